/// A finished document: its bytes and what a report says of it.
public struct Rendered: Sendable {
    /// The file's bytes.
    public var bytes: [UInt8]
    /// How many pages it has.
    public var pages: Int
    /// The version that it was made of, `name@version`.
    public var template: String

    /// Makes a finished document.
    public init(bytes: [UInt8], pages: Int, template: String) {
        self.bytes = bytes
        self.pages = pages
        self.template = template
    }
}
