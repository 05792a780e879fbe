import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// `gabarit test [NAME…]`: whether the samples of templates still look as they did when they were accepted.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Compares the samples of templates with the pages that were accepted.",
        discussion: """
            Goldens are texts, Goldens/pages/NAME/SAMPLE.txt beside the folder of templates; of a published version \
            NAME@VERSION/SAMPLE.txt. Ends with 1 where anything moved, has no golden yet, or is an orphan.
            """)

    @Argument(help: "Templates: NAME, or NAME@VERSION. All of the folder's where none is named.")
    var names: [String] = []

    @Flag(help: "Write what the samples look like now, and remove orphans.")
    var accept = false

    @Option(help: "The folder of goldens. By default Goldens beside the folder of templates.")
    var goldens: String?

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let catalogue = try session.openCatalogue()
        let test = SampleTest(
            session: session, catalogue: catalogue,
            goldens: SampleGoldens((goldens ?? session.beside("Goldens")) + "/pages"), accepts: accept)
        guard try test.run(try session.names(names, in: catalogue), isWhole: names.isEmpty) else {
            throw ExitStatus.diagnostics
        }
    }
}
