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
            let what = words.role(change.role)
            return [
                "  " + (change.role.isEmpty ? "" : words.say("page \(change.page)", "page \(change.page)")),
                showsWords && change.role.first != "(" && !change.text.isEmpty
                    ? "\(what) \(words.excerpt(change.text))" : what,
                words.change(change, showsWords: showsWords),
                change.location(before: before, after: after) ?? "",
            ]
        }
        if comparison.changes.count > Self.limit {
            let more = comparison.changes.count - Self.limit
            rows.append(["  " + words.say("et \(more) de plus", "and \(more) more")])
        }
        return TextTable.text(rows)
    }
}

extension PageChange {
    /// The file and the line of the template that it comes from: the new one's, of what is gone the old one's; nothing where that is
    /// not known.
    func location(before: SourceMap?, after: SourceMap) -> String? {
        let sources = kind == .removed ? before : after
        guard let place, let sources, let file = sources[place.source] else { return nil }
        return "\(file.path):\(sources.position(of: place.start, in: place.source).line)"
    }
}
