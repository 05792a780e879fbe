import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// `gabarit decode NAME`: reads NDJSON from standard input and says of each record whether it fits the contract; for the judges.
struct DecodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode", abstract: "Says of each NDJSON record on standard input whether it fits.",
        shouldDisplay: false)

    @Argument(help: "The template, by name or path; or a mail, by its path.")
    var name: String

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let unit = try session.loadUnit(name)
        let decoder = Decoder(contract: unit.contract, images: PaintableImages())
        while let line = readLine(strippingNewline: true) {
            let verdict: String
            do {
                let json = try JSONReader.parse(Array(line.utf8))
                switch decoder.decode(json) {
                case .success: verdict = "ok"
                case .failure(let problems):
                    verdict =
                        "error "
                        + problems.all.map { "\($0.code) \($0.dataPath?.description ?? "")" }.joined(separator: "; ")
                }
            } catch {
                verdict = "error json"
            }
            try session.write(verdict + "\n")
        }
    }
}
