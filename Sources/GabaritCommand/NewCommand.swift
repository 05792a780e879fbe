import ArgumentParser
import Gabarit
import GabaritPrimitives

/// `gabarit new NAME`: a small template that checks, to start from.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Starts a template: a file that checks, and a sample of its data.")

    @Argument(help: "The kebab-case name.")
    var name: String

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        guard TemplateName.isValid(name) else {
            throw session.fail([CommandMessages.badTemplateName(name)])
        }
        let folder = "\(session.rootPath)/\(name)"
        let path = "\(folder)/\(name).gabarit"
        guard !Files.exists(path) else {
            throw session.fail([CommandMessages.templateExists(path)])
        }
        do {
            try Files.makeFolder("\(folder)/samples")
            try Files.write(Array(Starter.template(named: name).utf8), to: path)
            try Files.write(Array(Starter.sample.utf8), to: "\(folder)/samples/exemple.json")
        } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        try session.write("\(path)\n\(folder)/samples/exemple.json\n")
    }
}
