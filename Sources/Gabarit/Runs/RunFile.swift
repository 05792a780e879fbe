/// A file of many documents, as it was written.
public struct RunFile: Hashable, Sendable {
    /// How many documents it holds.
    public var documents: Int
    /// How many pages they have.
    public var pages: Int
    /// Its length.
    public var bytes: Int
    /// SHA-256 of its bytes, in hexadecimal.
    public var digest: String

    /// Where a document is in the file.
    public struct Place: Hashable, Sendable {
        /// Its first page, from 1.
        public var page: Int
        /// How many pages it has.
        public var pages: Int
    }
}
