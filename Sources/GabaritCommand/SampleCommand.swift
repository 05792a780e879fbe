import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// `gabarit sample NAME`: data that fit, invented.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Invents data that fit a template's contract.")

    @Argument(help: "The template, by name or path; or a mail, by its path.")
    var name: String

    @Option(name: .customLong("on"), help: "The day whose version is meant; by default the last version.")
    var day: CivilDate?

    @OptionGroup var samples: SampleOptions

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        try samples.write(of: try session.loadUnit(name, on: day).contract, in: session)
    }
}

/// What data are invented, and how many.
struct SampleOptions: ParsableArguments {
    @Flag(help: "Longest texts, fullest and emptiest lists, everything absent or present.")
    var extreme = false

    @Option(help: "Another seed gives other data; the same seed gives the same.")
    var seed: UInt64 = 0

    @Option(help: "How many records; more than one are printed as NDJSON.")
    var count = 1

    @Option(help: "How many values and characters a record has, about, before its lists and texts shrink.")
    var largest = SampleGenerator.largest

    func validate() throws {
        guard largest > 0 else { throw ValidationError("--largest is 1 or more") }
        guard (1...1_000_000).contains(count) else { throw ValidationError("--count is 1 to 1000000") }
    }

    /// Prints records that fit a contract.
    func write(of contract: Contract, in session: Session) throws {
        for index in 0..<count {
            var generator = SampleGenerator(
                contract: contract, seed: seed &+ UInt64(index), kind: kind(of: index, contract: contract),
                most: largest)
            try session.write(generator.nextJSON(isIndented: count == 1) + "\n")
        }
    }

    /// The first record is ordinary, the others are random; the extreme ones are the contract's corners in turn.
    private func kind(of index: Int, contract: Contract) -> SampleGenerator.Kind {
        if extreme { return .extreme((index + Int(seed % 1_000_000)) % SampleGenerator.cornerCount(of: contract)) }
        return index == 0 && seed == 0 ? .ordinary : .random
    }
}
