import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritLayout
import GabaritPrimitives

/// `gabarit check [NAME…]`: everything that is wrong with templates, all at once.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks templates (types, layout, fit) and policies. All of the folder's where none is named.")

    @Argument(help: "Templates and policies, by name or path; a name stands for both.")
    var names: [String] = []

    @Flag(help: "Tell of each fixed box whether it is proved to fit, holds every extreme record, or overflows.")
    var fit = false

    @Option(help: "The folder for the records that overflow a box. By default a new temporary one.")
    var witness: String?

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let policies = try checkPolicies(session)
        let catalogue = try session.openCatalogue()
        let named: [String]
        if names.isEmpty {
            named = try session.names(in: catalogue)
        } else {
            // What names a policy alone is no template that is missing.
            named = names.filter { !policies.names.contains($0) || !catalogue.root.templatePaths(named: $0).isEmpty }
        }
        var hasErrors = policies.hasErrors
        var witnesses = WitnessFolder(witness)
        var all: [TemplateSeries] = []
        for name in named {
            let (place, wanted) =
                name.hasSuffix(".gabarit") ? try session.openFolder(ofTemplateAt: name) : (catalogue, name)
            let (results, findings) = check(wanted, in: place, noting: &all)
            for result in results {
                let label = results.count > 1 ? result.draft?.label ?? name : name
                hasErrors = try tell(of: result, named: label, to: &witnesses, session: session) || hasErrors
            }
            // A template brings its mails along.
            for path in place.mailPaths(of: wanted) {
                hasErrors = try tell(of: place.load(path), named: path, to: &witnesses, session: session) || hasErrors
            }
            session.report(findings.diagnostics, sources: findings.sources)
            hasErrors = hasErrors || findings.hasErrors
        }
        let aliases = catalogue.aliasFindings(all)
        session.report(aliases.diagnostics, sources: aliases.sources)
        if hasErrors || aliases.hasErrors { throw ExitStatus.diagnostics }
    }

    /// Checks what a name means: all its versions and what is wrong with them together, or the one that is named.
    private func check(
        _ name: String, in place: Catalogue, noting all: inout [TemplateSeries]
    ) -> (results: [Catalogue.Result], findings: Findings) {
        let series = place.series(name)
        guard name.hasSuffix(".gabarit") || series.isEmpty else {
            all.append(series)
            return (series.results(in: place), series.findings)
        }
        return ([place.load(name)], Findings())
    }

    /// Checks the policies that are named, or all of the folder's; gives the names that stand for one.
    private func checkPolicies(_ session: Session) throws -> (names: Set<String>, hasErrors: Bool) {
        let catalogue = try session.openPolicies()
        let wanted: [String]
        if names.isEmpty {
            do { wanted = try catalogue.names() } catch {
                throw session.fail([error.diagnostic], status: ExitStatus.noInput)
            }
        } else {
            wanted = names.filter {
                $0.hasSuffix(TemplateRoot.policySuffix) || catalogue.root.policyPath(named: $0) != nil
            }
        }
        var hasErrors = false
        for name in wanted {
            let result = try session.checkPolicy(name)
            session.report(result.diagnostics, sources: result.sources)
            hasErrors = hasErrors || result.policy == nil
            guard let policy = result.policy, !fit else { continue }
            let count = policy.allRules.count
            let words = Message(
                fr: "politique \(policy.name) : vérifiée, \(count) règle\(count > 1 ? "s" : "")",
                en: "policy \(policy.name): checked, \(count) rule\(count == 1 ? "" : "s")")
            try session.write(session.text(words) + "\n")
        }
        return (Set(wanted), hasErrors)
    }

    /// Prints what there is to say of a template or a mail; gives whether something is wrong.
    private func tell(
        of result: Catalogue.Result, named name: String, to witnesses: inout WitnessFolder, session: Session
    ) throws -> Bool {
        session.report(result.diagnostics, sources: result.sources)
        if let draft = result.draft, result.template != nil || fit, !fit || options.style != .json {
            try session.write(summary(of: draft, isChecked: result.template != nil, session: session))
        }
        // A mail has no boxes to report.
        if let mail = result.mail, !fit {
            let path = mail.template.sources.files.first?.path ?? name
            try session.write(session.text(CommandMessages.checkedMail(mail.label, path: path)) + "\n")
        }
        var overflows = false
        if fit, let draft = result.draft {
            overflows = try report(draft, named: name, to: &witnesses, session: session)
        }
        return overflows || (result.template == nil && result.mail == nil)
    }

    /// Prints what is known of a template's fixed boxes; gives whether one overflows.
    private func report(
        _ draft: TemplateDraft, named name: String, to witnesses: inout WitnessFolder, session: Session
    ) throws -> Bool {
        let found: FitReport
        do { found = try draft.searchedFit() } catch { throw session.fail(error.all) }
        let files: [Int: String]
        do { files = try witnesses.write(found, of: draft) } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        if options.style == .json {
            try session.write(FitLines(draft: draft, report: found, files: files).text)
        } else {
            let table = FitTable(
                draft: draft, report: found, files: files, words: FitWords(language: session.language),
                usesColor: session.usesColor)
            try session.write(table.text(named: name) + "\n")
        }
        return found.entries.contains { if case .overflows = $0.answer { true } else { false } }
    }

    private func summary(of draft: TemplateDraft, isChecked: Bool, session: Session) -> String {
        let count = draft.fit.entries.count
        let words = Message(
            fr: "\(draft.label) : \(isChecked ? "vérifié" : "refusé"), "
                + "\(count) cadre\(count > 1 ? "s" : "") fixe\(count > 1 ? "s" : "")",
            en: "\(draft.label): \(isChecked ? "checked" : "refused"), \(count) fixed frame\(count == 1 ? "" : "s")")
        return session.text(words) + "\n"
    }
}
