import GabaritLanguage
import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite("Grids")
struct GridTests {
    private let declared = """
        data {
          oui   Bool
          noms  [Text]
          nom   Text?
        }
        component rangee(n: Text) { cell "Nom" cell "{n}" }
        component une(n: Text) { cell "{n}" }
        component deux() {
          cell "o"
          block
          cell "p"
        }

        """

    @Test
    func `cells may stand in branches, loops and components that give whole rows, or as many columns in every case`() {
        #expect(
            Checking.elements(
                declared + """
                    grid columns: (auto, 1fr) {
                      rangee("a")
                      if oui {
                        cell "b"
                        cell "c"
                        rangee("d")
                      }
                      for n in noms { rangee(n) }
                      cell "e"
                      match nom { case some n { cell "{n}" } case none { cell { } } }
                      cell span: 2 { "f" }
                      for n in noms { 
                        cell "{n}"
                        for m in noms { cell "{m}" cell "x" }
                        cell "y"
                      }
                      deux() { cell "g" cell "h" }
                    }
                    """) == [])
    }

    @Test func `where all columns are alike a cell may come to stand in any`() {
        #expect(
            Checking.elements(
                declared + """
                    grid columns: 3 { for n in noms { if oui { une(n) } } cell "fin" span: 2 }
                    """) == [])
    }

    @Test(
        arguments: [
            #"if oui { cell "a" } cell "b""#, #"for n in noms { cell "{n}" }"#,
            #"match nom { case some n { cell "{n}" } case none { } } cell "b""#,
            #"cell "a" for n in noms { rangee(n) cell "{n}" }"#, #"for n in noms { une(n) } cell "b""#,
            #"deux() { if oui { cell "a" } } cell "b""#,
        ])
    func `a cell that changes columns with the data is told of`(cells: String) {
        let codes = Checking.elements(declared + "grid columns: (auto, 1fr) { \(cells) }").map { $0.prefix(20) }
        #expect(codes.first == "layout.shifting-cell", "\(cells): \(codes)")
    }

    @Test func `the columns of nested loops are found without running through them`() {
        var cells = #"cell "a""#
        for depth in 0..<40 { cells = "for n\(depth) in noms { \(cells) }" }
        let source = declared.replacing("[Text]", with: "[Text](max: 1)") + "grid columns: (auto, 1fr) { \(cells) }"
        #expect(Checking.elements(source).contains { $0.hasPrefix("layout.shifting-cell") })
    }

    @Test(arguments: [
        "row { column { } }", "list { item \"a\" }", "columns 2 { \"a\" }", "grid columns: 2 { cell \"a\" }",
    ])
    func `a column auto holds what has a width of its own`(held: String) {
        let codes = Checking.elements("grid columns: (auto, 1fr) { cell { box { \(held) } } cell \"b\" }")
        #expect(codes.map { $0.prefix(19) } == ["layout.no-own-width"])
        #expect(Checking.elements("grid columns: (1fr, auto) { cell { box { \(held) } } cell \"b\" }") == [])
    }
}
