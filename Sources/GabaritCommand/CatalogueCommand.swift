import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// `gabarit catalogue`: the names, their versions, the days of each, and what is published.
struct CatalogueCommand: ParsableCommand {
    /// The forms of the list.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "catalogue", abstract: "Lists templates, their versions, the days of each, aliases and digests.",
        discussion: "With --on, what each name and alias means on that day, and nothing else.")

    @Argument(help: "Names, aliases or NAME@VERSION. All of the folder's where none is named.")
    var names: [String] = []

    @Option(name: .customLong("on"), help: "A day, such as 2024-04-15.")
    var day: CivilDate?

    @Option(help: "text, or json: one line a version.")
    var format: Form = .text

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let catalogue = try session.openCatalogue(digesting: [])
        let named = try session.names(names, in: catalogue)
        var findings = Findings()
        var all: [TemplateSeries] = []
        var versions: [CatalogueVersion] = []
        for name in named {
            let series = catalogue.series(name)
            findings.add(series.allFindings)
            versions += series.versions
            all.append(series)
            guard series.isEmpty else { continue }
            // An alias, or `name@version`.
            let (choice, problems) = catalogue.choice(of: name)
            findings.add(problems)
            versions += choice?.candidates.map(\.version) ?? []
        }
        findings.add(catalogue.aliasFindings(all))
        let rows = versions.compactMap { CatalogueRow($0, on: day) }
        switch format {
        case .text:
            if !rows.isEmpty { try session.write(CatalogueRow.table(rows, in: session)) }
        case .json: try session.write(rows.map { $0.json + "\n" }.joined())
        }
        session.report(findings.diagnostics, sources: findings.sources)
        if findings.hasErrors { throw ExitStatus.diagnostics }
    }
}
