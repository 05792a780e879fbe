import GabaritPrimitives

extension CheckContext {
    /// The scope of the template's body and page model: nested scopes of it are for blocks.
    ///
    /// The fields of `data` and the top-level `let`s are visible in it without being its locals.
    func templateScope() -> Scope { Scope(activation: activation, file: unitFile) }

    /// Binds a name in a block and gives its slot; a name that hides another is reported and bound all the same.
    @discardableResult
    func declare(_ name: Name, type: Type, value: TypedExpression? = nil, in scope: Scope) -> Int {
        let slot = scope.activation.allocate()
        scope.bind(name.text, to: Scope.Local(slot: slot, type: type, span: name.span, value: value))
        return slot
    }

    /// What a name stands for in a scope, if it stands for anything there.
    func meaning(of name: String, in scope: Scope) -> Meaning? {
        if let local = scope.local(name) { return .local(slot: local.slot, type: local.type) }
        guard let declared = declarations.names[name] else { return nil }
        switch declared.entry {
        case .function(let index): return .function(index)
        case .component(let index): return .component(index)
        case .style(let index): return .style(index)
        case .theme(let index): return .theme(index)
        case .record(let index): return .record(declarations.records[index].id)
        case .enumeration(let index): return .enumeration(declarations.enums[index].id)
        case .alias(let index): return .alias(index)
        case .global(let index):
            let global = declarations.globals[index]
            return scope.activation.kind == .template
                ? .local(slot: global.slot, type: global.type) : .global(slot: global.slot, type: global.type)
        }
    }
}
