import Gabarit
import GabaritLanguage
import GabaritLayout
import GabaritPrimitives

/// What is known of the fit of a template's fixed boxes, as lines of JSON for programs: one a box, then one for each text and
/// column in it.
///
/// Lengths are millimetres, lines count from 1; `box` and `part` number them from 1.
struct FitLines {
    /// The template.
    let draft: TemplateDraft
    /// What is known of it.
    let report: FitReport
    /// The files of the witnesses, by the index of the box.
    let files: [Int: String]

    /// All lines, each with its end.
    var text: String {
        report.entries.enumerated().map { index, entry in
            ([box(entry, index)] + entry.parts.enumerated().map { part($1, $0, of: index) })
                .map { $0.text + "\n" }.joined()
        }.joined()
    }

    private func box(_ entry: FitEntry, _ index: Int) -> JSONLine {
        var line = start(index)
        switch entry.kind {
        case .frame(let reserve):
            line.add("kind", "frame")
            if let reserve { line.add("reserve", reserve) }
        case .furniture(let place, let selector):
            line.add("kind", place.rawValue)
            if let selector { line.add("pages", selector.rawValue) }
        }
        addPlace(entry.span, to: &line)
        line.add("answer", Self.name(of: entry.answer))
        if case .provedShrunk(let size) = entry.answer { line.add("shrunkTo", size.points) }
        line.add("room", Self.size(entry.room))
        if let needed = entry.needed { line.add("needed", Self.size(needed)) }
        if let path = entry.dataPath { line.add("dataPath", path.description) }
        guard let trial = entry.trial else { return line }
        line.add("corners", trial.corners)
        line.add("overCorners", trial.overCorners)
        line.add("searched", trial.searched)
        guard let witness = trial.witness else { return line }
        var found = JSONLine()
        if let file = files[index] { found.add("file", file) }
        found.add("measure", witness.measure.rawValue)
        found.add("excess", witness.excess.millimetres)
        if let path = witness.dataPath { found.add("dataPath", path.description) }
        line.add("witness", found)
        return line
    }

    private func part(_ part: FitPart, _ number: Int, of index: Int) -> JSONLine {
        var line = start(index)
        line.add("part", number + 1)
        line.add("kind", part.kind.rawValue)
        addPlace(part.span, to: &line)
        line.add("answer", Self.name(of: part.answer))
        if part.kind == .line {
            line.add("lines", part.lines)
            line.add("mostLines", part.mostLines)
            if let seen = part.seenLines { line.add("seenLines", seen) }
        }
        line.add("room", Self.width(part.room))
        line.add("needed", Self.width(part.needed))
        if let path = part.dataPath { line.add("dataPath", path.description) }
        return line
    }

    private func start(_ index: Int) -> JSONLine {
        var line = JSONLine()
        line.add("template", draft.label)
        line.add("box", index + 1)
        return line
    }

    private func addPlace(_ span: Span, to line: inout JSONLine) {
        let sources = draft.template.sources
        guard let file = sources[span.source] else { return }
        line.add("path", file.path)
        line.add("line", sources.position(of: span.start, in: span.source).line)
    }

    private static func name(of answer: FitAnswer) -> String {
        switch answer {
        case .proved: "proved"
        case .provedShrunk: "proved-shrunk"
        case .holds: "holds"
        case .goesOn: "goes-on"
        case .overflows: "overflows"
        case .unknown: "unknown"
        }
    }

    private static func name(of answer: FitPart.Answer) -> String {
        switch answer {
        case .proved: "proved"
        case .holds: "holds"
        case .breaks: "breaks"
        case .unknown: "unknown"
        }
    }

    private static func size(_ size: Size) -> JSONLine {
        var line = width(size.width)
        line.add("height", size.height.millimetres)
        return line
    }

    private static func width(_ width: Length) -> JSONLine {
        var line = JSONLine()
        line.add("width", width.millimetres)
        return line
    }
}
