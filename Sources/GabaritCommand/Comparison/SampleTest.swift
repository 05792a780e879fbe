import ArgumentParser
import Gabarit
import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// The loop of `gabarit test`: makes the pages of samples, compares them with their goldens, says what moved.
struct SampleTest {
    let session: Session
    let catalogue: Catalogue
    let goldens: SampleGoldens
    /// Whether goldens are written instead of missed.
    let accepts: Bool

    /// What was found.
    private struct Tally {
        var samples = 0
        var changed = 0
        var fresh = 0
        var failed = 0
        var orphans = 0
        var expected: Set<String> = []
        var isClean: Bool { changed + fresh + failed + orphans == 0 }
    }

    private var words: ChangeWords { ChangeWords(language: session.language) }

    /// Says what became of a sample or a golden: in words, or by a word that programs know.
    private func tell(_ label: String, _ french: String, _ english: String, state: String) throws {
        guard session.style == .json else {
            return try session.write("\(label): \(words.say(french, english))\n")
        }
        var line = subject(label)
        line.add("state", state)
        try session.write(line.text + "\n")
    }

    private func subject(_ label: String) -> JSONLine {
        var line = JSONLine()
        line.add("sample", label)
        return line
    }

    /// Tests templates, all of the folder's or some; gives whether everything is as it was, or has been accepted.
    func run(_ names: [String], isWhole: Bool) throws -> Bool {
        var tally = Tally()
        try tellOfLibraries()
        for name in names {
            let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
            let series = catalogue.series(parts.first ?? name)
            let versions = series.all.filter { parts.count < 2 || $0.template.version == parts[1] }
            if series.isEmpty || parts.count == 2 && versions.isEmpty {
                session.report(catalogue.choice(of: name).findings.diagnostics)
                tally.failed += 1
            }
            let broken = series.brokenFindings
            session.report(broken.diagnostics, sources: broken.sources)
            if broken.hasErrors { tally.failed += 1 }
            for version in versions { try test(version, &tally) }
        }
        do {
            let orphans = try goldens.orphans(
                besides: tally.expected, of: isWhole ? nil : Set(names.filter { !$0.contains("@") }))
            for orphan in orphans {
                if accepts {
                    try goldens.remove(orphan)
                } else {
                    try tell(
                        "\(goldens.folder)/\(orphan)", "orphelin, aucun échantillon ne lui correspond",
                        "an orphan, no sample belongs to it", state: "orphan")
                    tally.orphans += 1
                }
            }
            if accepts { try goldens.accept(SampleGoldens.libraries, as: SampleGoldens.librariesName) }
        } catch let error as FileError {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        if session.style != .json { try session.write(summary(tally)) }
        return tally.failed == 0 && (accepts || tally.isClean)
    }

    /// Where the goldens were made with other libraries, that may be why pages differ.
    private func tellOfLibraries() throws {
        guard let text = try? goldens.text(of: SampleGoldens.librariesName), text != SampleGoldens.libraries, !accepts,
            session.style != .json
        else { return }
        try session.write(
            words.say(
                "les pages acceptées viennent d'autres bibliothèques : voir \(goldens.folder)/\(SampleGoldens.librariesName)\n",
                "the accepted pages come from other libraries: see \(goldens.folder)/\(SampleGoldens.librariesName)\n"))
    }

    private func test(_ version: CatalogueVersion, _ tally: inout Tally) throws {
        let samples: [SampleGoldens.Sample]
        do { samples = try goldens.samples(of: version, in: catalogue.root) } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.noInput)
        }
        tally.expected.formUnion(samples.map(\.golden))
        guard !samples.isEmpty else { return }
        let result = catalogue.finish(version)
        session.report(result.diagnostics, sources: result.sources)
        guard let template = result.template else {
            tally.failed += samples.count
            return
        }
        let renderer: TemplateRenderer
        do { renderer = try TemplateRenderer(template) } catch { throw session.fail(error.all) }
        for sample in samples {
            tally.samples += 1
            let made: String
            do { made = try renderer.golden(of: try session.read(sample.path)) } catch let error as Diagnostics {
                try tell(sample.label, "en échec", "failed", state: "failed")
                session.report(error.all, sources: template.template.sources)
                tally.failed += 1
                continue
            }
            try compare(made, sample, template.template.sources, &tally)
        }
    }

    private func compare(_ made: String, _ sample: SampleGoldens.Sample, _ sources: SourceMap, _ tally: inout Tally)
        throws
    {
        do {
            let golden = try goldens.text(of: sample.golden)
            if golden == made { return }
            if let golden {
                guard let before = PagesDump(golden), let after = PagesDump(made) else {
                    try tell(
                        sample.label, "page acceptée illisible", "accepted page not understood", state: "unreadable")
                    tally.changed += 1
                    return accepts ? try goldens.accept(made, as: sample.golden) : ()
                }
                let comparison = PagesComparison(before, after)
                if !comparison.isEmpty {
                    tally.changed += 1
                    let lines = ChangeLines(words: words, showsWords: true)
                    try session.write(
                        session.style == .json
                            ? lines.json(comparison, of: subject(sample.label), before: nil, after: sources)
                            : head(sample, comparison) + lines.text(comparison, before: nil, after: sources))
                }
            } else {
                tally.fresh += 1
                if !accepts {
                    try tell(sample.label, "pas encore accepté", "not accepted yet", state: "new")
                }
            }
            if accepts { try goldens.accept(made, as: sample.golden) }
        } catch let error as FileError {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
    }

    private func head(_ sample: SampleGoldens.Sample, _ comparison: PagesComparison) -> String {
        var parts: [String] = []
        if comparison.pages.before != comparison.pages.after {
            parts.append(words.pages(comparison.pages.before, comparison.pages.after))
        }
        let count = comparison.changes.count
        parts.append(words.say("\(count) changement\(count > 1 ? "s" : "")", "\(count) change\(count == 1 ? "" : "s")"))
        return "\(sample.label): \(parts.joined(separator: ", "))\n"
    }

    private func summary(_ tally: Tally) -> String {
        let same = tally.samples - tally.changed - tally.fresh - tally.failed
        var parts = [
            words.say(
                "\(tally.samples) échantillon\(tally.samples > 1 ? "s" : "") : \(max(same, 0)) inchangé\(same > 1 ? "s" : "")",
                "\(tally.samples) sample\(tally.samples == 1 ? "" : "s"): \(max(same, 0)) unchanged")
        ]
        func add(_ count: Int, _ french: String, _ english: String) {
            if count > 0 { parts.append("\(count) \(words.say(french, english))") }
        }
        add(tally.changed, tally.changed > 1 ? "changés" : "changé", "changed")
        add(tally.fresh, tally.fresh > 1 ? "nouveaux" : "nouveau", "new")
        add(tally.failed, "en échec", "failed")
        add(tally.orphans, tally.orphans > 1 ? "orphelins" : "orphelin", tally.orphans == 1 ? "orphan" : "orphans")
        if accepts, tally.changed + tally.fresh > 0 { parts.append(words.say("acceptés", "accepted")) }
        let hint =
            accepts || tally.isClean || tally.changed + tally.fresh + tally.orphans == 0
            ? "" : words.say("acceptez avec `gabarit test --accept`\n", "accept with `gabarit test --accept`\n")
        return parts.joined(separator: ", ") + "\n" + hint
    }
}

extension SampleGoldens.Sample {
    /// The golden's path without its ending: `NAME/SAMPLE`.
    fileprivate var label: String { String(golden.dropLast(".txt".count)) }
}
