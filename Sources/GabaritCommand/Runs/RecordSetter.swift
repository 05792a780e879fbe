import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// Sets the records of a run, up to their pages; one belongs to one worker.
final class RecordSetter {
    let renderer: TemplateRenderer
    private let choice: TemplateChoice
    private let candidate: TemplateChoice.Candidate
    private let recipe: String
    private let purpose: Purpose
    private let day: CivilDate?

    /// What came of one record.
    struct Outcome: Sendable {
        var entry: RunReport.Entry
        /// Its pages; none where it failed.
        var pages: Pages?
        var diagnostics: [Diagnostic] = []
    }

    init(
        _ template: CheckedTemplate, of choice: TemplateChoice, candidate: TemplateChoice.Candidate, recipe: String,
        purpose: Purpose, day: CivilDate?, fontPrograms: FontPrograms, sheet: Sheet
    ) throws(Diagnostics) {
        renderer = try TemplateRenderer(template, compression: .fast, fontPrograms: fontPrograms, sheet: sheet)
        self.choice = choice
        self.candidate = candidate
        self.recipe = recipe
        self.purpose = purpose
        self.day = day
    }

    /// Sets one record, or says why it cannot be.
    func set(_ record: RecordFile.Record) -> Outcome {
        let template = renderer.template
        var outcome = Outcome(
            entry: RunReport.Entry(
                line: record.line, template: template.label, contract: template.contractDigest, recipe: recipe,
                record: SHA256(of: record.bytes).hexadecimal))
        do throws(Diagnostics) {
            let json = try JSONValue(parsing: record.bytes)
            let meant = try day == nil ? choice.candidate(of: json) : choice.candidate(on: day)
            guard meant.index == candidate.index else {
                throw Diagnostics([
                    CommandMessages.otherVersion(meant.version.label, than: template.label)
                ])
            }
            let content = renderer.content(of: try renderer.decode(json), purpose: purpose)
            try renderer.requireInForce(content, on: day)
            outcome.pages = try renderer.pages(of: content)
        } catch {
            outcome.entry.fail(error.all, sources: template.template.sources)
            outcome.diagnostics = error.all.map { $0.inRecord(atLine: record.line) }
        }
        return outcome
    }
}

/// Sets records beside others.
actor SettingWorker {
    private let setter: RecordSetter

    init(_ setter: sending RecordSetter) { self.setter = setter }

    /// Sets one record, or says why it cannot be; nothing where the run is asked to end.
    func set(_ record: RecordFile.Record) -> RecordSetter.Outcome? {
        Interruption.isRequested ? nil : setter.set(record)
    }
}
