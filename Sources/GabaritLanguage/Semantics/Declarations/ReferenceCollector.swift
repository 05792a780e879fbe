import GabaritPrimitives

/// Collects the names that a body uses, locals included: a superset of what it depends on.
///
/// The parser bounds how deep syntax nests.
struct ReferenceCollector {
    /// The names, in the order of their use.
    private(set) var names: [Name] = []
    /// The languages that elements are said to be in.
    private(set) var languages: Set<String> = []

    mutating func collect(_ node: ExpressionNode) {
        switch node.kind {
        case .name(let text): names.append(Name(text, node.span))
        case .string(let string): collect(string)
        case .integer, .decimal, .quantity, .date, .color, .boolean, .none, .event, .missing: break
        case .tuple(let nodes), .list(let nodes): nodes.forEach { collect($0) }
        case .member(let base, _, _), .unary(_, let base), .test(let base, _): collect(base)
        case .call(let callee, let arguments):
            collect(callee)
            collect(arguments)
        case .range(let first, let second), .binary(_, let first, let second, _), .orElse(let first, let second):
            collect(first)
            collect(second)
        case .pipe(let value, let format, let arguments):
            collect(value)
            names.append(format)
            collect(arguments)
        case .conditional(let condition, let then, let otherwise):
            collect(condition)
            collect(then)
            collect(otherwise)
        case .match(let subject, let arms):
            collect(subject)
            arms.forEach { collect($0.value) }
        case .aggregate(let aggregate):
            collect(aggregate.list)
            if let filter = aggregate.filter { collect(filter) }
            collect(aggregate.body)
            collect(aggregate.arguments)
        }
    }

    mutating func collect(_ arguments: [ArgumentNode]) {
        for argument in arguments {
            if argument.label?.text == "language", case .name(let tag) = argument.value.kind { languages.insert(tag) }
            collect(argument.value)
            argument.further.forEach { collect($0) }
        }
    }

    mutating func collect(_ string: StringNode) {
        var mayBeForeign = false
        for segment in string.segments {
            switch segment {
            case .interpolation(let expression, _): collect(expression)
            case .text(let text, _): if text.contains("language:") { mayBeForeign = true }
            case .escaped: break
            }
        }
        if mayBeForeign { collect(InlineParser.parse(string).nodes) }
    }

    private mutating func collect(_ nodes: [InlineNode]) {
        for node in nodes {
            switch node {
            case .text, .lineBreak, .tab, .interpolation: break
            case .strong(let inner, _), .emphasis(let inner, _), .link(let inner, _, _): collect(inner)
            case .passage(let inner, let language, _):
                languages.insert(language.text)
                collect(inner)
            }
        }
    }

    mutating func collect(_ page: PageNode) {
        for section in page.sections {
            collect(section.arguments)
            collect(section.body)
            if let master = section.master { collect(master) }
        }
    }

    private mutating func collect(_ parts: [TableNode.Part]) {
        for part in parts {
            collect(part.arguments)
            if let condition = part.condition { collect(condition) }
            collect(part.parts)
            collect(part.body)
        }
    }

    mutating func collect(_ statements: [StatementNode]) { statements.forEach { collect($0) } }

    mutating func collect(_ statement: StatementNode) {
        switch statement {
        case .element(let node):
            names.append(node.name)
            collect(node.arguments)
            if let body = node.body { collect(body) }
        case .paragraph(let string, let arguments):
            collect(string)
            collect(arguments)
        case .pair(let node):
            collect(node.label)
            collect(node.value)
            collect(node.options)
        case .binding(let nodes): nodes.forEach { collect($0.value) }
        case .conditional(let node):
            switch node.condition {
            case .expression(let condition), .binding(_, let condition): collect(condition)
            }
            collect(node.then)
            if let otherwise = node.otherwise { collect(otherwise) }
        case .match(let node):
            collect(node.subject)
            node.arms.forEach { collect($0.body) }
        case .loop(let node):
            collect(node.list)
            if let filter = node.filter { collect(filter) }
            collect(node.body)
        case .table(let node):
            collect(node.list)
            if let filter = node.filter { collect(filter) }
            collect(node.arguments)
            collect(node.parts)
        }
    }
}
