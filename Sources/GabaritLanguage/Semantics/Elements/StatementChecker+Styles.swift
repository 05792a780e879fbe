import GabaritPrimitives

extension StatementChecker {
    /// What an element's style sets: what is built in, the style that bears its name, the one it names, its own arguments.
    ///
    /// Arguments of the element that are called like a property must have been taken before.
    func properties(
        _ reader: inout ArgumentReader, base: String, builtIn: StyleProperties = StyleProperties(), in place: Place
    ) -> StyleProperties {
        var style = builtIn.overridden(by: styleChecker.base(of: base))
        if let named = named("style", &reader, in: place) { style = style.overridden(by: named) }
        for property in StyleProperty.allCases {
            guard let nodes = reader.all(property.rawValue),
                let values = evaluator.constants(nodes, in: place.scope.file)
            else { continue }
            property.set(values, in: &style, by: evaluator)
        }
        return style
    }

    /// The declared style that an argument names.
    func named(_ label: String, _ reader: inout ArgumentReader, in place: Place) -> StyleProperties? {
        guard let node = reader.labelled(label) else { return nil }
        guard case .name(let name) = node.kind else {
            if case .missing = node.kind { return nil }
            context.report(
                ElementMessages.wrongKind(
                    found: Message(fr: "une valeur", en: "a value"),
                    expected: Message(fr: "le nom d'un style", en: "the name of a style"),
                    at: node.span))
            return nil
        }
        return styleChecker.style(named: Name(name, node.span), in: place.scope.file)
    }

    /// The language that an element gives to what it holds.
    func language(_ reader: inout ArgumentReader) -> LanguageTag? {
        guard let node = reader.labelled("language") else { return nil }
        if case .missing = node.kind { return nil }
        let tag: String? =
            switch node.kind {
            case .name(let name): name
            case .string(let string): string.plainText
            default: nil
            }
        guard let tag, LanguageTag.isWellFormed(tag) else {
            context.report(ElementMessages.badLanguage(at: node.span))
            return nil
        }
        return LanguageTag(tag)
    }

    /// The constant of an argument.
    func constant(_ node: ExpressionNode?, in place: Place) -> Constant? {
        node.flatMap { evaluator.constant($0, in: place.scope.file) }
    }

    /// The length of an argument, or a default where there is none.
    func length(
        _ label: String, _ reader: inout ArgumentReader, in place: Place, from least: Length = .zero,
        to most: Length = .millimetres(500), otherwise: Length
    ) -> Length {
        constant(reader.labelled(label), in: place).flatMap { evaluator.length($0, of: label, from: least, to: most) }
            ?? otherwise
    }

    /// Makes an element: numbers its style, tells its language where it differs, numbers it where its content is closed.
    func make(
        _ kind: TypedElementKind, _ style: StyleProperties, language: LanguageTag? = nil, at span: Span, in place: Place
    ) -> TypedStatement {
        let own = language ?? place.language
        var element = TypedElement(
            kind: kind, style: table.number(of: style), language: own == place.inherited ? nil : own, span: span)
        if kind.isClosedLeaf {
            element.closedLeaf = closedLeafCount
            closedLeafCount += 1
        }
        return .element(element)
    }
}

extension LanguageTag {
    /// Whether a text has the form of a tag: a language of two or three letters, then subtags of up to eight letters and digits.
    static func isWellFormed(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.utf8.count),
            language.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        else { return false }
        return parts.count <= 4
            && parts.dropFirst().allSatisfy { part in
                (2...8).contains(part.utf8.count)
                    && part.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit) }
            }
    }
}
