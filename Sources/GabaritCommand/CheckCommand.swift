import ArgumentParser
import Gabarit
import GabaritLayout
import GabaritPrimitives

/// `gabarit check [NAME…]`: everything that is wrong with templates, all at once.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks templates: types, layout, fit. All of the folder's where none is named."
    )

    @Argument(help: "Templates, by name or path.")
    var names: [String] = []

    @Flag(help: "Print for each fixed box what is proved of its fit.")
    var fit = false

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let catalogue = try session.openCatalogue()
        let named: [String]
        if names.isEmpty {
            do { named = try catalogue.names() } catch {
                throw session.fail([error.diagnostic], status: ExitStatus.noInput)
            }
        } else {
            named = names
        }
        var hasErrors = false
        for name in named {
            let (place, wanted) =
                name.hasSuffix(".gabarit") ? try session.openFolder(ofTemplateAt: name) : (catalogue, name)
            let result = place.load(wanted)
            session.report(result.diagnostics, sources: result.sources)
            guard let template = result.template else {
                hasErrors = true
                continue
            }
            try session.write(summary(of: template, session: session))
            if fit { try session.write(FitTable.text(template, language: session.language)) }
        }
        if hasErrors { throw ExitStatus.diagnostics }
    }

    private func summary(of template: CheckedTemplate, session: Session) -> String {
        let proved = template.fit.entries.count
        let words = Message(
            fr: "\(template.label) : vérifié, \(proved) cadre\(proved > 1 ? "s" : "") fixe\(proved > 1 ? "s" : "")",
            en: "\(template.label): checked, \(proved) fixed frame\(proved == 1 ? "" : "s")")
        return session.text(words) + "\n"
    }
}
