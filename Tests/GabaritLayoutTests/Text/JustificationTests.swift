import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

/// Lines stretched to the measure, with their spaces.
@Suite("Justification")
struct JustificationTests {
    /// Justified, words whole.
    private func justified(_ change: (inout TextStyle) -> Void = { _ in }) -> TextStyle {
        style {
            $0.alignment = .justify
            $0.hyphenation = false
            change(&$0)
        }
    }

    private func lines(_ text: String, width: Length, _ change: (inout TextStyle) -> Void = { _ in }) throws -> [Line] {
        let engine = try engine()
        return engine.lines(of: try engine.paragraph(words(text), style: justified(change)), width: width)
    }

    private func width(_ text: String) throws -> Length {
        try engine().paragraph(words(text), style: style()).naturalWidth
    }

    /// The distance from each glyph to the next in a line of one run.
    private func steps(_ line: Line) -> [Int] {
        let glyphs = line.segments.flatMap { segment in segment.run.glyphs.map { (segment.x + $0.x).units } }
        return zip(glyphs.dropFirst(), glyphs).map { $0 - $1 }
    }

    @Test func `Full lines are as wide as the measure, the last as wide as its words`() throws {
        let lines = try lines(DivisionTests.prose, width: .points(480))
        #expect(lines.count > 4)
        for line in lines.dropLast() {
            #expect(line.width == .points(480))
            // The last ink ends at the measure; the white behind it hangs.
            let ink = line.segments.reduce(Length.zero) { max($0, $1.x + $1.width) }
            #expect(ink == .points(480))
        }
        #expect(lines.last?.width == (try width(lines.last?.text ?? "")))
        #expect(lines.map(\.text).joined() == DivisionTests.prose)
    }

    @Test func `The white is shared among the spaces, and the text keeps them`() throws {
        let natural = try width("un deux trois")
        let white = Length(units: 1000)
        let lines = try lines("un deux trois quatre", width: natural + white)
        #expect(lines[0].text == "un deux trois ")
        #expect(lines[0].segments.map(\.run.text) == ["un deux trois "])
        let plain = try engine()
        let before = steps(
            plain.lines(of: try plain.paragraph(words("un deux trois"), style: style()), width: .points(999))[0])
        let after = steps(lines[0])
        #expect(after.count == before.count + 1)
        let differences = zip(after, before).map { $0 - $1 }
        #expect(differences == [0, 0, 500, 0, 0, 0, 0, 500, 0, 0, 0, 0])
        // An odd unit goes to the first.
        let odd = try self.lines("un deux trois quatre", width: natural + Length(units: 1001))
        #expect(zip(steps(odd[0]), before).map { $0 - $1 }.filter { $0 != 0 } == [501, 500])
    }

    @Test func `Lines before a break that the text has are not stretched`() throws {
        let lines = try lines("un deux\ntrois quatre cinq six", width: try width("trois quatre") + .points(2))
        #expect(lines.map(\.ending) == [.forced, .full, .last])
        #expect(lines[0].width == (try width("un deux")))
        #expect(lines[1].width == (try width("trois quatre")) + .points(2))
    }

    @Test func `A no-break space grows, a narrow one does not`() throws {
        let text = "10\u{A0}000 5\u{202F}% et"
        let natural = try width(text)
        let line = try lines(text + " suite", width: natural + .points(2))[0]
        let plain = try engine()
        let before = steps(plain.lines(of: try plain.paragraph(words(text), style: style()), width: .points(999))[0])
        let grown = zip(steps(line), before).map { $0 - $1 }
        #expect(grown.filter { $0 != 0 }.count == 3)
        #expect(grown[2] > 0)
        let narrow = try #require(Array(text.unicodeScalars).firstIndex { $0.value == 0x202F })
        #expect(grown[narrow] == 0)
        #expect(line.text == text + " ")
    }

    @Test func `A line that would gape stays as it is`() throws {
        let natural = try width("un deux")
        // One space takes an em at most.
        #expect(try lines("un deux troisquatre", width: natural + .points(10))[0].width == natural + .points(10))
        #expect(try lines("un deux troisquatre", width: natural + .points(10.1))[0].width == natural)
        #expect(
            try lines("seul troisquatrecinq", width: try width("seul") + .points(3))[0].width == (try width("seul")))
        #expect(try lines("unmotbientroplongpourlaligne", width: .points(40))[0].width <= .points(40))
    }

    @Test func `White that a line begins with is no space between words`() throws {
        let text = "\u{A0}\u{A0}un deux trois"
        let natural = try width(text)
        let line = try lines(text + " quatre", width: natural + .points(2))[0]
        let plain = try engine()
        let before = steps(plain.lines(of: try plain.paragraph(words(text), style: style()), width: .points(999))[0])
        let grown = zip(steps(line), before).map { $0 - $1 }
        #expect(grown[0] == 0 && grown[1] == 0)
        #expect(grown.filter { $0 != 0 } == [1024, 1024])
    }

    @Test func `Runs of several styles share one stretch, and underlines cover it`() throws {
        let engine = try engine()
        var link = StyleProperties()
        link.underline = true
        let inlines: [Inline] =
            words("voir ") + [.link(words("la page du site"), target: "https://exemple.fr", nowhere)] + words(" et")
            + [.strong(words(" le reste"), nowhere)] + words(" aussi vite que possible")
        let paragraph = try engine.paragraph(inlines, style: justified(), link: link)
        for line in engine.lines(of: paragraph, width: .points(150)).dropLast() {
            #expect(line.width == .points(150))
            for (left, right) in zip(line.segments, line.segments.dropFirst()) {
                #expect(left.x + left.run.width == right.x)
                if left.underline != nil { #expect(left.width == left.run.width) }
            }
        }
    }

    @Test func `A number in groups stays one cluster, and its groups do not grow`() throws {
        let engine = try engine()
        let inlines =
            words("le numéro ") + [.grouped("075032400123", [3, 3, 3, 3], nowhere)] + words(" est à rappeler")
        let plain = try engine.paragraph(inlines, style: style())
        let width = engine.lines(of: plain, width: .points(150))[0].width
        let line = engine.lines(of: try engine.paragraph(inlines, style: justified()), width: width + .points(4))[0]
        let number = try #require(line.segments.first { $0.run.text == "075032400123" })
        let before = try #require(
            engine.lines(of: plain, width: .points(150))[0].segments.first { $0.run.text == "075032400123" })
        #expect(number.run == before.run)
        #expect(number.run.clusters == [GlyphRun.Cluster(bytes: 12, glyphs: 12)])
        #expect(line.width == width + .points(4))
    }

    @Test func `Text from right to left is stretched too`() throws {
        let engine = try engine()
        let text = "oui שלום עולם שלום non oui"
        let style = justified { $0.family = "Liberation Sans" }
        let whole = try engine.paragraph(words("oui שלום עולם שלום non"), style: style)
        let line = engine.lines(
            of: try engine.paragraph(words(text), style: style), width: whole.naturalWidth + .points(4))[0]
        #expect(line.segments.contains { $0.run.isBackward && $0.run.text == "שלום עולם שלום" })
        #expect(line.width == whole.naturalWidth + .points(4))
        for (left, right) in zip(line.segments, line.segments.dropFirst()) {
            #expect(left.x + left.run.width == right.x)
        }
        let ink = line.segments.reduce(Length.zero) { max($0, $1.x + $1.width) }
        #expect(ink == line.width)
    }

    @Test func `Justified lines with divided words are close to an even grey`() throws {
        let engine = try engine()
        let style = style { $0.alignment = .justify }
        let paragraph = try engine.paragraph(words(DivisionTests.prose), style: style)
        let lines = engine.lines(of: paragraph, width: .millimetres(75))
        // One line would gape after three that end with a hyphen.
        #expect(lines.dropLast().count { $0.width != .millimetres(75) } <= 1)
        #expect(lines.contains { $0.endsWithHyphen })
    }
}
