public import GabaritPrimitives

/// `page { size A4 … }` and the masters `first { … }`, `odd { … }`, `even { … }` inside it.
public struct PageNode: Sendable {
    /// `header { … }`, `footer height: 20mm { … }`, `background { … }`, `first { … }`: a block.
    public struct Section: Sendable {
        /// Its first word.
        public var name: Name
        /// What stands between the word and the block.
        public var arguments: [ArgumentNode]
        /// What `header`, `footer` and `background` hold.
        public var body: [StatementNode]
        /// What `first`, `odd` and `even` hold.
        public var master: PageNode?
        /// The whole block.
        public var span: Span

        /// Makes a block.
        public init(name: Name, arguments: [ArgumentNode], body: [StatementNode], master: PageNode?, span: Span) {
            self.name = name
            self.arguments = arguments
            self.body = body
            self.master = master
            self.span = span
        }
    }

    /// The words that begin a setting or a block.
    static let words = [
        "size", "scales", "bleed", "margins", "header", "footer", "background", "first", "odd", "even", "reserve",
    ]

    /// `size A4 landscape`, `margins 20mm 18mm`, `reserve fenetre at: … size: …`: a word and its arguments.
    public var settings: [ElementNode]
    /// The blocks.
    public var sections: [Section]
    /// The whole item.
    public var span: Span

    /// Makes a page model.
    public init(settings: [ElementNode], sections: [Section], span: Span) {
        self.settings = settings
        self.sections = sections
        self.span = span
    }
}
