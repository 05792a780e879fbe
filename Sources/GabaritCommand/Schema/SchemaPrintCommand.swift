import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// `gabarit schema NAME`: the template's contract as JSON Schema.
struct SchemaPrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Prints a template's contract as JSON Schema 2020-12.")

    @Argument(help: "The template, by name or path; or a mail, by its path.")
    var name: String

    @Option(name: .customLong("on"), help: "The day whose version is meant; by default the last version.")
    var day: CivilDate?

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        try session.write(SchemaExporter.schema(of: try session.loadUnit(name, on: day)))
    }
}
