import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritLayout

/// Pages are 200 pt wide, 20 characters, and a line is 12 pt high; what stands where is said page by page.
@Suite("Grids")
struct GridTests {
    @Test func `Columns have one width in all rows: given, of the widest they hold, shares of what is left`() throws {
        var sketch = Sketch()
        let layout = GridLayout(
            tracks: [.fixed(.points(40)), .content, .fraction(1), .fraction(2)], columnGap: .points(5),
            rowGap: .points(3))
        sketch.body = [
            sketch.grid(
                layout, ["a", "bb", "c", "d", "e", "ffff", "g", "h"].map { ($0, 1) })
        ]
        // 40 + 5 + 40 + 5 + 35 + 5 + 70.
        try sketch.expect([
            [
                "a@0,0", "bb@45,0", "c@90,0", "d@130,0",
                "e@0,15", "ffff@45,15", "g@90,15", "h@130,15",
            ]
        ])
    }

    @Test func `A cell over several columns has their width and the gaps, and goes to the next row for want of room`()
        throws
    {
        var sketch = Sketch()
        let layout = GridLayout(
            tracks: Array(repeating: .fixed(.points(40)), count: 3), columnGap: .points(10), rowGap: .zero)
        sketch.body = [
            sketch.grid(layout, [("a", 1), ("bbbb cccc", 2), ("d", 1), ("e", 1), ("ffff", 2), ("g", 1), ("h", 9)])
        ]
        try sketch.expect([
            [
                "a@0,0", "bbbb cccc@50,0", "d@0,12", "e@50,12", "ffff@0,24", "g@100,24", "h@0,36",
            ]
        ])
    }

    @Test func `A row is as high as its highest cell, whose grounds are too, and rows go over a page's border`() throws
    {
        var sketch = Sketch(lines: 4)
        let filled = sketch.style { $0.fill = .white }
        let layout = GridLayout(tracks: [.fraction(1), .fraction(1)], columnGap: .zero, rowGap: .points(2))
        sketch.body = [
            sketch.block(
                .grid(
                    layout,
                    [
                        sketch.cell([sketch.lines("a", 2)], filled), sketch.cell([sketch.text("b")], filled),
                        sketch.cell([sketch.lines("c", 4)]), sketch.cell([]),
                    ]))
        ]
        try sketch.expect([
            ["rect@0,0 100x24", "rect@100,0 100x24", "a1@0,0", "a2@0,12", "b@100,0"],
            ["c1@0,0", "c2@0,12", "c3@0,24", "c4@0,36"],
        ])
    }

    @Test func `A grid in a column that takes its width from what it holds has a width of its own`() throws {
        var sketch = Sketch()
        let inner = GridLayout(tracks: [.content, .content], columnGap: .points(10), rowGap: .zero)
        let outer = GridLayout(tracks: [.fraction(1), .content], columnGap: .points(10), rowGap: .zero)
        let padded = sketch.style { $0.padding = Edges(all: .points(5)) }
        sketch.body = [
            sketch.block(
                .grid(
                    outer,
                    [
                        sketch.cell([sketch.text("a")]),
                        sketch.cell([sketch.grid(inner, [("b", 1), ("cc", 1), ("ddd", 1), ("e", 1)])], padded),
                    ]))
        ]
        // 30 + 10 + 20 and the padding stand at the right end.
        try sketch.expect([["a@0,5", "b@135,5", "cc@175,5", "ddd@135,17", "e@175,17"]])
    }

    // MARK: Columns

    @Test func `A flow that fits ends its columns at one height, and what follows stands below all of them`() throws {
        var sketch = Sketch()
        let layout = FlowColumns(count: 3, gap: .points(10))
        sketch.body = [
            sketch.text("before"), sketch.block(.columns(layout, [sketch.lines("a", 4), sketch.lines("b", 2)])),
            sketch.text("after"),
        ]
        try sketch.expect([
            [
                "before@0,0", "a1@0,12", "a2@0,24", "a3@70,12", "a4@70,24", "b1@140,12", "b2@140,24", "after@0,36",
            ]
        ])
    }

    @Test func `A flow that does not fit fills its columns to the page's end, and balances the rest`() throws {
        var sketch = Sketch(lines: 4)
        let layout = FlowColumns(count: 2, gap: .zero)
        sketch.body = [
            sketch.lines("x", 2), sketch.block(.columns(layout, [sketch.lines("a", 12)])), sketch.text("after"),
        ]
        try sketch.expect([
            ["x1@0,0", "x2@0,12", "a1@0,24", "a2@0,36", "a3@100,24", "a4@100,36"],
            [
                "a5@0,0", "a6@0,12", "a7@0,24", "a8@0,36", "a9@100,0", "a10@100,12", "a11@100,24", "a12@100,36",
            ],
            ["after@0,0"],
        ])
    }

    @Test func `A heading at the foot of a column goes along to the next`() throws {
        var sketch = Sketch(lines: 3)
        let layout = FlowColumns(count: 2, gap: .zero)
        sketch.body = [
            sketch.block(
                .columns(layout, [sketch.lines("a", 2), sketch.heading("head"), sketch.lines("b", 2)]))
        ]
        try sketch.expect([["a1@0,0", "a2@0,12", "head@100,0", "b1@100,12", "b2@100,24"]])
    }

    @Test func `Columns that have no room for a line wait for the next page`() throws {
        var sketch = Sketch(lines: 3)
        let tall = Size(width: .points(10), height: .points(20))
        sketch.body = [
            sketch.lines("a", 2),
            sketch.block(
                .columns(
                    FlowColumns(count: 2, gap: .zero),
                    [
                        sketch.block(.shape(.rectangle, tall, alternative: nil)),
                        sketch.block(.shape(.rectangle, tall, alternative: nil)),
                    ])),
        ]
        try sketch.expect([["a1@0,0", "a2@0,12"], ["rect@0.3,0.3 9.5x19.5", "rect@100.3,0.3 9.5x19.5"]])
    }

    @Test func `A box goes on over columns, open where it does`() throws {
        var sketch = Sketch(lines: 4)
        let bordered = sketch.style {
            $0.border = Edges(top: .points(1), right: .zero, bottom: .points(1), left: .zero)
        }
        sketch.body = [
            sketch.block(
                .columns(
                    FlowColumns(count: 2, gap: .zero),
                    [sketch.block(.box([sketch.text("a"), sketch.text("b")]), bordered)]))
        ]
        try sketch.expect([["rect@0,0 100x1", "rect@100,12 100x1", "a@0,1", "b@100,0"]])
    }
}

extension Sketch {
    /// A grid of cells of a text each, over so many columns.
    fileprivate mutating func grid(_ layout: GridLayout, _ texts: [(String, Int)]) -> Block {
        var cells: [Block.Cell] = []
        for (text, columns) in texts { cells.append(cell([self.text(text)], columns: columns)) }
        return block(.grid(layout, cells))
    }
}
