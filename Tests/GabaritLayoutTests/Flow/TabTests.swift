import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritLayout

/// Pages are 200 pt wide, 20 characters, and a line is 12 pt high; what stands where is said page by page.
@Suite("Tabs")
struct TabTests {
    @Test func `Each part begins, ends or is centred at its own stop, whatever is before it`() throws {
        var sketch = Sketch()
        let stops = TabStops([.init(.points(60)), .init(.points(120), .center), .init(.points(200), .end)])
        sketch.body = [sketch.tabbed(stops, [["a", "b", "cc", "ddd"], ["aaaaa", "", "", "d"], ["a"]])]
        try sketch.expect([
            ["a@0,0", "b@60,0", "cc@110,0", "ddd@170,0", "aaaaa@0,12", "d@190,12", "a@0,24"]
        ])
    }

    @Test func `Parts are read with white between them, lines with a break`() throws {
        var sketch = Sketch()
        sketch.body = [sketch.tabbed(TabStops([.init(.points(60))]), [["a", "b"], ["c", "d"]])]
        let texts = try sketch.layOut().pages.pages[0].items.compactMap { item in
            if case .glyphs(let run, _) = item.content { run.text } else { nil }
        }
        #expect(texts.joined() == "a b c d")
    }

    @Test func `Lines go over a page's border as those of any paragraph`() throws {
        var sketch = Sketch(lines: 3)
        let stops = TabStops([.init(.points(60))])
        sketch.body = [sketch.tabbed(stops, (1...5).map { ["a\($0)", "b\($0)"] })]
        try sketch.expect([
            ["a1@0,0", "b1@60,0", "a2@0,12", "b2@60,12", "a3@0,24", "b3@60,24"],
            ["a4@0,0", "b4@60,0", "a5@0,12", "b5@60,12"],
        ])
    }

    @Test func `A leader goes from one part to the next, and dots of all lines stand below each other`() throws {
        var sketch = Sketch()
        let stops = TabStops([.init(.points(200), .end)], leader: .dots)
        sketch.body = [sketch.tabbed(stops, [["a", "b"], ["aaa", "bb"]])]
        let drawings = try sketch.layOut().pages.pages[0].items.compactMap { item -> Drawing? in
            #expect(item.owner != .artifact(.pagination))
            if case .drawing(let drawing) = item.content { return drawing } else { return nil }
        }
        let ends = drawings.map { drawing -> [Length] in
            guard case .line(let from, let to) = drawing.outline else { return [] }
            return [from.x, to.x]
        }
        #expect(drawings.count == 2 && drawings.allSatisfy(\.isDotted))
        #expect(ends.allSatisfy { $0.count == 2 && $0[0] < $0[1] })
        #expect(ends[0][0] >= .points(10) && ends[0][1] <= .points(190))
        #expect(ends[1][0] >= .points(30) && ends[1][1] <= .points(180))
        let period = drawings[0].strokeWidth.units * 4
        #expect(ends.allSatisfy { $0[0].units.isMultiple(of: period) })
    }

    @Test func `Links in parts lead where they did`() throws {
        var sketch = Sketch()
        func link(_ word: String) -> [Inline] {
            [.link([.text(word, isVerbatim: false, nowhere)], target: "https://\(word).fr", nowhere)]
        }
        sketch.body = [
            sketch.block(.tabbed(TabStops([.init(.points(60))]), [[link("a"), link("b")], [link("c"), link("d")]]))
        ]
        let (pages, _) = try sketch.layOut()
        for item in pages.pages[0].items {
            guard case .glyphs(let run, _) = item.content, case .node(let id) = item.owner else { continue }
            let word = run.text.prefix { $0 != " " }
            guard !word.isEmpty else { continue }
            #expect(pages.structure[id].target == "https://\(word).fr")
        }
        #expect(pages.structure.nodes.filter { $0.role == .link }.count == 4)
    }
}

extension Sketch {
    /// A text of lines, each in parts.
    fileprivate mutating func tabbed(_ stops: TabStops, _ lines: [[String]]) -> Block {
        let flat = style { $0.spaceAfter = .zero }
        let parts = lines.map { line in line.map { text in text.isEmpty ? [] : inlines(text) } }
        return block(.tabbed(stops, parts), flat)
    }
}
