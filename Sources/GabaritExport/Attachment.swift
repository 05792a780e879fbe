/// A file that goes along inside a document (ISO 19005-3, annex E).
public struct Attachment: Hashable, Sendable {
    /// How it is related to what the document shows.
    public enum Relationship: String, Hashable, Sendable {
        /// What the document was made from.
        case source = "Source"
        /// The data that the document shows.
        case data = "Data"
        /// More on the same matter.
        case supplement = "Supplement"
    }

    /// The file's name, such as `donnees.json`; never personal data.
    public var name: String
    /// What kind of file it is, such as `application/json`.
    public var mediaType: String
    /// What readers are told of it.
    public var description: String
    /// How it is related to the document.
    public var relationship: Relationship
    /// The file.
    public var bytes: [UInt8]

    /// Makes an attachment.
    public init(name: String, mediaType: String, description: String, relationship: Relationship, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.description = description
        self.relationship = relationship
        self.bytes = bytes
    }
}
