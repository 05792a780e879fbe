import Foundation
import GabaritTestSupport

/// The goldens that tests compare with: each file of tests adds its own, and what is expected by none is an orphan.
enum ExpectedGoldens {
    /// What gives the paths below `Goldens/`; one line a file of tests.
    static let contributors: [@Sendable () -> Set<String>] = [
        { DiagnosticSuiteTests.goldens },
        // CanonicalTextTests and SchemaExporterTests.
        { ["contract/everything.txt", "schema/everything.json", "schema/openapi-affiche-etapes.json"] },
        // DataExplanationsTests, ContentMessagesTests and LayoutEngineTests.
        { ["messages/content.txt", "messages/data.en.txt", "messages/data.fr.txt", "pages/flow-letter.txt"] },
        // PolicyCommandTests.
        { ["policies/attestation-simplifiee.json", "policies/preavis-expiration.txt"] },
        // ParserTests, by the names of its samples.
        { Set(["attestation", "body", "library", "policy", "table"].map { "syntax/\($0).txt" }) },
        {
            Set(HouseDocumentsTests.pictured.map { "pictures/\($0).png" } + ["pages/libraries.txt"])
        },
        // FitCommandTests, by the house's templates.
        { Set(samples.map { "fit/\($0.template).txt" }) },
        { HouseMailTests.goldens },
        // JustifiedDocumentTests.
        { ["pages/grids.txt", "pages/justified.txt", "pictures/grids.png", "pictures/justified.png"] },
        // HouseDocumentsTests, by the samples of the house's templates.
        {
            Set(
                samples.flatMap { one in
                    [
                        "pages/\(one.template)/\(one.sample).txt", "read/\(one.template)-\(one.sample).txt",
                        "schema/\(one.template).json",
                    ]
                })
        },
    ]

    /// All of them.
    static var all: Set<String> { contributors.reduce(into: []) { $0.formUnion($1()) } }

    /// The samples of the house's templates.
    private static var samples: [HouseSample] { HouseSample.all }
}
