import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct ScopeTests {
    @Test(arguments: [
        ("let a = b", "name.unknown `b`"), ("let a = 1\nlet a = 2", "name.duplicate `a`"),
        ("data { a Int }\nlet a = 2", "name.duplicate `a`"), ("let A = 1", "name.bad-case `A`"),
        ("let page = 1", "name.reserved `page`"), ("let a = page.number", "name.page-outside-furniture `page`"),
        ("function f(x: Int) = x\nlet a = f", "name.not-a-value `f`"),
        ("component c() { }\nlet a = c", "name.not-a-value `c`"),
        ("theme t { bleu: #000091 }\nlet a = t.bleu", "name.not-a-value `t`"),
        ("record R { a Int }\nlet a = R", "name.not-a-value `R`"),
        ("let a = 1\nfunction f(a: Int) = a", "name.shadows `a`"),
        ("function f(x: Int, x: Int) = x", "name.duplicate `x`"),
        ("data { l [Int] }\nlet x = 1\nlet s = sum(x in l: x)", "name.shadows `x`"),
        ("function date(x: Int) = x", "name.reserved `date`"), ("function sum(x: Int) = x", "name.reserved `sum`"),
        ("component row() { }", "name.reserved `row`"), ("let a = 1\nfunction a() = 2", "name.duplicate `a`"),
        ("style a { size: 9pt }\nlet a = 1", ""),
        ("style a { size: 9pt }\nstyle a { size: 8pt }", "name.duplicate `a`"),
        ("enum E { case rouge }\nlet a = rouge", "name.unknown `rouge`"),
    ])
    func `names are declared once and used for what they are`(items: String, problem: String) {
        #expect(Checking.found(items).joined(separator: ", ") == problem)
    }

    @Test func `an unknown name has the nearest one as advice`() {
        let result = Checking.check("data { nomUsage Text }\nlet a = nomUsag")
        #expect(result.diagnostics.first?.hints.first?.fixIt?.replacement == "nomUsage")
        let bare = Checking.check("enum E { case rouge }\nlet a = rouge")
        #expect(bare.diagnostics.first?.hints.first?.fixIt?.replacement == "E.rouge")
    }

    @Test func `top-level lets stand in any order and come out after what they need`() throws {
        let source = "data { d Date }\nlet c = b + 1 day\nfunction f() = a\nlet b = f()\nlet a = d"
        let template = try #require(Checking.check(source).template)
        let slots = template.body.map { statement -> Int in
            guard case .binding(let slot, _) = statement else { return -1 }
            return slot
        }
        #expect(slots == [3, 2, 1])
        #expect(template.functions[0].body.kind == .global(3))
    }

    @Test(arguments: [
        ("function f(x: Int) = f(x)", "f"), ("function f(x: Int) = g(x)\nfunction g(x: Int) = x | f", "f, g"),
        ("let a = b\nlet b = a", "a, b"), ("let a = f()\nfunction f() = a", "f, a"),
        ("component c() { box { c() } }", "c"),
        ("component c() { d() }\ncomponent d() { c() }", "c, d"), ("let a = \"{a}\"", "a"),
    ])
    func `what needs itself is refused with the way`(items: String, way: String) throws {
        let result = Checking.check(items)
        let recursive = result.diagnostics.filter { $0.code == "name.recursive" }
        #expect(recursive.count == 1)
        #expect(
            Set(try #require(recursive.first).trace.map(\.name)) == Set(way.split(separator: ", ").map(String.init)))
    }

    @Test func `a chain of ten thousand lets is checked without a deep stack`() {
        let chain = (0..<10_000).map { "let a\($0) = a\($0 + 1)" }.joined(separator: "\n") + "\nlet a10000 = 1"
        #expect(Checking.found(chain) == [])
    }

    @Test func `slots of parameters come first`() throws {
        let template = try #require(
            Checking.check(
                "data { x Int(0...5)? }\nfunction f(a: Int, b: Int(0...5)?) = if b is some c then c else a\nlet r = f(1, b: x)"
            ).template)
        #expect(template.functions[0].slotCount == 3)
        #expect(Checking.value(of: template)?.kind != nil)
    }
}
