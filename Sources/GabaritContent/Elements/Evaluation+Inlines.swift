import GabaritLanguage
import GabaritPrimitives

extension Evaluation {
    /// Running text, with data printed; pieces without a character are left out.
    mutating func inlines(_ pieces: [TypedInline]) -> [Inline] {
        var result: [Inline] = []
        result.reserveCapacity(pieces.count)
        for piece in pieces { append(piece, to: &result) }
        return result
    }

    private mutating func append(_ piece: TypedInline, to result: inout [Inline]) {
        switch piece {
        case .text(let text, let span):
            if !text.isEmpty { result.append(.text(text, isVerbatim: false, span)) }
        case .lineBreak(let span): result.append(.lineBreak(span))
        case .value(let expression, let isProse):
            let text = text(of: expression)
            let printed = isProse ? language?.typography.apply(text) ?? text : text
            append(printed, isVerbatim: !isProse, expression.span, to: &result)
        case .grouped(let expression, let lengths):
            let text = text(of: expression)
            if text.unicodeScalars.count == lengths.reduce(0, +) {
                if !text.isEmpty { result.append(.grouped(text, lengths, expression.span)) }
            } else {
                report(expression.span)
                append(text, isVerbatim: true, expression.span, to: &result)
            }
        case .strong(let pieces, let span):
            let inner = inlines(pieces)
            if !inner.isEmpty { result.append(.strong(inner, span)) }
        case .emphasis(let pieces, let span):
            let inner = inlines(pieces)
            if !inner.isEmpty { result.append(.emphasis(inner, span)) }
        case .passage(let pieces, let tag, let span):
            let inner = speaking(LanguageData.named(tag)) { $0.inlines(pieces) }
            if !inner.isEmpty { result.append(.passage(inner, tag, span)) }
        case .link(let pieces, let target, let span):
            let inner = inlines(pieces)
            let address = text(of: target)
            if address.isEmpty {
                report(span)
                result += inner
            } else if !inner.isEmpty {
                result.append(.link(inner, target: address, span))
            }
        case .pageNumber(let span, let offset): result.append(.pageNumber(span, offset: offset))
        case .pageCount(let span): result.append(.pageCount(span))
        }
    }

    /// A datum: its newlines are forced line breaks.
    private func append(_ text: String, isVerbatim: Bool, _ span: Span, to result: inout [Inline]) {
        guard text.utf8.contains(0x0A) else {
            if !text.isEmpty { result.append(.text(text, isVerbatim: isVerbatim, span)) }
            return
        }
        var isFirst = true
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !isFirst { result.append(.lineBreak(span)) }
            if !line.isEmpty { result.append(.text(String(line), isVerbatim: isVerbatim, span)) }
            isFirst = false
        }
    }

    /// The text of an expression.
    private mutating func text(of expression: TypedExpression) -> String {
        var text = ""
        append(expression, to: &text)
        observer?(expression, .text(text))
        return text
    }

    /// The text of an expression on one line: a title, an alternative, a payload.
    mutating func plainText(_ expression: TypedExpression) -> String {
        let text = text(of: expression)
        guard text.utf8.contains(0x0A) else { return text }
        return text.split(separator: "\n").joined(separator: " ")
    }

    /// The date of an expression; the other one where there is none, which is a defect.
    mutating func date(_ expression: TypedExpression, else other: CivilDate) -> CivilDate {
        if case .date(let date) = value(expression) { return date }
        report(expression.span)
        return other
    }
}
