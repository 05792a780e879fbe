import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritLayout

/// The hard case: what runs over a page's border, with furniture around it, is one element all the same.
@Suite("Over a page's border")
struct PageBorderTests {
    /// A page of seven lines, of which header and footer take one each.
    static func sketch() -> Sketch {
        var sketch = Sketch(lines: 7)
        sketch.margins = Edges(top: .points(12), right: .zero, bottom: .points(12), left: .zero)
        let right = sketch.style {
            $0.alignment = .end
            $0.spaceAfter = .zero
        }
        let number: [Inline] = [
            .text("p ", isVerbatim: false, nowhere), .pageNumber(nowhere), .text("/", isVerbatim: false, nowhere),
            .pageCount(nowhere),
        ]
        sketch.furniture = [
            Content.Furniture(
                selector: nil, place: .header,
                rectangle: Rectangle(origin: .zero, size: Size(width: .points(200), height: .points(12))),
                blocks: [sketch.text("head")]),
            Content.Furniture(
                selector: nil, place: .footer,
                rectangle: Rectangle(
                    origin: Point(x: .zero, y: .points(72)), size: Size(width: .points(200), height: .points(12))),
                blocks: [sketch.block(.paragraph(number), right)]),
        ]
        return sketch
    }

    @Test func `A paragraph and the cells of a row go on, and furniture stands around them`() throws {
        var sketch = Self.sketch()
        sketch.body = [
            sketch.lines("p", 8),
            sketch.block(
                .row(
                    gap: .zero,
                    [
                        sketch.column(.fraction(1), [sketch.lines("a", 5), sketch.text("z")]),
                        sketch.column(.fraction(1), [sketch.lines("b", 7)]),
                    ])),
        ]
        try sketch.expect([
            ["head@0,0", "p 1/3@150,72", "p1@0,12", "p2@0,24", "p3@0,36", "p4@0,48", "p5@0,60"],
            [
                "head@0,0", "p 2/3@150,72", "p6@0,12", "p7@0,24", "p8@0,36", "a1@0,48", "a2@0,60", "b1@100,48",
                "b2@100,60",
            ],
            [
                "head@0,0", "p 3/3@150,72", "a3@0,12", "a4@0,24", "a5@0,36", "z@0,48", "b3@100,12", "b4@100,24",
                "b5@100,36", "b6@100,48", "b7@100,60",
            ],
        ])
    }

    @Test func `What runs over a border is one element, in reading order, with its items side by side`() throws {
        var sketch = Self.sketch()
        sketch.body = [
            sketch.lines("p", 8),
            sketch.block(
                .row(
                    gap: .zero,
                    [
                        sketch.column(.fraction(1), [sketch.lines("a", 5)]),
                        sketch.column(.fraction(1), [sketch.lines("b", 7)]),
                    ])),
        ]
        let pages = try sketch.layOut().pages
        #expect(pages.structure.nodes.map(\.role) == [.document, .paragraph, .paragraph, .paragraph])
        let owners = pages.pages.map { page in
            page.items.map { item in
                if case .node(let id) = item.owner { id.index } else { -1 }
            }
        }
        #expect(
            owners.map { $0.filter { $0 >= 0 } } == [
                [1, 1, 1, 1, 1], [1, 1, 1, 2, 2, 3, 3], [2, 2, 2, 3, 3, 3, 3, 3],
            ])
    }
}
