internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPrimitives

/// A piece of running text by what it may print.
struct PrintedPart {
    /// An emphasis around it.
    enum Wrapper: Hashable {
        case strong, emphasis, passage(LanguageTag), link
    }

    /// Everything that it may print.
    var bound: TextBound
    /// How it is set.
    var style: TextStyle
    /// The emphases around it, outermost first.
    var wrappers: [Wrapper]
    /// White between the groups of a grouped word.
    var white = Length.zero
    /// Whether it is of the template's own words, which alone are divided at lines' ends.
    var isOwn = false
    /// Whether it is a word in groups.
    var isGrouped = false
    /// Where it comes from.
    var span: Span
    /// The datum in it.
    var dataPath: DataPath?

    /// The piece as running text that prints one given text.
    func inline(printing text: String) -> Inline {
        var inline = Inline.text(text, isVerbatim: !isOwn, span)
        for wrapper in wrappers.reversed() {
            switch wrapper {
            case .strong: inline = .strong([inline], span)
            case .emphasis: inline = .emphasis([inline], span)
            case .passage(let language): inline = .passage([inline], language, span)
            case .link: inline = .link([inline], target: "", span)
            }
        }
        return inline
    }
}

/// Finds what running text may print, piece by piece.
struct PrintedTextReader {
    /// Describes an expression.
    let bound: (TypedExpression) -> TextBound
    /// Names the datum of an expression.
    let path: (TypedExpression) -> DataPath?
    /// What the links' style sets.
    let link: StyleProperties
    /// The most digits of a page's number.
    static let pageDigits = 5

    /// The pieces of running text set in a style.
    func parts(of inlines: [TypedInline], style: TextStyle) -> [PrintedPart] {
        parts(of: inlines, style: style, wrappers: [], depth: 0)
    }

    private func parts(
        of inlines: [TypedInline], style: TextStyle, wrappers: [PrintedPart.Wrapper], depth: Int
    ) -> [PrintedPart] {
        var parts: [PrintedPart] = []
        for inline in inlines {
            func add(_ bound: TextBound, _ span: Span, _ dataPath: DataPath? = nil) {
                parts.append(
                    PrintedPart(bound: bound, style: style, wrappers: wrappers, span: span, dataPath: dataPath))
            }
            switch inline {
            case .text(let text, let span):
                add(.literal(text), span)
                parts[parts.count - 1].isOwn = true
            case .lineBreak(let span): add(.literal("\n"), span)
            case .value(let expression, let isProse):
                let plain = bound(expression)
                add(isProse ? prose(plain) : plain, expression.span, path(expression))
                parts[parts.count - 1].isOwn = isProse
            case .grouped(let expression, let groups):
                add(bound(expression), expression.span, path(expression))
                parts[parts.count - 1].isGrouped = true
                parts[parts.count - 1].white = style.size.scaled(by: Shaper.groupGap) * max(groups.count - 1, 0)
            case .strong(let inner, _):
                parts += self.parts(of: inner, style: style.strong, wrappers: wrappers + [.strong], depth: depth + 1)
            case .emphasis(let inner, _):
                parts += self.parts(
                    of: inner, style: style.emphasis, wrappers: wrappers + [.emphasis], depth: depth + 1)
            case .passage(let inner, let language, _):
                var own = style
                own.language = language
                parts += self.parts(of: inner, style: own, wrappers: wrappers + [.passage(language)], depth: depth + 1)
            case .link(let inner, _, _):
                parts += self.parts(
                    of: inner, style: style.applying(link), wrappers: wrappers + [.link], depth: depth + 1)
            case .pageNumber(let span, _), .pageCount(let span): add(.run(.digits, max: Self.pageDigits), span)
            }
        }
        return parts
    }

    /// What a text may print once typography is applied to it: signs and spaces may be added.
    private func prose(_ bound: TextBound) -> TextBound {
        let repertoire = (bound.repertoire ?? .latin).union(.latin)
        let (count, isTooLong) = bound.maximum.multipliedReportingOverflow(by: 2)
        let maximum = isTooLong ? .max : count
        return bound.lines > 1
            ? .block(repertoire, max: maximum, lines: bound.lines) : .run(repertoire, max: maximum)
    }
}

extension TextBound {
    /// Whether it may print nothing.
    var mayBeEmpty: Bool {
        switch self {
        case .literal(let text): text.isEmpty
        case .oneOf(let bounds): bounds.isEmpty || bounds.contains(where: \.mayBeEmpty)
        case .sequence(let bounds): bounds.allSatisfy(\.mayBeEmpty)
        case .run, .block: true
        }
    }

    /// Every text that it may print, where those are few.
    func texts(limit: Int) -> [String]? {
        switch self {
        case .literal(let text): return [text]
        case .oneOf(let bounds):
            var texts: [String] = []
            for bound in bounds {
                guard let more = bound.texts(limit: limit - texts.count) else { return nil }
                texts += more
            }
            return texts.count <= limit ? texts : nil
        case .sequence(let bounds):
            var texts = [""]
            for bound in bounds {
                guard let next = bound.texts(limit: limit), texts.count * next.count <= limit else { return nil }
                texts = texts.flatMap { head in next.map { head + $0 } }
            }
            return texts
        case .run(_, let max), .block(_, let max, _): return max == 0 ? [""] : nil
        }
    }

    /// The same, where a text stands at a border: the characters it may begin or end with, and any between where it may
    /// be short.
    var border: Repertoire? {
        switch self {
        case .literal(let text):
            guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return nil }
            return Repertoire(name: "\(first)\(last)", ranges: [first.value...first.value, last.value...last.value])
        case .oneOf(let bounds), .sequence(let bounds):
            return bounds.reduce(nil) { joined, bound in
                guard let next = bound.border else { return joined }
                return joined?.union(next) ?? next
            }
        case .run(let repertoire, let max), .block(let repertoire, let max, _): return max > 0 ? repertoire : nil
        }
    }
}
