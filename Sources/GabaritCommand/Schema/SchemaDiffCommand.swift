import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// `gabarit schema diff OLD NEW`: what a new contract asks otherwise, and whether that is breaking for a sender.
struct SchemaDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tells which changes of a contract are breaking for who sends data.",
        discussion: "Ends with 1 where data that fitted OLD may be refused by NEW.")

    @Argument(help: "The template before: NAME, NAME@VERSION or a path.")
    var old: String

    @Argument(help: "The template after.")
    var new: String

    @Option(help: "text or json.")
    var format: CatalogueCommand.Form = .text

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let comparison = ContractComparison(
            from: try session.loadUnit(old).contract, to: try session.loadUnit(new).contract)
        switch format {
        case .json:
            let lines = comparison.changes.map { change in
                JSONWriter.text(
                    .object([
                        "path": .string(change.path), "breaking": .bool(change.isBreaking),
                        "message": .string(session.text(change.message)),
                    ])) + "\n"
            }
            try session.write(lines.joined())
        case .text: try session.write(text(comparison, in: session))
        }
        if comparison.isBreaking { throw ExitStatus.diagnostics }
    }

    private func text(_ comparison: ContractComparison, in session: Session) -> String {
        let changes = comparison.changes
        guard !changes.isEmpty else {
            return session.text(
                Message(fr: "le contrat est le même", en: "the contract is the same")) + "\n"
        }
        let (breaking, other) = (Message(fr: "rupture", en: "breaking"), Message(fr: "compatible", en: "compatible"))
        let rows = changes.map { change in
            [session.text(change.isBreaking ? breaking : other), change.path, session.text(change.message)]
        }
        let count = changes.count(where: \.isBreaking)
        let summary = session.text(
            Message(
                fr: "\(changes.count) changement\(changes.count > 1 ? "s" : ""), dont \(count) en rupture",
                en: "\(changes.count) change\(changes.count == 1 ? "" : "s"), \(count) breaking"))
        return TextTable.text(rows, widths: [nil, 40, 76]) + summary + "\n"
    }
}
