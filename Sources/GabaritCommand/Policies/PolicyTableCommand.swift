import ArgumentParser
import Gabarit
import GabaritContent
import GabaritLanguage
import GabaritPrimitives

/// `gabarit policy table NAME`: the whole decision table.
struct PolicyTableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Prints a policy's whole decision table.",
        discussion:
            "The JSON fits the record TableDecision of Templates/lib/politique.gabarit: a template can print it.")

    @Argument(help: "The policy, by its document's name or by path.")
    var name: String

    @Option(help: "text, csv or json.")
    var format: Format = .text

    @OptionGroup var options: SharedOptions

    /// How the table is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv, json
    }

    func run() throws {
        let session = Session(options)
        let table = PolicyTable(try session.loadPolicy(name))
        switch format {
        case .text: try session.write(text(table, in: session))
        case .csv: try session.write(CSVText.text([PolicyTable.columns] + table.lines))
        case .json: try session.write(JSONWriter.text(table.json, isIndented: true) + "\n")
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
