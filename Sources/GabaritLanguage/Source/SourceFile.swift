/// One source file: its path from the template root and its bytes.
public struct SourceFile: Sendable {
    /// The path, with `/` between folders.
    public let path: String
    /// The bytes, as read.
    public let bytes: [UInt8]

    /// Makes a source file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
