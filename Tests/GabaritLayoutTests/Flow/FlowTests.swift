import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritLayout

/// Pages are 200 pt wide, 20 characters, and a line is 12 pt high; what stands where is said page by page.
@Suite("Flow")
struct FlowTests {
    @Test func `Paragraphs stand one below the other, and lines are filled`() throws {
        var sketch = Sketch()
        sketch.body = [sketch.text("one two three four five"), sketch.text("six")]
        try sketch.expect([["one two three four@0,0", "five@0,12", "six@0,24"]])
    }

    @Test func `The white between two blocks is the larger of what they want, and none at a page's top`() throws {
        var sketch = Sketch(lines: 3)
        let wide = sketch.style {
            $0.spaceBefore = .points(6)
            $0.spaceAfter = .points(4)
        }
        sketch.body = [sketch.text("a", wide), sketch.text("b", wide), sketch.text("c", wide)]
        try sketch.expect([["a@0,0", "b@0,18"], ["c@0,0"]])
    }

    @Test func `Lines stand at the start, in the middle and at the end`() throws {
        var sketch = Sketch()
        for alignment in [StyleProperties.Alignment.start, .center, .end, .justify] {
            let style = sketch.style {
                $0.alignment = alignment
                $0.spaceAfter = .zero
            }
            sketch.body.append(sketch.text("abcd", style))
        }
        try sketch.expect([["abcd@0,0", "abcd@80,12", "abcd@160,24", "abcd@0,36"]])
    }

    // MARK: Page ends

    @Test func `A paragraph breaks over pages and leaves two lines on each side`() throws {
        var sketch = Sketch(lines: 5)
        sketch.body = [sketch.lines("a", 4), sketch.lines("b", 6)]
        // One line of b would fit below a: two must.
        try sketch.expect([
            ["a1@0,0", "a2@0,12", "a3@0,24", "a4@0,36"],
            ["b1@0,0", "b2@0,12", "b3@0,24", "b4@0,36"],
            ["b5@0,0", "b6@0,12"],
        ])
    }

    @Test func `Where a page holds one line, lines stand alone`() throws {
        var sketch = Sketch(lines: 1)
        sketch.body = [sketch.lines("a", 3)]
        try sketch.expect([["a1@0,0"], ["a2@0,0"], ["a3@0,0"]])
    }

    @Test func `A heading stays with two lines of what follows, over white and rules too`() throws {
        var sketch = Sketch(lines: 5)
        sketch.body = [
            sketch.lines("a", 2), sketch.heading("head"), sketch.block(.space(.points(2))),
            sketch.block(.rule(thickness: .points(1))), sketch.lines("b", 3),
        ]
        let pages = try sketch.pages()
        #expect(pages == [["a1@0,0", "a2@0,12"], ["head@0,0", "rect@0,14 200x1", "b1@0,15", "b2@0,27", "b3@0,39"]])
    }

    @Test func `A heading that no page holds with what follows stays where it is`() throws {
        var sketch = Sketch(lines: 2)
        sketch.body = [
            sketch.heading("head"),
            sketch.block(.shape(.rectangle, Size(width: .points(10), height: .points(20)), alternative: nil)),
        ]
        try sketch.expect([["head@0,0"], ["rect@0.3,0.3 9.5x19.5"]])
    }

    @Test func `A page break ends the page, once, and not a page without anything`() throws {
        var sketch = Sketch()
        let pause = sketch.block(.pageBreak)
        sketch.body = [pause, sketch.text("a"), pause, pause, sketch.text("b"), pause]
        try sketch.expect([["a@0,0"], ["b@0,0"]])
    }

    @Test func `White that meets a page's end is cut, and does not begin the next`() throws {
        var sketch = Sketch(lines: 2)
        let white = sketch.block(.space(.points(20)))
        sketch.body = [white, sketch.text("a"), white, sketch.text("b")]
        // At the very beginning white is meant.
        try sketch.expect([[], ["a@0,0"], ["b@0,0"]])
    }

    @Test func `A text goes on in a page of another width without losing a character`() throws {
        var sketch = Sketch(lines: 3)
        sketch.masters[.first] = .init(
            margins: Edges(top: .zero, right: .points(100), bottom: .zero, left: .zero), header: nil, footer: nil,
            background: nil)
        sketch.body = [sketch.text("aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii")]
        try sketch.expect([
            ["aaaa bbbb@0,0", "cccc dddd@0,12", "eeee ffff@0,24"], ["gggg hhhh iiii@0,0"],
        ])
    }

    // MARK: Groups

    @Test func `A group that is kept moves to the next page, and breaks where no page holds it`() throws {
        var sketch = Sketch(lines: 4)
        sketch.body = [
            sketch.lines("a", 2), sketch.block(.keep([sketch.text("b"), sketch.text("c"), sketch.text("d")])),
        ]
        try sketch.expect([["a1@0,0", "a2@0,12"], ["b@0,0", "c@0,12", "d@0,24"]])
        let many = (1...6).map { sketch.text("k\($0)") }
        sketch.body = [sketch.lines("a", 2), sketch.block(.keep(many))]
        try sketch.expect([
            ["a1@0,0", "a2@0,12", "k1@0,24", "k2@0,36"], ["k3@0,0", "k4@0,12", "k5@0,24", "k6@0,36"],
        ])
    }

    @Test func `A box paints its ground and border in each fragment, open where it goes on`() throws {
        var sketch = Sketch(lines: 4)
        let style = sketch.style {
            $0.fill = .white
            $0.border = Edges(all: .points(1))
            $0.padding = Edges(all: .points(5))
        }
        let texts = (1...4).map { sketch.text("k\($0)") }
        sketch.body = [sketch.block(.box(texts), style)]
        try sketch.expect([
            [
                "rect@0,0 200x47", "rect@0,0 1x47", "rect@199,0 1x47", "rect@0,0 200x1",
                "k1@6,6", "k2@6,18", "k3@6,30",
            ],
            [
                "rect@0,0 200x23", "rect@0,0 1x23", "rect@199,0 1x23", "rect@0,22 200x1", "k4@6,5",
            ],
        ])
    }

    @Test func `The columns of a row share what fixed ones leave, and each goes on by itself`() throws {
        var sketch = Sketch(lines: 4)
        sketch.body = [
            sketch.block(
                .row(
                    gap: .points(10),
                    [
                        sketch.column(.fixed(.points(40)), [sketch.lines("a", 6)]),
                        sketch.column(.fraction(1), [sketch.lines("b", 2)]),
                        sketch.column(.fraction(2), [sketch.lines("c", 4)]),
                    ])),
            sketch.text("after"),
        ]
        try sketch.expect([
            [
                "a1@0,0", "a2@0,12", "a3@0,24", "a4@0,36", "b1@50,0", "b2@50,12", "c1@106.7,0", "c2@106.7,12",
                "c3@106.7,24", "c4@106.7,36",
            ],
            ["a5@0,0", "a6@0,12", "after@0,24"],
        ])
    }

    @Test func `A row begins whole: a column that cannot begin takes its neighbours along`() throws {
        var sketch = Sketch(lines: 4)
        let figure = sketch.block(.shape(.rectangle, Size(width: .points(10), height: .points(30)), alternative: nil))
        sketch.body = [
            sketch.lines("a", 2),
            sketch.block(
                .row(
                    gap: .zero,
                    [sketch.column(.fraction(1), [sketch.lines("b", 2)]), sketch.column(.fraction(1), [figure])])),
        ]
        try sketch.expect([["a1@0,0", "a2@0,12"], ["b1@0,0", "b2@0,12", "rect@100.3,0.3 9.5x29.5"]])
    }

    // MARK: Lists and fields

    @Test func `A list sets its markers beside the bodies`() throws {
        var sketch = Sketch()
        let items = [sketch.item([sketch.text("one two three four five")]), sketch.item([sketch.text("six")])]
        sketch.body = [sketch.block(.list(.bullet("–"), items))]
        try sketch.expect([["–@0,0", "one two three four@15,0", "five@15,12", "–@0,24", "six@15,24"]])
    }

    @Test func `Fields set labels before values that wrap beside them`() throws {
        var sketch = Sketch()
        let layout = FieldsLayout(
            isStacked: false, across: 1, labelWidth: .points(60), columnGap: .points(10), rowGap: .points(3))
        sketch.body = [
            sketch.block(.fields(layout, [sketch.pair("Nom", "aaaa bbbb cccc dddd"), sketch.pair("Prénom", "x")]))
        ]
        try sketch.expect([
            ["Nom@0,0", "aaaa bbbb@70,0", "cccc dddd@70,12", "Prénom@0,27", "x@70,27"]
        ])
    }

    @Test func `A label never parts from the first line of its value`() throws {
        var sketch = Sketch(lines: 4)
        let layout = FieldsLayout(
            isStacked: false, across: 1, labelWidth: .points(60), columnGap: .points(10), rowGap: .zero)
        let stacked = FieldsLayout(isStacked: true, across: 1, labelWidth: .zero, columnGap: .zero, rowGap: .zero)
        for layout in [layout, stacked] {
            sketch.body = [
                sketch.lines("a", 3),
                sketch.block(.fields(layout, [sketch.pair("Nom", "aaaa bbbb cccc dddd eeee ffff")])),
            ]
            let pages = try sketch.pages()
            #expect(pages.count == 2)
            #expect(pages[1].first == "Nom@0,0")
        }
    }

    @Test func `Pairs stand side by side with their values at one height`() throws {
        var sketch = Sketch()
        let layout = FieldsLayout(
            isStacked: true, across: 3, labelWidth: .zero, columnGap: .points(10), rowGap: .points(6))
        let pairs = [
            sketch.pair("aaaa bbbb", "1"), sketch.pair("b", "2"), sketch.pair("c", "3"), sketch.pair("d", "4"),
        ]
        sketch.body = [sketch.block(.fields(layout, pairs))]
        try sketch.expect([
            [
                "aaaa@0,0", "bbbb@0,12", "1@0,24", "b@70,0", "2@70,24", "c@140,0", "3@140,24", "d@0,42", "4@0,54",
            ]
        ])
    }
}
