import ArgumentParser
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPrimitives

/// One file a record: the loop of `gabarit render … -o FOLDER`.
struct PrintedRun {
    let session: Session
    let choice: TemplateChoice
    /// The checked versions, in the order of the choice.
    let templates: [CheckedTemplate]
    let data: String
    let folder: String
    let purpose: Purpose
    let format: DocumentFormat
    let day: CivilDate?
    let isResumed: Bool
    let workers: Int
    let attachesData: Bool
    let fontPrograms: FontPrograms
    let sheet: Sheet

    /// The report's name in the folder of the run.
    static let reportName = "report.ndjson"

    /// The name under which each file is written before it takes its own; the report's lock makes it this run's alone.
    private static let unfinishedName = "unfinished.part"

    /// Makes the files and the report; ends the command with 1 where any record failed.
    func run() async throws {
        let records = try session.openRecords(data)
        do { try Files.makeFolder(folder) } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        var report = try ReportFile(folder + "/" + Self.reportName, isResumed: isResumed, in: session)
        let job = RecordJob(
            choice: choice, templates: templates, folder: folder, purpose: purpose, format: format, day: day,
            attachesData: attachesData, fontPrograms: fontPrograms, sheet: sheet, earlier: report.earlier)
        let pool: [RecordWorker]
        do { pool = try (0..<workers).map { _ in try RecordWorker(job) } } catch {
            throw session.fail((error as? Diagnostics)?.all ?? [])
        }
        Interruption.watch()
        var progress = ProgressBar(total: records.length ?? 0, countsRecords: false)
        var (made, failed) = (0, 0)
        var names: Set<String> = []
        let isMade = try await OrderedPipeline.run(
            on: pool, isReady: { records.isReady }, next: { try session.read(records) }, make: { await $0.make($1) },
            deliver: { outcome in
                var outcome = outcome
                try store(&outcome, besides: &names)
                if outcome.entry.status == .failed {
                    failed += 1
                    progress.clear()
                    session.report(outcome.diagnostics, sources: outcome.sources)
                } else {
                    made += 1
                }
                try report.append(outcome.entry)
                progress.reach(records.bytesRead)
            })
        let isWhole = isMade && !records.isCutShort
        progress.clear()
        try report.finish(isCutShort: !isWhole)
        Session.writeError(
            session.text(CommandMessages.runSummary(made: made, failed: failed, folder: folder)) + "\n")
        guard isWhole else {
            Session.writeError(session.text(CommandMessages.interrupted(resumes: true)) + "\n")
            throw ExitStatus.interrupted
        }
        let others = ((try? Files.names(in: folder)) ?? []).filter {
            $0.hasSuffix(".\(format.rawValue)") && !names.contains($0)
        }
        session.reportLeftOver(others.map { folder + "/" + $0 })
        if failed > 0 { throw ExitStatus.diagnostics }
    }

    /// Writes the file of an outcome; two records never share a name.
    ///
    /// A disk that takes no more ends the run: the records that follow are not to blame.
    private func store(_ outcome: inout RecordJob.Outcome, besides names: inout Set<String>) throws {
        let file = outcome.entry.file
        guard !file.isEmpty else { return }
        guard names.insert(file).inserted else {
            outcome.fail([CommandMessages.duplicateName()])
            return
        }
        guard let bytes = outcome.bytes else { return }
        do {
            try Files.write(bytes, to: folder + "/" + file, through: folder + "/" + Self.unfinishedName)
        } catch  where error.isOfFolder {
            outcome.fail([error.diagnostic])
        } catch {
            throw session.fail([CommandMessages.stopped(error.diagnostic)], status: ExitStatus.cannotCreate)
        }
    }
}
