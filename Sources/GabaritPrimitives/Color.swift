/// An opaque sRGB colour of 8 bits a channel.
public struct Color: Hashable, Sendable {
    /// The red channel, 0 to 255.
    public var red: UInt8
    /// The green channel, 0 to 255.
    public var green: UInt8
    /// The blue channel, 0 to 255.
    public var blue: UInt8

    /// Makes a colour from its three channels.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Pure black: what text is printed in.
    public static let black = Color(red: 0, green: 0, blue: 0)
    /// Pure white.
    public static let white = Color(red: 255, green: 255, blue: 255)

    /// Whether the three channels are equal, so that a printer may halftone it with black alone.
    public var isGrey: Bool { red == green && green == blue }
}
