/// How the streams of files are compressed.
///
/// Cairo compresses by zlib, which is two fifths of a letter's time. An executable can answer cairo's calls of zlib instead, by the C
/// target `CCairoDeflate`; a library cannot, since that would change its host's zlib.
public struct StreamCompression: Sendable {
    /// What cairo is answered.
    enum Mode: Int32 {
        /// By zlib itself.
        case zlib = 0
        /// With the bytes as they are, for the finisher to compress.
        case stored = 1
        /// By libdeflate.
        case libdeflate = 2
    }

    private let select: (@Sendable @convention(c) (Int32) -> Void)?

    /// Cairo's own.
    public static let zlib = StreamCompression(select: nil)

    private init(select: (@Sendable @convention(c) (Int32) -> Void)?) { self.select = select }

    /// Cairo's streams answered from inside the process: give `gabarit_cairo_deflate`.
    public static func answered(by select: @escaping @Sendable @convention(c) (Int32) -> Void) -> StreamCompression {
        StreamCompression(select: select)
    }

    /// Whether cairo's calls are answered.
    var isAnswered: Bool { select != nil }

    /// Says how cairo is answered on this thread.
    func answer(_ mode: Mode) { select?(mode.rawValue) }
}
