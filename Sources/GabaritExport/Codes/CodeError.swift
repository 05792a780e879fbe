/// Why a text makes no QR code.
public enum CodeError: Error, Hashable, Sendable {
    /// There is no text.
    case empty
    /// The text does not fit into the largest code at its correction level.
    case tooLong(bytes: Int)
    /// The library failed, for want of memory.
    case failed
}
