import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct ElementExplanationsTests {
    static let explanations = (ElementExplanations.all + LayoutExplanations.all + StyleExplanations.all).sorted {
        $0.code < $1.code
    }

    /// Sources of the codes whose explanation has no example: they need a picture, or much more than a line.
    static let others: [(code: String, source: String)] = [
        ("image.corrupt", "image \"lib/corrupt.png\" width: 30mm alt: \"Un dessin\""),
        ("image.distorted", "image \"lib/good.png\" width: 30mm height: 30mm alt: \"Un dessin\""),
        ("image.outside", "image \"../secret.png\" width: 30mm alt: \"Un dessin\""),
        ("image.too-large", "image \"lib/large.png\" width: 30mm alt: \"Un dessin\""),
        ("image.unknown-format", "image \"lib/text.png\" width: 30mm alt: \"Un dessin\""),
        ("image.unreadable", "image \"lib/closed.png\" width: 30mm alt: \"Un dessin\""),
        ("image.drawing", "image \"lib/text.svg\" width: 30mm alt: \"Un dessin\""),
        ("image.unsupported-colors", "image \"lib/inks.jpg\" width: 30mm alt: \"Un dessin\""),
        ("limit.calls", functions(201)),
        ("limit.frames", frames(501)),
        ("limit.nesting", chain(of: 70, calling: 1)),
        ("limit.statements", chain(of: 21, calling: 2)),
        (
            "theme.too-deep",
            "theme longues {\n" + (0..<40).map { "  a\($0): longues.a\($0 + 1)\n" }.joined() + "  a40: 1mm\n}"
        ),
    ]

    /// Frames side by side in rows.
    private static func frames(_ count: Int) -> String {
        "page { margins 200mm 20mm 20mm 20mm }\n"
            + (0..<count).map { "frame at: (\($0 % 25 * 4)mm, \($0 / 25 * 4)mm) size: (3mm, 3mm) { rule }\n" }.joined()
    }

    /// Functions that each call the next.
    private static func functions(_ count: Int) -> String {
        "function f0(n: Int(0...9)) -> Bool = n > 5\n"
            + (1..<count).map { "function f\($0)(n: Int(0...9)) -> Bool = f\($0 - 1)(n)\n" }.joined()
    }

    /// Components that each call the next so many times, in branches of which one applies.
    private static func chain(of length: Int, calling times: Int) -> String {
        var source = "component c0() { rule }\n"
        for index in 1...length {
            let call = "c\(index - 1)()"
            source += "component c\(index)() { \(times == 1 ? call : "if true { \(call) } else { \(call) }") }\n"
        }
        return source + "c\(length)()"
    }

    @Test(arguments: explanations.filter { $0.example != nil })
    func `an example provokes its code and nothing else`(explanation: Explanation) {
        #expect(Checking.codes(explanation.example ?? "") == [explanation.code])
    }

    @Test(arguments: others.map(\.code)) func `a longer source provokes its code and nothing else`(code: String) {
        let source = Self.others.first { $0.code == code }?.source ?? ""
        #expect(Set(Checking.codes(source)) == [code])
    }

    @Test func `every code has an explanation, once, in both languages`() {
        let codes = Self.explanations.map(\.code)
        #expect(codes == codes.sorted() && Set(codes).count == codes.count)
        let provoked = Self.explanations.filter { $0.example != nil }.map(\.code) + Self.others.map(\.code)
        #expect(Set(provoked) == Set(codes))
        for explanation in Self.explanations {
            for message in [explanation.title, explanation.meaning, explanation.cure] {
                #expect(!message.french.isEmpty && !message.english.isEmpty && message.french != message.english)
            }
        }
    }
}
