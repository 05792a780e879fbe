import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

@Suite struct TextPatternTests {
    @Test(arguments: [
        ("[0-9]{3}", ["123"], ["12", "1234", "12a", "", "123\n", "\n123"]),
        (
            "[0-9A-Z]{3}(0[1-9]|1[0-2])[0-9]{8}[0-9A-Z]{5}", ["0750324012345G7501", "AAA120000000000000"],
            [
                "0750024012345G7501", "0751324012345G7501", "0750324012345g7501", "0750324012345G750",
                "0750324012345G75011",
            ]
        ),
        ("a|bc|", ["a", "bc", ""], ["b", "abc", "ab"]),
        ("(a|b)*c?", ["", "abba", "c", "abc"], ["cc", "ca"]),
        ("a+b{2,}", ["abb", "aaabbbb"], ["ab", "bb", "a"]),
        ("x{0}y", ["y"], ["xy"]),
        ("(a?){3}b", ["b", "ab", "aaab"], ["aaaab"]),
        ("(a*)*b", ["b", "aaab"], ["a"]),
        ("[^0-9]", ["a", "é", " "], ["1", "\n", "∑", "ab"]),
        (".{2}", ["ab", "éÿ"], ["a\n", "a", "abc"]),
        (#"\.\\\[\-/"#, [#".\[-/"#], ["x"]),
        ("[-a]", ["-", "a"], ["b"]),
        ("[a-]", ["-", "a"], ["b"]),
        (#"[\]\^\-]"#, ["]", "^", "-"], ["\\"]),
        (#"a\nb"#, ["a\nb"], ["ab"]),
        ("é", ["é"], ["e\u{301}", "e"]),
        ("()", [""], ["a"]),
    ])
    func `a pattern matches whole texts`(source: String, yes: [String], no: [String]) {
        #expect(TextPattern.problem(in: source) == nil)
        let pattern = CompiledPattern(TextPattern(source: source), repertoire: .latin)
        for text in yes { #expect(pattern.matches(text), "\(source) should match \(text.debugDescription)") }
        for text in no { #expect(!pattern.matches(text), "\(source) should not match \(text.debugDescription)") }
    }

    @Test(arguments: [
        ("", 0), ("^a", 0), ("a$", 1), ("a**", 2), ("a*?", 2), ("a++", 2), ("é*{2}", 3), ("*", 0), ("a|+", 2),
        ("(?:a)", 0),
        ("a{", 1), ("a{x}", 1), ("a{2", 1), ("a{3,2}", 1), ("a{,2}", 1), ("a}", 1), ("a]", 1), ("é)", 2), ("(a", 0),
        ("a[b", 1), ("[]", 0), ("[^]", 0), ("[z-a]", 1), ("[[a]", 1), (#"\d"#, 0), (#"a\W"#, 1), (#"(a)\1"#, 3),
        (#"\"#, 0), (#"\é"#, 0), (#"\t"#, 0), (#"\0"#, 0), ("a{2001}", 0), ("(a{100}){100}", 0),
        ("((){2000}){2000}", 0), (String(repeating: "(", count: 60), 50), ("a{99999999999999999999}", 0),
        (String(repeating: "a", count: 9000), 0),
    ])
    func `what is no pattern is told with its place`(source: String, offset: Int) throws {
        let problem = try #require(TextPattern.problem(in: source))
        #expect(problem.offset == offset)
        #expect(!problem.message.french.isEmpty && problem.message.french != problem.message.english)
    }

    @Test(arguments: [
        ("[0-9]{3}", 3, 3), ("a|bcd", 1, 3), ("a*", 0, nil), ("(a*){0}", 0, 0), ("(ab?){2,4}", 2, 8), ("()*", 0, 0),
        ("é?", 0, 1),
    ])
    func `the lengths of matches are known`(source: String, minimum: Int, maximum: Int?) {
        let pattern = CompiledPattern(TextPattern(source: source), repertoire: .latin)
        #expect(pattern.minimumLength == minimum)
        #expect(pattern.maximumLength == maximum)
        #expect(!pattern.isUnmatchable)
    }

    @Test func `a pattern may ask for characters that the repertoire lacks`() {
        func pattern(_ source: String) -> CompiledPattern {
            CompiledPattern(TextPattern(source: source), repertoire: .postal)
        }
        #expect(pattern("[a-z]+").isUnmatchable)
        #expect(!pattern("[a-z]*").isUnmatchable)
        #expect(pattern("[a-z]*").maximumLength == 0)
        #expect(!pattern("[a-zA]").matches("a"))
        #expect(pattern("[a-zA]").matches("A"))
        #expect(!pattern(".").matches("a"))
        #expect(!pattern("[^A]").matches("a"))
        #expect(pattern("[^A]").matches("B"))
    }

    @Test func `the table and the automaton agree on random patterns and texts`() {
        var random = SeededRandom(seed: 7)
        var matched = 0
        for _ in 0..<600 {
            let source = randomPattern(3, &random)
            guard TextPattern.problem(in: source) == nil else { continue }
            let small = CompiledPattern(TextPattern(source: source), repertoire: .latin)
            // An alternative too large for the table, which no text of this test matches.
            let large = CompiledPattern(TextPattern(source: "(\(source))|z{300}"), repertoire: .latin)
            for _ in 0..<40 {
                let text = String((0..<random.logUniform(0, 12)).map { _ in random.pick(Array("ab1é")) })
                #expect(small.matches(text) == large.matches(text), "\(source) on \(text)")
                if small.matches(text) {
                    matched += 1
                    #expect(small.minimumLength <= text.unicodeScalars.count)
                    #expect(text.unicodeScalars.count <= small.maximumLength ?? .max)
                }
            }
        }
        #expect(matched > 500)
    }

    @Test func `no pattern makes the matcher slow`() {
        let text = String(repeating: "a", count: 10_000)
        for source in ["(a*)*b", "(a|a)*b", "(a?){900}a{900}", "((a+)+)+b", "(.*){20}b"] {
            #expect(!CompiledPattern(TextPattern(source: source), repertoire: .latin).matches(text))
        }
    }

    private func randomPattern(_ depth: Int, _ random: inout SeededRandom) -> String {
        let atoms = ["a", "b", "1", ".", "[ab]", "[^a]", "é", "()"]
        var atom: String { random.pick(atoms) }
        guard depth > 0 else { return atom }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return "(\(randomPattern(depth - 1, &random))|\(randomPattern(depth - 1, &random)))"
        case 1:
            return "(\(randomPattern(depth - 1, &random)))"
                + random.pick(["?", "*", "+", "{2}", "{1,3}", "{0,2}", "{2,}"])
        case 2: return randomPattern(depth - 1, &random) + randomPattern(depth - 1, &random)
        case 3: return random.pick(atoms) + randomPattern(depth - 1, &random)
        default: return random.pick(atoms)
        }
    }
}
