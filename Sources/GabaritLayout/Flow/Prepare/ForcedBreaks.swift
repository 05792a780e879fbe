internal import GabaritContent

/// Puts a space before every forced line break: it hangs at the line's end, and parts the words of two lines for whoever copies or hears
/// them, as the space that a full line ends with does.
enum ForcedBreaks {
    /// The text with its spaces; the same where no break follows a word directly.
    static func parting(_ inlines: [Inline]) -> [Inline] {
        guard hasBreak(inlines, depth: 0) else { return inlines }
        var isAfterWord = false
        return parted(inlines, &isAfterWord, depth: 0)
    }

    /// How deep emphasis may stand in emphasis: the parser's own bound is lower, and below it no space is added.
    private static let deepest = 64

    private static func parted(_ inlines: [Inline], _ isAfterWord: inout Bool, depth: Int) -> [Inline] {
        guard depth < deepest else { return inlines }
        var result: [Inline] = []
        result.reserveCapacity(inlines.count + 2)
        for inline in inlines {
            switch inline {
            case .text(let text, let isVerbatim, let span):
                result.append(.text(parted(text, &isAfterWord), isVerbatim: isVerbatim, span))
            case .lineBreak(let span):
                if isAfterWord { result.append(.text(" ", isVerbatim: true, span)) }
                isAfterWord = false
                result.append(inline)
            case .strong(let inner, let span):
                result.append(.strong(parted(inner, &isAfterWord, depth: depth + 1), span))
            case .emphasis(let inner, let span):
                result.append(.emphasis(parted(inner, &isAfterWord, depth: depth + 1), span))
            case .passage(let inner, let language, let span):
                result.append(.passage(parted(inner, &isAfterWord, depth: depth + 1), language, span))
            case .link(let inner, let target, let span):
                result.append(.link(parted(inner, &isAfterWord, depth: depth + 1), target: target, span))
            case .grouped, .pageNumber, .pageCount:
                isAfterWord = true
                result.append(inline)
            }
        }
        return result
    }

    private static func parted(_ text: String, _ isAfterWord: inout Bool) -> String {
        guard text.hasLineFeed else {
            if let last = text.utf8.last { isAfterWord = last != 0x20 }
            return text
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n", isAfterWord { result.append(" ") }
            isAfterWord = scalar != "\n" && scalar != " "
            result.append(scalar)
        }
        return String(result)
    }

    private static func hasBreak(_ inlines: [Inline], depth: Int) -> Bool {
        guard depth < deepest else { return false }
        for inline in inlines {
            switch inline {
            case .lineBreak: return true
            case .text(let text, _, _): if text.hasLineFeed { return true }
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _), .link(let inner, _, _):
                if hasBreak(inner, depth: depth + 1) { return true }
            case .grouped, .pageNumber, .pageCount: break
            }
        }
        return false
    }
}

extension String {
    fileprivate var hasLineFeed: Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(0x0A) } ?? utf8.contains(0x0A)
    }
}
