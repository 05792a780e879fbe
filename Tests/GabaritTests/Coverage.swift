import GabaritContent
import GabaritLanguage
import GabaritPrimitives

/// Which leaves of a template have been met in content: the measure of how much of it records reach.
struct Coverage {
    private var leaves: Set<Span> = []
    private var met: Set<Span> = []

    /// Collects the leaves of a template and its components.
    init(_ template: Template) {
        collect(template.body)
        // A component that nobody calls cannot be reached.
        var called: Set<Int> = []
        func calls(_ statements: [TypedStatement]) {
            for statement in statements {
                switch statement {
                case .element(let element): Self.children(of: element).forEach(calls)
                case .conditional(_, let then, let otherwise): [then, otherwise].forEach(calls)
                case .match(_, let arms): arms.map(\.body).forEach(calls)
                case .loop(_, _, _, let body): calls(body)
                case .component(let index, _, let block, _):
                    if let block { calls(block) }
                    if called.insert(index).inserted { calls(template.components[index].body) }
                case .binding, .block: break
                }
            }
        }
        calls(template.body)
        for index in called { collect(template.components[index].body) }
    }

    /// How many leaves there are.
    var total: Int { leaves.count }
    /// How many have been met.
    var reached: Int { leaves.intersection(met).count }

    /// Marks the leaves that a document holds.
    mutating func add(_ content: Content) { add(content.body) }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            met.insert(block.span)
            switch block.kind {
            case .list(_, let items): items.forEach { add($0.blocks) }
            case .row(_, let columns): columns.forEach { add($0.blocks) }
            case .grid(_, let cells): cells.forEach { add($0.blocks) }
            case .box(let inner), .keep(let inner), .frame(_, let inner), .columns(_, let inner): add(inner)
            default: break
            }
        }
    }

    private mutating func collect(_ statements: [TypedStatement]) {
        for statement in statements {
            switch statement {
            case .element(let element):
                let children = Self.children(of: element)
                if children.isEmpty { leaves.insert(element.span) }
                children.forEach { collect($0) }
            case .conditional(let condition, let then, let otherwise):
                if case .literal = condition.kind { break }
                [then, otherwise].forEach { collect($0) }
            case .match(_, let arms): arms.forEach { collect($0.body) }
            case .loop(_, _, _, let body): collect(body)
            case .component(_, _, let block, _): if let block { collect(block) }
            case .binding, .block: break
            }
        }
    }

    private static func children(of element: TypedElement) -> [[TypedStatement]] {
        switch element.kind {
        case .list(_, let body), .row(_, let body), .column(_, let body), .box(let body), .keep(let body),
            .frame(_, let body), .item(let body):
            [body]
        default: []
        }
    }
}
