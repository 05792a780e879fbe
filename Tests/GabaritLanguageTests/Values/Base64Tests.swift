import Foundation
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

@Suite struct Base64Tests {
    @Test func `bytes at random go both ways, as Foundation writes them`() {
        var random = SeededRandom(seed: 4)
        for count in Array(0...70) + [1000, 1001, 1002] {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let text = Base64.text(of: bytes)
            #expect(text == Data(bytes).base64EncodedString())
            #expect(text.utf8.count == Base64.length(ofBytes: count))
            #expect(Base64.bytes(of: text) == bytes)
        }
    }

    @Test(arguments: [
        "A", "AA", "AAA", "AAAAA", "AA=", "AAA==", "====", "A===", "=AAA", "AA=A", "AAAA====", " AAA", "AAA ", "AAAA\n",
        "AA\nAA", "AA-_", "AAÀA", "AB==", "AP==", "AAB=", "AAD=",
    ])
    func `one text alone stands for the same bytes`(_ text: String) { #expect(Base64.bytes(of: text) == nil) }

    @Test func `the schema's expression admits what is canonical and nothing else`() throws {
        let regexp = try NSRegularExpression(pattern: Regexp.base64)
        var random = SeededRandom(seed: 9)
        let letters = Array("AQgwBEIzZ09+/=- \nÀ")
        var admitted = 0
        for _ in 0..<4000 {
            let text = String((0..<Int.random(in: 0...9, using: &random)).map { _ in random.pick(letters) })
            let isCanonical = Base64.bytes(of: text) != nil
            if isCanonical { admitted += 1 }
            let range = NSRange(text.startIndex..., in: text)
            #expect((regexp.firstMatch(in: text, range: range) != nil) == isCanonical, "\(text.debugDescription)")
        }
        #expect(admitted > 100)
    }
}
