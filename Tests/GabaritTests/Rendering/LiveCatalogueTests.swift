import Foundation
import Gabarit
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// Templates in service: a change on disk is taken whole, and what is broken there stays as it was.
@Suite struct LiveCatalogueTests {
    private static let record = RenderRequest.Record.json(Array(#"{"nom":"Ada"}"#.utf8))

    /// What a letter says, of a template as it is served.
    private static func words(_ catalogue: LiveCatalogue, _ name: String, by renderer: Renderer) async throws -> String
    {
        let document = try await renderer.render(RenderRequest(try catalogue.template(name), record))
        return PDFText(try PDFFile(Data(document.bytes))).structure.map(\.text).joined(separator: "|")
    }

    private static func codes(_ catalogue: LiveCatalogue, _ name: String) -> [String] {
        do throws(Diagnostics) {
            _ = try catalogue.template(name)
            return []
        } catch {
            return error.all.map(\.code)
        }
    }

    @Test func `a change is taken, a fault is told and the last good state kept`() async throws {
        let fixture = try CatalogueFixture()
        try fixture.write("avis.gabarit", CatalogueFixture.template("avis", saying: "Bonjour", importing: true))
        try fixture.write("lib/mots.gabarit", "component mot() { \"premier\" }\n")
        try fixture.write("autre/autre.gabarit", CatalogueFixture.template("autre", saying: "Bonsoir"))
        let catalogue = try LiveCatalogue(templates: fixture.templates, fontLocks: [fixture.lock])
        let renderer = Renderer(workers: 1)
        #expect(catalogue.snapshot.names == ["autre", "avis"] && catalogue.snapshot.problems.isEmpty)
        #expect(try await Self.words(catalogue, "avis", by: renderer).contains("Bonjour Ada."))

        // Nothing has changed.
        #expect(catalogue.reload().names.isEmpty && catalogue.snapshot.generation == 0)

        // What a template imports has changed.
        let before = try catalogue.template("avis")
        try fixture.write("lib/mots.gabarit", "component mot() { \"second\" }\n")
        #expect(catalogue.reload().names == ["avis"])
        #expect(catalogue.snapshot.generation == 1)
        #expect(try await Self.words(catalogue, "avis", by: renderer).contains("second"))
        // Whoever began with the old one ends with it.
        let old = try await renderer.render(RenderRequest(before, Self.record))
        #expect(PDFText(try PDFFile(Data(old.bytes))).structure.map(\.text).joined().contains("premier"))

        // A fault in a file keeps the last good state of all that import it, and of nothing else.
        try fixture.write("lib/mots.gabarit", "component mot() { \"troisième }\n")
        try fixture.write("autre/autre.gabarit", CatalogueFixture.template("autre", saying: "Salut"))
        let change = catalogue.reload()
        #expect(change.names == ["autre"])
        #expect(change.problems.map(\.name) == ["avis"] && change.problems.allSatisfy(\.isServed))
        let finding = try #require(change.problems.first?.findings.diagnostics.first)
        #expect(finding.code.hasPrefix("syntax.") && finding.span != nil)
        #expect(try await Self.words(catalogue, "avis", by: renderer).contains("second"))
        #expect(try await Self.words(catalogue, "autre", by: renderer).contains("Salut"))

        // A new template that is broken is not served, and says why.
        try fixture.write("neuf.gabarit", CatalogueFixture.template("neuf", saying: "{inconnu}"))
        #expect(catalogue.reload().problems.map(\.name) == ["avis", "neuf"])
        #expect(Self.codes(catalogue, "neuf").contains { $0.hasPrefix("type.") || $0.hasPrefix("name.") })
        #expect(Self.codes(catalogue, "avi") == ["template.unknown"])

        // All is mended, and one taken away.
        try fixture.write("lib/mots.gabarit", "component mot() { \"quatrième\" }\n")
        try fixture.write("neuf.gabarit", CatalogueFixture.template("neuf", saying: "Neuf"))
        try fixture.remove("autre/autre.gabarit")
        #expect(catalogue.reload().names == ["autre", "avis", "neuf"])
        #expect(catalogue.snapshot.problems.isEmpty && catalogue.snapshot.names == ["avis", "neuf"])
        #expect(try await Self.words(catalogue, "avis", by: renderer).contains("quatrième"))
        #expect(Self.codes(catalogue, "autre") == ["template.unknown"])
    }

    @Test func `a lock of fonts that is not right changes nothing, and is told`() async throws {
        let fixture = try CatalogueFixture(fontsCopied: true)
        try fixture.write("avis.gabarit", CatalogueFixture.template("avis", saying: "Bonjour"))
        let catalogue = try LiveCatalogue(templates: fixture.templates, fontLocks: [fixture.lock])
        try fixture.write("avis.gabarit", CatalogueFixture.template("avis", saying: "Bonsoir"))
        try fixture.hideFonts()
        let change = catalogue.reload()
        #expect(change.names.isEmpty)
        #expect(change.problems.first?.findings.diagnostics.first?.code == "fonts.missing")
        // What is in service holds its faces.
        #expect(try await Self.words(catalogue, "avis", by: Renderer(workers: 1)).contains("Bonjour Ada."))
        try fixture.showFonts()
        #expect(catalogue.reload().names == ["avis"])
        #expect(throws: Diagnostics.self) {
            try LiveCatalogue(templates: fixture.templates + "/none", fontLocks: [fixture.lock])
        }
    }

    @Test func `versions and aliases are served by the day, as the command serves them`() throws {
        let catalogue = try RendererTests.catalogue.get()
        let fixture = try HouseFonts.catalogue()
        for name in try fixture.names() {
            let served = try catalogue.template(name)
            let expected = try #require(fixture.choice(of: name).choice)
            #expect(served.versions.map(\.label) == expected.candidates.map(\.version.label))
            for version in served.versions {
                #expect(try catalogue.template(version.label).version(on: nil).digest == version.digest)
                if let alias = version.template.validity.alias {
                    let day = try #require(version.template.validity.until)
                    #expect(try catalogue.template(alias.name).version(on: day).label == version.label)
                }
            }
        }
        #expect(Self.codes(catalogue, "attestation-simplifee") == ["template.unknown"])
    }

    @Test func `letters made while templates change at random say one state of them, whole`() async throws {
        let fixture = try CatalogueFixture()
        try fixture.write("avis.gabarit", CatalogueFixture.template("avis", saying: "Etat0", importing: true))
        try fixture.write("lib/mots.gabarit", "component mot() { \"fin0\" }\n")
        let catalogue = try LiveCatalogue(templates: fixture.templates, fontLocks: [fixture.lock])
        let renderer = Renderer(workers: 2)
        let changes = 24
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                await catalogue.watch(every: .milliseconds(5))
            }
            for _ in 0..<3 {
                group.addTask {
                    while !Task.isCancelled {
                        let words = try await Self.words(catalogue, "avis", by: renderer)
                        let state = try #require(words.firstMatch(of: /Etat([0-9]+)/)?.output.1)
                        let end = try #require(words.firstMatch(of: /fin([0-9]+)/)?.output.1)
                        // Two files are saved one after the other: a reload may see the first alone.
                        let (first, last) = try (#require(Int(state)), #require(Int(end)))
                        #expect(first == last || first == last + 1, "\(words)")
                    }
                }
            }
            for number in 1...changes {
                try fixture.write(
                    "avis.gabarit", CatalogueFixture.template("avis", saying: "Etat\(number)", importing: true))
                if number % 3 == 0 { try fixture.write("lib/mots.gabarit", "component mot() { \"fin") }
                try await Task.sleep(for: .microseconds(Int.random(in: 0..<40_000)))
                try fixture.write("lib/mots.gabarit", "component mot() { \"fin\(number)\" }\n")
                try await Task.sleep(for: .microseconds(Int.random(in: 0..<40_000)))
            }
            // The watch comes to the last state by itself.
            while try await !Self.words(catalogue, "avis", by: renderer).contains("fin\(changes)") {
                try await Task.sleep(for: .milliseconds(5))
            }
            group.cancelAll()
            do { try await group.waitForAll() } catch RenderError.cancelled {}
        }
        #expect(catalogue.snapshot.problems.isEmpty)
    }
}
