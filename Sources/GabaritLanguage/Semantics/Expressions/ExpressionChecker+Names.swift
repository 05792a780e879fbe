import GabaritPrimitives

extension ExpressionChecker {
    /// A bare name: a value, or the case of an expected enum.
    func name(_ name: Name, in scope: Scope, expecting: Type?) -> TypedExpression {
        if name.text.isEmpty { return unknown(name.span) }
        let meaning = context.meaning(of: name.text, in: scope)
        if case .enumeration(let id)? = expecting?.wrapped, let index = caseIndex(name.text, of: id) {
            switch meaning {
            case .local(_, let type)?, .global(_, let type)?:
                // A value of that very type goes first.
                if type.wrapped != .enumeration(id) { return enumCase(id, index, name, nil, name.span, in: scope) }
            default: return enumCase(id, index, name, nil, name.span, in: scope)
            }
        }
        switch meaning {
        case .local(let slot, let type)?: return TypedExpression(.local(slot), type: type, span: name.span)
        case .global(let slot, let type)?: return TypedExpression(.global(slot), type: type, span: name.span)
        case .function?:
            return notAValue(
                name, fr: "une fonction", en: "a function",
                hint: SemanticsMessages.hint(
                    fr: "appelez-la : `\(name.text)(…)`", en: "call it: `\(name.text)(…)`"))
        case .component?:
            return notAValue(
                name, fr: "un composant", en: "a component",
                hint: SemanticsMessages.hint(
                    fr: "appelez-le sur une ligne à lui : `\(name.text)(…)`",
                    en: "call it on a line of its own: `\(name.text)(…)`"))
        case .theme?:
            return notAValue(
                name, fr: "un thème", en: "a theme",
                hint: SemanticsMessages.hint(
                    fr: "utilisez ses valeurs dans un style : `\(name.text).…`",
                    en: "use its tokens in a style: `\(name.text).…`"))
        case .record?, .enumeration?, .alias?:
            return notAValue(
                name, fr: "un type", en: "a type",
                hint: SemanticsMessages.hint(
                    fr: "nommez un champ ou un cas de ce type", en: "name a field or a case of that type"))
        case nil:
            if name.text == "page" {
                context.report(SemanticsMessages.pageOutsideFurniture(at: name.span))
            } else if let enumeration = enumWithCase(name.text, in: scope), expecting == nil {
                let hint = SemanticsMessages.hint(
                    fr: "écrivez `\(enumeration).\(name.text)`", en: "write `\(enumeration).\(name.text)`",
                    fixIt: Diagnostic.FixIt(name.span, replacement: "\(enumeration).\(name.text)"))
                context.report(SemanticsMessages.unknownName(name, among: [], hints: [hint]))
            } else {
                context.reportUnknown(name, in: scope, others: caseNames(expecting))
            }
            return unknown(name.span)
        }
    }

    private func notAValue(_ name: Name, fr: String, en: String, hint: Diagnostic.Hint) -> TypedExpression {
        context.report(SemanticsMessages.notAValue(name, kind: Message(fr: fr, en: en), hints: [hint]))
        return unknown(name.span)
    }

    // MARK: - Enums

    /// The index of a case by its identifier.
    func caseIndex(_ name: String, of id: EnumID) -> Int? { context.contract[id].cases.firstIndex { $0.name == name } }

    /// The identifiers of the cases of an enum type, none for others.
    func caseNames(_ type: Type?) -> [String] {
        guard case .enumeration(let id)? = type?.wrapped else { return [] }
        return context.contract[id].cases.map(\.name)
    }

    private func enumWithCase(_ name: String, in scope: Scope) -> String? {
        context.declarations.enums.first {
            context.visible($0.node.name.text, in: scope.file) != nil && caseIndex(name, of: $0.id) != nil
        }?.node.name.text
    }

    /// A case made in the template, with the fields it carries.
    func enumCase(
        _ id: EnumID, _ index: Int, _ name: Name, _ arguments: [ArgumentNode]?, _ span: Span, in scope: Scope
    ) -> TypedExpression {
        let payload = context.contract[id].cases[index].payload
        let parameters = payload.map {
            Declarations.Parameter(
                name: Name($0.name, $0.span), type: $0.type, defaultValue: absent($0.type, name.span))
        }
        let values = checkArguments(arguments ?? [], for: parameters, of: name, in: scope, at: span)
        let kind: TypedExpression.Kind = payload.isEmpty ? .literal(.enumCase(index, [])) : .enumCase(index, values)
        return TypedExpression(kind, type: .enumeration(id), span: span)
    }

    /// What a field of a record made in the template holds where it is not given: none, if it may be absent.
    func absent(_ type: Type, _ span: Span) -> TypedExpression? {
        type.isOptional ? TypedExpression(.literal(.none), type: type, span: span) : nil
    }

    /// The enum that a name stands for as the first part of `Statut.active`.
    func enumID(_ node: ExpressionNode, in scope: Scope) -> EnumID? {
        guard case .name(let text) = node.kind else { return nil }
        switch context.meaning(of: text, in: scope) {
        case .enumeration(let id)?: return id
        case .alias(let index)?:
            if case .enumeration(let id) = context.declarations.aliases[index].type { return id }
            return nil
        default: return nil
        }
    }

    // MARK: - Members

    /// `a.b`, `a?.b`.
    func member(_ base: ExpressionNode, _ name: Name, _ isOptional: Bool, _ span: Span, in scope: Scope)
        -> TypedExpression
    {
        if let id = enumID(base, in: scope) {
            guard let index = caseIndex(name.text, of: id) else {
                context.report(
                    SemanticsMessages.unknownMember(
                        name, of: context.contract[id].name, known: context.contract[id].cases.map(\.name)))
                return unknown(span)
            }
            return enumCase(id, index, name, nil, span, in: scope)
        }
        if case .name("group") = base.kind, scope.local(TableChecker.rows) != nil {
            return ofGroup(name, span, in: scope)
        }
        var value = check(base, in: scope)
        if value.type.isUnknown { return unknown(span) }
        if isOptional, !value.type.isOptional {
            context.report(SemanticsMessages.neverAbsent(at: base.span))
        } else if !isOptional {
            value = present(value, hint: SemanticsMessages.memberHint)
        }
        if case .optional(.record(let id)) = value.type, let index = fieldIndex(name, of: id) {
            let type = context.contract[id].fields[index].type
            return TypedExpression(.optionalField(value, index), type: type.madeOptional, span: span)
        }
        return mapped(value, in: scope) { self.member(of: $0, name, span) }
    }

    /// `group.key`, `group.rows`, `group.count`: what a table's totals may ask of the rows that they are made of.
    private func ofGroup(_ name: Name, _ span: Span, in scope: Scope) -> TypedExpression {
        switch name.text {
        case "key" where scope.local(TableChecker.key) != nil:
            return self.name(Name(TableChecker.key, span), in: scope, expecting: nil)
        case "rows": return self.name(Name(TableChecker.rows, span), in: scope, expecting: nil)
        case "count": return member(of: self.name(Name(TableChecker.rows, span), in: scope, expecting: nil), name, span)
        default:
            let known = ["count", "rows"] + (scope.local(TableChecker.key) == nil ? [] : ["key"])
            context.report(SemanticsMessages.unknownMember(name, of: "group", known: known.sorted()))
            return unknown(span)
        }
    }

    private func fieldIndex(_ name: Name, of id: RecordID) -> Int? {
        context.contract[id].fields.firstIndex { $0.name == name.text }
    }

    private func member(of value: TypedExpression, _ name: Name, _ span: Span) -> TypedExpression {
        func made(_ kind: TypedExpression.Kind, _ type: Type) -> TypedExpression {
            TypedExpression(kind, type: type, span: span)
        }
        var known: [String] = []
        switch value.type {
        case .unknown: return unknown(span)
        case .record(let id):
            if let index = fieldIndex(name, of: id) {
                return made(.field(value, index), context.contract[id].fields[index].type)
            }
            known = context.contract[id].fields.map(\.name)
        case .list(let element, let bounds):
            let count = made(.count(value), .int(IntegerRange(Int64(bounds.minimum), Int64(bounds.maximum))))
            let end = bounds.minimum > 0 ? element : element.madeOptional
            switch name.text {
            case "count": return count
            case "isEmpty":
                let zero = made(.literal(.int(0)), .int(.exactly(0)))
                return made(.compare(.equal, count, zero), .bool)
            case "first": return made(.first(value), end)
            case "last": return made(.last(value), end)
            default: known = ["count", "first", "isEmpty", "last"]
            }
        case .enumeration:
            switch name.text {
            case "label": return labelled(value, span)
            case "code": return coded(value, span)
            default: known = ["code", "label"]
            }
        case .date:
            switch name.text {
            case "year": return made(.datePart(value, .year), .int(IntegerRange(1, 9999)))
            case "month": return made(.datePart(value, .month), .int(IntegerRange(1, 12)))
            case "day": return made(.datePart(value, .day), .int(IntegerRange(1, 31)))
            default: known = ["day", "month", "year"]
            }
        default: break
        }
        context.report(SemanticsMessages.unknownMember(name, of: context.describe(value.type), known: known))
        return unknown(span)
    }

    /// The printed label of an enum's value.
    func labelled(_ value: TypedExpression, _ span: Span) -> TypedExpression {
        typedAsText(.label(value), minimum: 1, span)
    }

    /// The wire code of an enum's value.
    func coded(_ value: TypedExpression, _ span: Span) -> TypedExpression {
        typedAsText(.code(value), minimum: 1, span)
    }
}
