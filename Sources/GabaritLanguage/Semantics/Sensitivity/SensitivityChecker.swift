import GabaritPrimitives

/// Follows data marked `sensitive` through names, calls and conditions, and refuses what would put them into a code, which any
/// passer-by can read, or into a mail, which lies open on its way and on a locked screen.
///
/// What is computed from a sensitive datum is sensitive, and so is what only stands there because of one. Taint only
/// grows, so the
/// rounds end; each is linear in the template.
struct SensitivityChecker {
    /// What is known of one activation.
    struct Taint: Equatable {
        /// The slots that hold something sensitive.
        var slots: Set<Int> = []
        /// Whether it only runs because of something sensitive.
        var isUnder = false
        /// Whether its block does.
        var isBlockUnder = false
    }

    private let template: Template
    private var own = Taint()
    private var components: [Taint]
    /// Whether each function's result is sensitive whatever its arguments, as found in this round.
    private var functions: [Int: Bool] = [:]
    private var found: [Diagnostic] = []
    /// The call by which something sensitive first came into each component, and the component that the call stands in.
    private var causes: [Int: (call: Span, caller: Int?)] = [:]
    /// Where names are looked up: the template's activation, or a component's.
    private var current: Int?
    /// The components that a mail is made of; those of its template alone say nothing in it.
    private let mailed: Set<Int>

    init(template: Template) {
        self.template = template
        components = Array(repeating: Taint(), count: template.components.count)
        mailed = template.kind == .mail ? template.calledComponents : []
    }

    /// What is wrong.
    static func check(_ template: Template) -> [Diagnostic] {
        let fields =
            template.contract.records.flatMap(\.fields)
            + template.contract.enums.flatMap(\.cases).flatMap(\.payload)
        guard fields.contains(where: \.isSensitive) else { return [] }
        var checker = SensitivityChecker(template: template)
        return checker.check()
    }

    private mutating func check() -> [Diagnostic] {
        for (slot, field) in template.contract.root.fields.enumerated() where field.isSensitive {
            own.slots.insert(slot)
        }
        var before: (Taint, [Taint])
        repeat {
            before = (own, components)
            found = []
            // What functions read of the template may have become sensitive in the last round.
            functions = [:]
            current = nil
            walk(template.body, isUnder: false)
            if template.kind == .mail, isSensitive(template.title) {
                found.append(SemanticsMessages.sensitiveInSubject(at: template.title.span))
            }
            for master in [template.page.base] + PageModel.Selector.allCases.compactMap({ template.page.masters[$0] }) {
                for furniture in [master.header, master.footer, master.background] {
                    walk(furniture?.body ?? [], isUnder: false)
                }
            }
            for (index, component) in template.components.enumerated() {
                current = index
                walk(component.body, isUnder: components[index].isUnder)
            }
        } while before != (own, components)
        return found
    }

    private var slots: Set<Int> {
        get { current.map { components[$0].slots } ?? own.slots }
        set {
            if let current { components[current].slots = newValue } else { own.slots = newValue }
        }
    }

    // MARK: - Statements

    private mutating func walk(_ statements: [TypedStatement], isUnder: Bool) {
        for statement in statements { walk(statement, isUnder: isUnder) }
    }

    private mutating func walk(_ statement: TypedStatement, isUnder: Bool) {
        switch statement {
        case .binding(let slot, let value): if isSensitive(value) { slots.insert(slot) }
        case .conditional(let condition, let then, let otherwise):
            let isUnder = isSensitive(condition) || isUnder
            walk(then, isUnder: isUnder)
            walk(otherwise, isUnder: isUnder)
        case .match(let subject, let arms):
            let isUnder = isSensitive(subject) || isUnder
            for arm in arms {
                bind(arm.pattern, of: subject)
                walk(arm.body, isUnder: isUnder)
            }
        case .loop(let list, let slot, let filter, let body):
            var isUnder = isUnder
            if isSensitive(list) {
                slots.insert(slot)
                isUnder = true
            }
            if let filter, isSensitive(filter) { isUnder = true }
            walk(body, isUnder: isUnder)
        case .component(let index, let arguments, let block, let span):
            guard components.indices.contains(index) else { return }
            for (slot, argument) in arguments.enumerated() where isSensitive(argument) {
                components[index].slots.insert(slot)
                causes[index] = causes[index] ?? (span, current)
            }
            if isUnder {
                components[index].isUnder = true
                causes[index] = causes[index] ?? (span, current)
            }
            walk(block ?? [], isUnder: isUnder || components[index].isBlockUnder)
        case .block:
            if let current, isUnder { components[current].isBlockUnder = true }
        case .element(let element):
            if case .code(let text, _, _, _) = element.kind, isSensitive(text) || isUnder {
                find(SemanticsMessages.sensitiveInCode(at: text.span, isUnder: isUnder))
            }
            if isMailed {
                for span in sensitiveTexts(of: element.kind) {
                    find(SemanticsMessages.sensitiveInMail(at: span, isUnder: false))
                }
                if isUnder {
                    // What it holds is there for the same reason, which is told once.
                    return find(SemanticsMessages.sensitiveInMail(at: element.span, isUnder: true))
                }
            }
            walk(element.kind.children, isUnder: isUnder)
        }
    }

    /// Keeps what was found, with the calls that brought it there.
    private mutating func find(_ diagnostic: Diagnostic) {
        var diagnostic = diagnostic
        var component = current
        while let index = component, let cause = causes[index], diagnostic.trace.count < components.count {
            diagnostic.trace.append(Diagnostic.Frame(name: template.components[index].name, span: cause.call))
            component = cause.caller
        }
        found.append(diagnostic)
    }

    // MARK: - Mails

    /// Whether what is walked through goes into a mail.
    private var isMailed: Bool { template.kind == .mail && current.map(mailed.contains) ?? true }

    /// The places of an element's own texts that print something sensitive; what it holds has texts of its own.
    private mutating func sensitiveTexts(of kind: TypedElementKind) -> [Span] {
        switch kind {
        case .heading(_, let text), .paragraph(let text): sensitiveTexts(of: text)
        case .lines(let list): isSensitive(list) ? [list.span] : []
        case .pair(let label, let value, _, _): sensitiveTexts(of: label) + sensitiveTexts(of: value)
        default: []
        }
    }

    private mutating func sensitiveTexts(of pieces: [TypedInline]) -> [Span] {
        var spans: [Span] = []
        for piece in pieces {
            switch piece {
            case .value(let value, _), .grouped(let value, _): if isSensitive(value) { spans.append(value.span) }
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _):
                spans += sensitiveTexts(of: inner)
            case .link(let inner, let target, let span):
                spans += sensitiveTexts(of: inner)
                if isSensitive(target) { spans.append(span) }
            case .text, .lineBreak, .pageNumber, .pageCount: break
            }
        }
        return spans
    }

    // MARK: - Expressions

    /// Whether an expression gives something sensitive; names that it binds are marked.
    private mutating func isSensitive(_ expression: TypedExpression) -> Bool {
        switch expression.kind {
        case .literal: return false
        case .local(let slot): return slots.contains(slot)
        case .global(let slot): return own.slots.contains(slot)
        case .field(let record, let index), .optionalField(let record, let index):
            if isSensitive(record) { return true }
            guard case .record(let id) = record.type.wrapped else { return false }
            let fields = template.contract[id].fields
            return fields.indices.contains(index) && fields[index].isSensitive
        case .datePart(let operand, _), .count(let operand), .first(let operand), .last(let operand), .not(let operand),
            .negative(let operand), .format(let operand, _), .label(let operand), .code(let operand):
            return isSensitive(operand)
        case .and(let one, let other), .or(let one, let other), .compare(_, let one, let other),
            .arithmetic(_, let one, let other), .shift(let one, by: let other, sign: _),
            .daysBetween(let one, let other),
            .ratio(let one, let other), .orElse(let one, let other):
            return any([one, other])
        case .conditional(let condition, let then, let otherwise): return any([condition, then, otherwise])
        case .match(let subject, let arms):
            let isSubject = isSensitive(subject)
            for arm in arms { bind(arm.pattern, of: subject) }
            return any(arms.map(\.body)) || isSubject
        case .isSome(let subject, let slot):
            let isSubject = isSensitive(subject)
            if let slot, isSubject { slots.insert(slot) }
            return isSubject
        case .matches(let subject, let pattern):
            bind(pattern, of: subject)
            return isSensitive(subject)
        case .interpolation(let parts), .list(let parts), .record(let parts), .enumCase(_, let parts): return any(parts)
        case .call(let index, let arguments):
            let isArgument = any(arguments)
            return isResultSensitive(index) || isArgument
        case .aggregate(let aggregate):
            let isList = isSensitive(aggregate.list)
            if isList { slots.insert(aggregate.slot) }
            let isFilter = aggregate.filter.map { isSensitive($0) } ?? false
            return isSensitive(aggregate.body) || isFilter || isList
        }
    }

    /// Looks at all of them, so that each marks what it binds.
    private mutating func any(_ expressions: [TypedExpression]) -> Bool {
        var result = false
        for expression in expressions where isSensitive(expression) { result = true }
        return result
    }

    private mutating func bind(_ pattern: TypedPattern, of subject: TypedExpression) {
        let isSubject = isSensitive(subject)
        switch pattern {
        case .some(let slot), .otherCode(let slot): if let slot, isSubject { slots.insert(slot) }
        case .enumCase(let index, let bound):
            guard case .enumeration(let id) = subject.type.wrapped, template.contract[id].cases.indices.contains(index)
            else { return }
            let payload = template.contract[id].cases[index].payload
            for (position, slot) in bound.enumerated() {
                guard let slot, payload.indices.contains(position) else { continue }
                if isSubject || payload[position].isSensitive { slots.insert(slot) }
            }
        case .none, .any: break
        }
    }

    /// Whether a function gives something sensitive of its own: from the template's data, or from a field of what it
    /// is given.
    private mutating func isResultSensitive(_ index: Int) -> Bool {
        if let known = functions[index] { return known }
        guard template.functions.indices.contains(index) else { return false }
        functions[index] = false
        // Its slots are looked at in an activation of their own.
        let (outer, outerComponents) = (current, components)
        components.append(Taint())
        current = components.count - 1
        let result = isSensitive(template.functions[index].body)
        components = outerComponents
        current = outer
        functions[index] = result
        return result
    }
}

extension Template {
    /// The components that the body calls, directly or through others.
    fileprivate var calledComponents: Set<Int> {
        var called: Set<Int> = []
        var pending = [body]
        while let statements = pending.popLast() {
            for statement in statements {
                switch statement {
                case .element(let element): pending.append(element.kind.children)
                case .binding, .block: break
                case .conditional(_, let then, let otherwise): pending += [then, otherwise]
                case .match(_, let arms): pending += arms.map(\.body)
                case .loop(_, _, _, let body): pending.append(body)
                case .component(let index, _, let block, _):
                    pending.append(block ?? [])
                    if components.indices.contains(index), called.insert(index).inserted {
                        pending.append(components[index].body)
                    }
                }
            }
        }
        return called
    }
}
