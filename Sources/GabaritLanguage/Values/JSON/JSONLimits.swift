/// What JSON text may cost.
public struct JSONLimits: Hashable, Sendable {
    /// Bytes of text.
    public var maximumBytes: Int
    /// How deep arrays and objects nest; never more than ``deepest``.
    public var maximumDepth: Int
    /// How many values the text holds, those inside others included.
    public var maximumValues: Int

    /// What the reader keeps to whatever the limits say: it is recursive.
    public static let deepest = 512

    /// Makes limits: by default 64 MiB, 64 levels, five million values.
    public init(maximumBytes: Int = 64 << 20, maximumDepth: Int = 64, maximumValues: Int = 5_000_000) {
        self.maximumBytes = min(maximumBytes, Int(UInt32.max))
        self.maximumDepth = min(maximumDepth, Self.deepest)
        self.maximumValues = maximumValues
    }

    /// The default limits.
    public static let standard = JSONLimits()
}
