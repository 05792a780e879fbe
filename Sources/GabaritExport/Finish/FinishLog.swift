import GabaritPages
import GabaritPrimitives

/// What a finished file says beyond what cairo wrote, gathered while it is painted, document by document.
///
/// Elements stand in the order in which cairo will write them: that in which they began, parents first. Of each a few bytes are kept, so
/// that a file of thousands of documents stays small in memory; what they add is kept once, however many add the same.
final class FinishLog {
    /// What an element adds to cairo's.
    struct Addition: Hashable {
        var language: LanguageTag?
        var alternative: String?
        var cell: StructureTree.TableCell?

        /// Whether nothing needs to be said.
        var isEmpty: Bool { language == nil && alternative == nil && cell == nil }
    }

    /// An element that cairo was asked for.
    struct Element {
        /// The number of its structure type, ``TagWriter/types``; none for a `Span` around a stretch of a node's items.
        fileprivate(set) var type: UInt8?
        fileprivate var addition: UInt32
    }

    /// Which node an element shows, and where that is read.
    struct Place {
        /// The node's number, in the structure of its document; none for a stretch.
        var node: Int32?
        var rank: Int32
        var isLink: Bool
    }

    /// The elements of one document.
    struct Document {
        /// How many there are.
        fileprivate(set) var count = 0
        /// Their places, where they did not begin in the order of reading.
        fileprivate(set) var places: [Place]?
    }

    /// A link that cairo was asked for; it writes an annotation for each, page by page.
    struct Link {
        /// Where it leads, as cairo writes it.
        var target: String
        /// What its annotation says (ISO 14289-1, 7.18.5): the words of the link, or its target where it has none.
        var words: String
    }

    /// What the file says of itself; complete before cairo ends it.
    var metadata: Pages.Metadata
    /// The files that go along.
    let attachments: [Attachment]
    /// Whether the file holds several documents, each a part of the whole.
    let hasParts: Bool
    private(set) var elements: [Element] = []
    private(set) var documents: [Document] = []
    private(set) var links: [Link] = []
    private var additions: [Addition] = [Addition()]
    private var known: [Addition: UInt32] = [:]
    /// What dictionaries of pages add, each once, and which of them each page has.
    private var pageEntries: [String] = []
    private var pages: [UInt16] = []
    /// The document that is being painted.
    private var structure = StructureTree(span: Span(source: SourceID(0), start: 0, end: 0))
    private var language: LanguageTag
    private var places: [Place] = []
    private var isOrdered = true
    private var lastRank = -1
    private var linkTexts: [Int: String] = [:]

    /// Begins a file.
    init(_ metadata: Pages.Metadata, attachments: [Attachment] = [], hasParts: Bool = false) {
        self.metadata = metadata
        self.attachments = attachments
        self.hasParts = hasParts
        language = metadata.language
    }

    /// What the dictionary of a page, counted from 0, adds to cairo's; nothing where there is no such page.
    func entries(ofPage index: Int) -> String? { pages.indices.contains(index) ? pageEntries[Int(pages[index])] : nil }

    /// What an element adds.
    func addition(of element: Element) -> Addition { additions[Int(element.addition)] }

    // MARK: Documents

    /// Notes that a document begins.
    func begin(_ document: Pages, hasLinks: Bool) throws(ExportError) {
        structure = document.structure
        language = document.metadata.language
        linkTexts = hasLinks ? Self.linkTexts(of: document) : [:]
        for page in document.pages {
            let entries = PageBoxes(page).entries
            if let place = pageEntries.lastIndex(of: entries) {
                pages.append(UInt16(place))
            } else {
                guard let place = UInt16(exactly: pageEntries.count) else { throw .malformed(.pageSize) }
                pages.append(place)
                pageEntries.append(entries)
            }
        }
        if hasParts, documents.isEmpty {
            documents.append(Document(count: 1))
            elements.append(Element(type: TagWriter.type(.document), addition: 0))
        }
        documents.append(Document())
        places.removeAll(keepingCapacity: true)
        (isOrdered, lastRank) = (true, -1)
    }

    /// Notes that a node begins, which has a place in the order of reading.
    func begin(_ node: Int, rank: Int, isLink: Bool) {
        let isPart = hasParts && node == StructureTree.root.index
        add(
            isPart ? TagWriter.partType : TagWriter.type(structure.nodes[node].role), addition(of: node),
            Place(node: Int32(node), rank: Int32(rank), isLink: isLink))
        if isLink {
            let words = linkTexts[node]?.trimmed ?? ""
            let target = structure.nodes[node].target ?? ""
            links.append(Link(target: LinkAttributes.escaped(target), words: words.isEmpty ? target : words))
        }
        // None twice but links, which are parted by the borders of pages.
        if rank < lastRank || (rank == lastRank && !isLink) { isOrdered = false }
        lastRank = max(lastRank, rank)
    }

    /// Notes that a `Span` begins around a stretch of a node's items.
    func beginStretch() { add(nil, 0, Place(node: nil, rank: -1, isLink: false)) }

    /// Notes that the document is painted.
    func endDocument() {
        if !isOrdered { documents[documents.count - 1].places = places }
        linkTexts = [:]
    }

    private func add(_ type: UInt8?, _ addition: UInt32, _ place: Place) {
        elements.append(Element(type: type, addition: addition))
        documents[documents.count - 1].count += 1
        places.append(place)
    }

    private func addition(of node: Int) -> UInt32 {
        let addition = Addition(
            language: language(of: node), alternative: structure.nodes[node].alternative,
            cell: structure.nodes[node].cell.flatMap { $0.isPlain ? nil : $0 })
        if addition.isEmpty { return 0 }
        if let number = known[addition] { return number }
        let number = UInt32(additions.count)
        additions.append(addition)
        known[addition] = number
        return number
    }

    /// The language that an element says, where it differs from what is around it.
    private func language(of node: Int) -> LanguageTag? {
        let isRoot = node == StructureTree.root.index
        guard let own = structure.nodes[node].language ?? (isRoot ? language : nil) else { return nil }
        let around = structure.nodes[node].parent.map { parent in
            structure.nearest(from: parent) { $0.language != nil }.flatMap { structure.nodes[$0.index].language }
                ?? language
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

extension StructureTree.TableCell {
    /// Whether it is a single cell that heads nothing, of which nothing needs to be said.
    fileprivate var isPlain: Bool { scope == nil && columns == 1 && rows == 1 }
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
