/// The dark and light modules of a QR code, its quiet zone left out.
public struct CodeMatrix: Hashable, Sendable {
    /// Light modules that must surround a code on each side (ISO/IEC 18004, 6.3.8).
    public static let quietZone = 4

    /// Modules on a side, 21 to 177.
    public let size: Int
    private let dark: [Bool]

    init(size: Int, dark: [Bool]) {
        self.size = size
        self.dark = dark
    }

    /// Whether a module is dark; outside the code all is light.
    public subscript(x x: Int, y y: Int) -> Bool {
        guard (0..<size).contains(x), (0..<size).contains(y) else { return false }
        return dark[y * size + x]
    }
}
