import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// What differs between two versions of a document, as indented lines of a terminal or as objects for programs.
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
                change.location(before: before, after: after).map { "\($0.path):\($0.line)" } ?? "",
            ]
        }
        if comparison.changes.count > Self.limit {
            let more = comparison.changes.count - Self.limit
            rows.append(["  " + words.say("et \(more) de plus", "and \(more) more")])
        }
        return TextTable.text(rows)
    }

    /// One object a change: what it is, where and by how many millimetres; texts only where they may be shown.
    ///
    /// `subject` names the document, `"record": 12` or `"sample": "avis/un"`.
    func json(
        _ comparison: PagesComparison, of subject: JSONLine, before: SourceMap?, after: SourceMap
    ) -> String {
        let (old, new) = comparison.pages
        var pages = subject
        pages.add("pagesBefore", old)
        pages.add("pagesAfter", new)
        pages.add("changes", comparison.changes.count)
        let changes = comparison.changes.map { change in
            var line = subject
            line.add("change", change.kind.name)
            if !change.role.isEmpty { line.add("role", change.role) }
            line.add("page", change.page)
            line.add("count", change.count)
            switch change.kind {
            case .moved(let right, let down):
                if let from = change.before.first?.page, from + 1 != change.page {
                    line.add("fromPage", from + 1)
                } else {
                    line.add("right", right.millimetres)
                    line.add("down", down.millimetres)
                }
            case .shape(let far): line.add("by", far.millimetres)
            case .text(let one, let two), .title(let one, let two), .look(let one, let two), .reading(let one, let two):
                if showsWords {
                    line.add("before", one)
                    line.add("after", two)
                }
            case .added, .removed, .pageSize: break
            }
            if let place = change.location(before: before, after: after) {
                line.add("path", place.path)
                line.add("line", place.line)
                line.add("column", place.column)
            }
            return line
        }
        return ([pages] + changes).map { $0.text + "\n" }.joined()
    }
}

extension PageChange {
    /// The file, the line and the column of the template that it comes from: the new one's, of what is gone the old one's; nothing
    /// where that is not known.
    func location(before: SourceMap?, after: SourceMap) -> (path: String, line: Int, column: Int)? {
        let sources = kind == .removed ? before : after
        guard let place, let sources, let file = sources[place.source] else { return nil }
        let (line, column) = sources.position(of: place.start, in: place.source)
        return (file.path, line, column)
    }
}
