import CCairoDeflate
import GabaritExport

extension StreamCompression {
    /// Cairo's calls of zlib answered in this process.
    static let fast = StreamCompression.answered(by: gabarit_cairo_deflate)
}
