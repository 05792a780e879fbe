import Foundation
import GabaritTestSupport
import Testing

/// Many records, one of them bad.
///
/// `GABARIT_BIG_RUN` says how many.
@Suite struct LongRunTests {
    static let count = ProcessInfo.processInfo.environment["GABARIT_BIG_RUN"].flatMap { Int($0) } ?? 2000

    @Test(arguments: LetterRun.Kind.allCases)
    func `one bad record in the middle is named and left out, and the others are whole`(_ kind: LetterRun.Kind) throws {
        var records = LetterRun.records(Self.count)
        let bad = Self.count / 2
        let good = records[bad]
        records[bad] = good.replacing("\"prenoms\":\"Anne\",", with: "")
        let run = try LetterRun(kind, records: records, workers: 2, split: 500)
        let outcome = run()
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("\(bad + 1):"), "\(outcome.errors)")
        #expect(outcome.errors.contains("[data.missing-field]"), "\(outcome.errors)")
        let report = run.report()
        #expect(report.count == Self.count)
        #expect(report.filter { $0["status"] as? String == "failed" }.map { $0["line"] as? Int } == [bad + 1])
        #expect(report.filter { $0["status"] as? String == "done" }.count == Self.count - 1)
        let path = run.folder.appendingPathComponent(kind == .folder ? "report.ndjson" : "run.report.ndjson")
        #expect(!String(decoding: try Data(contentsOf: path), as: UTF8.self).contains("Goff"))
        #expect(!outcome.errors.contains("Goff"))
        // Every page is there, once.
        let names = run.files().keys
        #expect(names.count == (kind == .folder ? Self.count - 1 : (Self.count + 499) / 500))
        if kind == .volumes {
            let pages = names.map { name in
                Shell.run("qpdf", ["--show-npages", run.folder.appendingPathComponent(name).path]).text
            }
            #expect(pages.compactMap { Int($0.dropLast()) }.reduce(0, +) == Self.count - 1)
        }
        // Set right, it alone is made, or the volume that it belongs to.
        records[bad] = good
        try run.write(records)
        let again = run("--resume")
        #expect(again.status == 0, "\(again.errors)")
        let made = run.report().filter { $0["status"] as? String == "done" }.count
        #expect(made == (kind == .folder ? 1 : min(500, Self.count - bad / 500 * 500)))
    }
}
