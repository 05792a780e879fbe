/// Why an SVG file cannot stand in a document.
public struct DrawingFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The file is no well-formed XML in UTF-8, or no SVG.
        case markup
        /// It declares a document type, entities, or a style sheet of its own.
        case declaration
        /// Neither a view box nor a width and a height in units of length.
        case noSize
        /// Text, which would be in the page without being in the document.
        case text
        /// A picture of pixels.
        case picture
        /// Something outside the file.
        case reference
        /// A script, or an attribute that calls one.
        case script
        /// Something that moves.
        case animation
        /// A filter or a mask, which could be painted as pixels only.
        case effect
        /// Another element that is not drawn.
        case element
        /// More elements than the limit, or one too deep inside others.
        case tooMuch
    }

    /// What is wrong.
    public var reason: Reason
    /// The line, from 1.
    public var line: Int
    /// The element or attribute, where it is one.
    public var name: String?

    /// Makes a fault.
    public init(_ reason: Reason, line: Int, name: String? = nil) {
        self.reason = reason
        self.line = line
        self.name = name
    }
}
