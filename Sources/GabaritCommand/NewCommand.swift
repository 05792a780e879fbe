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
            throw session.fail([
                Diagnostic(
                    "template.bad-name",
                    Message(
                        fr:
                            "`\(name)` n'est pas un nom de gabarit : des mots en minuscules et chiffres, joints par `-`",
                        en: "`\(name)` is no template name: small letters and digits, joined by `-`"))
            ])
        }
        let folder = "\(session.rootPath)/\(name)"
        let path = "\(folder)/\(name).gabarit"
        guard !Files.exists(path) else {
            throw session.fail([
                Diagnostic(
                    "template.exists", Message(fr: "`\(path)` existe déjà", en: "`\(path)` exists already"),
                    hints: [Diagnostic.Hint(Message(fr: "choisissez un autre nom", en: "choose another name"))])
            ])
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
