import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPrimitives

/// What every record of a run has in common.
struct RecordJob: Sendable {
    let template: CheckedTemplate
    let folder: String
    let purpose: Purpose
    let format: Renderer.Format
    let day: CivilDate?
    let attachesData: Bool
    let fontPrograms: FontPrograms
    let earlier: [Int: RunReport.Made]

    /// What came of one record.
    struct Outcome: Sendable {
        var entry: RunReport.Entry
        var diagnostics: [Diagnostic]
        /// The file to write; none where it is there already, or where there is none to write.
        var bytes: [UInt8]?

        /// Turns the outcome into a failure.
        mutating func fail(_ problems: [Diagnostic], sources: SourceMap) {
            bytes = nil
            entry.status = .failed
            entry.file = ""
            entry.digest = ""
            entry.pages = 0
            let printer = DiagnosticPrinter(sources: sources, language: .english, style: .json)
            entry.diagnostics = problems.map { printer.print($0).trimmedLineEnd }
            diagnostics = problems.map { $0.inRecord(atLine: entry.line) }
        }
    }

    /// The digest of all that a file follows from besides its record.
    var recipe: String {
        let choices = (attachesData ? " attached" : "") + (fontPrograms == .whole ? " whole" : "")
        return SHA256(of: "\(template.digest) \(purpose.rawValue) \(format.rawValue)\(choices)").hexadecimal
    }
}

/// One worker of a run: it owns a renderer, and so its own fonts.
actor RecordWorker {
    private let job: RecordJob
    private let recipe: String
    private let renderer: Renderer

    /// Opens the worker's fonts.
    init(_ job: RecordJob) throws(Diagnostics) {
        self.job = job
        recipe = job.recipe
        renderer = try Renderer(job.template, compression: .fast, fontPrograms: job.fontPrograms)
    }

    /// Makes one record's file, or says why there is none.
    func make(line: Int, record: [UInt8]) -> RecordJob.Outcome {
        var entry = RunReport.Entry(
            line: line, template: job.template.label, contract: job.template.contractDigest, recipe: recipe,
            record: SHA256(of: record).hexadecimal)
        if let made = skipped(line: line, record: entry.record) {
            entry.file = made.file
            entry.digest = made.digest
            entry.pages = made.pages
            entry.status = .skipped
            return RecordJob.Outcome(entry: entry, diagnostics: [])
        }
        var outcome = RecordJob.Outcome(entry: entry, diagnostics: [])
        do {
            let value = try renderer.decode(record)
            let content = renderer.content(of: value, purpose: job.purpose)
            try renderer.requireInForce(content, on: job.day)
            let rendered = try renderer.render(
                content, as: job.format, attachments: job.attachesData ? [renderer.attachment(of: record)] : [])
            let name = FileName.name(of: value, contract: job.template.template.contract, line: line)
            outcome.entry.file = "\(name).\(job.format.rawValue)"
            outcome.entry.pages = rendered.pages
            outcome.entry.digest = SHA256(of: rendered.bytes).hexadecimal
            outcome.entry.status = .done
            outcome.bytes = rendered.bytes
        } catch {
            outcome.fail(error.all, sources: job.template.template.sources)
        }
        return outcome
    }

    private func skipped(line: Int, record: String) -> RunReport.Made? {
        guard let made = job.earlier[line], made.recipe == recipe, made.record == record, !made.file.isEmpty,
            !made.file.contains("/"), let bytes = try? Files.read(job.folder + "/" + made.file),
            SHA256(of: bytes).hexadecimal == made.digest
        else { return nil }
        return made
    }
}

extension Diagnostic {
    /// The diagnostic with its place in the file of records instead of in the record alone.
    func inRecord(atLine line: Int) -> Diagnostic {
        var diagnostic = self
        diagnostic.dataPosition = DataPosition(line: line, column: dataPosition?.column ?? 1)
        return diagnostic
    }
}

extension String {
    /// The text without line ends behind it.
    fileprivate var trimmedLineEnd: String {
        var text = self
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}
