import GabaritPrimitives

/// Checks running text: reads the markup of strings, applies the language's typography to their words, makes data printable.
struct InlineChecker {
    private let expressions: ExpressionChecker
    private let scope: Scope
    private let language: LanguageTag
    private let admitsPageNumber: Bool
    private let admitsNeighbourPages: Bool
    /// The first use of the page's number or count, where it is admitted.
    private(set) var pageNumber: Span?

    /// Makes a checker of the text of one place, in the language of its words.
    init(
        expressions: ExpressionChecker, scope: Scope, language: LanguageTag, admitsPageNumber: Bool,
        admitsNeighbourPages: Bool = false
    ) {
        self.expressions = expressions
        self.scope = scope
        self.language = language
        self.admitsPageNumber = admitsPageNumber
        self.admitsNeighbourPages = admitsNeighbourPages
    }

    /// Checks a string with markup, or a value printed as it is.
    mutating func check(_ node: ExpressionNode) -> [TypedInline] {
        guard case .string(let string) = node.kind else { return [interpolation(node, at: node.span)] }
        let (nodes, diagnostics) = InlineParser.parse(string)
        for diagnostic in diagnostics { expressions.context.report(diagnostic) }
        return set(inlines(nodes, in: language))
    }

    /// Checks a string with tabs: its forced lines, each in the parts that its tabs set apart, one more than it has tabs.
    mutating func checkTabbed(_ node: ExpressionNode, stops: Int) -> [[[TypedInline]]] {
        guard case .string(let string) = node.kind else { return [[[singleLine(interpolation(node, at: node.span))]]] }
        let (nodes, diagnostics) = InlineParser.parse(string)
        for diagnostic in diagnostics { expressions.context.report(diagnostic) }
        var lines: [[[InlineNode]]] = [[[]]]
        for node in nodes {
            switch node {
            case .lineBreak: lines.append([[]])
            case .tab(let span):
                if lines[lines.count - 1].count > stops {
                    expressions.context.report(TabMessages.noStop(stops: stops, at: span))
                } else {
                    lines[lines.count - 1].append([])
                }
            default: lines[lines.count - 1][lines[lines.count - 1].count - 1].append(node)
            }
        }
        return lines.map { parts in parts.map { part in set(inlines(part, in: language).map { singleLine($0) }) } }
    }

    /// Reports a datum of several lines, which has no place between tabs.
    private func singleLine(_ inline: TypedInline) -> TypedInline {
        switch inline {
        case .value(let value, _), .grouped(let value, _):
            if let text = value.type.asText, text.lines > 1 {
                expressions.context.report(TabMessages.severalLines(at: value.span))
            }
        case .strong(let inner, _), .emphasis(let inner, _), .link(let inner, _, _), .passage(let inner, _, _):
            for piece in inner { _ = singleLine(piece) }
        case .text, .lineBreak, .pageNumber, .pageCount: break
        }
        return inline
    }

    private mutating func inlines(_ nodes: [InlineNode], in language: LanguageTag) -> [TypedInline] {
        var inlines: [TypedInline] = []
        for node in nodes {
            switch node {
            case .text(let text, let span):
                checkScript(of: text, in: language, at: span)
                inlines.append(.text(text, span))
            case .lineBreak(let span): inlines.append(.lineBreak(span))
            case .tab(let span):
                expressions.context.report(TabMessages.noStop(stops: 0, at: span))
                inlines.append(.text(" ", span))
            case .interpolation(let value, let span): inlines.append(interpolation(value, at: span))
            case .strong(let nodes, let span): inlines.append(.strong(self.inlines(nodes, in: language), span))
            case .emphasis(let nodes, let span): inlines.append(.emphasis(self.inlines(nodes, in: language), span))
            case .passage(let nodes, let name, let span):
                let tag = tag(name) ?? language
                inlines.append(.passage(self.inlines(nodes, in: tag), tag, span))
            case .link(let label, let target, let span):
                let isEmpty = label.isEmpty
                let label = self.inlines(label, in: language)
                // Of a label without any sign the reader of markup has told.
                if !isEmpty, label.minimumLength == 0 {
                    expressions.context.report(SemanticsMessages.mayBeEmpty("[…]", at: span))
                }
                checkWords(of: label, in: language, at: span)
                inlines.append(.link(label, target: link(target), span))
            }
        }
        return inlines
    }

    // MARK: - Languages

    /// The language that a passage names.
    private func tag(_ name: Name) -> LanguageTag? {
        if LanguageTag.isWellFormed(name.text) { return LanguageTag(name.text) }
        expressions.context.report(ElementMessages.badLanguage(at: name.span))
        return nil
    }

    /// Reports words of another script than the language is written in: they are of a language that nobody has told.
    private func checkScript(of text: String, in language: LanguageTag, at span: Span) {
        guard let data = LanguageData.named(language), let word = Script.word(in: text, outside: data.scripts) else {
            return
        }
        // Where nothing is folded or escaped, the text's bytes are the source's.
        var place = span
        if span.length == text.utf8.count {
            let start = Int(span.start) + text.utf8.distance(from: text.startIndex, to: word.startIndex)
            place = Span(source: span.source, start: start, end: start + word.utf8.count)
        }
        expressions.context.report(ElementMessages.otherScript(String(word), at: place))
    }

    /// Reports a link whose words do not say where it leads, to who hears links one after the other.
    private func checkWords(of label: [TypedInline], in language: LanguageTag, at span: Span) {
        var language = language
        if label.count == 1, case .passage(_, let own, _) = label[0] { language = own }
        // A label without any sign has been told of.
        guard let words = label.words, label.minimumLength > 0 else { return }
        let plain = LinkWords.plain(words)
        guard plain.isEmpty || LanguageData.named(language)?.emptyLinkWords.contains(plain) == true else { return }
        expressions.context.report(ElementMessages.emptyLinkWords(words, at: span))
    }

    // MARK: - Data

    private mutating func interpolation(_ node: ExpressionNode, at span: Span) -> TypedInline {
        if admitsPageNumber, let page = page(node, at: span) { return page }
        let value = expressions.check(node, in: scope)
        if case .format(let base, .grouped(let groups)) = value.kind, !value.type.isOptional {
            return .grouped(expressions.printable(base), groups)
        }
        if case .format(_, .prose) = value.kind, !value.type.isOptional {
            return .value(expressions.printable(value), isProse: true)
        }
        return .value(expressions.printable(value), isProse: false)
    }

    /// `page.number`, `page.count`, and where lines are carried `page.number - 1` and `page.number + 1`.
    private mutating func page(_ node: ExpressionNode, at span: Span) -> TypedInline? {
        var (node, offset) = (node, 0)
        if admitsNeighbourPages, case .binary(let sign, let left, let right, _) = node.kind,
            case .integer("1") = right.kind, sign == .plus || sign == .minus
        {
            (node, offset) = (left, sign == .plus ? 1 : -1)
        }
        guard case .member(let base, let name, false) = node.kind, case .name("page") = base.kind else { return nil }
        // What is carried is set when the number of pages is not known yet.
        if name.text == "count", !admitsNeighbourPages {
            pageNumber = pageNumber ?? node.span
            return .pageCount(span)
        }
        if name.text == "number" {
            pageNumber = pageNumber ?? node.span
        } else {
            expressions.context.report(
                ElementMessages.unknownWord(name, known: admitsNeighbourPages ? ["number"] : ["number", "count"]))
        }
        return .pageNumber(span, offset: offset)
    }

    /// An address that leads somewhere: a constant, or one field of type `URL`.
    private func link(_ node: StringNode) -> TypedExpression {
        if let text = node.plainText {
            let isAddress = WebAddress.isValid(text) || WebAddress.isValidMail(text)
            if !isAddress, !text.isEmpty { expressions.context.report(ElementMessages.badTarget(at: node.span)) }
            return TypedExpression(.literal(.text(text)), type: .text(.literal(text)), span: node.span)
        }
        guard node.segments.count == 1, case .interpolation(let value, _) = node.segments[0] else {
            for case .interpolation(let value, _) in node.segments { _ = expressions.check(value, in: scope) }
            expressions.context.report(ElementMessages.badTarget(at: node.span))
            return TypedExpression(.literal(.text("")), type: .unknown, span: node.span)
        }
        let target = expressions.checkPresent(value, in: scope)
        switch target.type {
        case .url, .unknown: break
        default: expressions.context.report(ElementMessages.badTarget(at: value.span))
        }
        return target
    }

    // MARK: - Words

    /// Applies the language's rules to the template's words; each piece sees what stands beside it, across markup.
    private func set(_ inlines: [TypedInline]) -> [TypedInline] {
        var beside: [Typography.Context] = []
        collect(inlines, into: &beside)
        var index = 0
        return set(inlines, in: language, beside: beside, &index)
    }

    /// What each piece shows to its neighbours: two entries a piece, its first and its last character.
    private func collect(_ inlines: [TypedInline], into beside: inout [Typography.Context]) {
        for inline in inlines {
            switch inline {
            case .text(let text, _):
                beside.append(text.unicodeScalars.first.map(Typography.Context.scalar) ?? .edge)
                beside.append(text.unicodeScalars.last.map(Typography.Context.scalar) ?? .edge)
            case .lineBreak: beside += [.edge, .edge]
            case .value, .grouped, .pageNumber, .pageCount: beside += [.datum, .datum]
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _), .link(let inner, _, _):
                collect(inner, into: &beside)
            }
        }
    }

    private func set(
        _ inlines: [TypedInline], in language: LanguageTag, beside: [Typography.Context], _ index: inout Int
    ) -> [TypedInline] {
        let typography = LanguageData.named(language)?.typography
        return inlines.map { inline in
            switch inline {
            case .text(let text, let span):
                let before = index > 0 ? beside[index - 1] : .edge
                let after = index + 2 < beside.count ? beside[index + 2] : .edge
                index += 2
                return .text(typography?.apply(text, precededBy: before, followedBy: after) ?? text, span)
            case .lineBreak, .value, .grouped, .pageNumber, .pageCount:
                index += 2
                return inline
            case .strong(let inner, let span): return .strong(set(inner, in: language, beside: beside, &index), span)
            case .emphasis(let inner, let span):
                return .emphasis(set(inner, in: language, beside: beside, &index), span)
            case .passage(let inner, let own, let span):
                return .passage(set(inner, in: own, beside: beside, &index), own, span)
            case .link(let inner, let target, let span):
                return .link(set(inner, in: language, beside: beside, &index), target: target, span)
            }
        }
    }
}

extension WebAddress {
    /// Whether a text is `mailto:` and one mailbox in ASCII.
    static func isValidMail(_ text: String) -> Bool {
        let scheme = Array("mailto:".utf8)
        let bytes = Array(text.utf8)
        guard bytes.starts(with: scheme) else { return false }
        let parts = bytes.dropFirst(scheme.count).split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        let forbidden = Set("\"<>\\^`{|}()[],;:".utf8)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { (0x21...0x7E).contains($0) && !forbidden.contains($0) }
            }
    }
}
