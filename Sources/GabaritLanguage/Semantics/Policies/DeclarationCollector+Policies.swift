import GabaritPrimitives

extension DeclarationCollector {
    /// Tells of what belongs to a template and stands in a policy's file.
    func tellOfStray(_ item: ItemNode) -> Bool {
        let stray: (word: String, span: Span)
        switch item {
        case .unit(let node): stray = (node.kind.rawValue, node.name.span)
        case .data(let node): stray = ("data", node.span)
        case .page(let node): stray = ("page", node.span)
        case .statement(.binding): return false
        case .statement(let node):
            context.report(PolicyMessages.stray(nil, at: node.span))
            return true
        default: return false
        }
        // The first word is enough to point at.
        let end = min(Int(stray.span.start) + stray.word.utf8.count, Int(stray.span.end))
        let isNamed = stray.word == "data" || stray.word == "page"
        let span =
            isNamed ? Span(source: stray.span.source, start: Int(stray.span.start), end: end) : stray.span
        context.report(PolicyMessages.stray(stray.word, at: span))
        return true
    }

    /// Asks for a policy in its file, and for a name that the command line can type.
    func checkPolicy(_ policy: PolicyNode?, in file: ProjectLoader.File) {
        guard let policy else {
            guard !file.tree.diagnostics.contains(where: { $0.severity == .error }) else { return }
            return context.report(PolicyMessages.missing(at: Span(source: file.id, start: 0, end: 0)))
        }
        if !HeaderChecker.isKebabCase(policy.name.text), !policy.name.text.isEmpty {
            context.report(SemanticsMessages.badUnitName(policy.name))
        }
    }
}

extension PolicyNode {
    /// The parameters that the data give, as fields.
    var facts: DataNode {
        let fields = parameters.filter { !$0.isSwitch }.map {
            FieldNode(
                name: $0.name, type: $0.type, marks: [], documentation: nil, span: $0.name.span.union($0.type.span))
        }
        return DataNode(fields: fields, span: name.span)
    }
}

extension ParameterNode {
    /// Whether the house sets it: what is written `Bool` is a switch of a policy.
    var isSwitch: Bool {
        if case .named(let name, _, _) = type { name.text == "Bool" } else { false }
    }
}
