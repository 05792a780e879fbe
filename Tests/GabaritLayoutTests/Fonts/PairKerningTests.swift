import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

@Suite struct PairKerningTests {
    private static func ruler(_ face: Face) throws -> (FontRuler, LoadedFont) {
        let world = try FontWorld(faces: [face])
        let font = try world.font(Face.ID(0), size: .points(10))
        return (try #require(FontRuler(font)), font)
    }

    private static func glyphs(of repertoire: Repertoire, in font: LoadedFont) -> [UInt32] {
        Set(repertoire.scalars.compactMap { font.glyph(of: $0) }).sorted()
    }

    @Test(arguments: TestFaces.all) func `what tables say of pairs is what shaping does`(_ face: Face) throws {
        let (ruler, font) = try Self.ruler(face)
        var random = SeededRandom(seed: 11)
        let all = Self.glyphs(of: .latin, in: font)
        var sets = [Self.glyphs(of: .ascii, in: font), Self.glyphs(of: .digits, in: font)]
        // Liberation has no kern that drives letters apart. Few glyphs, so that the largest kern is another one each time.
        for count in [2, 2, 3, 5, 8, 13, 21, 34] {
            sets += (0..<10).map { _ in Set((0..<count).compactMap { _ in all.randomElement(using: &random) }).sorted()
            }
        }
        var widest = Set<Int>()
        for glyphs in sets {
            let read = try #require(ruler.readKern(among: glyphs, language: "fr"))
            #expect(read == ruler.shapedKern(among: glyphs, language: "fr"))
            widest.insert(read)
        }
        #expect(widest.count > 1 || !face.family.hasPrefix("Roboto"))
    }

    @Test func `a table of nothing has nothing`() throws {
        let (ruler, _) = try Self.ruler(try #require(TestFaces.all.first))
        let table = try #require(ruler.table("none"))
        #expect(table.count == 0 && table.word(0) == 0 && table.long(5) == 0 && table.signedWord(-1) == 0)
        #expect(table.coverage(at: 0, of: [1, 2]) == [nil, nil] && table.classes(at: 0, of: [1, 2]) == [0, 0])
    }
}
