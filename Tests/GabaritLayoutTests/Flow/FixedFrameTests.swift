import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritLayout

/// Fixed frames stand on the first page, wherever they are written; what they cannot hold has one of four ends.
@Suite("Fixed frames")
struct FixedFrameTests {
    static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rectangle {
        Rectangle(
            origin: Point(x: .points(x), y: .points(y)), size: Size(width: .points(width), height: .points(height)))
    }

    static func frame(_ overflow: FixedFrame.Overflow, height: Double = 36) -> FixedFrame {
        FixedFrame(reserve: nil, rectangle: rectangle(100, 60, 100, height), overflow: overflow)
    }

    @Test func `A frame stands at its place on the first page, and is read where it is written`() throws {
        var sketch = Sketch(lines: 3)
        sketch.body = [
            sketch.lines("a", 5), sketch.block(.frame(Self.frame(.proved), [sketch.text("f")])), sketch.text("b"),
        ]
        try sketch.expect([["a1@0,0", "a2@0,12", "a3@0,24", "f@100,60"], ["a4@0,0", "a5@0,12", "b@0,24"]])
        let nodes = try sketch.layOut().pages.structure.nodes
        #expect(nodes.map(\.role) == [.document, .paragraph, .paragraph, .paragraph])
    }

    @Test func `A frame written first is read first`() throws {
        var sketch = Sketch(lines: 8)
        sketch.body = [sketch.block(.frame(Self.frame(.proved), [sketch.text("f")])), sketch.text("b")]
        try sketch.expect([["f@100,60", "b@0,0"]])
    }

    @Test func `What a frame cannot hold goes on in the flow, in its stead and at the flow's width`() throws {
        var sketch = Sketch(lines: 8)
        sketch.body = [
            sketch.text("a"),
            sketch.block(
                .frame(Self.frame(.flow), [sketch.text("f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15")])),
            sketch.text("b"),
        ]
        try sketch.expect([
            [
                "a@0,0", "f1 f2 f3@100,60", "f4 f5 f6@100,72", "f7 f8 f9@100,84", "f10 f11 f12 f13 f14@0,12",
                "f15@0,24", "b@0,36",
            ]
        ])
    }

    @Test func `A frame too low for a line leaves all of it to the flow`() throws {
        var sketch = Sketch(lines: 8)
        sketch.body = [sketch.block(.frame(Self.frame(.flow, height: 5), [sketch.text("f")]))]
        try sketch.expect([["f@0,0"]])
    }

    @Test func `Type shrinks by half points until it fits`() throws {
        var sketch = Sketch(lines: 8)
        let style = sketch.style { $0.size = .points(10) }
        // 20 characters of 10 pt take two lines of 100 pt; a leading of 12 pt a line, scaled with the type.
        let text = sketch.style {
            $0.leading = .points(12)
            $0.spaceAfter = .zero
        }
        sketch.body = [
            sketch.block(
                .frame(
                    FixedFrame(
                        reserve: nil, rectangle: Self.rectangle(0, 0, 100, 22), overflow: .shrink(.points(8))),
                    [sketch.text("abcdefghij klmnopqr", text)]), style)
        ]
        let (pages, overflows) = try sketch.layOut()
        #expect(overflows.isEmpty)
        let sizes = pages.pages[0].items.compactMap { item in
            if case .glyphs(let run, _) = item.content { run.size.points } else { nil }
        }
        // 12 pt of leading at 9 pt of type are 10.8 pt, twice 21.6.
        #expect(sizes == [9, 9])
    }

    @Test func `Sizes are tried from the frame's own down to the last, which is exact`() {
        func sizes(_ overflow: FixedFrame.Overflow, _ size: Double) -> [Double] {
            Preparer.factors(overflow, size: .points(size)).map { ($0 * size * 100).rounded() / 100 }
        }
        #expect(sizes(.shrink(.points(9)), 10) == [10, 9.5, 9])
        #expect(sizes(.shrinkThenFlow(.points(8.8)), 10) == [10, 9.5, 9, 8.8])
        #expect(sizes(.shrink(.points(10)), 10) == [10])
        #expect(sizes(.shrink(.points(12)), 10) == [10])
        #expect(sizes(.flow, 10) == [10])
        #expect(sizes(.shrink(.points(5)), 200).count <= 18)
    }

    @Test func `What shrinking does not cure goes on in the flow, or is a defect`() throws {
        var sketch = Sketch(lines: 8)
        let style = sketch.style { $0.size = .points(10) }
        let blocks = [sketch.lines("f", 5)]
        sketch.body = [sketch.block(.frame(Self.frame(.shrinkThenFlow(.points(9))), blocks), style)]
        let flowed = try sketch.layOut()
        #expect(flowed.overflows.isEmpty)
        #expect(ReadingText.of(flowed.pages) == "f1f2f3f4f5")
        sketch.body = [sketch.block(.frame(Self.frame(.shrink(.points(9))), blocks), style)]
        #expect(try sketch.layOut().overflows.count == 1)
    }

    @Test func `What was proved and does not fit is a defect with its place and measures, and no pages are made`()
        throws
    {
        var sketch = Sketch(lines: 8)
        sketch.body = [sketch.block(.frame(Self.frame(.proved), [sketch.lines("f", 4)]))]
        let overflows = try sketch.layOut().overflows
        #expect(
            overflows == [
                Overflow(measure: .height, needed: .points(48), offered: .points(36), span: sketch.body[0].span)
            ])
        let message = LayoutMessages.overflow(overflows[0]).message
        #expect(message.english == "this does not fit: 16.9 mm high where 12.7 mm are left")
        let engine = try LayoutEngine(faces: [])
        #expect(throws: LayoutError.self) { try engine.layOut(sketch.content, images: []) }
    }

    @Test func `A frame's ground covers it whole`() throws {
        var sketch = Sketch(lines: 10)
        let style = sketch.style {
            $0.fill = .white
            $0.padding = Edges(all: .points(4))
        }
        sketch.body = [sketch.block(.frame(Self.frame(.proved), [sketch.text("f")]), style)]
        try sketch.expect([["rect@100,60 100x36", "f@104,64"]])
    }
}
