import GabaritContent
import GabaritLanguage
import GabaritLayout
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@Suite("Text engine")
struct TextEngineTests {
    /// Whether glyphs and text of every run are covered by its clusters, and glyphs stand from left to right.
    static func expectWhole(_ line: Line, sourceLocation: SourceLocation = #_sourceLocation) {
        for segment in line.segments {
            let run = segment.run
            #expect(run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count, sourceLocation: sourceLocation)
            #expect(run.clusters.reduce(0) { $0 + $1.glyphs } == run.glyphs.count, sourceLocation: sourceLocation)
            #expect(run.clusters.allSatisfy { $0.bytes > 0 && $0.glyphs > 0 }, sourceLocation: sourceLocation)
        }
    }

    @Test func `Lines are filled first-fit and keep every character`() throws {
        let engine = try engine()
        let text = "Cette attestation est valable un an à compter de la date de dépôt initial."
        let paragraph = try engine.paragraph(words(text), style: style())
        let lines = engine.lines(of: paragraph, width: .points(120))
        #expect(lines.count > 2)
        #expect(lines.map { $0.text + $0.separator }.joined() == text)
        #expect(lines.map(\.ending) == Array(repeating: .full, count: lines.count - 1) + [.last])
        for line in lines {
            #expect(line.width <= .points(120))
            Self.expectWhole(line)
        }
        // No line could have taken the next word too.
        for (line, next) in zip(lines, lines.dropFirst()) {
            let word = String(next.text.prefix { $0 != " " })
            #expect(try engine.paragraph(words(line.text + word), style: style()).naturalWidth > .points(120))
        }
    }

    @Test func `The white at a line's end hangs past its width and stays in its text`() throws {
        let engine = try engine()
        let both = try engine.paragraph(words("mot mot"), style: style())
        let one = try engine.paragraph(words("mot"), style: style())
        let lines = engine.lines(of: both, width: one.naturalWidth)
        #expect(lines.map(\.text) == ["mot ", "mot"])
        #expect(lines[0].width == one.naturalWidth)
        #expect(lines[0].segments[0].width == one.naturalWidth)
        #expect(lines[0].segments[0].run.width > one.naturalWidth)
        #expect(lines[0].segments[0].run.text == "mot ")
        // One unit less and the word itself is broken.
        #expect(engine.lines(of: both, width: one.naturalWidth - Length(units: 1)).count > 2)
    }

    @Test func `Kerning across a break does not count`() throws {
        let engine = try engine()
        let style = style(size: 100)
        let pair = try engine.paragraph(words("AV"), style: style)
        let letters = try ["A", "V"].map { try engine.paragraph(words($0), style: style).naturalWidth }
        #expect(pair.naturalWidth < letters[0] + letters[1])
        #expect(engine.lines(of: pair, width: .points(1)).map(\.width) == letters)
        let plain = try engine.paragraph(words("AV"), style: self.plain(style))
        #expect(plain.naturalWidth == letters[0] + letters[1])
    }

    private func plain(_ style: TextStyle) -> TextStyle {
        var style = style
        style.kerning = false
        style.ligatures = false
        return style
    }

    @Test
    func `A ligature is one cluster of several letters, and none where the style forbids it or sets letters apart`()
        throws
    {
        let engine = try engine()
        let style = style()
        let line = try #require(
            engine.lines(of: try engine.paragraph(words("fi"), style: style), width: .points(99)).first)
        #expect(line.segments[0].run.clusters == [GlyphRun.Cluster(bytes: 2, glyphs: 1)])
        var tracked = style
        tracked.tracking = .points(1)
        for other in [plain(style), tracked] {
            let line = try #require(
                engine.lines(of: try engine.paragraph(words("fi"), style: other), width: .points(99)).first)
            #expect(line.segments[0].run.clusters.count == 2)
        }
        let separate = try engine.paragraph(words("fi"), style: plain(style)).naturalWidth
        #expect(try engine.paragraph(words("fi"), style: tracked).naturalWidth == separate + .points(1))
    }

    @Test func `Nothing is too narrow: a word is broken between characters, one a line at worst`() throws {
        let engine = try engine()
        #expect(try engine.texts("étée\u{301}", width: 0, style: style()) == ["é", "t", "é", "e\u{301}"])
        #expect(try engine.texts("", width: 0, style: style()) == [""])
        #expect(try engine.texts("a  b", width: 0, style: style()) == ["a  ", "b"])
        let word = try engine.texts("anticonstitutionnellement", width: 50, style: style())
        #expect(word.joined() == "anticonstitutionnellement")
        #expect(word.count == 3)
        let negative = try engine.paragraph(words("abc"), style: style())
        #expect(engine.lines(of: negative, width: .points(-5)).count == 3)
    }

    @Test func `Forced breaks make lines, empty ones too`() throws {
        let engine = try engine()
        let paragraph = try engine.paragraph(
            words("un\n\ndeux") + [.lineBreak(nowhere)] + words("trois"), style: style())
        let lines = engine.lines(of: paragraph, width: .points(200))
        #expect(lines.map(\.text) == ["un", "", "deux", "trois"])
        #expect(lines.map(\.ending) == [.forced, .forced, .forced, .last])
        #expect(lines.map { $0.text + $0.separator }.joined() == paragraph.text)
        #expect(lines[1].segments.isEmpty && lines[1].width == .zero)
    }

    @Test func `Every run knows its place, its face and its link`() throws {
        let engine = try engine()
        let inlines: [Inline] = [
            .text("La ", isVerbatim: false, place(1)),
            .strong([.text("version", isVerbatim: false, place(2))], nowhere),
            .text(" est sur ", isVerbatim: false, place(3)),
            .link(
                [
                    .text("le ", isVerbatim: false, place(4)),
                    .emphasis([.text("portail", isVerbatim: false, place(5))], nowhere),
                ],
                target: "https://x.fr/", place(6)),
            .text(".", isVerbatim: false, place(7)),
        ]
        var link = StyleProperties()
        link.underline = true
        link.color = Color(red: 0, green: 0, blue: 145)
        let paragraph = try engine.paragraph(inlines, style: style(), link: link)
        #expect(paragraph.elements == [TextElement(.link("https://x.fr/"), span: place(6))])
        let segments = try #require(engine.lines(of: paragraph, width: .points(400)).first).segments
        #expect(segments.map(\.run.text) == ["La ", "version", " est sur ", "le ", "portail", "."])
        #expect(segments.map(\.span) == [1, 2, 3, 4, 5, 7].map(place))
        #expect(segments.map(\.element) == [nil, nil, nil, 0, 0, nil])
        #expect(segments.map { $0.underline != nil } == [false, false, false, true, true, false])
        #expect(segments[1].run.face == TestFaces.face("Roboto", weight: 700))
        #expect(segments[4].run.face == TestFaces.face("Roboto", italic: true))
        #expect(segments[3].run.color == link.color && segments[5].run.color == .black)
        for (left, right) in zip(segments, segments.dropFirst()) { #expect(left.x + left.run.width == right.x) }
        let narrow = engine.lines(of: paragraph, width: .points(60))
        #expect(narrow.flatMap(\.segments).filter { $0.element == 0 }.map(\.run.text).joined() == "le portail")
    }

    @Test func `Elements stand in each other, and words keep the one they are in`() throws {
        let engine = try engine()
        func text(_ text: String) -> Inline { .text(text, isVerbatim: false, nowhere) }
        let (english, greek) = (LanguageTag("en"), LanguageTag("el"))
        let inlines: [Inline] = [
            text("a "),
            .passage(
                [text("b "), .link([text("c")], target: "https://x.fr/", place(2)), text(" d")], english, place(1)),
            .link([.passage([text(" e")], greek, place(4)), text(" f")], target: "https://y.fr/", place(3)),
        ]
        var link = StyleProperties()
        link.underline = true
        let paragraph = try engine.paragraph(inlines, style: style(), link: link)
        #expect(
            paragraph.elements == [
                TextElement(.passage(english), span: place(1)),
                TextElement(.link("https://x.fr/"), parent: 0, span: place(2)),
                TextElement(.link("https://y.fr/"), span: place(3)),
                TextElement(.passage(greek), parent: 2, span: place(4)),
            ])
        let segments = try #require(engine.lines(of: paragraph, width: .points(400)).first).segments
        #expect(segments.map(\.run.text) == ["a ", "b ", "c", " d", " e", " f"])
        #expect(segments.map(\.element) == [nil, 0, 1, 0, 3, 2])
        #expect(segments.map { $0.underline != nil } == [false, false, true, false, true, true])
    }

    @Test func `A word set in groups is one cluster with white between the groups`() throws {
        let engine = try engine()
        let style = style(size: 20)
        let grouped = try engine.paragraph([.grouped("123456789012345678", [3, 4, 6, 5], nowhere)], style: style)
        let plain = try engine.paragraph(words("123456789012345678"), style: style)
        #expect(grouped.naturalWidth == plain.naturalWidth + Length.points(20).scaled(by: 0.22) * 3)
        let line = try #require(engine.lines(of: grouped, width: .points(400)).first)
        #expect(line.segments.map(\.run.clusters) == [[GlyphRun.Cluster(bytes: 18, glyphs: 18)]])
        #expect(line.text == "123456789012345678")
        // In need it is broken between groups, never elsewhere while a group fits.
        let broken = engine.lines(of: grouped, width: .points(90))
        #expect(broken.map(\.text) == ["1234567", "890123", "45678"])
        #expect(broken.allSatisfy { $0.width <= .points(90) && $0.segments[0].run.clusters.count == 1 })
        #expect(engine.lines(of: grouped, width: .zero).count == 18)
        #expect(grouped.minimumWidth == grouped.naturalWidth)
        // Words around it are not part of it.
        let inside = try engine.paragraph(
            words("n° ") + [.grouped("1234", [2, 2], nowhere)] + words(" ici"), style: style)
        #expect(engine.lines(of: inside, width: .points(400))[0].segments.map(\.run.clusters.count) == [3, 1, 4])
    }

    @Test func `Capitals keep the text as it is`() throws {
        let engine = try engine()
        let capitals = style { $0.capitals = true }
        let line = try #require(
            engine.lines(of: try engine.paragraph(words("l’été, Straße"), style: capitals), width: .points(400)).first)
        let written = try #require(
            engine.lines(of: try engine.paragraph(words("L’ÉTÉ, STRASSE"), style: style()), width: .points(400)).first)
        #expect(line.text == "l’été, Straße")
        #expect(line.segments[0].run.glyphs == written.segments[0].run.glyphs)
        #expect(line.width == written.width)
        Self.expectWhole(line)
        let broken = engine.lines(of: try engine.paragraph(words("Straße"), style: capitals), width: .zero)
        #expect(broken.map(\.text) == ["S", "t", "r", "a", "ß", "e"])
        let mixed = try engine.paragraph([.strong(words("ß"), nowhere)] + words("été"), style: capitals)
        #expect(engine.lines(of: mixed, width: .points(99))[0].segments.map(\.run.text) == ["ß", "été"])
    }

    @Test func `A soft hyphen shows at a line's end only`() throws {
        let engine = try engine()
        let paragraph = try engine.paragraph(words("demi\u{AD}tour"), style: style())
        let half = try ["demi", "\u{2010}"].map { try engine.paragraph(words($0), style: style()).naturalWidth }.reduce(
            .zero, +)
        let lines = engine.lines(of: paragraph, width: half)
        #expect(lines.map(\.text) == ["demi\u{AD}", "tour"])
        #expect(lines[0].width == half)
        #expect(lines[0].segments[0].run.glyphs.count == 6)
        Self.expectWhole(lines[0])
        let whole = try #require(engine.lines(of: paragraph, width: .points(200)).first)
        #expect(whole.width == (try engine.paragraph(words("demitour"), style: style()).naturalWidth))
        // Where the hyphen has no room the word is broken elsewhere, and no hyphen shows.
        let narrow = engine.lines(of: paragraph, width: half - Length(units: 1))
        #expect(narrow.map(\.text) == ["demi", "\u{AD}tour"])
        #expect(narrow[0].segments[0].run.glyphs.count == 4)
    }

    @Test func `Characters without shape leave no empty glyph`() throws {
        let engine = try engine()
        let line = try #require(
            engine.lines(of: try engine.paragraph(words("a\u{200B}b\u{2060}c\td"), style: style()), width: .points(99))
                .first)
        Self.expectWhole(line)
        #expect(line.segments.allSatisfy { $0.run.glyphs.allSatisfy { $0.id < 0x10000 } })
        #expect(try engine.texts("a\u{200B}b", width: 5, style: style()) == ["a\u{200B}", "b"])
    }

    @Test func `A character that the face lacks is an error with its number and place`() throws {
        let engine = try engine()
        let inlines = words("oui ") + words("漢字漢", at: place(4))
        let error = #expect(throws: LayoutError.self) { try engine.paragraph(inlines, style: style()) }
        let diagnostics = try #require(error?.diagnostics)
        #expect(diagnostics.map(\.code) == ["font.missing-glyph", "font.missing-glyph"])
        #expect(diagnostics[0].message.english == "`Roboto` has no glyph for the character U+6F22")
        #expect(diagnostics.allSatisfy { $0.span == place(4) })
        // The next text is set as if nothing had been.
        #expect(try engine.texts("oui", width: 99, style: style()) == ["oui"])
    }

    @Test func `A no-break space that the face lacks is white all the same`() throws {
        let mono = style("Liberation Mono")
        let engine = try engine()
        let paragraph = try engine.paragraph(words("a\u{202F}b\u{A0}c\u{2011}d"), style: mono)
        #expect(paragraph.text == "a\u{202F}b\u{A0}c\u{2011}d")
        #expect(paragraph.minimumWidth == paragraph.naturalWidth)
    }

    @Test func `A right-to-left stretch runs backward and stands in its place`() throws {
        let engine = try engine()
        let text = "oui שלום 12 non"
        let paragraph = try engine.paragraph(words(text), style: style("Liberation Sans"))
        let line = try #require(engine.lines(of: paragraph, width: .points(400)).first)
        #expect(line.text == text)
        let backward = try #require(line.segments.first { $0.run.isBackward })
        #expect(backward.run.text.contains("שלום"))
        Self.expectWhole(line)
        let order = line.segments.map(\.run.text).joined()
        #expect(order.hasPrefix("oui ") && order.hasSuffix("non"))
        #expect(order.contains("12") && order.firstRange(of: "12")!.lowerBound < order.firstRange(of: "ש")!.lowerBound)
        for (left, right) in zip(line.segments, line.segments.dropFirst()) {
            #expect(left.x + left.run.width == right.x)
        }
        #expect(engine.lines(of: paragraph, width: .points(30)).map(\.text).joined() == text)
    }

    @Test func `The face's height stands in the middle of the leading`() throws {
        let engine = try engine()
        let line = try #require(
            engine.lines(of: try engine.paragraph(words("x"), style: style(leading: 20)), width: .points(99)).first)
        #expect(line.height == .points(20))
        // Roboto: ascender 1900, descender 500, of 2048.
        let expected = (20.0 - 10 * 2400.0 / 2048) / 2 + 10 * 1900.0 / 2048
        #expect(abs(line.baseline.points - expected) < 0.01)
        let bold = try engine.paragraph([.strong(words("x"), nowhere)], style: style(leading: 20))
        #expect(engine.lines(of: bold, width: .points(99))[0].baseline == line.baseline)
    }

    @Test func `Page numbers print in furniture and nowhere else`() throws {
        let engine = try engine()
        let inlines: [Inline] = words("Page ") + [.pageNumber(nowhere)] + words(" sur ") + [.pageCount(nowhere)]
        #expect(
            try engine.paragraph(inlines, style: style(), pages: PageNumbers(number: 2, count: 12)).text
                == "Page 2 sur 12")
        #expect(try engine.paragraph(inlines, style: style()).text == "Page  sur ")
    }

    @Test func `What comes again is shaped twice and then kept, and the memory is bounded`() throws {
        let engine = try TextEngine(faces: TestFaces.all, capacity: 8)
        let first = try engine.paragraph(words("Oui"), style: style())
        let kept = try engine.paragraph(words("Oui"), style: style())
        #expect(kept !== first)
        #expect(try engine.paragraph(words("Oui"), style: style()) === kept)
        #expect(engine.cacheCounts.hits == 1 && engine.cacheCounts.misses == 2 && engine.cacheCounts.held == 1)
        // What comes once only leaves nothing behind.
        for number in 0..<100 { _ = try engine.paragraph(words("\(number)"), style: style()) }
        #expect(engine.cacheCounts.held == 1 && engine.cacheCounts.evictions == 0)
        #expect(try engine.paragraph(words("Oui"), style: style()) === kept)
        for number in 100..<200 {
            for _ in 0..<2 { _ = try engine.paragraph(words("\(number)"), style: style()) }
            #expect(try engine.paragraph(words("Oui"), style: style()) === kept)
            #expect(engine.cacheCounts.held <= 16)
        }
        #expect(engine.cacheCounts.evictions > 0)
        #expect(try engine.paragraph(words("Oui"), style: style(size: 11)) !== kept)
    }

    @Test func `Two engines give the same lines`() throws {
        let text = "L’attestation « simplifiée » : 12 345,67 € — voir https://www.exemple.fr/a/b."
        let sets = try (0..<2).map { _ in
            let engine = try engine()
            return engine.lines(of: try engine.paragraph(words(text), style: style()), width: .points(90))
        }
        #expect(sets[0] == sets[1])
    }
}
