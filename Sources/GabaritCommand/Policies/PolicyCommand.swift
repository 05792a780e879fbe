import ArgumentParser

/// `gabarit policy`: who gets what, by which channel, and why.
struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Explains, prints and compares the policies that documents are sent by.",
        subcommands: [
            PolicyExplainCommand.self, PolicyTableCommand.self, PolicyDiffCommand.self, PolicySchemaCommand.self,
            PolicySampleCommand.self,
        ])
}
