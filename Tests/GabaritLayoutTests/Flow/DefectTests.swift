import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritLayout

/// What no checked template meets: each is an error with its place, and no loop without end.
@Suite("Defects of layout")
struct DefectTests {
    @Test func `What is taller than any page is placed, and reported with its place and measures`() throws {
        var sketch = Sketch(lines: 2)
        let tall = Size(width: .points(10), height: .points(100))
        sketch.body = [sketch.text("a"), sketch.block(.image(0, tall, in: tall, alternative: "x")), sketch.text("b")]
        let (pages, overflows) = try sketch.layOut()
        #expect(pages.pages.map(Sketch.lines) == [["a@0,0"], ["image0@0,0 10x100"], ["b@0,0"]])
        #expect(
            overflows == [
                Overflow(measure: .height, needed: .points(100), offered: .points(24), span: sketch.body[1].span)
            ])
    }

    @Test func `A line higher than any page is placed alone`() throws {
        var sketch = Sketch(lines: 1)
        let high = sketch.style { $0.leading = .points(20) }
        sketch.body = [sketch.lines("a", 3, high)]
        let (pages, overflows) = try sketch.layOut()
        #expect(pages.pages.count == 3)
        #expect(overflows.count == 3)
    }

    @Test func `Padding that fills a page leaves one line a page`() throws {
        var sketch = Sketch(lines: 2)
        let padded = sketch.style { $0.padding = Edges(all: .points(30)) }
        sketch.body = [sketch.block(.box([sketch.lines("a", 4)]), padded)]
        let (pages, overflows) = try sketch.layOut()
        #expect(pages.pages.count == 4)
        #expect(!overflows.isEmpty)
    }

    @Test func `Columns wider than their row are reported`() throws {
        var sketch = Sketch()
        sketch.body = [
            sketch.block(.row(gap: .zero, [sketch.column(.fixed(.points(201)), [sketch.text("a")])]))
        ]
        #expect(
            try sketch.layOut().overflows == [
                Overflow(measure: .width, needed: .points(201), offered: .points(200), span: sketch.body[0].span)
            ])
    }

    @Test func `Limits are counted: pages, blocks, depth`() throws {
        var sketch = Sketch(lines: 2)
        sketch.body = [sketch.lines("a", 20)]
        func code(_ limits: LayoutLimits) -> String? {
            do {
                _ = try sketch.layOut(limits: limits)
                return nil
            } catch {
                return (error as? LayoutError)?.diagnostics.first?.code
            }
        }
        #expect(code(LayoutLimits(pages: 10)) == nil)
        #expect(code(LayoutLimits(pages: 9)) == "layout.too-many-pages")
        sketch.body = (0..<5).map { sketch.text("\($0)") }
        #expect(code(LayoutLimits(blocks: 5)) == nil)
        #expect(code(LayoutLimits(blocks: 4)) == "layout.too-many-blocks")
        var nested = sketch.text("a")
        for _ in 0..<159 { nested = sketch.block(.box([nested])) }
        sketch.body = [nested]
        #expect(code(LayoutLimits()) == nil)
        sketch.body = [sketch.block(.keep([nested]))]
        #expect(code(LayoutLimits()) == "layout.too-deep")
    }

    @Test func `Groups kept in each other to any depth are measured in linear time`() throws {
        var sketch = Sketch(lines: 3)
        var nested = sketch.lines("a", 8)
        for _ in 0..<100 { nested = sketch.block(.keep([nested])) }
        sketch.body = [sketch.text("b"), nested]
        #expect(ReadingText.of(try sketch.layOut().pages) == ReadingText.of(sketch.body))
    }
}
