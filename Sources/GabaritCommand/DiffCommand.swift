import ArgumentParser
import Gabarit
import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// `gabarit diff OLD NEW --data FILE`: which records' pages differ between two templates, where and by how much.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compares what two versions of a template make of the same records.",
        discussion: """
            OLD and NEW are NAME@VERSION, NAME, a template's file or its folder, also of another copy of the templates. The \
            terminal names records by their lines, never by what they hold; the report (-o) shows pages side by side and is as \
            confidential as the letters. Ends with 0 where nothing differs, with 1 where anything does.
            """)

    @Argument(help: "What is in use: NAME@VERSION, a file or a folder.")
    var old: String

    @Argument(help: "What is to be compared with it.")
    var new: String

    @Option(help: "A JSON or NDJSON file, or - for standard input.")
    var data: String

    @Option(
        name: [.short, .customLong("output")], help: "A report in HTML: pages side by side, changed places marked.")
    var output: String?

    @Option(help: "How many records are told of one by one, and shown in the report.")
    var limit = 20

    @Flag(help: "The data are NDJSON, whatever the file is called.")
    var ndjson = false

    @OptionGroup var options: SharedOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is 1 to 1000") }
    }

    func run() throws {
        let session = Session(options)
        if let output, data != "-", Files.areSame(output, data) {
            throw session.fail([CommandMessages.sameAsInput(output)], status: ExitStatus.cannotCreate)
        }
        let templates = (
            try session.load(try templateFile(old, session)), try session.load(try templateFile(new, session))
        )
        let bytes = try session.read(data)
        let records =
            ndjson || data.hasSuffix(".ndjson")
            ? NDJSONReader(bytes).map { (line: $0.number, bytes: Array(bytes[$0.range])) } : [(line: 1, bytes: bytes)]
        let difference: TemplateDifference
        do { difference = try TemplateDifference(session: session, old: templates.0, new: templates.1) } catch {
            throw session.fail(error.all)
        }
        let isSame = try difference.run(records, report: output, limit: limit)
        guard isSame else { throw ExitStatus.diagnostics }
    }

    /// The file of a template that is named by its folder: the one called like the folder, else the only one in it.
    private func templateFile(_ name: String, _ session: Session) throws -> String {
        guard Files.isFolder(name) else { return name }
        let folder = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
        let files: [String]
        do { files = try Files.names(in: folder).filter { $0.hasSuffix(".gabarit") } } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.noInput)
        }
        let own = folder.split(separator: "/").last.map { "\($0).gabarit" }
        guard let file = files.first(where: { $0 == own }) ?? (files.count == 1 ? files[0] : nil) else {
            throw session.fail([CommandMessages.noTemplateIn(folder)], status: ExitStatus.noInput)
        }
        return "\(folder)/\(file)"
    }
}
