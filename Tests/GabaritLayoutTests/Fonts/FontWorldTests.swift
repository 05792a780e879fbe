import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

@Suite("Font world")
struct FontWorldTests {
    @Test func `A style's face is the one of its family, weight and slant`() throws {
        let world = try FontWorld(faces: TestFaces.all)
        let bold = style { $0.weight = 700 }
        #expect(try world.face(of: bold, at: nil) == TestFaces.face("Roboto", weight: 700))
        #expect(try world.face(of: bold.emphasis, at: nil) == TestFaces.face("Roboto", weight: 700, italic: true))
        #expect(try world.face(of: style("Liberation Mono"), at: nil) == TestFaces.face("Liberation Mono"))
    }

    @Test func `An unknown family names the nearest one and lists all`() throws {
        let world = try FontWorld(faces: TestFaces.all)
        let error = #expect(throws: LayoutError.self) { try world.face(of: style("Robotto"), at: place(3)) }
        let diagnostic = try #require(error?.diagnostics.first)
        #expect(diagnostic.code == "font.unknown-family")
        #expect(diagnostic.span == place(3))
        #expect(diagnostic.hints.first?.message.english == "did you mean `Roboto`?")
        #expect(diagnostic.hints.last?.message.french.contains("`Liberation Mono`") == true)
    }

    @Test func `A weight that no file holds says which ones there are`() throws {
        let world = try FontWorld(faces: TestFaces.all)
        let error = #expect(throws: LayoutError.self) {
            try world.face(of: style("Liberation Mono") { $0.weight = 700 }, at: place(3))
        }
        let diagnostic = try #require(error?.diagnostics.first)
        #expect(diagnostic.code == "font.no-such-face")
        #expect(diagnostic.message.french == "`Liberation Mono` n'existe pas en gras")
        #expect(diagnostic.hints.first?.message.english.hasSuffix("regular") == true)
    }

    @Test func `A file that is no font is unreadable, first or later in the list`() throws {
        let broken = Face(family: "Broken", weight: 400, italic: false, path: "/etc/hostname")
        #expect(throws: LayoutError.self) { try FontWorld(faces: [broken]) }
        let world = try FontWorld(faces: TestFaces.all + [broken])
        let error = #expect(throws: LayoutError.self) {
            try world.font(Face.ID(TestFaces.all.count), size: .points(10))
        }
        #expect(error?.diagnostics.first?.code == "font.unreadable")
    }

    @Test func `Faces of one family in any order are told apart by their number`() throws {
        // The family's name in the list need not be the one in the file.
        let faces = TestFaces.all.reversed().enumerated().map { index, face in
            var face = face
            face.family = "Maison"
            face.weight = index
            return face
        }
        let engine = try TextEngine(faces: faces)
        for (index, face) in faces.enumerated() {
            let paragraph = try engine.paragraph(
                words("Oui"),
                style: style("Maison") {
                    $0.weight = face.weight; $0.italic = face.italic
                })
            #expect(engine.lines(of: paragraph, width: .points(100)).first?.segments.first?.run.face == Face.ID(index))
        }
    }

    @Test func `No face at all makes a world in which nothing can be set`() throws {
        let engine = try TextEngine(faces: [])
        let error = #expect(throws: LayoutError.self) { try engine.paragraph(words("Oui"), style: style()) }
        #expect(error?.diagnostics.first?.code == "font.unknown-family")
    }

    @Test(
        "Advances are the face's own, unhinted and unrounded",
        arguments: ["Roboto", "Liberation Mono", "Liberation Sans"])
    func advances(family: String) throws {
        // Units of an em of 2048, read from the hmtx tables: A, i, é.
        let units: [String: [Int]] = [
            "Roboto": [1336, 498, 1086], "Liberation Mono": [1229, 1229, 1229], "Liberation Sans": [1366, 455, 1139],
        ]
        let engine = try engine()
        for size in [7.3, 10, 16, 1000.0 / 1024] {
            let style = style(family, size: size)
            let expected = try #require(units[family])
            for (letter, unit) in zip(["A", "i", "é"], expected) {
                let width = try engine.paragraph(words(letter), style: style).naturalWidth
                let exact = Double(style.size.units) * Double(unit) / 2048
                #expect(abs(Double(width.units) - exact) <= 0.5, "\(letter) at \(size)")
            }
        }
    }
}
