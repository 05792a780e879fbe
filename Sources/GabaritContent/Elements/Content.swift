public import GabaritLanguage
public import GabaritPrimitives

/// What a document says, before anything is placed: a tree of blocks and running text with roles and source places.
///
/// It is evaluated from a template and a value and needs no font; mail bodies and reading aloud are made from it too.
public struct Content: Hashable, Sendable {
    /// The document's title, never empty.
    public var title: String
    /// Its language.
    public var language: LanguageTag
    /// Its own date.
    public var date: CivilDate
    /// The template and version, `name@version`.
    public var creator: String
    /// The styles that blocks and runs name; the template's own table.
    public var styles: [StyleProperties]
    /// The style of links.
    public var linkStyle: StyleID
    /// The style that everything inherits from: `body`, where one is in scope.
    public var bodyStyle: StyleID
    /// Size, margins, reserves.
    public var page: PageModel
    /// What stands around the body, evaluated: per master the header, footer and background.
    public var furniture: [Furniture]
    /// The body, in reading order; fixed frames stand among its blocks.
    public var body: [Block]
    /// The pictures of the data, each once; their indices go on behind those of the template's.
    public var images: [ImageDatum]
    /// The word across the page of a specimen or a duplicate, if there is one.
    public var mark: String?
    /// The day as of which the document was asked for, where the call named one.
    public var askedOn: CivilDate?
    /// What evaluation met although the checker excludes it: defects of the engine, never of the data.
    public var defects: [Diagnostic]

    /// Makes a document's content.
    public init(
        title: String, language: LanguageTag, date: CivilDate, creator: String, styles: [StyleProperties],
        page: PageModel, furniture: [Furniture], body: [Block], images: [ImageDatum] = [], mark: String? = nil,
        linkStyle: StyleID = .empty, bodyStyle: StyleID = .empty,
        askedOn: CivilDate? = nil, defects: [Diagnostic] = []
    ) {
        self.title = title
        self.language = language
        self.date = date
        self.creator = creator
        self.styles = styles
        self.linkStyle = linkStyle
        self.bodyStyle = bodyStyle
        self.askedOn = askedOn
        self.defects = defects
        self.page = page
        self.furniture = furniture
        self.body = body
        self.images = images
        self.mark = mark
    }

    /// A header, footer or background with what it holds.
    public struct Furniture: Hashable, Sendable {
        /// Where on a page it stands.
        public enum Place: String, Hashable, Sendable, CaseIterable {
            case header, footer, background
        }

        /// The pages it serves; none for all that have no other.
        public var selector: PageModel.Selector?
        /// Where on the page it stands.
        public var place: Place
        /// Its box on the page.
        public var rectangle: Rectangle
        /// What it holds.
        public var blocks: [Block]

        /// Makes a piece of furniture.
        public init(selector: PageModel.Selector?, place: Place, rectangle: Rectangle, blocks: [Block]) {
            self.selector = selector
            self.place = place
            self.rectangle = rectangle
            self.blocks = blocks
        }
    }
}
