import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite("Printed bounds of formats")
struct PrintedBoundTests {
    /// Whether a description holds a text, tried greedily from left to right with every alternative.
    static func holds(_ bound: TextBound, _ text: Substring.UnicodeScalarView) -> [Substring.UnicodeScalarView] {
        switch bound {
        case .literal(let words):
            return text.starts(with: words.unicodeScalars) ? [text.dropFirst(words.unicodeScalars.count)] : []
        case .oneOf(let bounds): return bounds.flatMap { holds($0, text) }
        case .sequence(let bounds):
            return bounds.reduce([text]) { rests, bound in rests.flatMap { holds(bound, $0) } }
        case .run(let repertoire, let max), .block(let repertoire, let max, _):
            var rests = [text]
            var rest = text
            for _ in 0..<max {
                guard let first = rest.first, repertoire.contains(first) else { break }
                rest = rest.dropFirst()
                rests.append(rest)
            }
            return rests
        }
    }

    @Test("Every date printed is described", arguments: Format.DateStyle.allCases, ["fr", "en"])
    func dates(style: Format.DateStyle, tag: String) throws {
        let language = try #require(LanguageData.named(LanguageTag(tag)))
        let bound = try #require(Format.date(style).printedBound(of: .date, in: language))
        for (year, month) in zip(1895...2205, (0...).lazy.map { $0 % 12 + 1 }) {
            for day in [1, 2, 11, 28] {
                let date = try #require(CivilDate(year: year, month: month, day: day))
                guard case .text(let text) = Format.date(style).apply(to: .date(date), of: .date, in: language) else {
                    Issue.record("no text")
                    continue
                }
                #expect(Self.holds(bound, text[...].unicodeScalars).contains { $0.isEmpty }, "\(text)")
            }
        }
        #expect(bound.maximum < 40)
    }

    @Test func `What a format does not print has no bound`() throws {
        let language = try #require(LanguageData.named(LanguageTag("fr")))
        #expect(Format.date(.long).printedBound(of: .bool, in: language) == nil)
        #expect(Format.duration.printedBound(of: .months(IntegerRange(1, 60)), in: language) != nil)
    }
}
