import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct LimitTests {
    private func bounds(_ source: String) -> TemplateBounds? { Checking.checkElements(source).template?.bounds }

    @Test func `elements and characters are counted through boxes, pairs and lists`() {
        #expect(bounds("\"abcd\"\nbox { \"ab\"\n\"c\" }") == TemplateBounds(elements: 4, scalars: 7))
        #expect(bounds("fields { \"ab\": \"cde\" }") == TemplateBounds(elements: 2, scalars: 5))
        #expect(bounds("list { item \"ab\" }") == TemplateBounds(elements: 3, scalars: 2))
        #expect(
            bounds("data {\n  a  Text(max: 30)\n  l  [Text(max: 38)](max: 7)\n}\n\"{a}\"\nlines l")
                == TemplateBounds(elements: 2, scalars: 30 + 266))
        #expect(bounds("page { footer { text \"ab\" } }\nrule") == TemplateBounds(elements: 2, scalars: 2))
    }

    @Test func `loops multiply, branches take the greater`() {
        let data = "data {\n  oui  Bool\n  xs  [Text(max: 10)](max: 20)\n  ys  [Text(max: 5)](max: 3)\n}\n"
        #expect(
            bounds(data + "for x in xs { \"{x}\"\nfor y in ys { \"{y}\" } }")
                == TemplateBounds(elements: 20 * 4, scalars: 20 * (10 + 15)))
        #expect(bounds(data + "if oui { rule\nrule } else { \"abc\" }") == TemplateBounds(elements: 2, scalars: 3))
        #expect(
            bounds(data + "match xs.first {\n  case none { rule }\n  case some x { \"{x}\" }\n}")
                == TemplateBounds(elements: 1, scalars: 10))
    }

    @Test func `calls and blocks are counted where they stand`() {
        let components =
            "data {\n  xs  [Text](max: 4)\n}\ncomponent a() {\n  rule\n  for x in xs { box { block } }\n}\n"
        #expect(bounds(components + "a() { \"ab\" }")?.elements == 1 + 1 + 4 * 2)
        #expect(bounds(components + "a() { \"ab\" }")?.scalars == 8)
        #expect(bounds(components + "a() { a() { rule } }")?.elements == 1 + 1 + 4 + 4 * (1 + 1 + 4 * 2))
    }

    @Test func `numbers beyond all counting are refused in no time`() {
        let data = "data {\n  xs  [Text](max: 10000)\n}\n"
        let loops = (0..<30).map { "for x\($0) in xs { " }.joined() + "rule" + String(repeating: " }", count: 30)
        #expect(Checking.codes(data + loops) == ["limit.elements"])
        var doubling = "component c0() { rule }\n"
        for index in 1...60 { doubling += "component c\(index)() {\n  c\(index - 1)()\n  c\(index - 1)()\n}\n" }
        #expect(Checking.codes(doubling + "c60()") == ["limit.statements"])
        var long = "component c0() { rule }\n"
        for index in 1...5000 { long += "component c\(index)() { c\(index - 1)() }\n" }
        #expect(Checking.codes(long + "c5000()") == ["limit.nesting"])
    }

    @Test func `what passes a limit shows the loops and calls that lead there`() {
        let source =
            "data {\n  xs  [Text](max: 2000)\n}\ncomponent c() { for x in xs { \"{x}\" } }\nrule\nfor y in xs { c() }"
        let result = Checking.checkElements(source)
        #expect(Checking.found(result) == ["limit.elements `xs`"])
        #expect(result.diagnostics.first?.trace.map(\.name) == ["c"])
        #expect(result.diagnostics.first?.labels.map(\.message.english) == ["up to 2,000 times", "up to 2,000 times"])
        #expect(result.diagnostics.first?.message.english == "up to 4,002,001 elements, 2,000,000 at most")
    }

    @Test func `pixels of pictures of the data multiply through loops and calls`() {
        let data = "data {\n  oui  Bool\n  vues  [Image](max: 100)\n  une  Image(side: 5000)\n}\n"
        let image = "size: (9mm, 9mm) alt: \"Vue\""
        let all = "for vue in vues { image vue \(image) }"
        #expect(Checking.codes(data + all) == [])
        #expect(Checking.codes(data + all + "\nimage une \(image)") == ["limit.pixels"])
        // Of two branches the greater counts.
        #expect(Checking.codes(data + "if oui { \(all) } else { image une \(image) }") == [])
        let component = "component c(vue: Image) { image vue \(image) }\n"
        #expect(Checking.codes(data + component + "for vue in vues { c(vue) }") == [])
        let result = Checking.checkElements(data + component + "for vue in vues {\nc(vue)\nc(vue)\n}")
        #expect(Checking.found(result) == ["limit.pixels `vues`"])
        #expect(
            result.diagnostics.first?.message.english
                == "up to 200,000,000 pixels of pictures of the data, 100,000,000 at most")
    }

    @Test func `an unused component is not counted`() {
        #expect(bounds("component c() {\n  rule\n  rule\n}\nrule") == TemplateBounds(elements: 1, scalars: 0))
    }
}
