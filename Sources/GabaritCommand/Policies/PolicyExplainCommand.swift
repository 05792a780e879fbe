import ArgumentParser
import Gabarit
import GabaritContent
import GabaritLanguage
import GabaritPrimitives

/// `gabarit policy explain NAME --data FILE`: what is decided about one case, by which rule, and why.
struct PolicyExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Says what a policy decides about one case, by which rule, and why.",
        discussion: """
            --event says what has happened before: "email rejected", "post returned", "hold released", "email sent" or "post \
            sent". What came back is taken to have been sent.
            """)

    @Argument(help: "The policy, by its document's name or by path.")
    var name: String

    @Option(help: "A JSON file with the facts of one case, or - for standard input.")
    var data: String

    @Option(name: .customLong("event"), help: "Something that has happened; may be given several times.")
    var events: [PolicyEvent] = []

    @Option(name: .customLong("set"), help: "A switch, such as repliPostal=true; may be given several times.")
    var settings: [SwitchSetting] = []

    @Option(help: "text or json.")
    var format: Format = .text

    @OptionGroup var options: SharedOptions

    /// How the decision is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func run() throws {
        let session = Session(options)
        let policy = try session.loadPolicy(name)
        let settings = try session.settings(settings, of: [policy])
        let facts: Value
        do { facts = try PolicyReader(policy).facts(of: try session.read(data)) } catch let error as Diagnostics {
            throw session.fail(error.all)
        }
        let decision = PolicyEvaluator(policy: policy, settings: settings)
            .decide(facts, history: PolicyHistory(events))
        let words = DecisionWords(policy: policy, settings: settings, language: session.language)
        switch format {
        case .text: try session.write(TextTable.text(words.rows(of: decision)))
        case .json: try session.write(JSONWriter.text(words.json(of: decision), isIndented: true) + "\n")
        }
    }
}
