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
                .map { Self.object($0) + "\n" }.joined()
        }.joined()
    }

    private typealias Members = [(name: String, value: String)]

    private func box(_ entry: FitEntry, _ index: Int) -> Members {
        var members = start(index)
        switch entry.kind {
        case .frame(let reserve):
            members.append(("kind", Self.quoted("frame")))
            if let reserve { members.append(("reserve", Self.quoted(reserve))) }
        case .furniture(let place, let selector):
            members.append(("kind", Self.quoted(place.rawValue)))
            if let selector { members.append(("pages", Self.quoted(selector.rawValue))) }
        }
        members += place(entry.span)
        members.append(("answer", Self.quoted(Self.name(of: entry.answer))))
        if case .provedShrunk(let size) = entry.answer { members.append(("shrunkTo", Self.number(size.points))) }
        members.append(("room", Self.size(entry.room)))
        if let needed = entry.needed { members.append(("needed", Self.size(needed))) }
        if let path = entry.dataPath { members.append(("dataPath", Self.quoted(path.description))) }
        guard let trial = entry.trial else { return members }
        members += [
            ("corners", String(trial.corners)), ("overCorners", String(trial.overCorners)),
            ("searched", String(trial.searched)),
        ]
        guard let witness = trial.witness else { return members }
        var found: Members = []
        if let file = files[index] { found.append(("file", Self.quoted(file))) }
        found += [
            ("measure", Self.quoted(witness.measure.rawValue)), ("excess", Self.number(witness.excess.millimetres)),
        ]
        if let path = witness.dataPath { found.append(("dataPath", Self.quoted(path.description))) }
        return members + [("witness", Self.object(found))]
    }

    private func part(_ part: FitPart, _ number: Int, of index: Int) -> Members {
        var members = start(index) + [("part", String(number + 1)), ("kind", Self.quoted(part.kind.rawValue))]
        members += place(part.span)
        members.append(("answer", Self.quoted(Self.name(of: part.answer))))
        if part.kind == .line {
            members += [("lines", String(part.lines)), ("mostLines", String(part.mostLines))]
            if let seen = part.seenLines { members.append(("seenLines", String(seen))) }
        }
        members += [
            ("room", Self.object([("width", Self.number(part.room.millimetres))])),
            ("needed", Self.object([("width", Self.number(part.needed.millimetres))])),
        ]
        if let path = part.dataPath { members.append(("dataPath", Self.quoted(path.description))) }
        return members
    }

    private func start(_ index: Int) -> Members {
        [("template", Self.quoted(draft.label)), ("box", String(index + 1))]
    }

    private func place(_ span: Span) -> Members {
        let sources = draft.template.sources
        guard let file = sources[span.source] else { return [] }
        let line = sources.position(of: span.start, in: span.source).line
        return [("path", Self.quoted(file.path)), ("line", String(line))]
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

    // MARK: JSON

    private static func size(_ size: Size) -> String {
        object([("width", number(size.width.millimetres)), ("height", number(size.height.millimetres))])
    }

    /// A number with three digits behind the point, the same in every language.
    private static func number(_ value: Double) -> String {
        let thousandths = Int((min(max(value, -1e12), 1e12) * 1000).rounded())
        let digits = String(abs(thousandths) % 1000 + 1000).dropFirst()
        return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(digits)"
    }

    private static func quoted(_ text: String) -> String { JSONWriter.text(JSONValue(.string(text))) }

    private static func object(_ members: Members) -> String {
        "{" + members.map { "\(quoted($0.name)):\($0.value)" }.joined(separator: ",") + "}"
    }
}
