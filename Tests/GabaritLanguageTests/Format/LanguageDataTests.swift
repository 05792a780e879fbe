import GabaritPrimitives
import Testing

@testable import GabaritLanguage

/// Language files are read as a whole, and a fault in one is told with its place.
struct LanguageDataTests {
    @Test(arguments: LanguageData.files.map(\.name))
    func `every file that comes with the engine is read`(name: String) throws {
        let file = try #require(LanguageData.files.first { $0.name == name })
        let data = try LanguageData(json: file.bytes)
        #expect(data.tag.tag == name)
        // What the file says is printable with the default repertoire.
        for word in data.months + data.weekdays + [data.listBullet, data.marks.specimen, data.marks.duplicate] {
            #expect(word.unicodeScalars.allSatisfy(Repertoire.latin.contains), "\(word)")
        }
        #expect(
            data.emptyLinkWords.count > 20
                && data.emptyLinkWords.allSatisfy { $0 == LinkWords.plain($0) && !$0.isEmpty })
        #expect(data.months.allSatisfy { Script.word(in: $0, outside: data.scripts) == nil })
        #expect(data.typography.signs.allSatisfy(Repertoire.latin.contains))
    }

    @Test func `all files are available by their tags`() {
        #expect(LanguageData.available == LanguageData.files.map { LanguageTag($0.name) })
        #expect(LanguageData.named(LanguageTag("fr"))?.tag == LanguageTag("fr"))
    }

    @Test func `a region is served by its language`() {
        #expect(LanguageData.named(LanguageTag("en-GB"))?.tag == LanguageTag("en"))
        #expect(LanguageData.named(LanguageTag("de")) == nil)
        #expect(LanguageData.named(LanguageTag("frr")) == nil)
        #expect(LanguageData.named(LanguageTag("")) == nil)
    }

    static let faults: [(String, String, String, LanguageDataError)] = [
        ("a month that is missing", "\"janvier\", ", "", LanguageDataError(path: "months", problem: .wrongForm)),
        (
            "a key that is missing", "\"listBullet\"", "\"bullets\"",
            LanguageDataError(path: "listBullet", problem: .missing)
        ),
        (
            "an unknown slot", "{day}\\u00a0{month} {year}", "{tag}",
            LanguageDataError(path: "dates.long", problem: .wrongForm)
        ),
        (
            "another kind", "\"groupFrom\": 5", "\"groupFrom\": \"5\"",
            LanguageDataError(path: "numbers.groupFrom", problem: .wrongKind)
        ),
        (
            "rules that do not end", "{ \"gives\": \"other\" }", "{ \"values\": [2], \"gives\": \"other\" }",
            LanguageDataError(path: "plurals", problem: .wrongForm)
        ),
        (
            "a script that nobody knows", "[\"Latn\"]", "[\"Latn\", \"Latin\"]",
            LanguageDataError(path: "scripts[1]", problem: .wrongForm)
        ),
        ("no script", "[\"Latn\"]", "[]", LanguageDataError(path: "scripts", problem: .wrongForm)),
        ("no JSON", "\"tag\": \"fr\",", "\"tag\": \"fr\"", LanguageDataError(path: "", problem: .malformed)),
    ]

    @Test(arguments: faults)
    func `a fault is told with its place`(name: String, found: String, replaced: String, error: LanguageDataError)
        throws
    {
        let text = String(decoding: LanguageData.files.first { $0.name == "fr" }?.bytes ?? [], as: UTF8.self)
        let range = try #require(text.range(of: found))
        let bytes = Array(text.replacingCharacters(in: range, with: replaced).utf8)
        #expect(throws: error) { try LanguageData(json: bytes) }
    }

    @Test func `bytes that are no JSON are an error, not a crash`() {
        for text in ["", "{", "[", "\"", "\"\\u00", "nul", "{}", "[[[[[[[[[[", "{\"tag\": \"fr\"} x", "\u{0}"] {
            #expect(throws: LanguageDataError.self) { try LanguageData(json: Array(text.utf8)) }
        }
    }

    @Test func `plural forms follow the language`() throws {
        let french = try #require(LanguageData.named(LanguageTag("fr")))
        let english = try #require(LanguageData.named(LanguageTag("en")))
        #expect([0, 1, 2, 21, -1].map(french.pluralForm) == ["one", "one", "other", "other", "one"])
        #expect([0, 1, 2, 21, -1].map(english.pluralForm) == ["other", "one", "other", "other", "one"])
    }
}

extension String {
    fileprivate func range(of text: String) -> Range<Index>? {
        indices.lazy.compactMap { start in
            let end = self[start...].prefix(text.count)
            return end == text ? start..<end.endIndex : nil
        }.first
    }

    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + self[range.upperBound...]
    }
}
