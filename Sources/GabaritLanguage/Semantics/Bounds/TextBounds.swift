public import GabaritPrimitives

/// Describes what the expressions of a template may print.
public enum TextBounds {
    /// Describes everything that an expression may print; an absent value prints nothing.
    ///
    /// Formats print in the language of the element around them: `language` says which, where it is known; else all the
    /// template's languages are admitted.
    public static func bound(
        of expression: TypedExpression, in template: Template, language: LanguageTag? = nil
    ) -> TextBound {
        var bounder = TextBounder(template: template, language: language)
        return bounder.bound(of: expression)
    }

    /// Describes everything that one element of a list of texts may print.
    public static func bound(
        ofElementsOf expression: TypedExpression, in template: Template, language: LanguageTag? = nil
    ) -> TextBound {
        var bounder = TextBounder(template: template, language: language)
        return bounder.elements(of: expression)
    }
}

/// One walk over an expression; functions and top-level `let`s are described once.
struct TextBounder {
    /// The contract: labels and codes of its enums.
    var contract: Contract
    /// What functions do, by index; none where it is not known yet.
    var functions: [TypedFunction?]
    /// The values of top-level `let`s by slot.
    var globals: [Int: TypedExpression]
    /// The languages that formats may print in here.
    var languages: [LanguageData]
    /// The template's own language: that of its functions and top-level `let`s, whoever uses them.
    let home: [LanguageData]
    private var functionBounds: [Int: TextBound] = [:]
    private var globalBounds: [Int: TextBound] = [:]

    init(
        contract: Contract, functions: [TypedFunction?], languages: [LanguageData], home: LanguageData?,
        globals: [Int: TypedExpression] = [:]
    ) {
        self.contract = contract
        self.languages = languages
        self.home = home.map { [$0] } ?? languages
        self.functions = functions
        self.globals = globals
    }

    init(template: Template, language: LanguageTag?) {
        var globals: [Int: TypedExpression] = [:]
        for statement in template.body {
            guard case .binding(let slot, let value) = statement else { break }
            globals[slot] = value
        }
        self.init(
            contract: template.contract, functions: template.functions,
            languages: (language.map { [$0] } ?? template.languages).compactMap { LanguageData.named($0) },
            home: LanguageData.named(template.language), globals: globals)
    }

    /// What a value of a type prints, where nothing more is known of it.
    func bound(of type: Type) -> TextBound {
        switch type {
        case .text(let text):
            text.lines > 1
                ? .block(text.repertoire, max: text.maximum, lines: text.lines)
                : .run(text.repertoire, max: text.maximum)
        case .url(let max): .run(.ascii, max: max)
        case .int(let range): FormatBounds.integer(range)
        case .enumeration(let id): labels(of: id)
        case .optional(let inner): bound(of: inner)
        default: .empty
        }
    }

    private func labels(of id: EnumID) -> TextBound { names(of: id, \.label) }

    private func names(of id: EnumID, _ name: (Contract.Case) -> String) -> TextBound {
        let enumeration = contract[id]
        var bounds = enumeration.cases.map { TextBound.literal(name($0)) }
        if enumeration.isOpen {
            bounds.append(.run(Contract.Enumeration.otherCode.repertoire, max: Contract.Enumeration.otherCode.maximum))
        }
        return .anyOf(bounds)
    }

    mutating func bound(of expression: TypedExpression) -> TextBound {
        switch expression.kind {
        case .literal(.text(let text)): return .literal(text)
        case .literal(.int(let value)): return .literal(String(value))
        case .literal(.none): return .empty
        case .global(let slot):
            // A top-level `let` needs only what stands before it, so this ends.
            if let known = globalBounds[slot] { return known }
            let found = globals[slot].map { boundAtHome(of: $0) } ?? bound(of: expression.type)
            globalBounds[slot] = found
            return found
        case .orElse(let first, let second): return .anyOf([bound(of: first), bound(of: second)])
        case .conditional(_, let then, let otherwise): return .anyOf([bound(of: then), bound(of: otherwise)])
        case .match(_, let arms): return .anyOf(arms.map { bound(of: $0.body) })
        case .interpolation(let pieces): return .all(pieces.map { bound(of: $0) })
        case .label(let value): return enumeration(value, \.label) ?? bound(of: expression.type)
        case .code(let value): return enumeration(value, \.code) ?? bound(of: expression.type)
        case .format(let value, let format):
            return FormatBounds.bound(of: format, on: value.type.wrapped, base: bound(of: value), languages: languages)
                .simplified
        case .call(let index, _):
            if let known = functionBounds[index] { return known }
            guard functions.indices.contains(index), let body = functions[index]?.body else {
                return bound(of: expression.type)
            }
            let found = boundAtHome(of: body)
            functionBounds[index] = found
            return found
        case .first(let list), .last(let list): return elements(of: list)
        case .aggregate(let aggregate):
            if case .join(let separator, let last) = aggregate.function { return join(aggregate, separator, last) }
            return bound(of: expression.type)
        default: return bound(of: expression.type)
        }
    }

    private mutating func boundAtHome(of expression: TypedExpression) -> TextBound {
        let here = languages
        languages = home
        defer { languages = here }
        return bound(of: expression)
    }

    /// What one element of a list prints.
    mutating func elements(of list: TypedExpression) -> TextBound {
        switch list.kind {
        case .list(let values): return .anyOf(values.map { bound(of: $0) })
        case .orElse(let first, let second): return .anyOf([elements(of: first), elements(of: second)])
        case .conditional(_, let then, let otherwise): return .anyOf([elements(of: then), elements(of: otherwise)])
        case .match(_, let arms): return .anyOf(arms.map { elements(of: $0.body) })
        default:
            guard case .list(let element, _) = list.type.wrapped else { return .empty }
            return bound(of: element)
        }
    }

    private mutating func join(_ aggregate: TypedAggregate, _ separator: String, _ last: String) -> TextBound {
        guard case .list(_, let bounds) = aggregate.list.type.wrapped, bounds.maximum > 0 else { return .empty }
        let body = bound(of: aggregate.body)
        let between = TextBound.anyOf([.literal(separator), .literal(last)])
        let more = TextBound.sequence([between, body])
        guard bounds.maximum > 8 else {
            return .all([body] + (1..<bounds.maximum).map { _ in TextBound.oneOf([.empty, more]) })
        }
        let maximum = body.maximum.multipliedClamped(by: bounds.maximum)
            .addingClamped(between.maximum.multipliedClamped(by: bounds.maximum - 1))
        let repertoire = more.repertoire ?? .latin
        let lines = more.lines.multipliedClamped(by: bounds.maximum)
        return more.lines > 1 ? .block(repertoire, max: maximum, lines: lines) : .run(repertoire, max: maximum)
    }

    private func enumeration(_ value: TypedExpression, _ name: (Contract.Case) -> String) -> TextBound? {
        guard case .enumeration(let id) = value.type.wrapped else { return nil }
        if case .literal(.enumCase(let index, _)) = value.kind, contract[id].cases.indices.contains(index) {
            return .literal(name(contract[id].cases[index]))
        }
        return names(of: id, name)
    }
}
