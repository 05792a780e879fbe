import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct BoundTests {
    private func bound(_ expression: String, data: String = "", items: String = "") throws -> TextBound {
        let result = Checking.check("\(Checking.header)data {\n\(data)\n}\n\(items)\nlet resultat = \(expression)\n")
        let template = try #require(result.template, "\(Checking.found(result))")
        return TextBounds.bound(of: try #require(Checking.value(of: template)), in: template)
    }

    /// The bound as an expression: `"a"`, `digits{3}`, `(a|b)`.
    private func written(_ bound: TextBound) -> String {
        switch bound {
        case .literal(let text): "'\(text)'"
        case .oneOf(let bounds): "(" + bounds.map(written).joined(separator: "|") + ")"
        case .sequence(let bounds): bounds.map(written).joined(separator: " ")
        case .run(let repertoire, let max): "\(repertoire.name){\(max)}"
        case .block(let repertoire, let max, let lines): "\(repertoire.name){\(max)}/\(lines)"
        }
    }

    @Test(arguments: [
        ("\"Page\"", "'Page'"), ("nom", "latin{9}"), ("texte", "latin{50}/3"), ("\"M. {nom}\"", "'M.\u{A0}' latin{9}"),
        ("\"{n}\"", "digits{3}"), ("\"{m}\"", "(digits{1}|'-' digits{1})"), ("\"{statut}\"", "('Active'|'Radiée')"),
        ("\"{ouvert}\"", "('Un'|ascii{40})"), ("statut.code", "('A'|'R')"), ("Statut.active.label", "'Active'"),
        ("if nom == \"x\" then \"oui\" else nom", "('oui'|latin{9})"), ("surnom else \"–\"", "(latin{12}|'–')"),
        ("match statut { case active: \"a\"\n case radiee: \"b\" }", "('a'|'b')"),
        ("salut(nom)", "'Bonjour ' latin{9}"),
        ("siren | siren", "digits{3} '\u{A0}' digits{3} '\u{A0}' digits{3}"), ("siren | grouped(3, 6)", "digits{9}"),
        (
            "d | date(\"month\")",
            "('janvier'|'février'|'mars'|'avril'|'mai'|'juin'|'juillet'|'août'|'septembre'|'octobre'|'novembre'|'décembre') ' ' digits{4}"
        ),
        ("d | date(\"numeric\")", "digits{2} '/' digits{2} '/' digits{4}"),
        ("join(x in deux: x, \"-\", last: \"+\") else \"\"", "(digits{2} (''|('-'|'+') digits{2})|'')"),
        ("join(x in vingt: x, \", \") else \"\"", "(ascii{78}|'')"), ("lien", "ascii{80}"),
    ])
    func `a bound describes all that may be printed`(expression: String, bound: String) throws {
        let data = """
            nom Text(max: 9)
            surnom Text(max: 12)?
            texte Text(max: 50, lines: 3)
            n Int(0...120)
            m Int(-5...3)
            siren Text(min: 9, max: 9, repertoire: digits)
            d Date
            lien URL(max: 80)
            statut Statut
            ouvert Ouvert
            deux [Text(max: 2, repertoire: digits)](max: 2)
            vingt [Text(max: 2, repertoire: digits)](max: 20)
            """
        let items = """
            enum Statut { case active "A" "Active"
              case radiee "R" "Radiée" }
            open enum Ouvert { case un "1" "Un" }
            function salut(x: Text(max: 9)) = "Bonjour {x}"
            """
        #expect(written(try self.bound(expression, data: data, items: items)) == bound)
    }

    @Test func `a long enumeration is described by its length`() throws {
        let cases = (0..<70).map { "case c\($0) \"\($0)\" \"Cas \($0)\"" }.joined(separator: "\n")
        let bound = try bound("e.label", data: "e E", items: "enum E {\n\(cases)\n}")
        #expect(bound == .run(.ascii, max: 6) || bound == .run(.latin, max: 6))
    }

    @Test func `functions that call each other many times are described in little time and space`() throws {
        let functions = (0..<40).map { "function f\($0)(x: Text(max: 5)) = \"{f\($0 + 1)(x)} {f\($0 + 1)(x)}\"" }
        let last = "function f40(x: Text(max: 5)) = x"
        let bound = try bound("f22(t)", data: "t Text(max: 5)", items: (functions + [last]).joined(separator: "\n"))
        #expect(bound.size <= TextBound.sizeLimit)
        #expect(bound.maximum == (1 << 18) * 5 + (1 << 18) - 1)
    }

    @Test func `an element in another language prints in that language`() throws {
        let source =
            "\(Checking.header)data {\n  d Date\n}\ntext \"A\" language: en\nfunction f(x: Date) = x | date(\"month\")\n"
        let result = Checking.check(source + "let a = d | date(\"month\")\nlet b = f(d)\n")
        let template = try #require(result.template, "\(Checking.found(result))")
        #expect(template.languages.map(\.tag) == ["fr", "en"])
        guard case .binding(_, let printed) = template.body[0], case .binding(_, let called) = template.body[1],
            case .text(let type) = printed.type
        else { throw Failure() }
        #expect(type.maximum == 14)
        let french = TextBounds.bound(of: printed, in: template, language: LanguageTag("fr"))
        let english = TextBounds.bound(of: printed, in: template, language: LanguageTag("en"))
        #expect(french != english)
        #expect(TextBounds.bound(of: printed, in: template).repertoire?.contains("J") == true)
        #expect(TextBounds.bound(of: called, in: template, language: LanguageTag("en")) == french)
    }

    @Test func `bounds joined keep all characters`() {
        let both = Repertoire.postal.union(.digits)
        #expect(both == .postal)
        #expect(Repertoire.digits.union(.postal) == .postal)
        let signs = Repertoire(name: "signs", ranges: [0x2190...0x2193])
        #expect(signs.union(.digits).union(signs) == signs.union(.digits))
        #expect(Repertoire.holding("12") == .digits)
        #expect(Repertoire.holding("A→").contains("→"))
        #expect(!Repertoire.latin.isSubset(of: .ascii))
        #expect(Repertoire.ascii.isSubset(of: .latin))
    }

    @Test func `what a parameter accepts is a matter of bounds`() {
        let narrow = Type.text(TextType(minimum: 1, maximum: 5, repertoire: .digits))
        #expect(narrow.isAccepted(by: .text(TextType(minimum: 0, maximum: 9))))
        #expect(!narrow.isAccepted(by: .text(TextType(minimum: 2, maximum: 9))))
        #expect(!narrow.isAccepted(by: .text(TextType(minimum: 0, maximum: 4))))
        #expect(!Type.text(TextType(lines: 2)).isAccepted(by: .text(TextType())))
        #expect(!narrow.isAccepted(by: .text(TextType(maximum: 9, pattern: TextPattern(source: "[0-9]*")))))
        #expect(Type.url(max: 50).isAccepted(by: .text(TextType())))
        #expect(!Type.text(TextType()).isAccepted(by: .url(max: 500)))
        #expect(Type.date.isAccepted(by: .optional(.date)))
        #expect(!Type.optional(.date).isAccepted(by: .date))
    }
}

@Suite struct IntegerRangeTests {
    @Test func `arithmetic stops where 64 bits end`() {
        let top = IntegerRange(0, .max)
        #expect(top.adding(.exactly(1)) == nil)
        #expect(top.adding(.exactly(0)) == top)
        #expect(IntegerRange(.min, 0).negated == nil)
        #expect(IntegerRange(.min, 0).subtracting(.exactly(1)) == nil)
        #expect(top.multiplied(by: .exactly(-1)) == IntegerRange(-.max, 0))
        #expect(IntegerRange(.min, 0).multiplied(by: .exactly(-1)) == nil)
        #expect(IntegerRange(.min, 5).remainder(by: .exactly(-1)) == nil)
        #expect(IntegerRange(1, 2).scaled(byPowerOfTen: 19) == nil)
        #expect(
            IntegerRange(1, 9).scaled(byPowerOfTen: 18)
                == IntegerRange(1_000_000_000_000_000_000, 9_000_000_000_000_000_000))
        #expect(IntegerRange(1, 10).scaled(byPowerOfTen: 18) == nil)
    }

    @Test(arguments: 0..<300) func `the range of an operation holds every result and no wider`(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ low: Int64, _ high: Int64) -> Int64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return low + Int64((state >> 33) % UInt64(high - low + 1))
        }
        let one = IntegerRange(next(-9, 9), next(-9, 9))
        let other = IntegerRange(next(-9, 9), next(-9, 9))
        func check(_ range: IntegerRange?, isTight: Bool = true, _ operation: (Int64, Int64) -> Int64) throws {
            let range = try #require(range)
            var results: [Int64] = []
            for left in one.lower...one.upper {
                for right in other.lower...other.upper { results.append(operation(left, right)) }
            }
            #expect(results.allSatisfy(range.contains))
            if isTight { #expect(range == IntegerRange(try #require(results.min()), try #require(results.max()))) }
        }
        try check(one.adding(other), +)
        try check(one.subtracting(other), -)
        try check(one.multiplied(by: other), *)
        if other.contains(0) {
            #expect(one.remainder(by: other) == nil)
        } else {
            try check(one.remainder(by: other), isTight: false, %)
        }
    }
}
