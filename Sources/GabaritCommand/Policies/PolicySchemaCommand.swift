import ArgumentParser
import Gabarit
import GabaritLanguage

/// `gabarit policy schema NAME`: the facts that a policy asks for, as JSON Schema.
struct PolicySchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the facts that a policy asks for as JSON Schema 2020-12.")

    @Argument(help: "The policy, by its document's name or by path.")
    var name: String

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let policy = try session.loadPolicy(name)
        try session.write(
            SchemaExporter.schema(of: policy.contract, title: policy.name, documentation: policy.documentation))
    }
}
