internal import GabaritLanguage
internal import GabaritPrimitives

/// Where a statement stands while fit is measured: what it inherits, and what its names mean.
struct FitContext {
    /// What a component's call hands to the place of its block.
    struct BlockArgument {
        var statements: [TypedStatement]
        var isRoot: Bool
        var paths: [Int: DataPath]
        var trace: [Diagnostic.Frame]
    }

    /// What entries of a list share.
    struct List {
        /// The width of markers and the white after them.
        var marker: Length
        /// From a marker's top to its baseline; none without markers.
        var baseline: Length?
        /// The height of a marker.
        var height: Length
    }

    /// The text style around it, not scaled.
    var text: TextStyle
    /// The width there is.
    var width: Length
    /// The least height of the regions that it is poured into; none where it stands in a box of its own.
    var regionHeight: Length?
    /// Whether the template's check does not know its width, which columns `auto` narrow.
    var mayLackWidth = false
    /// Whether names are the template's own, not a component's.
    var isRoot = true
    /// The data that slots stand for.
    var paths: [Int: DataPath] = [:]
    /// The calls that led here, innermost first.
    var trace: [Diagnostic.Frame] = []
    /// What the places of blocks stand for, innermost call last.
    var blocks: [BlockArgument] = []
    /// The list whose entries are measured.
    var list: List?
    /// How many statements it stands in.
    var depth = 0

    /// The context of what a component holds.
    func entering(
        _ component: TypedComponent, arguments: [DataPath?], block: [TypedStatement]?, span: Span
    ) -> FitContext {
        var inner = self
        inner.blocks.append(
            BlockArgument(statements: block ?? [], isRoot: isRoot, paths: paths, trace: trace))
        inner.isRoot = false
        inner.paths = [:]
        for (slot, path) in arguments.enumerated() { inner.paths[slot] = path }
        inner.trace.insert(Diagnostic.Frame(name: component.name, span: span), at: 0)
        return inner
    }

    /// The context of what a call hands to the place of its block, if there is one.
    func enteringBlock() -> (context: FitContext, statements: [TypedStatement])? {
        var inner = self
        guard let argument = inner.blocks.popLast() else { return nil }
        inner.isRoot = argument.isRoot
        inner.paths = argument.paths
        inner.trace = argument.trace
        return (inner, argument.statements)
    }

    /// The context of a width.
    func narrowed(to width: Length) -> FitContext {
        var inner = self
        inner.width = width
        return inner
    }

    /// The context inside edges; what they leave of a region is a line at least, as the template's check has shown.
    func inside(_ edges: Edges, indent: Length = .zero) -> FitContext {
        var inner = narrowed(to: width - indent - edges.left - edges.right)
        inner.regionHeight = regionHeight.map { max($0 - edges.top - edges.bottom, .points(1)) }
        return inner
    }
}

/// Names the data of expressions.
struct DataNamer {
    /// The contract.
    let contract: Contract
    /// The values of top-level `let`s, by slot.
    let globals: [Int: TypedExpression]
    /// The paths of those that were asked for, and of which there is none.
    private let known = Known()

    private final class Known {
        var paths: [Int: DataPath?] = [:]
    }

    /// Makes a namer for a template.
    init(_ template: Template) {
        contract = template.contract
        var globals: [Int: TypedExpression] = [:]
        for case .binding(let slot, let value) in template.body { globals[slot] = value }
        self.globals = globals
    }

    /// The path of the first datum in an expression, if there is one.
    func path(of expression: TypedExpression, in context: FitContext, depth: Int = 0) -> DataPath? {
        guard depth < 100 else { return nil }
        func inner(_ other: TypedExpression) -> DataPath? { path(of: other, in: context, depth: depth + 1) }
        switch expression.kind {
        case .local(let slot):
            return context.paths[slot] ?? (context.isRoot ? global(slot, in: context, depth: depth) : nil)
        case .global(let slot): return global(slot, in: context, depth: depth)
        case .field(let record, let index), .optionalField(let record, let index):
            guard case .record(let id) = record.type.wrapped, contract[id].fields.indices.contains(index) else {
                return inner(record)
            }
            return inner(record)?.field(contract[id].fields[index].name)
        case .first(let list): return inner(list)?.index(0)
        case .last(let value), .format(let value, _), .label(let value), .code(let value), .count(let value):
            return inner(value)
        case .orElse(let first, let second): return inner(first) ?? inner(second)
        case .conditional(_, let then, let otherwise): return inner(then) ?? inner(otherwise)
        case .match(_, let arms): return arms.lazy.compactMap { inner($0.body) }.first
        case .interpolation(let pieces), .call(_, let pieces), .list(let pieces):
            return pieces.lazy.compactMap(inner).first
        case .aggregate(let aggregate): return inner(aggregate.list)
        case .shift(let date, _, _): return inner(date)
        default: return nil
        }
    }

    /// The context where a condition holds: what it binds has the name of its datum.
    func assuming(_ condition: TypedExpression, in context: FitContext) -> FitContext {
        var inner = context
        var waiting = [condition]
        while let next = waiting.popLast() {
            switch next.kind {
            case .and(let left, let right): waiting += [left, right]
            case .isSome(let value, let slot?): inner.paths[slot] = path(of: value, in: context)
            case .matches(let value, let pattern): inner = matching(pattern, value, in: inner)
            default: break
            }
        }
        return inner
    }

    /// The context of a match's arm: what its pattern binds has the name of its datum.
    func matching(_ pattern: TypedPattern, _ subject: TypedExpression, in context: FitContext) -> FitContext {
        var inner = context
        switch pattern {
        case .enumCase(let index, let slots):
            guard case .enumeration(let id) = subject.type.wrapped, contract[id].cases.indices.contains(index) else {
                return context
            }
            let payload = contract[id].cases[index].payload
            for (slot, field) in zip(slots, payload) {
                if let slot { inner.paths[slot] = path(of: subject, in: context)?.field(field.name) }
            }
        case .otherCode(let slot?), .some(let slot?): inner.paths[slot] = path(of: subject, in: context)
        case .otherCode(nil), .some(nil), .none, .any: break
        }
        return inner
    }

    private func global(_ slot: Int, in context: FitContext, depth: Int) -> DataPath? {
        if contract.root.fields.indices.contains(slot) { return DataPath([.field(contract.root.fields[slot].name)]) }
        if let path = known.paths[slot] { return path }
        guard let value = globals[slot] else { return nil }
        var root = context
        root.isRoot = true
        root.paths = [:]
        let path = path(of: value, in: root, depth: depth + 1)
        known.paths[slot] = .some(path)
        return path
    }
}
