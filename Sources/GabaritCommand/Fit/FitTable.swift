import Gabarit
import GabaritLanguage
import GabaritLayout
import GabaritPrimitives

/// What is known of the fit of a template's fixed boxes, as a table for people.
struct FitTable {
    /// The template.
    let draft: TemplateDraft
    /// What is known of it.
    let report: FitReport
    /// The files of the witnesses, by the index of the box.
    let files: [Int: String]
    /// The words.
    let words: FitWords
    /// Whether answers are in colour.
    let usesColor: Bool

    /// One line a box, below it one for each text and column in it, then what was tried of those that are not proved;
    /// `name` is the template as the call named it.
    func text(named name: String) -> String {
        guard !report.entries.isEmpty else { return "" }
        let rows = [words.heads] + report.entries.flatMap { self.rows(of: $0) }
        var text = TextTable.text(rows).split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            index, line in line.isEmpty ? "" : "  " + painted(String(line), row: index)
        }.joined(separator: "\n")
        let notes = report.entries.indices.flatMap { self.notes(of: $0) }
        if !notes.isEmpty { text += "\n" + notes.map { "  \($0)\n" }.joined() }
        let corners = report.entries.compactMap(\.trial?.corners).max()
        if let corners { text += "  " + words.corners(name, corners) + "\n" }
        return text
    }

    private func rows(of entry: FitEntry) -> [[String]] {
        let box = [
            words.answer(entry.answer), words.kind(entry.kind), words.size(entry.room),
            entry.needed.map(words.need) ?? "–", entry.dataPath?.description ?? "", place(entry.span),
        ]
        return [box]
            + entry.parts.map { part in
                [
                    words.answer(part.answer), "  " + words.part(part), words.offered(part.room),
                    words.needed(part.needed), part.dataPath?.description ?? "", place(part.span),
                ]
            }
    }

    /// What was tried of a box that is not proved.
    private func notes(of index: Int) -> [String] {
        let entry = report.entries[index]
        guard let trial = words.trial(entry.answer) else { return [] }
        let title = "\(words.kind(entry.kind)), \(place(entry.span))"
        let head = "\(title)\(words.language == .french ? " :" : ":") \(trial)"
        guard let file = files[index], let witness = entry.trial?.witness else { return [head] }
        return [head, "  " + words.witness(witness, file: file)]
    }

    private func place(_ span: Span) -> String {
        let sources = draft.template.sources
        guard let file = sources[span.source] else { return "" }
        return "\(file.path):\(sources.position(of: span.start, in: span.source).line)"
    }

    // MARK: Colour

    /// A line of the table with its answer in colour; the heads are faint.
    private func painted(_ line: String, row: Int) -> String {
        guard usesColor else { return line }
        if row == 0 { return "\u{1B}[2m\(line)\u{1B}[0m" }
        let answers = report.entries.flatMap { entry in
            [(words.answer(entry.answer), ink(entry.answer))]
                + entry.parts.map { (words.answer($0.answer), ink($0.answer)) }
        }
        guard answers.indices.contains(row - 1) else { return line }
        let (answer, color) = answers[row - 1]
        return "\u{1B}[\(color)m\(answer)\u{1B}[0m\(line.dropFirst(answer.count))"
    }

    private func ink(_ answer: FitAnswer) -> Int {
        switch answer {
        case .proved, .provedShrunk: 32
        case .holds, .goesOn: 33
        case .overflows, .unknown: 31
        }
    }

    private func ink(_ answer: FitPart.Answer) -> Int { answer == .proved ? 32 : 33 }
}
