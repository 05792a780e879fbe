/// A font face that layout shapes with and export opens: one file of the fonts' lock.
public struct Face: Hashable, Sendable {
    /// Its index in the list of faces that the façade hands to layout and export alike.
    public struct ID: Hashable, Comparable, Sendable {
        /// The index.
        public var index: Int

        /// Makes an identifier.
        public init(_ index: Int) { self.index = index }

        public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
    }

    /// The name templates use, such as `Roboto Condensed`.
    public var family: String
    /// The weight as CSS counts it: 400 regular, 500 medium, 700 bold.
    public var weight: Int
    /// Whether it is an italic.
    public var italic: Bool
    /// The file's absolute path.
    public var path: String
    /// The face's index in the file.
    public var index: Int

    /// Makes a face.
    public init(family: String, weight: Int, italic: Bool, path: String, index: Int = 0) {
        self.family = family
        self.weight = weight
        self.italic = italic
        self.path = path
        self.index = index
    }
}
