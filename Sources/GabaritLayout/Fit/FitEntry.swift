public import GabaritLanguage
public import GabaritPrimitives

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
    /// The texts and columns in it, in the order of the template.
    public var parts: [FitPart]
    /// What a search needs to know of it.
    var setting = BoxSetting()
    /// What laying out records has shown; none where the box is proved, or before a ``FitSearcher`` has looked.
    public var trial: FitTrial?

    /// What is known of its fit.
    public var answer: FitAnswer {
        switch (status, trial, trial?.witness) {
        case (.proved, _, _): .proved
        case (.provedShrunk(let size), _, _): .provedShrunk(size)
        case (_, nil, _): .unknown
        case (_, let trial?, nil): .holds(trial)
        case (.continues, let trial?, let witness?): .goesOn(trial, witness)
        case (.unproved, let trial?, let witness?): .overflows(trial, witness)
        }
    }

    /// Makes an entry.
    public init(
        kind: Kind, span: Span, status: Status, room: Size, needed: Size?, dataPath: DataPath?, parts: [FitPart] = []
    ) {
        self.kind = kind
        self.span = span
        self.status = status
        self.room = room
        self.needed = needed
        self.dataPath = dataPath
        self.parts = parts
    }

    init(
        kind: Kind, span: Span, status: Status, room: Size, needed: Size?, dataPath: DataPath?, parts: [FitPart],
        setting: BoxSetting
    ) {
        self.init(
            kind: kind, span: span, status: status, room: room, needed: needed, dataPath: dataPath, parts: parts)
        self.setting = setting
    }
}
