import ArgumentParser
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// A run into one file, or into volumes of so many records: `gabarit render … --one-file`.
///
/// A bad record is named, and left out. A volume depends on its own records alone, so that it comes out the same in any run.
struct OneFileRun {
    let session: Session
    let choice: TemplateChoice
    let candidate: TemplateChoice.Candidate
    let template: CheckedTemplate
    let data: String
    /// The file, or the name that those of volumes follow from.
    let output: String
    /// The records of a volume; none where all are in one file.
    let split: Int?
    let purpose: Purpose
    let day: CivilDate?
    let isResumed: Bool
    let workers: Int
    let fontPrograms: FontPrograms
    let sheet: Sheet

    /// Records that a worker has in hand at once.
    private static let window = 32

    /// Makes the files and the report; ends the command with 1 where any record failed.
    func run() async throws {
        let start = ContinuousClock.now
        var tally = RunTally()
        let records: RecordFile
        do { records = try RecordFile(data) } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.noInput)
        }
        let setter = try makeSetter()
        // One worker writes the file; others set records meanwhile.
        let pool = try (1..<workers).map { _ in SettingWorker(try makeSetter()) }
        let earlier = try isResumed ? reported() : [:]
        let report: NewFile
        do { report = try NewFile(reportPath, keepsUnfinished: true) } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        Interruption.watch()
        var progress = ProgressBar(total: records.length ?? 0, countsRecords: false)
        var volume = 0
        var next = try read(records)
        while let first = next, !Interruption.isRequested {
            volume += 1
            let path = split == nil ? output : VolumeName.path(output, volume)
            var queue = RecordQueue(first, from: records, limit: split ?? .max)
            if let split, isResumed {
                try queue.fill(upTo: split, with: read)
                if let made = skipped(queue.records, path: path, in: earlier) {
                    for entry in made { try append(entry, to: report) }
                    tally.skip(made)
                    next = try read(records)
                    continue
                }
            }
            try await makeVolume(path, of: &queue, setter, pool, report, &tally, &progress)
            next = try read(records)
        }
        progress.clear()
        do { try report.finish() } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        let summary = CommandMessages.runSummary(
            tally, seconds: (ContinuousClock.now - start).seconds, report: reportPath)
        Session.writeError(session.text(summary) + "\n")
        if Interruption.isRequested {
            Session.writeError(session.text(CommandMessages.interrupted(resumes: split != nil)) + "\n")
            throw ExitStatus.interrupted
        }
        if tally.failed > 0 { throw ExitStatus.diagnostics }
    }

    // MARK: Volumes

    /// Makes one file of the records of a queue.
    private func makeVolume(
        _ path: String, of queue: inout RecordQueue, _ setter: RecordSetter, _ pool: [SettingWorker],
        _ report: NewFile, _ tally: inout RunTally, _ progress: inout ProgressBar
    ) async throws {
        let file: NewFile
        do { file = try NewFile(path) } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        let title = VolumeName.title(of: template, lines: queue.firstLine)
        let run: PrintRun
        do throws(Diagnostics) { run = try setter.renderer.run(title: title, to: file) } catch { throw failure(error) }
        var entries: [RunReport.Entry] = []
        var set: Task<[RecordSetter.Outcome], Never>?
        while true {
            let batch = Interruption.isRequested ? [] : try queue.take(Self.window * max(pool.count, 1), with: read)
            let following = pool.isEmpty || batch.isEmpty ? nil : Task { await Self.set(batch, with: pool) }
            let outcomes: [RecordSetter.Outcome] =
                if let set { await set.value } else if pool.isEmpty { batch.map(setter.set) } else { [] }
            for outcome in outcomes { try add(outcome, to: run, &entries, &tally, &progress) }
            progress.reach(queue.bytesRead)
            set = following
            if batch.isEmpty, set == nil { break }
        }
        guard run.documentCount > 0 else {
            for entry in entries { try append(entry, to: report) }
            return
        }
        let digest: String
        do {
            try run.finish()
            digest = try file.finish()
        } catch let error as Diagnostics {
            throw failure(error)
        } catch let error as FileError {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        tally.add(file: path, bytes: file.count)
        for var entry in entries {
            if entry.status == .done { (entry.file, entry.digest) = (VolumeName.last(path), digest) }
            try append(entry, to: report)
        }
    }

    private func add(
        _ outcome: RecordSetter.Outcome, to run: PrintRun, _ entries: inout [RunReport.Entry], _ tally: inout RunTally,
        _ progress: inout ProgressBar
    ) throws {
        var entry = outcome.entry
        defer { entries.append(entry) }
        guard let pages = outcome.pages else {
            tally.failed += 1
            progress.clear()
            session.report(outcome.diagnostics, sources: template.template.sources)
            return
        }
        entry.page = run.pageCount + 1
        do throws(Diagnostics) { try run.add(pages) } catch { throw failure(error) }
        entry.pages = pages.pages.count
        entry.status = .done
        tally.made += 1
        tally.pages += pages.pages.count
    }

    /// The data fit and the template is checked: whatever goes wrong is a defect of ours, or the disk.
    private func failure(_ error: Diagnostics) -> any Error {
        let isOfFile = error.all.contains { $0.code.hasPrefix("file.") }
        return session.fail(
            error.all, sources: template.template.sources,
            status: isOfFile ? ExitStatus.cannotCreate : ExitStatus.defect)
    }

    /// Sets records on all workers of a pool; what comes of them is in their order.
    private static func set(
        _ batch: [RecordFile.Record], with pool: [SettingWorker]
    ) async -> [RecordSetter.Outcome] {
        let share = (batch.count + pool.count - 1) / pool.count
        return await withTaskGroup(of: (Int, [RecordSetter.Outcome]).self) { group in
            for (index, worker) in pool.enumerated() {
                let part = Array(batch.dropFirst(index * share).prefix(share))
                group.addTask { (index, await worker.set(part)) }
            }
            var parts: [(Int, [RecordSetter.Outcome])] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    private func makeSetter() throws -> RecordSetter {
        do throws(Diagnostics) {
            return try RecordSetter(
                template, of: choice, candidate: candidate, recipe: recipe, purpose: purpose, day: day,
                fontPrograms: fontPrograms, sheet: sheet)
        } catch {
            throw session.fail(error.all, sources: template.template.sources)
        }
    }

    // MARK: The report

    private var reportPath: String { VolumeName.report(output) }

    /// The digest of all that the files follow from besides their records.
    private var recipe: String {
        RunRecipe.digest(
            template, purpose: purpose, format: .pdf, attachesData: false, fontPrograms: fontPrograms, sheet: sheet,
            isOneFile: true)
    }

    private func read(_ records: RecordFile) throws -> RecordFile.Record? {
        do { return try records.next() } catch { throw session.fail([error.diagnostic], status: ExitStatus.noInput) }
    }

    private func append(_ entry: RunReport.Entry, to report: NewFile) throws {
        do { try report.write(entry.json) } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
    }

    /// What earlier runs made, by the reports of one that ended and of one that was cut off.
    private func reported() throws -> [Int: RunReport.Made] {
        var made: [Int: RunReport.Made] = [:]
        for path in [reportPath, reportPath + ".part"] where Files.exists(path) {
            made.merge(RunReport.made(in: try session.read(path))) { $1 }
        }
        return made
    }

    /// The entries of a volume that an earlier run made of the same records; nothing where it is to be made.
    private func skipped(
        _ records: [RecordFile.Record], path: String, in earlier: [Int: RunReport.Made]
    ) -> [RunReport.Entry]? {
        let name = VolumeName.last(path)
        var entries: [RunReport.Entry] = []
        for record in records {
            let digest = SHA256(of: record.bytes).hexadecimal
            guard let made = earlier[record.line], made.recipe == recipe, made.record == digest, made.file == name,
                made.digest == entries.first?.digest ?? made.digest
            else { return nil }
            var entry = RunReport.Entry(
                line: record.line, template: template.label, contract: template.contractDigest, recipe: recipe,
                record: digest)
            (entry.file, entry.digest, entry.pages, entry.page) = (made.file, made.digest, made.pages, made.page)
            entry.status = .skipped
            entries.append(entry)
        }
        guard let digest = entries.first?.digest, let there = try? SHA256(ofFileAt: path), there.hexadecimal == digest
        else { return nil }
        return entries
    }
}
