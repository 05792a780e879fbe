import Gabarit
import GabaritLanguage
import GabaritPrimitives

extension Session {
    /// Opens the policies of the folder of templates; ends the command where there is no such folder.
    func openPolicies() throws -> PolicyCatalogue {
        do { return PolicyCatalogue(root: try TemplateRoot(rootPath)) } catch {
            throw fail([error.diagnostic], status: ExitStatus.noInput)
        }
    }

    /// Checks a policy by its document's name or by path; a path may lead out of the folder of templates.
    func checkPolicy(_ name: String) throws -> PolicyCatalogue.Result {
        guard name.hasSuffix(".gabarit") else { return try openPolicies().load(name) }
        let (root, path) = try folder(ofFileAt: name)
        return PolicyCatalogue(root: root).load(path)
    }

    /// Loads a checked policy; prints what is wrong with it and ends the command where there is anything.
    func loadPolicy(_ name: String) throws -> Policy {
        let result = try checkPolicy(name)
        report(result.diagnostics, sources: result.sources)
        guard let policy = result.policy else { throw ExitStatus.diagnostics }
        return policy
    }

    /// The switches that a call sets, each known to one of some policies; ends the command where one is not.
    func settings(_ settings: [SwitchSetting], of policies: [Policy]) throws -> [String: Bool] {
        let known = Set(policies.flatMap(\.switches).map(\.name)).sorted()
        for setting in settings where !known.contains(setting.name) {
            throw fail([CommandMessages.unknownSwitch(setting.name, among: known)])
        }
        return Dictionary(settings.map { ($0.name, $0.isOn) }) { $1 }
    }
}
