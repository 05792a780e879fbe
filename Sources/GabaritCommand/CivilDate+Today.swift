import GabaritPrimitives
import Glibc

extension CivilDate {
    /// The day it is where the command runs; what is made of data takes its day from them instead.
    static var today: CivilDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? CivilDate(dayNumber: Int(now / 86_400))
    }
}
