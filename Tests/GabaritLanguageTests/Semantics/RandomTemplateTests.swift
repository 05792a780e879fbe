import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// Templates written at random, and the same ones damaged.
@Suite struct RandomTemplateTests {
    private func source(_ seed: UInt64) -> String {
        var generator = TemplateGenerator(seed: seed)
        return generator.template(named: "hasard", size: 12)
    }

    /// Widths are the page's matter: the generator nests columns without measuring them.
    @Test(arguments: 0..<100) func `what is written by the rules checks`(seed: UInt64) {
        let result = Checking.check(files: ["essai.gabarit": source(seed)])
        let errors = result.diagnostics.filter { $0.severity == .error && !$0.code.hasPrefix("layout.") }.map {
            "\($0.code) `\(Checking.text(of: $0.span, in: result.sources))`"
        }
        #expect(errors == [])
    }

    /// A word, a number or a sign is lost, doubled or exchanged: there is a template, or a diagnostic says why not.
    @Test(arguments: 0..<150) func `damaged templates are told of, never trapped on`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var words = source(seed % 30).split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...8, using: &random) where words.count > 2 {
            let index = Int.random(in: 0..<words.count, using: &random)
            let other = Int.random(in: 0..<words.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: words.remove(at: index)
            case 1: words.insert(words[other], at: index)
            case 2: words.swapAt(index, other)
            default:
                words[index] = random.pick([
                    "none", "0", "[]", "else", "is", "let", "match", "-9223372036854775808", "1 day", "?", "|", "{",
                ])
            }
        }
        let result = Checking.check(files: ["essai.gabarit": words.joined(separator: " ")])
        #expect(result.template != nil || result.diagnostics.contains { $0.severity == .error })
    }
}
