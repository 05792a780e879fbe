import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

/// What is shaped with an item that was made of another text, or found line by line, is what Pango makes of the text itself.
@Suite struct KnownShapesTests {
    static let styles: [TextStyle] = ["Roboto", "Roboto Condensed", "Liberation Sans", "Liberation Mono"].flatMap {
        [
            style($0), style($0, size: 8.5) { $0.kerning = false }, style($0) { $0.ligatures = false },
            style($0) { $0.tracking = .points(0.4) }, style($0) { $0.language = LanguageTag("en") },
        ]
    }

    private static let texts = [
        "Monsieur Aïcha HÂTIF-RÉMY", "AVANT Tout, Yves", "69100 VILLEURBANNE", "690503491065491210", "21 mai 2024",
        "12/03/2024", "fi ffi fl – l’affût", "« 100 € »", "1 250,50 €", "n° 7 (bis)", "ŒUVRE œuvre", "#1 *2", "   ",
        "—",
        "Łódź", "שלום", "a\u{301}", "a\u{AD}b", "1️⃣", "x×y", "A",
    ]

    /// Texts of plain characters, as chance has them.
    private static var chance: [String] {
        let scalars = String(decoding: PlainText.letterSample, as: UTF8.self).unicodeScalars.map { $0 }
        var state: UInt64 = 7
        func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        return (0..<200).map { _ in
            var text = String.UnicodeScalarView()
            for _ in 0...next(below: 24) { text.append(scalars[next(below: scalars.count)]) }
            return String(text)
        }
    }

    private static func engines() throws -> (known: TextEngine, asked: TextEngine) {
        let engines = (try TextEngine(faces: TestFaces.all), try TextEngine(faces: TestFaces.all))
        engines.1.shaper.isUsingKnownItems = false
        return engines
    }

    private static func lines(_ engine: TextEngine, _ inlines: [Inline], _ style: TextStyle) -> Result<
        [Line], any Error
    > {
        Result { engine.lines(of: try engine.paragraph(inlines, style: style), width: .points(90)) }
    }

    @Test(arguments: styles) func `A plain text has the glyphs that Pango gives it`(_ style: TextStyle) throws {
        let (known, asked) = try Self.engines()
        var count = 0
        for text in Self.texts + Self.chance {
            switch (Self.lines(known, words(text), style), Self.lines(asked, words(text), style)) {
            case (.success(let left), .success(let right)):
                #expect(left == right, "\(text)")
                count += 1
            case (.failure, .failure): break
            default: Issue.record("\(text)")
            }
        }
        #expect(count > 20)
    }

    @Test(arguments: styles) func `A line that comes again in another text is the same line`(_ style: TextStyle) throws
    {
        let (known, asked) = try Self.engines()
        let face = Array(Self.texts.prefix(12))
        for index in 0..<40 {
            let lines = (0..<(2 + index % 4)).map { face[(index * 5 + $0 * 7) % face.count] }
            let parts = lines.enumerated().map { place, line -> [Inline] in
                line.split(separator: " ", omittingEmptySubsequences: false).map {
                    .text(String($0) + " ", isVerbatim: true, GabaritLayoutTests.place(index + place))
                }
            }
            let inlines = Array(parts.joined(separator: [.lineBreak(nowhere)]))
            let (left, right) = (Self.lines(known, inlines, style), Self.lines(asked, inlines, style))
            guard case .success(let found) = left, case .success(let made) = right else { continue }
            #expect(found == made)
        }
    }

    @Test func `The plain characters are one item to Pango, with letters and without`() throws {
        let world = try FontWorld(faces: TestFaces.all)
        let book = ItemBook(map: world.map)
        let id = TestFaces.face("Liberation Sans")
        let font = try world.font(id, size: .points(10))
        let setting = ItemBook.Setting(
            face: id, size: .points(10), features: "", paragraphLanguage: LanguageTag("fr"), language: LanguageTag("fr")
        )
        for text in ["Été", "12"] { #expect(book.item(for: Array(text.utf8), set: setting, in: font) != nil) }
        for text in ["—", "שלום", "a\u{301}"] {
            #expect(book.item(for: Array(text.utf8), set: setting, in: font) == nil)
        }
    }
}
