import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// `gabarit explain CODE`: what a diagnostic means, an example, and the cure.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explains a diagnostic's code; lists all codes where none is named.")

    @Argument(help: "The code, such as type.unknown-field.")
    var code: String?

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        guard let code else {
            let rows = AllExplanations.sorted.map { [$0.code, session.text($0.title)] }
            try session.write(TextTable.text(rows))
            return
        }
        guard let explanation = Explanations.named(code, among: AllExplanations.sorted) else {
            throw session.fail([CommandMessages.unknownCode(code)])
        }
        try session.write(explanation.text(in: session.language))
    }
}
