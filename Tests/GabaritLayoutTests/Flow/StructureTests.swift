import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritLayout

/// What a reader who cannot see the pages is told.
@Suite("Structure of pages")
struct StructureTests {
    /// The tree as `Role(child child)`.
    static func outline(_ structure: StructureTree, _ id: StructureTree.NodeID = StructureTree.root) -> String {
        let node = structure[id]
        let children = node.children.map { outline(structure, $0) }.joined(separator: " ")
        let language = node.language.map { ":\($0)" } ?? ""
        return node.role.name + language + (children.isEmpty ? "" : "(\(children))")
    }

    @Test func `Groups are no elements; lists, fields, links and figures are`() throws {
        var sketch = Sketch(lines: 60)
        let layout = FieldsLayout(
            isStacked: false, across: 1, labelWidth: .points(60), columnGap: .zero, rowGap: .zero)
        let small = Size(width: .points(9), height: .points(9))
        sketch.body = [
            sketch.heading("h"),
            sketch.block(.box([sketch.block(.keep([sketch.text("p")]))])),
            sketch.block(.row(gap: .zero, [sketch.column(.fraction(1), [sketch.heading("h2", level: 2)])])),
            sketch.block(
                .list(
                    .bullet("–"),
                    [
                        sketch.item([sketch.text("one")]), sketch.item([sketch.text("two"), sketch.text("three")]),
                        sketch.item([sketch.block(.list(.none, [sketch.item([sketch.text("inner")])]))]),
                    ])),
            sketch.block(.fields(layout, [sketch.pair("Nom", "x")])),
            sketch.block(
                .paragraph([
                    .text("a", isVerbatim: false, nowhere),
                    .link([.text("b", isVerbatim: false, nowhere)], target: "https://b.fr", nowhere),
                ])),
            sketch.block(.image(0, small, in: small, alternative: "une image")),
            sketch.block(.shape(.ellipse, Size(width: .points(9), height: .points(9)), alternative: nil)),
            sketch.block(.rule(thickness: .points(1))), sketch.block(.paragraph([])),
        ]
        let structure = try sketch.layOut().pages.structure
        #expect(
            Self.outline(structure)
                == "Document(H1 P H2 L(LI(Lbl LBody) LI(Lbl LBody(P P)) LI(Lbl LBody(L(LI(LBody)))))"
                + " L(LI(Lbl LBody)) P(Link) Figure)")
        #expect(structure.nodes.last?.alternative == "une image")
        #expect(structure.nodes.first { $0.role == .link }?.target == "https://b.fr")
    }

    @Test func `A language stands where it differs from what is around`() throws {
        var sketch = Sketch(lines: 60)
        var box = sketch.block(
            .box([sketch.text("hello"), sketch.block(.list(.none, [sketch.item([sketch.text("x")])]))]))
        box.language = LanguageTag("en")
        sketch.body = [sketch.text("bonjour"), box, sketch.text("fin")]
        #expect(
            Self.outline(try sketch.layOut().pages.structure) == "Document(P P:en L:en(LI(LBody)) P)")
    }

    @Test func `The words of a link belong to it, its line under them to nothing`() throws {
        var sketch = Sketch()
        let link = sketch.style { $0.underline = true }
        sketch.body = [
            sketch.block(
                .paragraph([
                    .text("a ", isVerbatim: false, nowhere),
                    .link([.text("b c", isVerbatim: false, nowhere)], target: "https://b.fr", nowhere),
                    .text(" d", isVerbatim: false, nowhere),
                ]))
        ]
        var content = sketch.content
        content.linkStyle = link
        let (pages, _) = try DocumentLayouter(content, setter: MockSetter()).pages(images: [])
        let paragraph = StructureTree.NodeID(1)
        #expect(
            pages.pages[0].items.map(\.owner) == [
                .node(paragraph), .node(.init(2)), .node(paragraph), .artifact(.layout),
            ])
    }

    @Test func `A passage is an element with its language, in links and around them`() throws {
        var sketch = Sketch()
        func text(_ text: String) -> Inline { .text(text, isVerbatim: false, nowhere) }
        let (english, greek) = (LanguageTag("en"), LanguageTag("el"))
        sketch.body = [
            sketch.block(
                .paragraph([
                    text("a "),
                    .passage([text("b "), .link([text("c")], target: "https://b.fr", nowhere)], english, nowhere),
                    .link([.passage([text(" d")], greek, nowhere)], target: "https://c.fr", nowhere),
                ])),
            sketch.block(.heading(level: 1, [.passage([text("e")], LanguageTag("fr"), nowhere)])),
        ]
        let (pages, _) = try sketch.layOut()
        #expect(
            Self.outline(pages.structure) == "Document(P(Span:en(Link) Link(Span:el)) H1(Span))")
        #expect(
            pages.pages[0].items.map(\.owner) == [1, 2, 3, 5, 7].map { .node(.init($0)) })
    }

    @Test func `Forced lines are parted by a space for who hears them`() throws {
        var sketch = Sketch()
        sketch.body = [
            sketch.block(
                .lines([
                    [.text("12 RUE", isVerbatim: true, nowhere)], [.text("PARIS", isVerbatim: true, nowhere)],
                ])),
            sketch.text("a\nb"),
        ]
        let texts = try sketch.layOut().pages.pages[0].items.compactMap { item in
            if case .glyphs(let run, _) = item.content { run.text } else { nil }
        }
        #expect(texts.joined(separator: "|") == "12 RUE| |PARIS|a |b")
    }

    @Test func `Grounds come first, and no artifact stands among the items of a leaf`() throws {
        var sketch = Sketch(lines: 4)
        let style = sketch.style { $0.fill = .white }
        sketch.body = [sketch.text("a"), sketch.block(.box([sketch.lines("b", 6)]), style), sketch.text("c")]
        for page in try sketch.layOut().pages.pages {
            let isNode = page.items.map { if case .node = $0.owner { true } else { false } }
            #expect(isNode == isNode.sorted { !$0 && $1 })
        }
    }
}
