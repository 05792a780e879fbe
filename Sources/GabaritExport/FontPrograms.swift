/// What is embedded of the faces that a finished file shows.
public enum FontPrograms: String, Sendable, CaseIterable {
    /// The glyphs that the document shows, and no others: the smallest files.
    case subsets
    /// All characters of WinAnsi that a face has, compressed once for many files: the quickest, and larger, since each file holds
    /// some 150 glyphs more a face.
    ///
    /// A face's glyphs beyond those characters, and those that a document shows under another's code, as figures of one width or
    /// letters of another language's form, are embedded as with ``subsets``.
    case whole
}
