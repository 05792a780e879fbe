import ArgumentParser

/// `gabarit schema`: contracts as JSON Schema, and what changes from one to the next.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints a template's contract as JSON Schema 2020-12, or compares two.",
        discussion: "`gabarit schema NAME` prints.",
        subcommands: [SchemaPrintCommand.self, SchemaDiffCommand.self], defaultSubcommand: SchemaPrintCommand.self)
}
