import ArgumentParser
import Gabarit
import GabaritContent
import GabaritPrimitives

/// `gabarit read NAME --data FILE`: the document as a screen reader would say it.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Prints a document as a screen reader would say it.")

    @Argument(help: "The template, by name or path.")
    var name: String

    @Option(help: "A JSON file, or - for standard input.")
    var data: String

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let checked = try session.load(name)
        let bytes = try session.read(data)
        do {
            let value = try checked.decode(bytes)
            let content = Evaluator(template: checked.template).content(for: value, purpose: .live)
            try session.write(Reader.read(content))
        } catch let error as Diagnostics {
            throw session.fail(error.all)
        }
    }
}
