import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// What differs between two versions of a document, as indented lines of a terminal.
struct ChangeLines {
    let words: ChangeWords
    /// Whether the words of documents may be shown: those of samples may, those of records may not.
    let showsWords: Bool
    /// The most lines of a document.
    static let limit = 40

    /// The lines; places are those of the new template, of what is gone those of the old one, where it is known.
    func text(_ comparison: PagesComparison, before: SourceMap?, after: SourceMap) -> String {
        var rows = comparison.changes.prefix(Self.limit).map { change in
            let isGone = if case .removed = change.kind { true } else { false }
            let what = words.role(change.role)
            return [
                "  " + (change.role.isEmpty ? "" : words.say("page \(change.page)", "page \(change.page)")),
                showsWords && change.role.first != "(" && !change.text.isEmpty
                    ? "\(what) \(words.excerpt(change.text))" : what,
                words.change(change, showsWords: showsWords),
                change.place.flatMap { place($0, in: isGone ? before : after) } ?? "",
            ]
        }
        if comparison.changes.count > Self.limit {
            let more = comparison.changes.count - Self.limit
            rows.append(["  " + words.say("et \(more) de plus", "and \(more) more")])
        }
        return TextTable.text(rows)
    }

    private func place(_ span: Span, in sources: SourceMap?) -> String? {
        guard let sources, let file = sources[span.source] else { return nil }
        return "\(file.path):\(sources.position(of: span.start, in: span.source).line)"
    }
}
