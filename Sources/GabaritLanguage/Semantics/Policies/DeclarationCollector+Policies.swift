import GabaritPrimitives

extension DeclarationCollector {
    /// Tells of what belongs to a template and stands in a policy's file; false where the item may stand there.
    func tellOfStray(_ item: ItemNode) -> Bool {
        switch item {
        case .unit(let node): context.report(PolicyMessages.stray(node.kind.rawValue, at: node.name.span))
        case .data(let node): context.report(PolicyMessages.stray("data", at: keyword("data", node.span)))
        case .page(let node): context.report(PolicyMessages.stray("page", at: keyword("page", node.span)))
        case .statement(.binding): return false
        case .statement(let node): context.report(PolicyMessages.stray(nil, at: node.span))
        default: return false
        }
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
