import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

/// Words divided at lines' ends: where it helps, never more often than it may, and without a trace in the text.
@Suite("Division of words")
struct DivisionTests {
    /// A letter's paragraph, in small words and long ones.
    static let prose = """
        Nous accusons réception de votre demande de renouvellement de l’enregistrement départemental. Conformément à \
        la réglementation, elle demeurera enregistrée jusqu’à l’anniversaire de son dépôt ; passé ce délai, le \
        renouvellement interviendra automatiquement, sous réserve de la communication des justificatifs \
        complémentaires que l’administration estimerait indispensables à l’instruction de votre dossier. Les \
        réclamations éventuelles s’adressent au gestionnaire départemental des demandes de logement.
        """

    private func divided(_ change: (inout TextStyle) -> Void = { _ in }) -> TextStyle {
        style {
            $0.hyphenation = true
            change(&$0)
        }
    }

    @Test func `A word is divided where more than a sixth of the measure would stay white`() throws {
        let engine = try engine()
        let first = try engine.paragraph(words("un renou\u{2010}"), style: style()).naturalWidth
        let text = "un renouvellement et autre chose"
        let lines = engine.lines(of: try engine.paragraph(words(text), style: divided()), width: first)
        #expect(lines.map(\.text) == ["un renou", "velle", "ment et ", "autre ", "chose"])
        #expect(lines.map(\.endsWithHyphen) == [true, true, false, false, false])
        #expect(lines[0].width == first)
        let run = try #require(lines[0].segments.last?.run)
        #expect(run.text == "un renou\u{AD}")
        #expect(run.glyphs.count == 9)
        #expect(run.clusters.last == GlyphRun.Cluster(bytes: 2, glyphs: 1))
        #expect(run.width == first)
        // One unit less, and a syllable less has room.
        let narrower = engine.lines(
            of: try engine.paragraph(words(text), style: divided()), width: first - Length(units: 1))
        #expect(narrower.map(\.text)[0] == "un re")
        // Little white is left as it is.
        let wide = try engine.paragraph(words("une attestation de renou\u{2010}"), style: style()).naturalWidth
        let long = try engine.paragraph(
            words("une attestation de renouvellement et autre chose"), style: divided())
        let isWorth = try engine.paragraph(words("renou\u{2010}"), style: style()).naturalWidth.units * 6 > wide.units
        #expect(engine.lines(of: long, width: wide)[0].endsWithHyphen == isWorth)
    }

    @Test func `Words are divided by the patterns of their own language`() throws {
        let engine = try engine()
        /// Before which characters the words of a text may be divided.
        func divisions(_ inlines: [Inline], in language: String = "fr") throws -> [Int] {
            var style = divided()
            style.language = LanguageTag(language)
            let line = try #require(try engine.paragraph(inlines, style: style).lines.first)
            return line.opportunities.indices.filter { line.opportunities[$0] == .division }
        }
        func passage(_ text: String, _ language: String) -> [Inline] {
            [.passage(words(text), LanguageTag(language), nowhere)]
        }
        let word = "administration"
        let (french, english) = (try divisions(words(word)), try divisions(words(word), in: "en"))
        #expect(french != english && french.count > 2 && english.count > 2, "\(french) \(english)")
        #expect(try divisions(passage(word, "en")) == english)
        #expect(try divisions(passage(word, "fr-CA"), in: "en") == french)
        #expect(try divisions(words(word + " ") + passage(word, "en")) == french + english.map { $0 + 15 })
        // Without patterns, and across a border of languages, a word stays whole.
        #expect(try divisions(passage(word, "el")) == [])
        #expect(try divisions(words("admi") + passage("nistration", "en")) == [])
    }

    @Test func `Words stay whole unless a style or justified text asks for it`() throws {
        let engine = try engine()
        func hyphens(_ style: TextStyle) throws -> Int {
            engine.lines(of: try engine.paragraph(words(Self.prose), style: style), width: .points(120))
                .count { $0.endsWithHyphen }
        }
        #expect(try hyphens(style()) == 0)
        #expect(try hyphens(style { $0.alignment = .end }) == 0)
        #expect(try hyphens(divided()) > 0)
        #expect(try hyphens(style { $0.alignment = .justify }) > 0)
        #expect(
            try hyphens(
                style {
                    $0.alignment = .justify
                    $0.hyphenation = false
                }) == 0)
        #expect(try hyphens(divided { $0.capitals = true }) == 0)
        #expect(try hyphens(divided { $0.language = LanguageTag("de") }) == 0)
        #expect(try hyphens(divided { $0.language = LanguageTag("fr-FR") }) > 0)
    }

    @Test func `Data are never divided, nor words they touch`() throws {
        let engine = try engine()
        let style = style { $0.alignment = .justify }
        for inlines: [Inline] in [
            [.text(Self.prose, isVerbatim: true, nowhere)],
            [.strong([.text(Self.prose, isVerbatim: true, nowhere)], nowhere)],
            words("l’") + [.text("enregistrement", isVerbatim: true, nowhere)] + words(" et"),
            [.text("re", isVerbatim: true, nowhere)] + words("nouvellement et"),
            [.grouped("renouvellement", [3, 11], nowhere)] + words(" et"),
        ] {
            let paragraph = try engine.paragraph(inlines, style: style)
            for width in stride(from: 20.0, to: 140, by: 9) {
                #expect(!engine.lines(of: paragraph, width: .points(width)).contains { $0.endsWithHyphen })
            }
        }
        let mixed = words("Le renouvellement de ") + [.text("renouvellement", isVerbatim: true, nowhere)]
        let lines = engine.lines(of: try engine.paragraph(mixed, style: style), width: .points(62))
        #expect(lines[0].endsWithHyphen && !lines[1].endsWithHyphen)
    }

    @Test func `At most three lines in a row end with a hyphen, and a text does not end with half a word`() throws {
        let engine = try engine()
        let dense = Array(repeating: "renouvellement", count: 30).joined(separator: " ")
        var most = 0
        for style in [divided(), style { $0.alignment = .justify }] {
            let paragraph = try engine.paragraph(words(dense), style: style)
            for width in stride(from: 60.0, to: 300, by: 7) {
                let lines = engine.lines(of: paragraph, width: .points(width))
                var row = 0
                for line in lines {
                    row = line.endsWithHyphen ? row + 1 : 0
                    most = max(most, row)
                    #expect(row <= 3)
                }
                if width > 80, let last = lines.last {
                    #expect(last.text.contains(" ") || last.text == "renouvellement", "\(width)")
                }
            }
        }
        #expect(most == 3)
    }

    @Test func `With divided words no text has more lines than with whole ones, and none loses a character`() throws {
        let engine = try engine()
        var random = SeededRandom(seed: 8)
        var fewer = 0
        for number in 0..<40 {
            let count = Int.random(in: 5...60, using: &random)
            let text = (0..<count).map { _ in
                random.pick(Self.prose.split(separator: " ").map(String.init))
            }.joined(separator: random.chance(1, in: 5) ? "\u{A0}" : " ")
            let style = divided {
                if number % 2 == 0 { $0.alignment = .justify }
                if number % 3 == 0 { $0.size = .points(14) }
                if number % 5 == 0 { $0.tracking = .points(0.3) }
            }
            let paragraph = try engine.paragraph(words(text), style: style)
            for width in stride(from: 12.0, to: 400, by: 17) {
                let lines = engine.lines(of: paragraph, width: .points(width))
                let whole = engine.lineCount(of: paragraph, width: .points(width), isDivided: false)
                #expect(lines.count == engine.lineCount(of: paragraph, width: .points(width)))
                #expect(lines.map(\.text).joined() == text)
                for line in lines {
                    #expect(line.width <= .points(width) || line.text.unicodeScalars.count <= 2)
                    let printed = line.segments.map(\.run.text).joined()
                    #expect(printed == line.text + (line.endsWithHyphen ? "\u{AD}" : ""))
                    for segment in line.segments {
                        #expect(segment.run.clusters.reduce(0) { $0 + $1.bytes } == segment.run.text.utf8.count)
                        #expect(segment.run.clusters.reduce(0) { $0 + $1.glyphs } == segment.run.glyphs.count)
                    }
                }
                if paragraph.minimumWidth <= .points(width) {
                    #expect(lines.count <= whole)
                    if lines.count < whole { fewer += 1 }
                }
                // Two lines hold more than a measure, whatever is divided: the bound of the proofs.
                let bound = ExtentMeasurer.lines(ofWidth: paragraph.naturalWidth, in: .points(width))
                if width >= 15 { #expect(lines.count <= bound) }
            }
        }
        #expect(fewer > 20)
    }

    @Test func `A word wider than the measure is divided where its part nearly fills the line`() throws {
        let engine = try engine()
        let part = try engine.paragraph(words("anticonsti\u{2010}"), style: style()).naturalWidth
        let lines = engine.lines(
            of: try engine.paragraph(words("anticonstitutionnellement"), style: divided()), width: part)
        #expect(lines[0].text == "anticonsti")
        #expect(lines[0].endsWithHyphen && lines[0].width == part)
        let whole = engine.lines(
            of: try engine.paragraph(words("anticonstitutionnellement"), style: style()), width: part)
        #expect(!whole[0].endsWithHyphen)
        // Where a part is short and more than one line would take the rest, it is broken in need as before.
        let narrow = try engine.paragraph(words("tution"), style: style()).naturalWidth
        let broken = engine.lines(
            of: try engine.paragraph(words("constitutionnellement"), style: divided()), width: narrow)
        for line in broken where line.endsWithHyphen { #expect(line.width.units * 4 > narrow.units * 3) }
    }

    @Test func `Signs stay with their words at every measure, whatever is divided`() throws {
        let engine = try engine()
        let text = """
            Vous demandez\u{A0}: «\u{A0}quand l’administration répondra-t-elle\u{202F}?\u{A0}» Passé l’anniversaire, \
            l’enregistrement s’éteint\u{202F}; aujourd’hui il dure jusqu’à l’échéance (renouvellement compris)\u{202F}! \
            Montant\u{A0}: 1\u{202F}234,50\u{A0}€ par trimestre… et l’«\u{A0}attestation\u{A0}» suit.
            """
        let longest = try engine.paragraph(words(text), style: style()).minimumWidth
        for style in [divided(), style { $0.alignment = .justify }] {
            let paragraph = try engine.paragraph(words(text), style: style)
            #expect(paragraph.minimumWidth == longest)
            for units in stride(from: longest.units, to: longest.units * 6, by: 977) {
                let lines = engine.lines(of: paragraph, width: Length(units: units))
                for (line, next) in zip(lines, lines.dropFirst()) {
                    var ink = line.text.unicodeScalars
                    while ink.last?.properties.isWhitespace == true { ink.removeLast() }
                    let (last, first) = (ink.last, next.text.unicodeScalars.first)
                    #expect(last.map { !"«(’".unicodeScalars.contains($0) } == true, "\(line.text)")
                    #expect(
                        first.map { !"»)’;:!?,.…€\u{202F}\u{A0}".unicodeScalars.contains($0) } == true, "\(next.text)")
                    guard line.endsWithHyphen else { continue }
                    let stays = ink.reversed().prefix { $0.properties.isAlphabetic }.count
                    let goesOn = next.text.unicodeScalars.prefix { $0.properties.isAlphabetic }.count
                    #expect(stays >= 2 && goesOn >= 3, "\(line.text)|\(next.text)")
                }
            }
        }
    }

    @Test func `The same text is divided in the same way whatever was set before`() throws {
        let styles = [divided(), style { $0.alignment = .justify }, style()]
        let first = try engine()
        let second = try engine()
        let texts = [Self.prose, "enregistrement", "renouvellement de l’enregistrement"]
        func lines(_ engine: TextEngine, _ text: String, _ style: TextStyle) throws -> [Line] {
            engine.lines(of: try engine.paragraph(words(text), style: style), width: .points(90))
        }
        let ordered = try texts.flatMap { text in try styles.map { try lines(first, text, $0) } }
        let reversed = try texts.reversed().flatMap { text in
            try styles.reversed().map { try lines(second, text, $0) }
        }
        #expect(ordered == reversed.reversed())
    }

    @Test func `A line goes on inside a divided word at another measure`() throws {
        let engine = try engine()
        let paragraph = try engine.paragraph(words(Self.prose), style: divided())
        let lines = paragraph.lines(from: 0, width: .points(100))
        let end = try #require(lines.firstIndex { $0.endsWithHyphen })
        let offset = lines[...end].reduce(0) { $0 + $1.text.utf8.count }
        let rest = paragraph.lines(from: offset, width: .points(150))
        #expect((lines[...end] + rest).map(\.text).joined() == Self.prose)
        #expect(rest[0].text.first?.isLowercase == true)
    }

    // MARK: In the flow

    @Test func `Headings and the lines of an address stay whole and ragged`() throws {
        let engine = try LayoutEngine(faces: TestFaces.all, patterns: patterns)
        var sketch = Sketch(lines: 80, width: 110)
        let style = sketch.style { $0.alignment = .justify }
        let inlines = sketch.inlines(Self.prose)
        sketch.body = [sketch.block(.heading(level: 1, inlines), style), sketch.block(.lines([inlines]), style)]
        #expect(Self.hyphens(try engine.layOut(sketch.content, images: [])) == 0)
        sketch.body = [sketch.block(.paragraph(inlines), style)]
        #expect(Self.hyphens(try engine.layOut(sketch.content, images: [])) > 0)
    }

    @Test func `A page does not end inside a word where a line less ends with one`() throws {
        let engine = try LayoutEngine(faces: TestFaces.all, patterns: patterns)
        var ends = 0
        for lines in 4..<16 {
            var sketch = Sketch(lines: lines, width: 130)
            let style = sketch.style {
                $0.alignment = .justify
                $0.leading = .points(12)
            }
            sketch.body = [sketch.block(.paragraph(sketch.inlines(Self.prose)), style)]
            let pages = try engine.layOut(sketch.content, images: [])
            #expect(ReadingText.of(pages) == ReadingText.of(sketch.body))
            for page in pages.pages.dropLast() {
                let runs = Self.lastRuns(of: page)
                if runs.last?.hasSuffix("\u{AD}") == true {
                    // Then the line above ends so too, or one less would leave a line alone.
                    #expect(runs.dropLast().last?.hasSuffix("\u{AD}") == true || page.items.count <= 2)
                } else {
                    ends += 1
                }
            }
        }
        #expect(ends > 12)
    }

    private static func hyphens(_ pages: Pages) -> Int {
        pages.pages.flatMap(\.items).count { item in
            if case .glyphs(let run, _) = item.content { run.text.hasSuffix("\u{AD}") } else { false }
        }
    }

    private static func lastRuns(of page: Page) -> [String] {
        page.items.suffix(2).compactMap { if case .glyphs(let run, _) = $0.content { run.text } else { nil } }
    }
}
