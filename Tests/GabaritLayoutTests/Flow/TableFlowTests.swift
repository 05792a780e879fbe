import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritLayout

/// Pages are 200 pt wide, 20 characters, and a line is 12 pt high; what stands where is said page by page.
@Suite("Tables")
struct TableFlowTests {
    private static let span = Span(source: SourceID(0), start: 0, end: 0)

    private func cell(
        _ text: String, _ columns: Range<Int>, _ sketch: inout Sketch, role: TypedTable.Cell.Role = .data, rows: Int = 1
    ) -> TableContent.Cell {
        TableContent.Cell(
            role: role, columns: columns, rows: rows, style: .empty, blocks: text.isEmpty ? [] : [sketch.text(text)],
            span: Self.span)
    }

    private func row(
        _ kind: TableContent.Row.Kind, _ texts: [String], count: Int, _ sketch: inout Sketch
    ) -> TableContent.Row {
        let cells = texts.enumerated().map { index, text in cell(text, index..<index + 1, &sketch) }
        return TableContent.Row(kind: kind, cells: cells, style: .empty, span: Self.span, count: count)
    }

    /// A table of two columns, 100 pt each, under a header of one line.
    private func table(_ rows: [(TableContent.Row.Kind, String, String)], _ sketch: inout Sketch) -> TableContent {
        var count = 0
        let header = TableContent.Row(
            kind: .header,
            cells: [
                cell("H", 0..<1, &sketch, role: .columnHeader), cell("K", 1..<2, &sketch, role: .columnHeader),
            ], style: .empty, span: Self.span, count: 0)
        let body = rows.map { kind, left, right in
            if kind == .body { count += 1 }
            return row(kind, [left, right], count: count, &sketch)
        }
        return TableContent(
            tracks: [.fraction(1), .fraction(1)], caption: nil, header: [header], rows: body, carried: nil,
            span: Self.span)
    }

    @Test func `the header repeats on each page, above the rows that go on`() throws {
        var sketch = Sketch(lines: 4)
        let content = table((1...7).map { (.body, "a\($0)", "b\($0)") }, &sketch)
        sketch.body = [sketch.block(.table(content)), sketch.text("z")]
        try sketch.expect([
            ["H@0,0", "K@100,0", "a1@0,12", "b1@100,12", "a2@0,24", "b2@100,24", "a3@0,36", "b3@100,36"],
            ["H@0,0", "K@100,0", "a4@0,12", "b4@100,12", "a5@0,24", "b5@100,24", "a6@0,36", "b6@100,36"],
            ["H@0,0", "K@100,0", "a7@0,12", "b7@100,12", "z@0,24"],
        ])
    }

    @Test func `rows are let go once they are placed: a long table holds as few as a short one`() throws {
        /// The most rows that are held between pages, and how many pages there are.
        func held(_ count: Int) throws -> (most: Int, pages: Int) {
            var sketch = Sketch(lines: 10)
            let content = table((1...count).map { (.body, "a\($0)", "b") }, &sketch)
            sketch.body = [sketch.block(.table(content))]
            let styles = StyleResolver(styles: sketch.content.styles, link: sketch.content.linkStyle)
            var preparer = Preparer(
                setter: MockSetter(), limits: LayoutLimits(), styles: styles,
                structure: StructureTree(span: Self.span))
            let text = TextStyle(language: sketch.content.language).applying(styles[sketch.content.bodyStyle])
            let context = Preparer.Context(
                text: text, node: StructureTree.root, language: sketch.content.language)
            var next: (any BlockLayouter)? = StackLayouter(try preparer.blocks(sketch.body, in: context))
            let rows = try #require(preparer.tables.first)
            var (most, pages) = (0, 0)
            let height = sketch.size.height
            while let layouter = next {
                let region = Region(width: sketch.size.width, height: height, full: height, isPageEmpty: true)
                next = layouter.place(in: region).spill
                pages += 1
                most = max(most, rows.readyCount)
            }
            #expect(rows.failure == nil)
            return (most, pages)
        }
        let (short, long) = (try held(40), try held(4000))
        #expect(short.pages == 5 && long.pages == 445)
        #expect(short.most == long.most && long.most < 12)
    }

    @Test func `a total takes the row before it along, and a group's heading the row behind it`() throws {
        var sketch = Sketch(lines: 4)
        let content = table(
            [
                (.body, "a", "1"), (.body, "b", "2"), (.body, "c", "3"), (.total, "t", "6"), (.heading, "G", ""),
                (.body, "d", "4"), (.heading, "I", ""), (.body, "e", "5"),
            ], &sketch)
        sketch.body = [sketch.block(.table(content))]
        try sketch.expect([
            ["H@0,0", "K@100,0", "a@0,12", "1@100,12", "b@0,24", "2@100,24"],
            ["H@0,0", "K@100,0", "c@0,12", "3@100,12", "t@0,24", "6@100,24"],
            ["H@0,0", "K@100,0", "G@0,12", "d@0,24", "4@100,24"],
            ["H@0,0", "K@100,0", "I@0,12", "e@0,24", "5@100,24"],
        ])
    }

    @Test func `a row higher than a page is broken, a lower one waits for the next`() throws {
        var sketch = Sketch(lines: 4)
        var content = table([(.body, "a", "1"), (.body, "x", "2"), (.body, "c", "3")], &sketch)
        content.rows[1].cells[0].blocks = [sketch.lines("l", 5)]
        sketch.body = [sketch.block(.table(content))]
        try sketch.expect([
            ["H@0,0", "K@100,0", "a@0,12", "1@100,12", "l1@0,24", "l2@0,36", "2@100,24"],
            ["H@0,0", "K@100,0", "l3@0,12", "l4@0,24", "l5@0,36"],
            ["H@0,0", "K@100,0", "c@0,12", "3@100,12"],
        ])
        // Of three lines, a row waits for a page that holds it.
        content.rows[1].cells[0].blocks = [sketch.lines("m", 3)]
        sketch.body = [sketch.block(.table(content))]
        try sketch.expect([
            ["H@0,0", "K@100,0", "a@0,12", "1@100,12"],
            ["H@0,0", "K@100,0", "m1@0,12", "m2@0,24", "m3@0,36", "2@100,12"],
            ["H@0,0", "K@100,0", "c@0,12", "3@100,12"],
        ])
    }

    @Test func `a table that begins at a page's end begins on the next`() throws {
        var sketch = Sketch(lines: 4)
        let content = table([(.body, "a", "1"), (.body, "b", "2")], &sketch)
        sketch.body = [sketch.lines("l", 3), sketch.block(.table(content))]
        try sketch.expect([
            ["l1@0,0", "l2@0,12", "l3@0,24"],
            ["H@0,0", "K@100,0", "a@0,12", "1@100,12", "b@0,24", "2@100,24"],
        ])
    }

    @Test func `headers over several columns and rows stand at the foot of what they span`() throws {
        var sketch = Sketch(lines: 6)
        var content = table([(.body, "a", "1")], &sketch)
        content.tracks = [.fixed(.points(40)), .fixed(.points(60)), .fraction(1)]
        content.header = [
            TableContent.Row(
                kind: .header,
                cells: [
                    cell("N", 0..<1, &sketch, role: .columnHeader, rows: 2),
                    cell("Deux", 1..<3, &sketch, role: .columnHeader),
                ], style: .empty, span: Self.span, count: 0),
            TableContent.Row(
                kind: .header,
                cells: [
                    cell("x", 1..<2, &sketch, role: .columnHeader), cell("y", 2..<3, &sketch, role: .columnHeader),
                ], style: .empty, span: Self.span, count: 0),
        ]
        content.rows = [row(.body, ["a", "b", "c"], count: 1, &sketch)]
        sketch.body = [sketch.block(.table(content))]
        try sketch.expect([
            ["N@0,12", "Deux@40,0", "x@40,12", "y@100,12", "a@0,24", "b@40,24", "c@100,24"]
        ])
    }

    @Test func `elements come row by row, header cells say what they span, and repeated headers are none`() throws {
        var sketch = Sketch(lines: 4)
        let content = table((1...5).map { (.body, "a\($0)", "b\($0)") }, &sketch)
        sketch.body = [sketch.block(.table(content)), sketch.text("z")]
        let pages = try sketch.layOut().pages
        let structure = pages.structure
        let table = try #require(structure.nodes.firstIndex { $0.role == .table })
        let rows = structure.nodes[table].children
        #expect(rows.count == 6 && rows.allSatisfy { structure[$0].role == .tableRow })
        let cells = rows.flatMap { structure[$0].children }
        #expect(
            cells.map { structure[$0].role } == [.tableHeader, .tableHeader] + Array(repeating: .tableCell, count: 10))
        #expect(cells.prefix(2).allSatisfy { structure[$0].cell?.scope == .column })
        let repeated = pages.pages[1].items.prefix(2)
        #expect(repeated.allSatisfy { $0.owner == .artifact(.pagination) })
    }
}
