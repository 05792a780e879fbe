public import GabaritLanguage
public import GabaritPrimitives

/// What `check` knows of the fixed boxes of a template: whether everything that data can make of them fits.
public struct FitReport: Hashable, Sendable {
    /// The fixed boxes, in the order of the pages' masters, then of the body.
    public var entries: [FitEntry]
    /// The most pages that data can make of the template, where that is known; a sound bound, which documents stay well below.
    public var pages: Int?
    /// What is not proved and has no total step to end in, and what the faces cannot print.
    public var diagnostics: [Diagnostic]

    /// Makes a report.
    public init(entries: [FitEntry], pages: Int? = nil, diagnostics: [Diagnostic]) {
        self.entries = entries
        self.pages = pages
        self.diagnostics = diagnostics
    }
}

/// The proof of one fixed box, or what is missing from it.
public struct FitEntry: Hashable, Sendable {
    /// What the box is.
    public enum Kind: Hashable, Sendable {
        /// A fixed frame; the reserve it stands in, if any.
        case frame(reserve: String?)
        /// A header, footer or background; the pages it serves, none for those that have no other.
        case furniture(FurniturePlace, PageModel.Selector?)
    }

    /// Where furniture stands.
    public enum FurniturePlace: String, Hashable, Sendable {
        case header, footer, background
    }

    /// How far the proof goes.
    public enum Status: Hashable, Sendable {
        /// Nothing that fits the contract overflows.
        case proved
        /// Nothing overflows once type has shrunk to a size.
        case provedShrunk(Length)
        /// There is no proof, and none is needed: what does not fit goes on into the flow.
        case continues
        /// There is no proof, and one is needed.
        case unproved
    }

    /// What the box is.
    public var kind: Kind
    /// Where it stands in the template.
    public var span: Span
    /// How far the proof goes.
    public var status: Status
    /// The room inside its border and padding.
    public var room: Size
    /// The most room that its content can need, where that is known; at the shrunk size, if it shrinks.
    public var needed: Size?
    /// The datum that needs the most, where one stands out.
    public var dataPath: DataPath?

    /// Makes an entry.
    public init(kind: Kind, span: Span, status: Status, room: Size, needed: Size?, dataPath: DataPath?) {
        self.kind = kind
        self.span = span
        self.status = status
        self.room = room
        self.needed = needed
        self.dataPath = dataPath
    }
}
