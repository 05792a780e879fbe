import Gabarit
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// Every diagnostic is provoked by a section of `Tests/Suite`, alone, and reads as its golden says.
struct DiagnosticSuiteTests {
    /// The sections by code.
    static let sections = Dictionary(grouping: SuiteSection.all, by: \.code)
    /// What each code's golden is called.
    static var goldens: Set<String> { Set(codes.map { "diagnostics/\($0).txt" }) }
    /// Every code that a section provokes or that is made.
    static let codes = Set(sections.keys).union(MadeDiagnostics.byCode.keys).sorted()

    @Test(arguments: codes) func `a section provokes its code and no other`(_ code: String) {
        for section in Self.sections[code] ?? [] {
            let found = Provocation.of(section).diagnostics.map(\.code)
            let place = "\(section.suite).suite:\(section.line)"
            #expect(found.contains(code), "\(place) provokes \(found), not \(code)")
            let others = Set(found).subtracting([code]).subtracting(section.alsoAdmitted)
            #expect(others.isEmpty, "\(place) also provokes \(others.sorted())")
            #expect(Set(section.alsoAdmitted).isSubset(of: found), "\(place) does not provoke \(section.alsoAdmitted)")
        }
    }

    @Test(arguments: codes) func `it reads in both languages as its golden says`(_ code: String) {
        var text = ""
        for section in Self.sections[code] ?? [] {
            if !text.isEmpty { text += "\n" }
            text += "=== \(code)\(section.title.isEmpty ? "" : ": " + section.title)\n\n"
            var provocation = Provocation.of(section)
            // What comes with it is shown by its own golden.
            if !section.alsoAdmitted.isEmpty { provocation.diagnostics.removeAll { $0.code != code } }
            text += provocation.text(in: .french) + "\n" + provocation.text(in: .english)
        }
        for (title, diagnostic) in MadeDiagnostics.byCode[code] ?? [] {
            if !text.isEmpty { text += "\n" }
            text += "=== \(code)\(title.isEmpty ? "" : ": " + title)\n\n"
            let made = Provocation(diagnostics: [diagnostic], sources: SourceMap())
            text += made.text(in: .french) + "\n" + made.text(in: .english)
        }
        Golden.expect(text, "diagnostics/\(code).txt")
    }

    @Test func `every code of the sources is provoked`() {
        for code in DiagnosticCodes.inSources.subtracting(Self.codes).sorted() {
            Issue.record("no section of Tests/Suite provokes \(code)")
        }
        for code in Self.codes where !DiagnosticCodes.inSources.contains(code) {
            Issue.record("\(code) is provoked and stands in no file of messages")
        }
    }

    @Test func `every code has one explanation, and nothing else has`() {
        let explained = AllExplanations.sorted.map(\.code)
        #expect(explained.count == Set(explained).count)
        #expect(DiagnosticCodes.inSources.subtracting(explained) == [])
        #expect(Set(explained).subtracting(DiagnosticCodes.inSources) == [])
        for explanation in AllExplanations.sorted {
            for message in [explanation.title, explanation.meaning, explanation.cure] {
                #expect(!message.french.isEmpty && !message.english.isEmpty, "\(explanation.code)")
            }
        }
    }

    @Test func `codes stand in files of messages alone`() {
        #expect(DiagnosticCodes.outsideMessages.subtracting(DiagnosticCodes.inSources).isEmpty)
    }

    @Test func `the suite has sections`() { #expect(SuiteSection.all.count > 100) }
}
