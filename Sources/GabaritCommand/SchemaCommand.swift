import ArgumentParser
import Gabarit
import GabaritLanguage

/// `gabarit schema NAME`: the template's contract as JSON Schema.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints a template's contract as JSON Schema 2020-12.")

    @Argument(help: "The template, by name or path.")
    var name: String

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let checked = try session.load(name)
        try session.write(SchemaExporter.schema(of: checked.template))
    }
}
