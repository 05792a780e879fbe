import ArgumentParser
import Gabarit
import GabaritLanguage

/// `gabarit policy sample NAME`: facts of cases, invented: a corpus for `diff`.
struct PolicySampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Invents facts that fit a policy.")

    @Argument(help: "The policy, by its document's name or by path.")
    var name: String

    @OptionGroup var samples: SampleOptions

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        try samples.write(of: try session.loadPolicy(name).contract, in: session)
    }
}
