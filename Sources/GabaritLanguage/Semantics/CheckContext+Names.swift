import GabaritPrimitives

extension CheckContext {
    /// The scope of the template's body and page model: nested scopes of it are for blocks.
    ///
    /// The fields of `data` and the top-level `let`s are visible in it without being its locals.
    func templateScope() -> Scope { Scope(activation: activation, file: unitFile) }

    /// Binds a name in a block and gives its slot; a name that hides another is reported and bound all the same.
    @discardableResult
    func declare(_ name: Name, type: Type, value: TypedExpression? = nil, in scope: Scope) -> Int {
        checkCase(name, isType: false)
        if ReservedNames.everywhere.contains(name.text) {
            report(SemanticsMessages.reservedName(name))
        } else if let other = scope.local(name.text)?.span {
            report(
                scope.locals[name.text] == nil
                    ? SemanticsMessages.shadows(name, other: other)
                    : SemanticsMessages.duplicateName(name, first: other))
        } else if let declared = visible(name.text, in: scope.file) {
            report(SemanticsMessages.shadows(name, other: declared.span))
        }
        let slot = scope.activation.allocate()
        scope.bind(name.text, to: Scope.Local(slot: slot, type: type, span: name.span, value: value))
        return slot
    }

    /// What a name stands for in a scope, if it stands for anything there; styles are asked for by
    /// ``style(named:in:)``.
    func meaning(of name: String, in scope: Scope) -> Meaning? {
        if let local = scope.local(name) { return .local(slot: local.slot, type: local.type) }
        guard let declared = visible(name, in: scope.file) else { return nil }
        switch declared.entry {
        case .function(let index): return .function(index)
        case .component(let index): return .component(index)
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

    /// The index in ``Declarations/styles`` of a style that a file sees.
    func style(named name: String, in file: SourceID) -> Int? {
        guard let found = declarations.styleNames[name], isVisible(found.span.source, from: file) else { return nil }
        return found.index
    }

    /// Reports a name that stands for nothing: with the import that it lacks, or with the name that was meant.
    ///
    /// `others` are names that would also do, such as those of an enum's cases.
    func reportUnknown(_ name: Name, in scope: Scope, others: [String] = []) {
        if let declared = declarations.names[name.text], !isVisible(declared.span.source, from: scope.file) {
            let path = sources[declared.span.source]?.path ?? ""
            let isOfTemplate = declared.span.source == unitFile
            report(
                SemanticsMessages.notImported(name, path: path, declared: declared.span, isOfTemplate: isOfTemplate))
        } else {
            report(SemanticsMessages.unknownName(name, among: names(in: scope) + others))
        }
    }

    /// Every name that may be used in a scope, in alphabetical order.
    func names(in scope: Scope) -> [String] {
        let declared = declarations.names.filter { isVisible($0.value.span.source, from: scope.file) }.map(\.key)
        return Set(declared + scope.localNames).sorted()
    }

    /// The declaration of a name that a file sees.
    func visible(_ name: String, in file: SourceID) -> (entry: Declarations.Entry, span: Span)? {
        guard let declared = declarations.names[name], isVisible(declared.span.source, from: file) else { return nil }
        return declared
    }

    private func isVisible(_ declaring: SourceID, from file: SourceID) -> Bool {
        visibleFiles[file]?.contains(declaring) ?? (declaring == file)
    }

    /// Reports a name with the wrong first letter.
    func checkCase(_ name: Name, isType: Bool) {
        guard let first = name.text.first, first.isLetter, first.isUppercase != isType else { return }
        report(SemanticsMessages.badCase(name, isType: isType))
    }

    /// A type as messages name it.
    func describe(_ type: Type, isFull: Bool = false) -> String { type.description(in: contract, isFull: isFull) }
}
