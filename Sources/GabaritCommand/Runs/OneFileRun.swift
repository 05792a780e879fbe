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

    /// Makes the files and the report of a first record, if there is one, and those that follow; ends the command with 1 where any
    /// record failed.
    func run(_ first: RecordFile.Record?, from records: RecordFile) async throws {
        let start = ContinuousClock.now
        var tally = RunTally()
        let setter = try makeSetter()
        // One worker writes the file; others set records meanwhile.
        let pool = try (1..<workers).map { _ in SettingWorker(try makeSetter()) }
        var report = try ReportFile(VolumeName.report(output), isResumed: isResumed, canGoOn: split != nil, in: session)
        Interruption.watch()
        var progress = ProgressBar(total: records.length ?? 0, countsRecords: false)
        var volume = 0
        var isCutShort = false
        var next = first
        while !isCutShort, let first = next {
            volume += 1
            let path = split == nil ? output : VolumeName.path(output, volume)
            var queue = RecordQueue(first, from: records, limit: split ?? .max)
            if split != nil, isResumed, !Interruption.isRequested {
                try queue.fill(in: session)
                if let made = skipped(queue.records, path: path, in: report.earlier) {
                    for entry in made { try report.append(entry) }
                    tally.skip(made, file: path)
                    next = try session.read(records)
                    continue
                }
            }
            isCutShort = try await !makeVolume(path, of: &queue, setter, pool, &report, &tally, &progress)
            next = isCutShort ? nil : try session.read(records)
        }
        isCutShort = isCutShort || records.isCutShort
        progress.clear()
        try report.finish(isCutShort: isCutShort)
        let summary = CommandMessages.runSummary(
            tally, seconds: (ContinuousClock.now - start).seconds, report: report.path)
        Session.writeError(session.text(summary) + "\n")
        if isCutShort {
            Session.writeError(session.text(CommandMessages.interrupted(resumes: split != nil)) + "\n")
            throw ExitStatus.interrupted
        }
        session.reportLeftOver(VolumeName.others(than: tally.standing, of: output, isSplit: split != nil))
        if tally.failed > 0 { throw ExitStatus.diagnostics }
    }

    // MARK: Volumes

    /// Makes one file of the records of a queue; gives whether they were all reached before the run was asked to end.
    private func makeVolume(
        _ path: String, of queue: inout RecordQueue, _ setter: RecordSetter, _ pool: [SettingWorker],
        _ report: inout ReportFile, _ tally: inout RunTally, _ progress: inout ProgressBar
    ) async throws -> Bool {
        let file: NewFile
        do { file = try NewFile(path) } catch { throw stopped(by: error) }
        let title = VolumeName.title(of: template, lines: queue.firstLine)
        let run: PrintRun
        do throws(Diagnostics) { run = try setter.renderer.run(title: title, to: file) } catch { throw failure(error) }
        var entries: [RunReport.Entry] = []
        func deliver(_ outcome: RecordSetter.Outcome) throws {
            try add(outcome, to: run, &entries, &tally, &progress)
            progress.reach(queue.bytesRead)
        }
        var isWhole = true
        if pool.isEmpty {
            while isWhole, let record = try queue.next(in: session) {
                isWhole = !Interruption.isRequested
                if isWhole { try deliver(setter.set(record)) }
            }
        } else {
            isWhole = try await OrderedPipeline.run(
                on: pool, isReady: { queue.isReady }, next: { try queue.next(in: session) }, make: { await $0.set($1) },
                deliver: deliver)
        }
        if run.documentCount > 0 {
            let digest: String
            do {
                try run.finish()
                digest = try file.finish()
            } catch let error as Diagnostics {
                throw failure(error)
            } catch let error as FileError {
                throw stopped(by: error)
            }
            tally.add(file: path, bytes: file.count)
            for index in entries.indices where entries[index].status == .done {
                (entries[index].file, entries[index].digest) = (VolumeName.last(path), digest)
            }
        }
        for entry in entries { try report.append(entry) }
        return isWhole
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
        guard isOfFile, split != nil else {
            return session.fail(
                error.all, sources: template.template.sources,
                status: isOfFile ? ExitStatus.cannotCreate : ExitStatus.defect)
        }
        return session.fail(error.all.map(CommandMessages.stopped), status: ExitStatus.cannotCreate)
    }

    private func stopped(by error: FileError) -> any Error { failure(Diagnostics([error.diagnostic])) }

    private func makeSetter() throws -> RecordSetter {
        do throws(Diagnostics) {
            return try RecordSetter(
                template, of: choice, candidate: candidate, recipe: recipe, purpose: purpose, day: day,
                fontPrograms: fontPrograms, sheet: sheet)
        } catch {
            throw session.fail(error.all, sources: template.template.sources)
        }
    }

    // MARK: What was made

    /// The digest of all that the files follow from besides their records.
    private var recipe: String {
        RunRecipe.digest(
            template, purpose: purpose, format: .pdf, attachesData: false, fontPrograms: fontPrograms, sheet: sheet,
            isOneFile: true)
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
