import ArgumentParser
import Gabarit
import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// The loop of `gabarit diff`: makes each record's pages twice and says what differs.
struct TemplateDifference {
    private let session: Session
    private let old: TemplateRenderer
    private let new: TemplateRenderer

    /// Opens the fonts of both.
    init(session: Session, old: CheckedTemplate, new: CheckedTemplate) throws(Diagnostics) {
        self.session = session
        self.old = try TemplateRenderer(old)
        self.new = try TemplateRenderer(new)
    }

    private var words: ChangeWords { ChangeWords(language: session.language) }

    /// Compares records; gives whether all could be compared and none differs.
    func run(_ records: [(line: Int, bytes: [UInt8])], report path: String?, limit: Int) throws -> Bool {
        var report = path.map { _ in ComparisonReport(old: old, new: new, words: words) }
        var changed: [Int] = []
        var refused = 0
        var tally = ChangeTally()
        var progress = ProgressBar(total: records.count)
        for record in records {
            guard let (before, after) = try pages(of: record, &progress) else {
                refused += 1
                continue
            }
            let comparison = PagesComparison(
                before, after, faces: (old.template.faces, new.template.faces))
            progress.advance()
            if comparison.isEmpty { continue }
            changed.append(record.line)
            tally.add(comparison, before: old.template.template.sources, after: new.template.template.sources)
            if changed.count <= limit || session.style == .json {
                progress.clear()
                try tell(comparison, ofLine: record.line)
            }
            if changed.count <= limit {
                do { try report?.add(comparison, before, after, line: record.line) } catch {
                    throw session.fail(error.all, status: ExitStatus.defect)
                }
            }
        }
        progress.clear()
        let isForPeople = session.style != .json
        if isForPeople, changed.count > 1 {
            try session.write(words.say("par endroit :\n", "by place:\n") + tally.text(in: words))
        }
        let summary = summary(records.count, changed: changed.count, refused: refused)
        if isForPeople { try session.write(summary) }
        if let path, let report {
            let shown = min(changed.count, limit)
            do {
                try Files.write(Array(report.html(summary: summary, hidden: changed.count - shown).utf8), to: path)
            } catch {
                throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
            }
        }
        return changed.isEmpty && refused == 0
    }

    /// Both documents of a record; nothing where it fits one of the contracts alone, or none, which has been told.
    private func pages(of record: (line: Int, bytes: [UInt8]), _ progress: inout ProgressBar) throws -> (Pages, Pages)?
    {
        var made: [Pages] = []
        for renderer in [old, new] {
            let value: Value
            do { value = try renderer.decode(record.bytes) } catch {
                progress.clear()
                let label = renderer.template.label
                if session.style != .json {
                    try session.write(
                        words.say(
                            "enregistrement \(record.line) : ne convient pas à \(label)\n",
                            "record \(record.line): does not fit \(label)\n"))
                }
                session.report(error.all.map { $0.inRecord(atLine: record.line) })
                return nil
            }
            do { made.append(try renderer.pages(of: renderer.content(of: value, purpose: .live))) } catch {
                throw session.fail(error.all, sources: renderer.template.template.sources, status: ExitStatus.defect)
            }
        }
        return (made[0], made[1])
    }

    /// Names the record by its line, and what differs by role and place, never by what it says.
    private func tell(_ comparison: PagesComparison, ofLine line: Int) throws {
        let lines = ChangeLines(words: words, showsWords: false)
        let (oldSources, newSources) = (old.template.template.sources, new.template.template.sources)
        guard session.style != .json else {
            var subject = JSONLine()
            subject.add("record", line)
            return try session.write(lines.json(comparison, of: subject, before: oldSources, after: newSources))
        }
        let (before, after) = comparison.pages
        let pages = before == after ? "" : words.say(" : ", ": ") + words.pages(before, after)
        try session.write(words.say("enregistrement \(line)", "record \(line)") + pages + "\n")
        try session.write(lines.text(comparison, before: oldSources, after: newSources))
    }

    private func summary(_ count: Int, changed: Int, refused: Int) -> String {
        let labels = "\(old.template.label) → \(new.template.label)"
        var text =
            changed == 0
            ? words.say("\(labels) : rien ne bouge", "\(labels): nothing moves")
                + " (\(words.records(count - refused)))"
            : words.say(
                "\(labels) : \(words.records(changed)) sur \(count) " + (changed > 1 ? "changent" : "change"),
                "\(labels): \(changed) of \(words.records(count)) change\(changed == 1 ? "s" : "")")
        if refused > 0 {
            text += words.say(", \(refused) non comparé\(refused > 1 ? "s" : "")", ", \(refused) not compared")
        }
        return text + "\n"
    }
}
