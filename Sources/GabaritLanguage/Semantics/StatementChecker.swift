import GabaritPrimitives

/// Checks styles, themes, components' bodies, the page model and the body: all that becomes content.
///
/// The checker makes one for each template once declarations, signatures, functions and top-level `let`s are checked, and calls,
/// in this order, ``checkStyles()``, ``checkComponents()``, ``checkPage(_:in:)``, ``checkBody(_:in:)``; then it reads the tables.
final class StatementChecker {
    /// What is shared.
    let context: CheckContext
    /// Checks the expressions in statements.
    let expressions: ExpressionChecker
    /// The style table of the template; the first sets nothing.
    private(set) var styles: [StyleProperties] = [StyleProperties()]
    /// The pictures named so far.
    private(set) var images: [TemplateImage] = []
    /// How many closed leaves have a number.
    private(set) var closedLeafCount = 0
    /// What the bounds of all loops and components make at most.
    private(set) var bounds = TemplateBounds(elements: 0, scalars: 0)

    /// Makes a checker of statements.
    init(context: CheckContext) {
        self.context = context
        expressions = ExpressionChecker(context: context)
    }

    /// Checks all styles and themes, used or not.
    func checkStyles() {}

    /// Checks the components' bodies, in ``Declarations/componentOrder``, and gives them by index.
    func checkComponents() -> [TypedComponent] { [] }

    /// Checks the page model; without one the default stands.
    func checkPage(_ node: PageNode?, in scope: Scope) -> PageModel {
        let size = Size(width: .millimetres(210), height: .millimetres(297))
        let base = PageModel.Master(margins: Edges(all: .millimetres(20)), header: nil, footer: nil, background: nil)
        return PageModel(size: size, base: base, masters: [:], reserves: [])
    }

    /// Checks the body, top-level `let`s left out.
    func checkBody(_ nodes: [StatementNode], in scope: Scope) -> [TypedStatement] { [] }
}
