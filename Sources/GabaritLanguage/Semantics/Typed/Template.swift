public import GabaritPrimitives

/// A checked template, or a checked mail: total on data that fits its contract.
public struct Template: Sendable {
    /// Whether it becomes pages or a mail.
    public var kind: UnitKind
    /// The kebab-case name.
    public var name: String
    /// The version, as written.
    public var version: String
    /// Where it is written, quotation marks included.
    public var versionSpan: Span
    /// The days it is in force.
    public var validity: Validity
    /// What it is for.
    public var documentation: String?
    /// The language of its words.
    public var language: LanguageTag
    /// The document's own date.
    public var date: TypedExpression
    /// The document's title, or the mail's subject; never empty.
    public var title: TypedExpression
    /// What it requires of its data.
    public var contract: Contract
    /// Slots of the template's own activation: first the fields of `data`, then top-level `let`s, then inner names.
    public var slotCount: Int
    /// The functions.
    public var functions: [TypedFunction]
    /// The components.
    public var components: [TypedComponent]
    /// The styles; the first sets nothing.
    public var styles: [StyleProperties]
    /// The style of links: `style link { … }` where one is in scope.
    public var linkStyle: StyleID
    /// The style that everything inherits from: `style body { … }` where one is in scope.
    public var bodyStyle: StyleID
    /// The page model.
    public var page: PageModel
    /// The body, in order.
    ///
    /// It begins with the bindings of all top-level `let`s, each after those that it needs: they come before
    /// the date, the title and the page model, which may use them.
    public var body: [TypedStatement]
    /// The pictures that it names, paths from the template root.
    public var images: [TemplateImage]
    /// How many leaves have a number as closed.
    public var closedLeafCount: Int
    /// The limits that its bounds keep.
    public var bounds: TemplateBounds
    /// The files it was made of; spans point into it.
    public var sources: SourceMap

    /// Makes a template.
    public init(
        name: String, version: String, versionSpan: Span = Span(source: SourceID(0), start: 0, end: 0),
        validity: Validity,
        documentation: String?, language: LanguageTag,
        date: TypedExpression, title: TypedExpression, contract: Contract, slotCount: Int,
        functions: [TypedFunction], components: [TypedComponent], styles: [StyleProperties], page: PageModel,
        body: [TypedStatement], images: [TemplateImage], closedLeafCount: Int, bounds: TemplateBounds,
        sources: SourceMap, linkStyle: StyleID = .empty, bodyStyle: StyleID = .empty,
        kind: UnitKind = .template
    ) {
        self.kind = kind
        self.name = name
        self.version = version
        self.versionSpan = versionSpan
        self.validity = validity
        self.documentation = documentation
        self.language = language
        self.date = date
        self.title = title
        self.contract = contract
        self.slotCount = slotCount
        self.functions = functions
        self.components = components
        self.styles = styles
        self.linkStyle = linkStyle
        self.bodyStyle = bodyStyle
        self.page = page
        self.body = body
        self.images = images
        self.closedLeafCount = closedLeafCount
        self.bounds = bounds
        self.sources = sources
    }
}

extension Template {
    /// The first day it is in force.
    public var validFrom: CivilDate { validity.from }
}

/// A checked function: an expression over its own slots.
public struct TypedFunction: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// How many slots its activation has; the parameters come first.
    public var slotCount: Int
    /// What it gives.
    public var body: TypedExpression

    /// Makes a function.
    public init(name: String, slotCount: Int, body: TypedExpression) {
        self.name = name
        self.slotCount = slotCount
        self.body = body
    }
}

/// A checked component: statements over its own slots.
public struct TypedComponent: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// How many slots its activation has; the parameters come first.
    public var slotCount: Int
    /// What it holds.
    public var body: [TypedStatement]

    /// Makes a component.
    public init(name: String, slotCount: Int, body: [TypedStatement]) {
        self.name = name
        self.slotCount = slotCount
        self.body = body
    }
}

/// A picture that a template names; its bytes were checked when the template was.
public struct TemplateImage: Hashable, Sendable {
    /// The path from the template root.
    public var path: String
    /// Its width in pixels.
    public var pixelWidth: Int
    /// Its height in pixels.
    public var pixelHeight: Int

    /// Makes an image.
    public init(path: String, pixelWidth: Int, pixelHeight: Int) {
        self.path = path
        self.pixelWidth = pixelWidth
        self.pixelHeight = pixelHeight
    }
}

/// The most that any datum can make of a template; counted by the checker.
public struct TemplateBounds: Hashable, Sendable {
    /// Elements of content.
    public var elements: Int
    /// Scalars of text.
    public var scalars: Int

    /// Makes bounds.
    public init(elements: Int, scalars: Int) {
        self.elements = elements
        self.scalars = scalars
    }
}

/// The pages of a document: size, and masters for the first, odd and even ones.
public struct PageModel: Hashable, Sendable {
    /// Which pages a master serves.
    public enum Selector: String, Hashable, Sendable, CaseIterable {
        case first, odd, even
    }

    /// What a page has around its body.
    public struct Master: Hashable, Sendable {
        /// From the page's edges to the body.
        public var margins: Edges
        /// At the top, inside the side margins, from the page's upper edge plus its own offset.
        public var header: Furniture?
        /// At the bottom.
        public var footer: Furniture?
        /// Under everything, over the whole page.
        public var background: Furniture?

        /// Makes a master.
        public init(margins: Edges, header: Furniture?, footer: Furniture?, background: Furniture?) {
            self.margins = margins
            self.header = header
            self.footer = footer
            self.background = background
        }
    }

    /// A header, footer or background: a fixed frame repeated on pages.
    public struct Furniture: Hashable, Sendable {
        /// Where it stands on the page.
        public var rectangle: Rectangle
        /// What it holds.
        public var body: [TypedStatement]
        /// Where it is declared.
        public var span: Span

        /// Makes a piece of furniture.
        public init(rectangle: Rectangle, body: [TypedStatement], span: Span) {
            self.rectangle = rectangle
            self.body = body
            self.span = span
        }
    }

    /// A quiet zone of the first page: only a frame that names it may enter.
    public struct Reserve: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Its place.
        public var rectangle: Rectangle
        /// Where it is declared.
        public var span: Span

        /// Makes a reserve.
        public init(name: String, rectangle: Rectangle, span: Span) {
            self.name = name
            self.rectangle = rectangle
            self.span = span
        }
    }

    /// The trimmed size.
    public var size: Size
    /// The master of pages that have no other.
    public var base: Master
    /// The masters of certain pages; `first` wins over `odd`.
    public var masters: [Selector: Master]
    /// The quiet zones.
    public var reserves: [Reserve]
    /// The formats of other sizes that the whole page may be scaled to.
    public var scales: [PaperFormat]
    /// How far what touches the page's edges runs over them, where a print shop cuts them off.
    public var bleed: Length

    /// Makes a page model.
    public init(
        size: Size, base: Master, masters: [Selector: Master], reserves: [Reserve], scales: [PaperFormat] = [],
        bleed: Length = .zero
    ) {
        self.size = size
        self.bleed = bleed
        self.scales = scales
        self.base = base
        self.masters = masters
        self.reserves = reserves
    }

    /// The master of a page, counted from 1.
    public func master(ofPage number: Int) -> Master {
        if number == 1, let first = masters[.first] { return first }
        return masters[number % 2 == 1 ? .odd : .even] ?? base
    }
}
