import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// Whether every character of a document's content stands on its pages, once and in order.
enum ConservedText {
    /// The first difference, or nothing where all text is conserved; blanks are not compared, lines end in them.
    static func lost(from content: Content, in pages: Pages) -> String? {
        let expected = Array(SpokenText().text(of: content.body).unicodeScalars.filter { !isBlank($0) })
        var pieces: [(node: Int, text: String)] = []
        for page in pages.pages {
            for item in page.items {
                if case .glyphs(let run, _) = item.content, case .node(let node) = item.owner {
                    // Links and passages are read inside their leaf.
                    let leaf = pages.structure.nearest(from: node) { $0.role != .link && $0.role != .span } ?? node
                    pieces.append((leaf.index, run.text))
                }
            }
        }
        // Children stand in reading order; within a leaf the order of the pages is that of reading.
        let ranks = ranks(of: pages.structure)
        let ordered = pieces.enumerated().sorted {
            (ranks[$0.element.node], $0.offset) < (ranks[$1.element.node], $1.offset)
        }
        let actual = Array(ordered.map(\.element.text).joined().unicodeScalars.filter { !isBlank($0) })
        guard expected != actual else { return nil }
        let index = zip(expected, actual).prefix { $0 == $1 }.count
        return "differs at scalar \(index): \(expected.count) expected, \(actual.count) found"
    }

    /// The place of each node in the order of reading.
    private static func ranks(of structure: StructureTree) -> [Int] {
        var ranks = Array(repeating: 0, count: structure.nodes.count)
        var waiting = [StructureTree.root.index]
        var next = 0
        while let node = waiting.popLast() {
            ranks[node] = next
            next += 1
            waiting += structure.nodes[node].children.reversed().map(\.index)
        }
        return ranks
    }

    /// Blanks, and U+00AD: the hyphen of a divided word is none of the content's.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\u{AD}"
    }
}
