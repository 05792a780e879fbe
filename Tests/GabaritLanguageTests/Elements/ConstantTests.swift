import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct ConstantTests {
    private func height(_ expression: String, _ items: String = "") -> Length? {
        guard case .space(let height)? = Checking.body("\(items)\nspace \(expression)").first?.kind else { return nil }
        return height
    }

    @Test(arguments: [
        ("4mm", 4.0), ("0.4cm", 4), ("1in", 25.4), ("72pt", 25.4), ("3mm + 1mm", 4), ("5mm - 1mm", 4), ("2 * 2mm", 4),
        ("1.5 * 4mm", 6), ("4mm * 3", 12), ("10mm + -6mm", 4), ("2mm + 2 * 1mm", 4),
    ])
    func `a length is a measure, or sums and multiples of measures`(expression: String, millimetres: Double) {
        #expect(height(expression).map { abs($0.millimetres - millimetres) < 0.001 } == true, "\(expression)")
    }

    @Test func `a token of a theme stands for its value, through other tokens and in sums`() {
        let themes = "theme mesures { pas: 4mm double: 2 * mesures.pas }\n"
        #expect(height("mesures.pas", themes) == .millimetres(4))
        #expect(height("mesures.double + mesures.pas", themes) == .millimetres(4) * 3)
    }

    @Test func `a token of several values stands for all of them in a shorthand`() {
        let style = Checking.style("theme t { bords: 1mm 2mm }\nbox padding: t.bords { rule }")
        #expect(
            style?.padding
                == Edges(top: .millimetres(1), right: .millimetres(2), bottom: .millimetres(1), left: .millimetres(2)))
        #expect(Checking.elements("theme t { bords: 1mm 2mm }\nspace t.bords") == ["constant.several-values `t.bords`"])
    }

    @Test func `a token is seen where its theme is imported only`() {
        let header = Checking.header
        let files = ["essai.gabarit": header + "space mesures.pas", "lib/a.gabarit": "theme mesures { pas: 4mm }"]
        #expect(Checking.found(Checking.check(files: files)) == ["constant.unknown `mesures.pas`"])
        let importing = [
            "essai.gabarit": header + "import \"lib/a.gabarit\"\nspace mesures.pas",
            "lib/a.gabarit": "theme mesures { pas: 4mm }",
        ]
        #expect(Checking.found(Checking.check(files: importing)) == [])
    }

    @Test(arguments: [
        ("space 24", "constant.missing-unit `24`"),
        ("space 1mm + 2", "constant.missing-unit `2`"),
        ("space #000000", "constant.wrong-kind `#000000`"),
        ("space 2mm * 3mm", "constant.wrong-kind `3mm`"),
        ("space -1mm", "constant.out-of-range `-1mm`"),
        ("space 9000mm * 2", "constant.too-large `9000mm * 2`"),
        ("space 99999999999999999999mm", "constant.too-large `99999999999999999999mm`"),
        ("space 3 months", "constant.unknown `3 months`"),
        ("space \"{1}\"", "constant.unknown `\"{1}\"`"),
        ("text \"a\" color: bleu", "constant.wrong-kind `bleu`"),
        ("text \"a\" italic: 1", "constant.wrong-kind `1`"),
        ("text \"a\" align: middle", "constant.unknown-word `middle`"),
        ("text \"a\" weight: 300", "constant.unknown-word `300`"),
        ("text \"a\" font: \" \"", "text.may-be-empty `\" \"`"),
        ("shape ellipse size: 3mm", "constant.wrong-kind `3mm`"),
        ("shape ellipse size: (3mm, 2mm, 1mm)", "constant.wrong-kind `(3mm, 2mm, 1mm)`"),
        (
            "shape polygon size: (9mm, 9mm) points: ((0mm, 0mm), (5mm, 0mm))",
            "constant.wrong-kind `((0mm, 0mm), (5mm, 0mm))`"
        ),
        (
            "shape polygon size: (9mm, 9mm) points: ((0mm, 0mm), (10mm, 0mm), (5mm, 5mm))",
            "constant.out-of-range `10mm`"
        ),
    ])
    func `what is no such constant is told of where it stands`(source: String, found: String) {
        #expect(Checking.elements(source) == [found])
    }

    @Test func `a missing unit comes with its cure`() {
        let diagnostic = Checking.checkElements("space 24").diagnostics.first
        #expect(diagnostic?.hints.first?.fixIt?.replacement == "24mm")
    }

    @Test func `a colour has six digits`() {
        #expect(Checking.codes("text \"a\" color: #00f") == ["syntax.invalid-color"])
        #expect(Checking.style("text \"a\" color: #0A1b2C")?.color == Color(red: 10, green: 27, blue: 44))
    }

    @Test func `tokens that need themselves are told of once`() {
        #expect(Checking.codes("theme t { a: t.b b: t.c c: t.a }\nspace t.a\nspace t.b") == ["theme.cycle"])
        #expect(Checking.codes("theme t { a: -t.a }") == ["theme.cycle"])
    }
}
