import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritLayout

@Suite struct ImageTests {
    private static let box = Size(width: .points(60), height: .points(40))

    @Test func `a picture stands at the top of its box, as the text is aligned`() throws {
        var sketch = Sketch(lines: 12)
        let narrow = Size(width: .points(20), height: .points(40))
        let flat = Size(width: .points(60), height: .points(10))
        let middle = sketch.style { $0.alignment = .center }
        let end = sketch.style { $0.alignment = .end }
        sketch.body = [
            sketch.block(.image(0, narrow, in: Self.box, alternative: "a")),
            sketch.block(.image(1, flat, in: Self.box, alternative: "b"), middle),
            sketch.block(.image(2, narrow, in: Self.box, alternative: "c"), end),
            sketch.text("après"),
        ]
        // A line is 200 points wide.
        try sketch.expect([
            ["image0@0,0 20x40", "image1@70,40 60x10", "image2@180,80 20x40", "après@0,120"]
        ])
    }

    @Test func `a box moves and breaks pages as a whole, whatever the picture in it`() throws {
        var sketch = Sketch(lines: 4)
        let flat = Size(width: .points(60), height: .points(1))
        sketch.body = [
            sketch.text("a"), sketch.block(.image(0, flat, in: Self.box, alternative: "b")), sketch.text("c"),
        ]
        try sketch.expect([["a@0,0"], ["image0@0,0 60x1"], ["c@0,0"]])
    }
}
