/// A day of the proleptic Gregorian calendar, without time or zone.
public struct CivilDate: Hashable, Comparable, Sendable {
    /// The year, −9999 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day, 1 to 31.
    public let day: Int

    /// Makes a date, or nothing where no such day exists.
    public init?(year: Int, month: Int, day: Int) {
        guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Parses `YYYY-MM-DD`, four, two and two ASCII digits, or gives nothing where that is no day.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Whether the year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// Number of days of a month, 28 to 31; `month` outside 1…12 counts as December.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Days since 1970-01-01.
    ///
    /// After Howard Hinnant, "chrono-compatible low-level date algorithms".
    public var dayNumber: Int {
        let year = month <= 2 ? self.year - 1 : self.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Makes the date of a day number, clamped to the years −9999 to 9999.
    public init(dayNumber: Int) {
        let clamped = min(max(dayNumber, -4_371_953), 2_932_896)
        let shifted = clamped + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        let month = monthIndex + (monthIndex < 10 ? 3 : -9)
        self.init(unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The date a number of days later; clamped as ``init(dayNumber:)`` is.
    public func adding(days: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber + min(max(days, -8_000_000), 8_000_000))
    }

    /// The date a number of months later; the day is clamped to the month's end, the year to ±9999.
    public func adding(months: Int) -> CivilDate {
        let index = year * 12 + (month - 1) + min(max(months, -300_000), 300_000)
        let newYear = min(max(index >= 0 ? index / 12 : (index - 11) / 12, -9999), 9999)
        let newMonth = index - (index >= 0 ? index / 12 : (index - 11) / 12) * 12 + 1
        return CivilDate(unchecked: newYear, newMonth, min(day, Self.days(inMonth: newMonth, of: newYear)))
    }

    /// The day of the week, 1 Monday to 7 Sunday (ISO 8601).
    public var weekday: Int {
        let index = (dayNumber + 3) % 7
        return (index < 0 ? index + 7 : index) + 1
    }

    /// The date as `YYYY-MM-DD`.
    public var iso: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value.magnitude)
            return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
