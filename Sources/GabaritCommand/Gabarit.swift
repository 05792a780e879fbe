import ArgumentParser
import Gabarit

/// The command `gabarit`.
///
/// Exit codes: 0 done; 1 diagnostics were printed; others as sysexits: 64 usage, 66 a file that cannot be read, 70 a defect of
/// Gabarit's own, 73 an output that cannot be made, 75 a run that ended as it was asked to, 78 fonts that do not match their lock.
@main
struct GabaritCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gabarit",
        abstract: "Makes documents from typed templates.",
        discussion: """
            Exit codes: 0 done, 1 diagnostics, 64 usage, 66 unreadable file, 70 internal defect, 73 output cannot be made, \
            75 a run was asked to end and did, 78 fonts do not match their lock.
            """,
        version: Versions.text,
        subcommands: [
            RenderCommand.self, MailCommand.self, CheckCommand.self, FormatCommand.self, SchemaCommand.self,
            OpenAPICommand.self,
            SampleCommand.self, ReadCommand.self, PolicyCommand.self, NewCommand.self, CatalogueCommand.self,
            PublishCommand.self, TestCommand.self, DiffCommand.self, FontsCommand.self, ExplainCommand.self,
            DecodeCommand.self,
        ]
    )
}
