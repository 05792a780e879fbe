import GabaritContent
import GabaritLanguage
import GabaritPrimitives

/// The cases that change between two policies, by what changes; it names cases by line and identifier, never by a datum.
struct PolicyDiffReport {
    /// A case.
    private struct Case {
        var line: Int
        var identifier: String?

        var name: String { identifier ?? "\(line)" }
    }

    /// How many cases of one change are named in the text.
    private static let mostNamed = 20

    let language: MessageLanguage
    private var cases: [PolicyComparison.Change: [Case]] = [:]
    /// The changes, in the order in which they were met.
    private var order: [PolicyComparison.Change] = []
    private(set) var caseCount = 0
    /// How many cases change.
    private(set) var changedCount = 0
    /// How many records do not fit.
    var faultCount = 0

    init(language: MessageLanguage) { self.language = language }

    /// Adds a case with its changes, none where it stays as it is.
    mutating func add(_ changes: [PolicyComparison.Change], line: Int, identifier: String?) {
        caseCount += 1
        if !changes.isEmpty { changedCount += 1 }
        for change in changes {
            if cases[change] == nil { order.append(change) }
            cases[change, default: []].append(Case(line: line, identifier: identifier))
        }
    }

    /// The report for a terminal.
    func text(named name: String) -> String {
        let summary = Message(
            fr: changedCount == 0
                ? "\(name) : aucun des \(caseCount) cas ne change"
                : "\(name) : \(changedCount) cas sur \(caseCount) change\(changedCount > 1 ? "nt" : "")",
            en: changedCount == 0
                ? "\(name): none of \(caseCount) cases changes"
                : "\(name): \(changedCount) of \(caseCount) cases change\(changedCount == 1 ? "s" : "")")
        var text = summary.text(in: language) + "\n"
        if faultCount > 0 {
            let faults = Message(
                fr: "\(faultCount) enregistrement\(faultCount > 1 ? "s" : "") hors contrat",
                en: "\(faultCount) record\(faultCount == 1 ? "" : "s") not fitting")
            text += faults.text(in: language) + "\n"
        }
        let rows = order.map { change -> [String] in
            let all = cases[change] ?? []
            var named = all.prefix(Self.mostNamed).map(\.name).joined(separator: ", ")
            if all.count > Self.mostNamed { named += ", …" }
            return ["", moment(change), "\(names(change.old)) -> \(names(change.new))", "\(all.count)", named]
        }
        return text + TextTable.text(rows)
    }

    /// One line for each case of each change, below a head.
    var lines: [[String]] {
        [["line", "id", "after", "old", "new"]]
            + order.flatMap { change in
                (cases[change] ?? []).map { one in
                    [
                        String(one.line), one.identifier ?? "", change.events.map(\.rawValue).joined(separator: ", "),
                        names(change.old), names(change.new),
                    ]
                }
            }
    }

    private func moment(_ change: PolicyComparison.Change) -> String {
        guard !change.events.isEmpty else { return Message(fr: "d'abord", en: "at first").text(in: language) }
        let events = change.events.map(\.rawValue).joined(separator: ", ")
        return Message(fr: "après \(events)", en: "after \(events)").text(in: language)
    }

    private func names(_ outcomes: [Policy.Outcome]) -> String {
        outcomes.map { outcome in
            outcome.releaser.map { "held (\($0))" } ?? outcome.channel.rawValue
        }.joined(separator: ", ")
    }
}
