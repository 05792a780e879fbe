import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

@Suite("Text measure")
struct TextMeasureTests {
    @Test func `Thirty-eight characters of a fixed pitch are 80,4 mm whatever they are`() throws {
        let measure = TextMeasure(try engine())
        let mono = style("Liberation Mono", leading: 10)
        // 0.6 em is 1229 of 2048 units: 6.0009765625 pt at 10 pt, 6145 units.
        #expect(try measure.worstWidth(of: .postal, count: 38, style: mono) == Length(units: 38 * 6145))
        #expect(try measure.largestKern(of: .postal, style: mono) == .zero)
        #expect(try measure.worstWidth(of: .postal, count: 0, style: mono) == .zero)
    }

    @Test(
        "No text of a repertoire is wider than the bound",
        arguments: ["Roboto", "Roboto Condensed", "Liberation Sans", "Liberation Mono"])
    func bounds(family: String) throws {
        let engine = try engine()
        let measure = TextMeasure(engine)
        var random = SeededRandom(seed: 7)
        let variants: [TextStyle] = [
            style(family), style(family, size: 7.3) { $0.kerning = false }, style(family) { $0.ligatures = false },
            style(family) { $0.capitals = true }, style(family) { $0.tracking = .points(0.3) },
            style(family) { $0.tracking = .points(-0.3) },
        ]
        for style in variants {
            for repertoire in [Repertoire.latin, .ascii, .digits, .postal] {
                let scalars = repertoire.scalars
                let kern = try measure.largestKern(of: repertoire, style: style)
                #expect(kern >= .zero)
                for _ in 0..<30 {
                    let count = Int.random(in: 1...12, using: &random)
                    var text = String.UnicodeScalarView()
                    for _ in 0..<count { text.append(scalars.randomElement(using: &random) ?? "A") }
                    let bound = try measure.worstWidth(of: repertoire, count: count, style: style)
                    let width = try measure.width(of: String(text), style: style, at: nowhere)
                    #expect(width <= bound)
                }
                // The widest character many times over comes near the bound.
                let single = try measure.worstWidth(of: repertoire, count: 1, style: style)
                let widths = try scalars.map { try measure.width(of: String($0), style: style, at: nowhere) }
                #expect(try #require(widths.max()) <= single)
            }
        }
    }

    @Test func `Kerning that drives letters apart is found`() throws {
        let engine = try engine()
        let measure = TextMeasure(engine)
        let style = style(size: 100)
        let kern = try measure.largestKern(of: .ascii, style: style)
        #expect(kern > .zero)
        // It is a kern of some pair: the bound without it would be unsound.
        var found = Length.zero
        let scalars = Repertoire.ascii.scalars
        let plain = unkerned(style)
        for left in scalars {
            let pair = scalars.map { "\(left)\($0)" }.joined(separator: "\n")
            let kerned = try engine.paragraph(words(pair), style: style)
            let apart = try engine.paragraph(words(pair), style: plain)
            for (kerned, apart) in zip(kerned.lines, apart.lines) {
                found = max(
                    found,
                    Length(units: kerned.width(0..<kerned.clusters.count) - apart.width(0..<apart.clusters.count)))
            }
        }
        #expect(abs((kern - found).units) <= 2)
    }

    private func unkerned(_ style: TextStyle) -> TextStyle {
        var style = style
        style.kerning = false
        return style
    }

    @Test func `A border between two texts may add a ligature's width and a kern`() throws {
        let engine = try engine()
        let measure = TextMeasure(engine)
        let style = style()
        let joint = try measure.joint(of: .latin, style: style)
        for pair in [("f", "i"), ("f", "l"), ("A", "V"), ("r", "’"), ("L", "’")] {
            let whole = try measure.width(of: pair.0 + pair.1, style: style, at: nowhere)
            let parts =
                try measure.width(of: pair.0, style: style, at: nowhere)
                + measure.width(of: pair.1, style: style, at: nowhere)
            #expect(whole <= parts + joint)
        }
    }

    @Test func `Every face of the lock prints Latin, and what it lacks is named`() throws {
        let engine = try engine()
        let measure = TextMeasure(engine)
        for face in TestFaces.all {
            let style = style(face.family) {
                $0.weight = face.weight
                $0.italic = face.italic
            }
            #expect(try measure.missingCharacters(of: .latin, style: style, at: nowhere).isEmpty, "\(face.family)")
        }
        let greek = Repertoire(name: "kanji", ranges: [0x41...0x42, 0x6F22...0x6F23])
        #expect(try measure.missingCharacters(of: greek, style: style(), at: nowhere).map(\.value) == [0x6F22, 0x6F23])
    }
}
