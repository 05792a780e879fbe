import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct DiagnosticPrinterTests {
    static let source = "page {\n\tmargins 20mm \"é日e\u{301}\" 18mm\n}\nheading \"a\nb\"\n"

    private var sources: SourceMap {
        var map = SourceMap()
        _ = map.add(SourceFile(path: "lettre.gabarit", bytes: Array(Self.source.utf8)))
        _ = map.add(SourceFile(path: "lib/etat.gabarit", bytes: Array("component c() {\n  vide()\n}\n".utf8)))
        return map
    }

    private func span(_ text: String, in file: Int32 = 0) -> Span {
        let bytes = Array(sources[SourceID(file)]?.bytes ?? [])
        let wanted = Array(text.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
        return Span(source: SourceID(file), start: start, end: start + wanted.count)
    }

    private func diagnostic() -> Diagnostic {
        Diagnostic(
            "type.mismatch", at: span("18mm"), Message(fr: "`18mm` est une longueur", en: "`18mm` is a length"),
            labels: [
                Diagnostic.Label(span("page"), Message(fr: "dans cette page", en: "in this page")),
                Diagnostic.Label(span("vide", in: 1), Message(fr: "appelé ici", en: "called here")),
                Diagnostic.Label(span("20mm"), Message(fr: "comme celle-ci", en: "like this one")),
            ],
            hints: [
                Diagnostic.Hint(
                    Message(fr: "écrire `1 cm`", en: "write `1 cm`"),
                    fixIt: Diagnostic.FixIt(span("18mm"), replacement: "\"1\u{1}\""))
            ],
            trace: [Diagnostic.Frame(name: "c", span: span("component", in: 1))])
    }

    @Test func `the human form shows the lines, carets under characters, labels, hints, the calls`() {
        let printer = DiagnosticPrinter(sources: sources, language: .english, style: .human)
        #expect(
            printer.print(diagnostic()) == """
                lettre.gabarit:2:21: error: `18mm` is a length [type.mismatch]
                 1 │ page {
                   │ ---- in this page
                 2 │     margins 20mm "é日e\u{301}" 18mm
                   │                         ^^^^
                   │             ---- like this one
                   ┌ lib/etat.gabarit
                 2 │   vide()
                   │   ---- called here
                  hint: write `1 cm`
                  via: `c` (lib/etat.gabarit:1:1)
                """)
    }

    @Test func `the human form speaks French`() {
        let printer = DiagnosticPrinter(sources: sources, language: .french, style: .human)
        let lines = printer.print(diagnostic()).split(separator: "\n")
        #expect(lines.first == "lettre.gabarit:2:21: erreur : `18mm` est une longueur [type.mismatch]")
        #expect(lines.suffix(2) == ["  conseil : écrire `1 cm`", "  via : `c` (lib/etat.gabarit:1:1)"])
    }

    @Test func `a place over several lines is underlined to its first line's end`() {
        let printer = DiagnosticPrinter(sources: sources, language: .english, style: .human)
        let text = printer.print(Diagnostic("a.b", severity: .warning, at: span("\"a\nb\""), Message(fr: "x", en: "x")))
        #expect(text == "lettre.gabarit:4:9: warning: x [a.b]\n 4 │ heading \"a\n   │         ^^…")
    }

    @Test func `an empty place and the file's end have one caret`() {
        let printer = DiagnosticPrinter(sources: sources, language: .english, style: .human)
        let end = Self.source.utf8.count
        let text = printer.print(
            Diagnostic(
                "a.b", severity: .note, at: Span(source: SourceID(0), start: end, end: end), Message(fr: "x", en: "x")))
        #expect(text == "lettre.gabarit:6:1: note: x [a.b]\n 6 │ \n   │ ^")
    }

    @Test func `the short form is one line`() {
        let printer = DiagnosticPrinter(sources: sources, language: .french, style: .short)
        #expect(
            printer.print([diagnostic(), diagnostic()])
                == String(
                    repeating: "lettre.gabarit:2:21: erreur : `18mm` est une longueur [type.mismatch]\n", count: 2))
    }

    @Test func `data have their path and place, and no file`() {
        let found = Diagnostic(
            "data.too-long", Message(fr: "x", en: "x"), dataPath: DataPath([.field("noms"), .index(2)]),
            dataPosition: Diagnostic.DataPosition(line: 3, column: 14))
        let printed = { DiagnosticPrinter(sources: SourceMap(), language: .english, style: $0).print(found) }
        #expect(printed(.short) == "3:14: noms[2]: error: x [data.too-long]")
        #expect(printed(.human) == "3:14: noms[2]: error: x [data.too-long]")
        #expect(
            printed(.json)
                == #"{"severity":"error","code":"data.too-long","message":"x","dataPath":"noms[2]","dataPosition":{"line":2,"character":13}}"#
        )
    }

    @Test func `JSON counts from zero in UTF-16 units and escapes`() {
        let printer = DiagnosticPrinter(sources: sources, language: .english, style: .json)
        let range = #""range":{"start":{"line":1,"character":21},"end":{"line":1,"character":25}}"#
        let path = #""path":"lettre.gabarit""#
        #expect(
            printer.print(diagnostic())
                == "{\(path),\(range),"
                + #""severity":"error","code":"type.mismatch","message":"`18mm` is a length","labels":["#
                + #"{"path":"lettre.gabarit","range":{"start":{"line":0,"character":0},"end":{"line":0,"character":4}},"message":"in this page"},"#
                + #"{"path":"lib/etat.gabarit","range":{"start":{"line":1,"character":2},"end":{"line":1,"character":6}},"message":"called here"},"#
                + #"{"path":"lettre.gabarit","range":{"start":{"line":1,"character":9},"end":{"line":1,"character":13}},"message":"like this one"}],"#
                + #""hints":[{"message":"write `1 cm`","fixIt":{"# + path + "," + range
                + #","replacement":"\"1\u0001\""}}],"#
                + #""trace":[{"name":"c","path":"lib/etat.gabarit","range":{"start":{"line":0,"character":0},"end":{"line":0,"character":9}}}]}"#
        )
    }

    @Test func `colour marks the words, and nothing where it is off`() {
        let plain = DiagnosticPrinter(sources: sources, language: .english, style: .human)
        let colored = DiagnosticPrinter(sources: sources, language: .english, style: .human, usesColor: true)
        #expect(!plain.print(diagnostic()).contains("\u{1B}"))
        let text = colored.print(diagnostic())
        #expect(text.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.print(diagnostic()))
    }

    @Test func `what a file hides cannot disturb the terminal`() {
        var map = SourceMap()
        let id = map.add(SourceFile(path: "a", bytes: Array("x\u{1B}[31m\u{202E}y".utf8)))
        let printer = DiagnosticPrinter(sources: map, language: .english, style: .human)
        let text = printer.print(Diagnostic("a.b", at: Span(source: id, start: 9, end: 10), Message(fr: "x", en: "x")))
        #expect(text == "a:1:8: error: x [a.b]\n 1 │ x\u{FFFD}[31m\u{FFFD}y\n   │        ^")
    }

    @Test(arguments: [0, 1, 79, 80, 81, 500, 9_919, 9_920, 9_998, 9_999])
    func `of a very long line the part around the place is shown, carets below it`(column: Int) {
        var map = SourceMap()
        let line = (0..<10_000).map { $0 == column ? "X" : "a" }.joined()
        let id = map.add(SourceFile(path: "a", bytes: Array(line.utf8)))
        let place = Span(source: id, start: column, end: column + 1)
        let printer = DiagnosticPrinter(sources: map, language: .english, style: .human)
        let lines = printer.print(Diagnostic("a.b", at: place, Message(fr: "x", en: "x"))).split(separator: "\n").map(
            Array.init)
        #expect(lines.count == 3)
        #expect(lines[1].count <= 170 && lines[2].count <= 170)
        let caret = lines[2].firstIndex(of: "^")
        #expect(caret != nil && lines[1][caret ?? 0] == "X")
    }

    @Test func `a place longer than what is shown of its line ends in dots, wide characters keep the columns`() {
        var map = SourceMap()
        let id = map.add(SourceFile(path: "a", bytes: Array(String(repeating: "日", count: 1000).utf8)))
        let printer = DiagnosticPrinter(sources: map, language: .english, style: .human)
        let text = printer.print(
            Diagnostic("a.b", at: Span(source: id, start: 3, end: 3000), Message(fr: "x", en: "x")))
        let lines = text.split(separator: "\n")
        #expect(lines[1] == " 1 │ " + String(repeating: "日", count: 79) + "… ")
        #expect(lines[2] == "   │   " + String(repeating: "^", count: 158) + "…")
    }
}
