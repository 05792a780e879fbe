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

    /// Records that the workers have in hand at once, a worker.
    private static let window = 32

    /// Makes the files and the report; ends the command with 1 where any record failed.
    func run() async throws {
        let bytes = try session.read(data)
        let lines = NDJSONReader(bytes).map { (number: $0.number, bytes: Array(bytes[$0.range])) }
        do { try Files.makeFolder(folder) } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        let reportPath = folder + "/" + Self.reportName
        let earlier = try isResumed ? reported(reportPath) : [:]
        let job = RecordJob(
            choice: choice, templates: templates, folder: folder, purpose: purpose, format: format, day: day,
            attachesData: attachesData, fontPrograms: fontPrograms, sheet: sheet, earlier: earlier)
        let pool: [RecordWorker]
        do { pool = try (0..<workers).map { _ in try RecordWorker(job) } } catch {
            throw session.fail((error as? Diagnostics)?.all ?? [])
        }
        let report: NewFile
        do { report = try NewFile(reportPath, keepsUnfinished: true) } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        var progress = ProgressBar(total: lines.count)
        var failed = 0
        var used: Set<String> = []
        for start in stride(from: 0, to: lines.count, by: Self.window * workers) {
            let batch = Array(lines[start..<min(start + Self.window * workers, lines.count)])
            for var outcome in await make(batch, with: pool) {
                store(&outcome, used: &used)
                if outcome.entry.status == .failed {
                    failed += 1
                    progress.clear()
                    session.report(outcome.diagnostics, sources: outcome.sources)
                }
                do { try report.write(outcome.entry.json) } catch {
                    throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
                }
                progress.advance()
            }
        }
        progress.clear()
        do { try report.finish() } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        Session.writeError(
            session.text(CommandMessages.runSummary(made: lines.count - failed, failed: failed, folder: folder)) + "\n")
        if failed > 0 { throw ExitStatus.diagnostics }
    }

    /// Writes the file of an outcome; two records never share a name.
    private func store(_ outcome: inout RecordJob.Outcome, used: inout Set<String>) {
        let file = outcome.entry.file
        guard !file.isEmpty else { return }
        guard used.insert(file).inserted else {
            outcome.fail([CommandMessages.duplicateName()])
            return
        }
        guard let bytes = outcome.bytes else { return }
        do { try Files.write(bytes, to: folder + "/" + file) } catch {
            outcome.fail([error.diagnostic])
        }
    }

    /// What earlier runs made, by the reports of one that ended and of one that was cut off.
    private func reported(_ path: String) throws -> [Int: RunReport.Made] {
        var made: [Int: RunReport.Made] = [:]
        for path in [path, path + ".part"] where Files.exists(path) {
            made.merge(RunReport.made(in: try session.read(path))) { $1 }
        }
        return made
    }

    private func make(_ batch: [(number: Int, bytes: [UInt8])], with pool: [RecordWorker]) async -> [RecordJob.Outcome]
    {
        await withTaskGroup(of: [(Int, RecordJob.Outcome)].self) { group in
            for (index, worker) in pool.enumerated() {
                let share = stride(from: index, to: batch.count, by: pool.count).map { ($0, batch[$0]) }
                group.addTask {
                    var outcomes: [(Int, RecordJob.Outcome)] = []
                    for (place, line) in share {
                        outcomes.append((place, await worker.make(line: line.number, record: line.bytes)))
                    }
                    return outcomes
                }
            }
            var all: [(Int, RecordJob.Outcome)] = []
            for await outcomes in group { all += outcomes }
            return all.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
