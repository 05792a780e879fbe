public import ArgumentParser
public import Gabarit
public import GabaritContent
public import GabaritExport
import GabaritLanguage
public import GabaritPrimitives

/// `gabarit render NAME --data FILE`: a document, or one for each record of a run.
struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Makes a document from a template and data.",
        discussion: """
            A .ndjson file (or --ndjson) with -o FOLDER makes one file a record and FOLDER/report.ndjson: a bad record never \
            stops the others. Files are named by line number, or by the field that the contract marks `id`.
            """)

    @Argument(help: "The template: NAME, NAME@VERSION, an alias or a path.")
    var name: String

    @Option(help: "A JSON or NDJSON file, or - for standard input.")
    var data: String

    @Option(name: [.short, .customLong("output")], help: "The file, the folder of a run, or - for standard output.")
    var output: String?

    @Option(help: "pdf or png (the first page).")
    var format: DocumentFormat = .pdf

    @Option(
        name: .customLong("on"), help: "The day whose version is meant; by default the document's own.")
    var day: CivilDate?

    @Option(help: "live, specimen or duplicate.")
    var purpose: Purpose = .live

    @Flag(help: "The data are NDJSON, whatever the file is called.")
    var ndjson = false

    @Flag(
        help: "In a run: one PDF of all documents, what they have in common written once; the report is beside it.")
    var oneFile = false

    @Option(help: "With --one-file: so many records a file, FILE-0001.pdf and on.")
    var split: Int?

    @Flag(help: "In a run: skip what the report of an earlier one says is made and unchanged.")
    var resume = false

    @Option(help: "In a run: how many documents are made at once.")
    var workers = 1

    @Flag(help: "Attaches each record to its PDF, as JSON.")
    var attachData = false

    @Option(
        help: "What PDF files embed of their faces: subsets, the smallest, or whole, all Western letters, the quickest."
    )
    var embed: FontPrograms = .subsets

    @Option(help: "A3, A4, …: whole pages scaled to a format that the template names.")
    var size: PaperFormat?

    @Flag(help: "For a print shop: larger sheets, with what bleeds over the edges and marks to cut at.")
    var cropMarks = false

    @Flag(help: "Makes the document anew whenever the template or the data are saved, until it is stopped.")
    var watch = false

    @OptionGroup var tables: TableOptions

    @OptionGroup var options: SharedOptions

    /// How pages come on paper.
    private var sheet: Sheet { Sheet(format: size, hasCropMarks: cropMarks) }

    /// Whether one file a record is made.
    private var isRun: Bool { ndjson || data.hasSuffix(".ndjson") }

    func validate() throws {
        guard (1...64).contains(workers) else { throw ValidationError("--workers is 1 to 64") }
        if oneFile {
            guard isRun, let output, output != "-" else {
                throw ValidationError("--one-file makes a run of NDJSON into -o FILE")
            }
            if format != .pdf || attachData { throw ValidationError("--one-file makes PDF, without attachments") }
            if resume, split == nil { throw ValidationError("--resume of one file needs its volumes: --split") }
        }
        if let split {
            guard oneFile, (1...20_000).contains(split) else {
                throw ValidationError("--split is 1 to 20000 records, with --one-file")
            }
        }
        if isRun, output == nil || output == "-" { throw ValidationError("a run of NDJSON needs -o FOLDER") }
        if attachData, format != .pdf { throw ValidationError("--attach-data belongs to PDF") }
        if watch, isRun || data == "-" || output == "-" || tables.sources.contains(where: { $0.file == "-" }) {
            throw ValidationError("--watch needs one record in a file, and a file to write")
        }
        try tables.validate(besides: data)
        if isRun, !tables.sources.isEmpty { throw ValidationError("--csv fills a list of one record, not of a run") }
        if resume, !isRun { throw ValidationError("--resume belongs to a run of NDJSON") }
    }

    func run() async throws {
        var session = Session(options)
        session.holdsFonts = isRun
        guard isRun else {
            let document = OneDocument(
                session: session, name: name, record: .file(data), tables: tables, output: output, format: format,
                purpose: purpose, day: day,
                attachesData: attachData, fontPrograms: embed, sheet: sheet)
            if watch { return try await WatchedDocument(document).run() }
            var files: Set<String> = []
            try document.make(noting: &files)
            return
        }
        var files: Set<String> = []
        let (catalogue, choice) = try session.choose(name, noting: &files)
        if oneFile { return try await runIntoOneFile(session, catalogue, choice) }
        let templates = try choice.candidates.map { try session.finish($0, in: catalogue) }
        let report = output.map { $0 + "/" + PrintedRun.reportName }
        if let report, data != "-", Files.areSame(report, data) {
            throw session.fail([CommandMessages.sameAsInput(report)], status: ExitStatus.cannotCreate)
        }
        try await PrintedRun(
            session: session, choice: choice, templates: templates, data: data, folder: output ?? "", purpose: purpose,
            format: format,
            day: day, isResumed: resume, workers: workers, attachesData: attachData, fontPrograms: embed, sheet: sheet
        ).run()
    }

    /// Makes one file of records that all mean the version of the first, or that of the day.
    private func runIntoOneFile(_ session: Session, _ catalogue: Catalogue, _ choice: TemplateChoice) async throws {
        let output = output ?? ""
        for written in [output, VolumeName.report(output)] where data != "-" && Files.areSame(written, data) {
            throw session.fail([CommandMessages.sameAsInput(written)], status: ExitStatus.cannotCreate)
        }
        // A pipe can be read once: the record that says which version is meant is handed on.
        let records = try session.openRecords(data)
        let first = try session.read(records)
        let meant = day == nil ? first.flatMap { try? choice.candidate(of: $0.bytes) } : nil
        let candidate = try meant ?? session.candidate(of: choice, on: day)
        try await OneFileRun(
            session: session, choice: choice, candidate: candidate,
            template: try session.finish(candidate, in: catalogue),
            output: output, split: split, purpose: purpose, day: day, isResumed: resume, workers: workers,
            fontPrograms: embed, sheet: sheet
        ).run(first, from: records)
    }
}

extension DocumentFormat: ExpressibleByArgument {}
extension Purpose: ExpressibleByArgument {}
extension FontPrograms: ExpressibleByArgument {}
extension PaperFormat: ExpressibleByArgument {}
