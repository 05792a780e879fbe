import ArgumentParser
import Gabarit
import GabaritContent
import GabaritPrimitives

/// `gabarit read NAME --data FILE`: the document as a screen reader would say it.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Prints a document as a screen reader would say it.")

    @Argument(help: "The template, by name or path; or a mail, by its path.")
    var name: String

    @Option(help: "A JSON file, or - for standard input.")
    var data: String

    @Option(name: .customLong("on"), help: "The day whose version is meant; by default the document's own.")
    var day: CivilDate?

    @OptionGroup var tables: TableOptions

    @OptionGroup var options: SharedOptions

    func validate() throws { try tables.validate(besides: data) }

    func run() throws {
        let session = Session(options)
        let bytes = try session.read(data)
        let unit = try session.loadUnit(name, on: day, of: bytes)
        let lists = try tables.read(in: session)
        do {
            let value = try unit.decode(bytes, tables: lists)
            let content = Evaluator(template: unit).content(for: value, purpose: .live)
            try session.write(Reader.read(content))
        } catch let error as Diagnostics {
            throw session.fail(tables.placed(error.all, in: data))
        }
    }
}
