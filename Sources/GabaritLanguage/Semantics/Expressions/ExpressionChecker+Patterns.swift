import GabaritPrimitives

extension ExpressionChecker {
    /// Checks the patterns of a `match` in order: each fits the subject, none is out of reach, together they leave
    /// nothing out.
    ///
    /// Gives for each arm its pattern and the nested scope that holds what it binds.
    func checkArms(
        _ patterns: [PatternNode], of subject: TypedExpression, in scope: Scope, at span: Span
    ) -> [(pattern: TypedPattern, scope: Scope)] {
        var coverage = Coverage(of: subject.type, in: context.contract)
        if coverage.isEmpty, !subject.type.isUnknown {
            context.report(SemanticsMessages.wrongSubject(context.describe(subject.type), at: span))
        }
        let checked = patterns.map { node -> (pattern: TypedPattern, scope: Scope) in
            let inner = scope.nested()
            let before = context.diagnostics.count
            let pattern = checkPattern(node, of: subject, in: inner)
            if context.diagnostics.count == before, !coverage.isEmpty, !coverage.cover(pattern) {
                context.report(SemanticsMessages.unreachableArm(at: node.span, first: coverage.firstSpan(pattern)))
            }
            coverage.remember(pattern, node.span)
            if context.diagnostics.count > before { coverage.isDoubtful = true }
            return (pattern, inner)
        }
        if !coverage.isEmpty, !coverage.isDoubtful, !coverage.missing.isEmpty {
            context.report(SemanticsMessages.notExhaustive(coverage.missing.map(\.name), at: span))
        }
        return checked
    }

    /// Checks one pattern against a subject, and binds its names in the scope.
    func checkPattern(_ node: PatternNode, of subject: TypedExpression, in scope: Scope) -> TypedPattern {
        let type = subject.type
        func refuse(_ pattern: String, _ names: [Name?]) -> TypedPattern {
            for case let name? in names { context.declare(name, type: .unknown, in: scope) }
            if !type.isUnknown {
                let known = Coverage(of: type, in: context.contract).missing.map(\.name)
                if known.isEmpty {
                    context.report(SemanticsMessages.wrongSubject(context.describe(type), at: subject.span))
                } else {
                    context.report(
                        SemanticsMessages.wrongPattern(
                            pattern, type: context.describe(type), at: node.span, known: known))
                }
            }
            return .any
        }
        switch node.kind {
        case .otherwise: return .any
        case .none: return type.isOptional ? .none : refuse("none", [])
        case .some(let name):
            guard case .optional(let inner) = type else { return refuse("some", [name]) }
            return .some(bind: name.map { context.declare($0, type: inner, in: scope) })
        case .other(let name):
            guard case .enumeration(let id) = type.wrapped, context.contract[id].isOpen else {
                return refuse("other", [name])
            }
            return .otherCode(
                bind: name.map { context.declare($0, type: .text(Contract.Enumeration.otherCode), in: scope) })
        case .enumCase(let name, let bindings):
            if case .optional(.ratio) = type, let index = ["unknown", "noBase"].firstIndex(of: name.text) {
                if !bindings.isEmpty {
                    context.report(SemanticsMessages.wrongBindingCount(name, expected: 0, at: node.span))
                }
                return .enumCase(index, bind: [])
            }
            guard case .enumeration(let id) = type.wrapped, let index = caseIndex(name.text, of: id) else {
                return refuse(name.text, bindings)
            }
            let payload = context.contract[id].cases[index].payload
            if !bindings.isEmpty, bindings.count != payload.count {
                context.report(SemanticsMessages.wrongBindingCount(name, expected: payload.count, at: node.span))
            }
            let slots = bindings.enumerated().map { position, binding in
                binding.map {
                    context.declare($0, type: position < payload.count ? payload[position].type : .unknown, in: scope)
                }
            }
            return .enumCase(index, bind: payload.indices.map { $0 < slots.count ? slots[$0] : nil })
        }
    }
}

/// What the arms of a `match` have not covered yet.
private struct Coverage {
    /// One thing that a subject may be.
    struct Possibility {
        /// As a pattern writes it.
        var name: String
        /// The pattern without bindings.
        var pattern: TypedPattern
        /// Whether `some` covers it.
        var isPresent: Bool
    }

    /// What is left.
    private(set) var missing: [Possibility] = []
    /// Whether there is nothing to tell apart in the subject.
    let isEmpty: Bool
    /// Whether a pattern was wrong, so that what is left out is not known.
    var isDoubtful = false
    private var seen: [(pattern: TypedPattern, span: Span)] = []

    init(of type: Type, in contract: Contract) {
        switch type.wrapped {
        case .enumeration(let id):
            missing = contract[id].cases.enumerated().map { index, item in
                Possibility(name: item.name, pattern: .enumCase(index, bind: []), isPresent: true)
            }
            if contract[id].isOpen {
                missing.append(Possibility(name: "other", pattern: .otherCode(bind: nil), isPresent: true))
            }
            if type.isOptional { missing.append(Possibility(name: "none", pattern: .none, isPresent: false)) }
        case .ratio where type.isOptional:
            missing = [
                Possibility(name: "some", pattern: .some(bind: nil), isPresent: true),
                Possibility(name: "unknown", pattern: .enumCase(0, bind: []), isPresent: false),
                Possibility(name: "noBase", pattern: .enumCase(1, bind: []), isPresent: false),
            ]
        default:
            guard type.isOptional else { break }
            missing = [
                Possibility(name: "some", pattern: .some(bind: nil), isPresent: true),
                Possibility(name: "none", pattern: .none, isPresent: false),
            ]
        }
        isEmpty = missing.isEmpty
        isRatio = type.isRatio
    }

    private let isRatio: Bool

    /// Takes off what a pattern covers; false where nothing was left for it.
    mutating func cover(_ pattern: TypedPattern) -> Bool {
        let before = missing.count
        missing.removeAll { possibility in
            switch (pattern, possibility.pattern) {
            case (.any, _): true
            case (.some, _): possibility.isPresent
            case (.none, .none): true
            // `none` on a ratio stands for both reasons.
            case (.none, .enumCase): isRatio
            case (.otherCode, .otherCode): true
            case (.enumCase(let one, _), .enumCase(let other, _)): one == other
            default: false
            }
        }
        return missing.count < before
    }

    mutating func remember(_ pattern: TypedPattern, _ span: Span) { seen.append((pattern, span)) }

    /// Where the arm stands that covered a pattern before.
    func firstSpan(_ pattern: TypedPattern) -> Span? {
        seen.first { earlier in
            switch (earlier.pattern, pattern) {
            case (.any, _), (.some, .some), (.none, .none), (.otherCode, .otherCode): true
            case (.some, .enumCase): !isRatio
            case (.enumCase(let one, _), .enumCase(let other, _)): one == other
            default: false
            }
        }?.span
    }
}
