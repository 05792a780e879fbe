public import GabaritPrimitives

/// One thing that differs between two versions of a document.
public struct PageChange: Hashable, Sendable {
    /// What became of it.
    public enum Kind: Hashable, Sendable {
        /// It was not there.
        case added
        /// It is there no longer.
        case removed
        /// It says something else.
        case text(before: String, after: String)
        /// It stands elsewhere: to the right and down, on the same page unless its boxes say otherwise.
        case moved(right: Length, down: Length)
        /// It has another face, size or colour.
        case look(before: String, after: String)
        /// Its lines break elsewhere, or it has another size; the farthest that a part of it has moved.
        case shape(by: Length)
        /// It is read otherwise: another language, alternative or target.
        case reading(before: String, after: String)
        /// The document has another title.
        case title(before: String, after: String)
        /// A page has another size.
        case pageSize

        /// What programs call it.
        public var name: String {
            switch self {
            case .added: "added"
            case .removed: "removed"
            case .text: "text"
            case .moved: "moved"
            case .look: "look"
            case .shape: "shape"
            case .reading: "reading"
            case .title: "title"
            case .pageSize: "page-size"
            }
        }
    }

    /// A rectangle on a page, counted from 0.
    public struct Box: Hashable, Sendable {
        /// The page.
        public var page: Int
        /// Where on it.
        public var rectangle: Rectangle
    }

    /// What became of it.
    public var kind: Kind
    /// The role of the first element, or its kind of furniture in parentheses; empty of the document itself.
    public var role: String
    /// The words of the first element: data may be among them.
    public var text: String
    /// How many elements it is true of.
    public var count: Int
    /// Where they were.
    public var before: [Box]
    /// Where they are.
    public var after: [Box]
    /// The place in the template: the new one, of what is gone the old one.
    public var place: Span?

    /// The page on which it shows first, from 1.
    public var page: Int { ((after.first ?? before.first)?.page ?? 0) + 1 }
}
