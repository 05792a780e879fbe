import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPrimitives

/// What every record of a run has in common.
struct RecordJob: Sendable {
    let choice: TemplateChoice
    /// The checked versions, in the order of the choice.
    let templates: [CheckedTemplate]
    let folder: String
    let purpose: Purpose
    let format: DocumentFormat
    let day: CivilDate?
    let attachesData: Bool
    let fontPrograms: FontPrograms
    let sheet: Sheet
    let earlier: [Int: RunReport.Made]

    /// What came of one record.
    struct Outcome: Sendable {
        var entry: RunReport.Entry
        var diagnostics: [Diagnostic]
        /// The files that they point into.
        var sources = SourceMap()
        /// The file to write; none where it is there already, or where there is none to write.
        var bytes: [UInt8]?

        /// Turns the outcome into a failure.
        mutating func fail(_ problems: [Diagnostic]) {
            bytes = nil
            entry.fail(problems, sources: sources)
            diagnostics = problems.map { $0.inRecord(atLine: entry.line) }
        }
    }

    /// The digest of all that a file of a version follows from besides its record.
    func recipe(of template: CheckedTemplate) -> String {
        RunRecipe.digest(
            template, purpose: purpose, format: format, attachesData: attachesData, fontPrograms: fontPrograms,
            sheet: sheet)
    }
}

/// One worker of a run: it owns a renderer for each version that its records mean, and so its own fonts.
actor RecordWorker {
    private let job: RecordJob
    private let recipes: [String]
    private var renderers: [Int: TemplateRenderer] = [:]

    /// Opens the worker's fonts for the last version, which most records mean.
    init(_ job: RecordJob) throws(Diagnostics) {
        self.job = job
        recipes = job.templates.map(job.recipe)
        if let last = job.templates.first { renderers[0] = try Self.renderer(of: last, job) }
    }

    private static func renderer(of template: CheckedTemplate, _ job: RecordJob) throws(Diagnostics) -> TemplateRenderer
    {
        try TemplateRenderer(template, compression: .fast, fontPrograms: job.fontPrograms, sheet: job.sheet)
    }

    /// The renderer of a version.
    private func renderer(_ index: Int) throws(Diagnostics) -> TemplateRenderer {
        if let renderer = renderers[index] { return renderer }
        let renderer = try Self.renderer(of: job.templates[index], job)
        renderers[index] = renderer
        return renderer
    }

    /// Makes one record's file, or says why there is none; nothing where the run is asked to end.
    func make(_ record: RecordFile.Record) -> RecordJob.Outcome? {
        guard !Interruption.isRequested else { return nil }
        let (line, record) = (record.line, record.bytes)
        let digest = SHA256(of: record).hexadecimal
        let json: JSONValue
        let index: Int
        do {
            json = try JSONValue(parsing: record)
            index = try (job.day == nil ? job.choice.candidate(of: json) : job.choice.candidate(on: job.day)).index
        } catch {
            var outcome = RecordJob.Outcome(entry: entry(line, digest, index: 0), diagnostics: [])
            outcome.fail(error.all)
            return outcome
        }
        var entry = entry(line, digest, index: index)
        if let made = skipped(line: line, record: digest, recipe: entry.recipe) {
            entry.file = made.file
            entry.digest = made.digest
            entry.pages = made.pages
            entry.status = .skipped
            return RecordJob.Outcome(entry: entry, diagnostics: [])
        }
        let template = job.templates[index]
        var outcome = RecordJob.Outcome(entry: entry, diagnostics: [], sources: template.template.sources)
        do {
            let renderer = try renderer(index)
            let value = try renderer.decode(json)
            let content = renderer.content(of: value, purpose: job.purpose)
            try renderer.requireInForce(content, on: job.day)
            let rendered = try renderer.render(
                content, as: job.format, attachments: job.attachesData ? [renderer.attachment(of: record)] : [])
            let name = FileName.name(of: value, contract: template.template.contract, line: line)
            outcome.entry.file = "\(name).\(job.format.rawValue)"
            outcome.entry.pages = rendered.pages
            outcome.entry.digest = SHA256(of: rendered.bytes).hexadecimal
            outcome.entry.status = .done
            outcome.bytes = rendered.bytes
        } catch {
            outcome.fail(error.all)
        }
        return outcome
    }

    private func entry(_ line: Int, _ record: String, index: Int) -> RunReport.Entry {
        let template = job.templates[index]
        return RunReport.Entry(
            line: line, template: template.label, contract: template.contractDigest, recipe: recipes[index],
            record: record)
    }

    private func skipped(line: Int, record: String, recipe: String) -> RunReport.Made? {
        guard let made = job.earlier[line], made.recipe == recipe, made.record == record, !made.file.isEmpty,
            !made.file.contains("/"), let bytes = try? Files.read(job.folder + "/" + made.file),
            SHA256(of: bytes).hexadecimal == made.digest
        else { return nil }
        return made
    }
}
