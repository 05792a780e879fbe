/// What a QR code holds and how it guards against damage (ISO/IEC 18004).
public struct Code: Hashable, Sendable {
    /// The share of a code that may be lost.
    public enum Correction: String, Hashable, Sendable {
        /// About 7 %.
        case low
        /// About 15 %.
        case medium
        /// About 25 %.
        case quartile
        /// About 30 %.
        case high
    }

    /// The text that a reader gets.
    public var text: String
    /// The correction level.
    public var correction: Correction

    /// Makes a code.
    public init(text: String, correction: Correction) {
        self.text = text
        self.correction = correction
    }
}
