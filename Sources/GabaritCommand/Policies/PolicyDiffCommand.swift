import ArgumentParser
import Gabarit
import GabaritContent
import GabaritLanguage
import GabaritPrimitives

/// `gabarit policy diff OLD NEW --data FILE`: which cases change channel, at first or after events.
struct PolicyDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Says which cases of a corpus change channel between two policies.",
        discussion: """
            Each case is followed through every chain of events that both policies lead to. Cases are named by the field that \
            the facts mark `id`, else by line. Ends with 1 where a case changes or does not fit.
            """)

    @Argument(help: "The policy in force, by its document's name or by path.")
    var old: String

    @Argument(help: "The policy that is to replace it; the same, to see what switches do.")
    var new: String

    @Option(help: "An NDJSON file with the facts of one case a line, or - for standard input.")
    var data: String

    @Option(name: .customLong("set"), help: "A switch of both policies, such as repliPostal=true.")
    var settings: [SwitchSetting] = []

    @Option(name: .customLong("set-new"), help: "A switch of the new policy alone.")
    var newSettings: [SwitchSetting] = []

    @Option(help: "text, or csv: one line a change, with every case.")
    var format: Format = .text

    @OptionGroup var options: SharedOptions

    /// How the changes are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv
    }

    func run() throws {
        let session = Session(options)
        let (before, after) = (try session.loadPolicy(old), try session.loadPolicy(new))
        let common = try session.settings(settings, of: [before, after])
        let more = try session.settings(newSettings, of: [after])
        let comparison = PolicyComparison(
            old: PolicyEvaluator(policy: before, settings: common),
            new: PolicyEvaluator(policy: after, settings: common.merging(more) { $1 }))
        let (oldReader, newReader) = (PolicyReader(before), PolicyReader(after))
        var report = PolicyDiffReport(language: session.language)
        let bytes = try session.read(data)
        var hasFaults = false
        for line in NDJSONReader(bytes) {
            do {
                let record = Array(bytes[line.range])
                let facts = try oldReader.facts(of: record)
                let changes = comparison.changes(old: facts, new: try newReader.facts(of: record))
                report.add(changes, line: line.number, identifier: oldReader.identifier(of: facts))
            } catch {
                hasFaults = true
                report.faultCount += 1
                session.report(error.all.map { $0.inRecord(atLine: line.number) })
            }
        }
        switch format {
        case .text: try session.write(report.text(named: after.name))
        case .csv: try session.write(CSVText.text(report.lines))
        }
        if report.changedCount > 0 || hasFaults { throw ExitStatus.diagnostics }
    }
}
