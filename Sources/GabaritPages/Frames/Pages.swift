public import GabaritPrimitives

/// A laid-out document: what layout gives and export takes.
public struct Pages: Hashable, Sendable {
    /// What the file says of itself.
    public struct Metadata: Hashable, Sendable {
        /// The document's title, never empty.
        public var title: String
        /// Its language.
        public var language: LanguageTag
        /// Its own date, which becomes the file's creation date.
        public var date: CivilDate
        /// The template and version that made it.
        public var creator: String

        /// Makes the metadata.
        public init(title: String, language: LanguageTag, date: CivilDate, creator: String) {
            self.title = title
            self.language = language
            self.date = date
            self.creator = creator
        }
    }

    /// What the file says of itself.
    public var metadata: Metadata
    /// The pages, one at least.
    public var pages: [Page]
    /// The logical structure.
    public var structure: StructureTree
    /// The pictures that items name by index.
    public var images: [ImageResource]

    /// Makes a document.
    public init(metadata: Metadata, pages: [Page], structure: StructureTree, images: [ImageResource] = []) {
        self.metadata = metadata
        self.pages = pages
        self.structure = structure
        self.images = images
    }
}
