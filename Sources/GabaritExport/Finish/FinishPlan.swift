import GabaritPages
import GabaritPrimitives

/// What a finished file says beyond what cairo wrote.
struct FinishPlan {
    /// What the file says of itself.
    let metadata: Pages.Metadata
    /// Its structure.
    let structure: StructureTree
    /// Its nodes in the order of reading.
    let ranks: StructureRanks
    /// The files that go along.
    let attachments: [Attachment]
    /// The sizes of its pages and where they are cut.
    let pages: [PageBoxes]
    /// What cairo was asked for, complete once all pages are painted.
    let log: TagLog
    /// What links say, by node.
    private let linkTexts: [Int: String]

    /// Plans a document.
    init(_ pages: Pages, attachments: [Attachment] = [], log: TagLog, ranks: StructureRanks, hasLinks: Bool) {
        self.attachments = attachments
        self.ranks = ranks
        metadata = pages.metadata
        self.pages = pages.pages.map(PageBoxes.init)
        structure = pages.structure
        self.log = log
        linkTexts = hasLinks ? Self.linkTexts(of: pages) : [:]
    }

    /// What a link's annotation says (ISO 14289-1, 7.18.5): the words of the link, or its target where it has none.
    func description(ofLink node: Int) -> String {
        let words = linkTexts[node]?.trimmed ?? ""
        return words.isEmpty ? structure.nodes[node].target ?? "" : words
    }

    /// The language that an element says, where it differs from what is around it.
    func language(of node: Int) -> LanguageTag? {
        guard let own = structure.nodes[node].language else { return nil }
        let around = structure.nodes[node].parent.flatMap { parent in
            structure.nearest(from: parent) { $0.language != nil }.flatMap { structure[$0].language }
        }
        return own == around ?? metadata.language ? nil : own
    }

    private static func linkTexts(of pages: Pages) -> [Int: String] {
        var texts: [Int: String] = [:]
        for item in pages.pages.lazy.flatMap(\.items) {
            guard case .node(let owner) = item.owner, case .glyphs(let run, _) = item.content else { continue }
            guard let link = pages.structure.nearest(from: owner, where: { $0.role == .link }) else { continue }
            texts[link.index, default: ""] += run.text
        }
        return texts
    }
}

extension String {
    /// Without spaces at its ends.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
