import GabaritPrimitives
import Testing

@testable import GabaritLanguage

/// What the evaluation of expressions may cost.
@Suite struct EvaluationLimitTests {
    private static let data = """
        data {
          nombres   [Int(0...9)](max: 10000)
          textes    [Text(max: 10000)](max: 100)
          mot       Text(max: 10000)
          n         Int(0...9)
          choix     Choix
          autre     Choix
        }
        enum Choix {
          case rien "R" "Rien"
          case liste(choses: [Chose](max: 10000)) "L" "Liste"
        }
        record Chose {
          nom  Text(max: 200)
        }

        """

    private func codes(_ source: String) -> [String] { Checking.codes(Self.data + source) }

    @Test func `aggregates in each other multiply`() {
        #expect(codes("let a = sum(x in nombres: x)") == [])
        #expect(codes("let a = sum(x in nombres: count(y in nombres: x == y))") == ["limit.evaluations"])
        #expect(codes("let a = sum(x in nombres where any(y in nombres: y > x): x)") == ["limit.evaluations"])
    }

    @Test func `loops and components multiply what is evaluated in them`() {
        let component = "component c(x: Int(0...9)) { if any(y in nombres: y > x) { rule } }\n"
        #expect(codes(component + "c(n)") == [])
        #expect(codes(component + "for x in nombres { c(x) }") == ["limit.evaluations"])
        #expect(codes("for x in nombres where any(y in nombres: y > x) { rule }") == ["limit.evaluations"])
        #expect(codes("for x in nombres { if any(y in nombres: y > x) { rule } }") == ["limit.evaluations"])
        let block = "component c() { for x in nombres { block } }\n"
        #expect(codes(block + "c() { if n > 5 { rule } }") == [])
        #expect(codes(block + "c() { if any(y in nombres: y > n) { rule } }") == ["limit.evaluations"])
    }

    @Test func `functions multiply where they call each other twice, not in branches`() {
        func chain(_ body: (String) -> String) -> String {
            "function f0(x: Int(0...9)) -> Bool = x > 5\n"
                + (1...60).map { "function f\($0)(x: Int(0...9)) -> Bool = \(body("f\($0 - 1)"))\n" }.joined()
                + "if f60(n) { rule }"
        }
        #expect(codes(chain { "\($0)(x)" }) == [])
        #expect(codes(chain { "\($0)(x) or \($0)(x)" }) == ["limit.evaluations"])
        #expect(codes(chain { "if x > 3 then \($0)(x) else \($0)(x)" }) == [])
        #expect(codes(chain { "match choix { case rien: \($0)(x) else: \($0)(x) }" }) == [])
    }

    @Test func `calls go so deep and no deeper, and the first too deep is told of`() {
        func chain(_ count: Int, _ start: String) -> String {
            "function f0(x: Int(0...9)) -> Bool = x > 5\n"
                + (1...count).map { "function f\($0)(x: Int(0...9)) -> Bool = f\($0 - 1)(x)\n" }.joined() + start
        }
        // The comparison's operand, the comparison, and a call for each function.
        #expect(codes(chain(197, "if f197(n) { rule }")) == [])
        #expect(codes(chain(198, "if f198(n) { rule }")) == ["limit.calls"])
        let result = Checking.check(Self.data + chain(20_000, "if f20000(n) { rule }"))
        #expect(Checking.found(result) == ["limit.calls `f198(x)`"])
        let component = "component c() { block }\n"
        #expect(codes(chain(198, component + "c() { if f198(n) { rule } }")) == ["limit.calls"])
    }

    @Test func `names that use each other twice are described once`() {
        let twice = (1...60).map { "let t\($0) = if n > 3 then t\($0 - 1) else t\($0 - 1)\n" }.joined()
        let result = Checking.check(Self.data + "let t0 = if n > 3 then \"a\" else \"bc\"\n\(twice)\"{t60}\"")
        let template = result.template
        let bound = template.flatMap { template in
            Checking.value(of: template).map { TextBounds.bound(of: $0, in: template) }
        }
        #expect(bound?.maximum == 2)
    }

    @Test func `texts count their characters where they are made`() {
        let doubled = (1...20).map { "let t\($0) = \"{t\($0 - 1)}{t\($0 - 1)}\"\n" }.joined()
        #expect(codes("let t0 = \"ab\"\n" + doubled + "if t20 == mot { rule }") == [])
        #expect(codes("let t0 = \"{mot}\"\n" + doubled + "if t20 == mot { rule }") == ["limit.evaluations"])
    }

    @Test func `comparisons count what they read`() {
        #expect(codes("if any(t in textes: t == mot) { rule }") == [])
        #expect(codes("if any(x in nombres: mot == textes.first) { rule }") == ["optional.unhandled"])
        #expect(codes("if any(x in nombres: mot == \"ici\") { rule }") == [])
        #expect(codes("if any(x in nombres: any(t in textes: t == mot)) { rule }") == ["limit.evaluations"])
        #expect(codes("if choix == autre { rule }") == [])
        #expect(codes("if any(x in nombres: choix == autre) { rule }") == ["limit.evaluations"])
    }

    @Test func `what asks for too much shows the way there`() {
        let source = """
            function paires(x: Int(0...9)) -> Int = count(y in nombres: y == x)
            for x in nombres { if paires(x) > 3 { rule } }
            """
        let result = Checking.check(Self.data + source)
        #expect(Checking.found(result) == ["limit.evaluations `nombres`"])
        #expect(result.diagnostics.first?.trace.map(\.name) == ["paires"])
        let labels = result.diagnostics.first?.labels.map(\.message.english)
        #expect(labels == ["up to 10,000 times", "up to 10,000 times"])
    }
}
