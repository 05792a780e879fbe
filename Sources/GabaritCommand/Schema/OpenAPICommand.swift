import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// `gabarit openapi`: the contracts of a folder as one OpenAPI document.
struct OpenAPICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi", abstract: "Prints the contracts of templates as OpenAPI 3.1: an operation a template.")

    @Argument(help: "Templates by name or NAME@VERSION. All of the folder's where none is named.")
    var names: [String] = []

    @Option(name: .customLong("on"), help: "The day whose versions are meant; by default the last versions.")
    var day: CivilDate?

    @Option(help: "The address that the paths are below.")
    var server = "/"

    @Option(name: .customLong("release"), help: "What this state of the contracts is called; by default their digest.")
    var release: String?

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let catalogue = try session.openCatalogue(digesting: [])
        let named = try session.names(names, in: catalogue)
        var entries: [OpenAPIExporter.Entry] = []
        for name in named {
            // Of a folder, what is not in force that day is left out; what was asked for by name is an error.
            if names.isEmpty, let day, (try? catalogue.choice(of: name).choice?.candidate(on: day)) == nil { continue }
            let template = try session.loadUnit(name, on: day)
            entries.append(OpenAPIExporter.Entry(name: name.replacing("@", with: "."), template: template))
        }
        try session.write(OpenAPIExporter.document(of: entries, version: release, server: server))
    }
}
