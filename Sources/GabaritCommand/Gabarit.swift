import ArgumentParser

/// The command `gabarit`.
@main
struct GabaritCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "gabarit", abstract: "Documents from typed templates.")
}
