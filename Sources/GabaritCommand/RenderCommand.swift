public import ArgumentParser
public import Gabarit
public import GabaritContent
public import GabaritExport
import GabaritLanguage
import GabaritPrimitives

/// `gabarit render NAME --data FILE`: a document, or one for each record of a run.
struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Makes a document from a template and data.",
        discussion: """
            A .ndjson file (or --ndjson) with -o FOLDER makes one file a record and FOLDER/report.ndjson: a bad record never \
            stops the others. Files are named by line number, or by the field that the contract marks `id`.
            """)

    @Argument(help: "The template: NAME, NAME@VERSION or a path.")
    var name: String

    @Option(help: "A JSON or NDJSON file, or - for standard input.")
    var data: String

    @Option(name: [.short, .customLong("output")], help: "The file, the folder of a run, or - for standard output.")
    var output: String?

    @Option(help: "pdf or png (the first page).")
    var format: Renderer.Format = .pdf

    @Option(
        name: .customLong("on"), help: "The day on which the template must be in force; by default the document's own.")
    var day: String?

    @Option(help: "live, specimen or duplicate.")
    var purpose: Purpose = .live

    @Flag(help: "The data are NDJSON, whatever the file is called.")
    var ndjson = false

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

    @OptionGroup var options: SharedOptions

    /// Whether one file a record is made.
    private var isRun: Bool { ndjson || data.hasSuffix(".ndjson") }

    func validate() throws {
        if let day, CivilDate(iso: day) == nil { throw ValidationError("--on is a day, such as 2024-04-15") }
        guard (1...64).contains(workers) else { throw ValidationError("--workers is 1 to 64") }
        if isRun, output == nil || output == "-" { throw ValidationError("a run of NDJSON needs -o FOLDER") }
        if attachData, format != .pdf { throw ValidationError("--attach-data belongs to PDF") }
        if resume, !isRun { throw ValidationError("--resume belongs to a run of NDJSON") }
    }

    func run() async throws {
        let session = Session(options)
        let template = try session.load(name)
        let written = isRun ? output.map { $0 + "/" + PrintedRun.reportName } : output
        if let written, written != "-", data != "-", Files.areSame(written, data) {
            throw session.fail([CommandMessages.sameAsInput(written)], status: ExitStatus.cannotCreate)
        }
        if isRun {
            try await PrintedRun(
                session: session, template: template, data: data, folder: output ?? "", purpose: purpose,
                format: format,
                day: day.flatMap { CivilDate(iso: $0) }, isResumed: resume, workers: workers,
                attachesData: attachData, fontPrograms: embed
            ).run()
        } else {
            try renderOne(template, session: session)
        }
    }

    private func renderOne(_ template: CheckedTemplate, session: Session) throws {
        let bytes = try session.read(data)
        let renderer: Renderer
        let content: Content
        do {
            renderer = try Renderer(template, compression: .fast, fontPrograms: embed)
            content = renderer.content(of: try renderer.decode(bytes), purpose: purpose)
            try renderer.requireInForce(content, on: day.flatMap { CivilDate(iso: $0) })
        } catch {
            throw session.fail(error.all, sources: template.template.sources)
        }
        // The data fit and the template is checked: whatever goes wrong now is a defect of ours.
        let rendered: Rendered
        do {
            rendered = try renderer.render(
                content, as: format, attachments: attachData ? [renderer.attachment(of: bytes)] : [])
        } catch {
            throw session.fail(error.all, sources: template.template.sources, status: ExitStatus.defect)
        }
        let target = output ?? "\(template.template.name).\(format.rawValue)"
        do {
            if target == "-" {
                try Files.writeToStandardOutput(rendered.bytes)
            } else {
                try Files.write(rendered.bytes, to: target)
            }
        } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
    }
}

extension Renderer.Format: ExpressibleByArgument {}
extension Purpose: ExpressibleByArgument {}
extension FontPrograms: ExpressibleByArgument {}
