import GabaritPrimitives

/// Checks styles, themes, components' bodies, the page model and the body: all that becomes content.
///
/// The checker makes one for each template once declarations, signatures, functions and top-level `let`s are checked, and calls,
/// in this order, ``checkStyles()``, ``checkComponents()``, ``checkPage(_:in:)``, ``checkBody(_:in:under:)``; then it reads the tables.
final class StatementChecker {
    /// What is shared.
    let context: CheckContext
    /// Checks the expressions in statements.
    let expressions: ExpressionChecker
    /// Evaluates lengths, colours and words.
    let evaluator: StaticEvaluator
    /// Checks the declared styles.
    let styleChecker: StyleChecker
    /// The styles in use.
    var table = StyleTable()
    /// The pictures named so far.
    var images: [TemplateImage] = []
    /// What is known of each picture's path; none where it is no picture, which has been reported.
    var imageNumbers: [String: Int?] = [:]
    /// How many closed leaves have a number.
    var closedLeafCount = 0
    /// What the bounds of all loops and components make at most; valid once the body is checked.
    private(set) var bounds = TemplateBounds(elements: 0, scalars: 0)
    /// The style of links; valid once the styles are checked.
    private(set) var linkStyle = StyleID.empty
    /// The style that the whole document inherits; valid once the styles are checked.
    private(set) var bodyStyle = StyleID.empty
    /// The bodies of the components checked so far, by index.
    var components: [Int: TypedComponent] = [:]
    /// What calls need to know of the components checked so far, by index.
    var shapes: [Int: ComponentShape] = [:]
    /// Whether a component calls itself, through others or not.
    var isRecursive = false
    /// The component that is being checked.
    var shape = ComponentShape()
    /// The names of the reserves that frames enter, by the frame's place.
    var reserveNames: [Span: Name] = [:]
    /// The page model; valid once it is checked.
    private(set) var page: PageModel?

    /// The style table of the template; the first sets nothing.
    var styles: [StyleProperties] { table.styles }

    /// Makes a checker of statements.
    init(context: CheckContext) {
        self.context = context
        expressions = ExpressionChecker(context: context)
        evaluator = StaticEvaluator(context: context)
        styleChecker = StyleChecker(context: context, evaluator: evaluator)
    }

    /// Checks all styles and themes, used or not.
    func checkStyles() {
        evaluator.checkThemes()
        styleChecker.check()
        linkStyle = table.number(of: styleChecker.base(of: "link").inherited)
        bodyStyle = table.number(of: styleChecker.base(of: "body").inherited)
    }

    /// Checks the components' bodies, in ``Declarations/componentOrder``, and gives them by index.
    func checkComponents() -> [TypedComponent] {
        for index in context.declarations.componentOrder where components[index] == nil { checkComponent(index) }
        return context.declarations.components.indices.map { index in
            components[index]
                ?? TypedComponent(name: context.declarations.components[index].node.name.text, slotCount: 0, body: [])
        }
    }

    /// Checks the page model; without one the default stands.
    func checkPage(_ node: PageNode?, in scope: Scope) -> PageModel {
        let checker = PageChecker(statements: self, scope: scope)
        let page = checker.check(node)
        self.page = page
        return page
    }

    /// Checks the body, top-level `let`s left out, then the document as a whole with the values of its header.
    func checkBody(_ nodes: [StatementNode], in scope: Scope, under header: [TypedExpression]) -> [TypedStatement] {
        let place = Place(scope: scope, isTopLevel: true, language: context.language, inherited: context.language)
        let body = check(nodes, in: place)
        if let page { checkWhole(body, page, header) }
        return body
    }

    /// Checks what only the whole shows: moves of dates, limits, the order of headings, widths, places on the page, contrast.
    ///
    /// Components that call themselves have been reported, and have no whole.
    private func checkWhole(_ body: [TypedStatement], _ page: PageModel, _ header: [TypedExpression]) {
        let all = context.declarations.components.indices.compactMap { components[$0] }
        guard !isRecursive, all.count == context.declarations.components.count else { return }
        let document = CheckedDocument(
            lets: context.declarations.lets, header: header, body: body, page: page, components: all,
            styles: table.styles, bodyStyle: bodyStyle, linkStyle: linkStyle)
        var shifts = ShiftChecker(document: document, context: context)
        shifts.check()
        var limits = LimitsChecker(document: document, context: context)
        guard let bounds = limits.check() else { return }
        self.bounds = bounds
        var headings = HeadingChecker(document: document, context: context)
        headings.check()
        // A mail has no places, widths and grounds.
        guard context.templateFile == nil else { return }
        var placements = PlacementChecker(document: document, reserveNames: reserveNames, context: context)
        placements.check()
        var widths = WidthChecker(document: document, context: context)
        widths.check()
        var contrasts = ContrastChecker(document: document, context: context)
        contrasts.check()
    }
}

/// Everything of a template that becomes content, for checks of the whole.
struct CheckedDocument {
    /// The bindings of the top-level `let`s, each after those that it needs.
    var lets: [TypedStatement]
    /// The date and the title.
    var header: [TypedExpression]
    /// The body, top-level `let`s left out.
    var body: [TypedStatement]
    /// The page model.
    var page: PageModel
    /// The components, by index; none calls itself.
    var components: [TypedComponent]
    /// The style table.
    var styles: [StyleProperties]
    /// The style that everything inherits.
    var bodyStyle: StyleID
    /// The style of links.
    var linkStyle: StyleID

    /// The style of a number.
    subscript(id: StyleID) -> StyleProperties {
        styles.indices.contains(id.index) ? styles[id.index] : StyleProperties()
    }
}
