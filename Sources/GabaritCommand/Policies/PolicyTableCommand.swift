import ArgumentParser
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPrimitives

/// `gabarit policy table NAME`: the whole decision table.
struct PolicyTableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Prints a policy's whole decision table.",
        discussion: """
            With --template NAME a template makes a page of it, for who answers for the rules: the table's JSON is the record \
            that the template is given.
            """)

    @Argument(help: "The policy, by its document's name or by path.")
    var name: String

    @Option(help: "text, csv or json.")
    var format: Format = .text

    @Option(help: "A template that prints the table.")
    var template: String?

    @Option(name: [.short, .customLong("output")], help: "With --template: the file, or - for standard output.")
    var output: String?

    @Option(
        name: .customLong("on"), help: "The day that the table names. JSON names none by default, a template today.")
    var day: CivilDate?

    @OptionGroup var options: SharedOptions

    /// How the table is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv, json
    }

    func validate() throws {
        if output != nil, template == nil { throw ValidationError("-o belongs to --template") }
    }

    func run() throws {
        let session = Session(options)
        let table = PolicyTable(try session.loadPolicy(name))
        if let template {
            let record = Array(JSONWriter.text(table.json(on: day ?? .today)).utf8)
            let document = OneDocument(
                session: session, name: template, record: .made(record), tables: try .parse([]), output: output,
                format: .pdf, purpose: .live, day: nil, attachesData: false, fontPrograms: .subsets, sheet: Sheet())
            var files: Set<String> = []
            try document.make(noting: &files)
            return
        }
        switch format {
        case .text: try session.write(text(table, in: session))
        case .csv: try session.write(CSVText.text([PolicyTable.columns] + table.lines))
        case .json: try session.write(JSONWriter.text(table.json(on: day), isIndented: true) + "\n")
        }
    }

    private func text(_ table: PolicyTable, in session: Session) -> String {
        var rows = [
            [
                "", session.text(Message(fr: "quand", en: "when")), session.text(Message(fr: "alors", en: "then")),
                session.text(Message(fr: "parce que", en: "because")),
            ]
        ]
        for row in table.rows {
            var outcomes = row.outcomes.joined(separator: ", ")
            if let releaser = row.releasedBy { outcomes += " (\(releaser))" }
            rows.append([String(row.number), row.condition ?? "otherwise", outcomes, row.reason])
        }
        var text = table.policy + "\n"
        for address in table.addresses { text += "  \(address.channel) to \(address.address)\n" }
        for one in table.switches { text += "  \(one.name): Bool = \(one.isOn)\n" }
        return text + "\n" + TextTable.text(rows, widths: [nil, 52, 26, 48])
    }
}
