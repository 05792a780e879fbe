import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct SemanticsExplanationsTests {
    /// What examples import.
    static let libraries = [
        "lib/vide.gabarit": "// Rien.\n", "lib/contenu.gabarit": "\"Bonjour.\"\n",
        "lib/autre.gabarit": Checking.header.replacing("essai", with: "autre"),
        "lib/fonctions.gabarit": "function salut() = \"Bonjour {nom}\"\n",
    ]

    /// What provokes the codes whose explanation has no example.
    static let others: [(code: String, files: [String: String], errors: [String: ResourceError])] = [
        (
            "import.too-large", ["exemple.gabarit": Checking.header + "import \"a.gabarit\""],
            ["a.gabarit": .tooLarge(limit: 1_048_576)]
        ),
        (
            "import.too-many",
            Dictionary(
                uniqueKeysWithValues: (0...200).map { ("f\($0).gabarit", "import \"f\($0 + 1).gabarit\"") }
                    + [("exemple.gabarit", Checking.header + "import \"f0.gabarit\"")]), [:]
        ),
        (
            "import.unreadable", ["exemple.gabarit": Checking.header + "import \"a.gabarit\""],
            ["a.gabarit": .unreadable]
        ),
        (
            "type.too-deep",
            [
                "exemple.gabarit": Checking.header + "data {\n  r R0\n}\n"
                    + (0..<40).map { "record R\($0) {\n  f R\($0 + 1)\n}\n" }.joined() + "record R40 {\n  f Date\n}\n"
            ], [:]
        ),
        ("unit.missing", ["exemple.gabarit": "type Nom = Text\n"], [:]),
    ]

    private func check(_ example: String) -> CheckResult {
        let source = example.contains("template ") ? example : Checking.header + example
        return Checking.check(
            files: Self.libraries.merging(["exemple.gabarit": source + "\n"]) { $1 }, path: "exemple.gabarit")
    }

    @Test(arguments: SemanticsExplanations.all.filter { $0.example != nil })
    func `an example provokes its code and nothing else`(explanation: Explanation) {
        #expect(check(explanation.example ?? "").diagnostics.map(\.code) == [explanation.code])
    }

    @Test func `every code has an explanation, once, in both languages`() {
        let codes = SemanticsExplanations.all.map(\.code)
        #expect(codes == codes.sorted() && Set(codes).count == codes.count)
        #expect(SemanticsExplanations.all.filter { $0.example == nil }.map(\.code) == Self.others.map(\.code))
        for explanation in SemanticsExplanations.all {
            for message in [explanation.title, explanation.meaning, explanation.cure] {
                #expect(!message.french.isEmpty && !message.english.isEmpty && message.french != message.english)
            }
        }
    }
}
