import GabaritPages
import GabaritPrimitives

/// Opens and closes cairo's tags while a document is painted.
///
/// Nodes above the leaves stay open over page ends; a leaf is closed before an artifact is painted and when its page ends.
struct TagWriter {
    private let plan: TagPlan
    private let context: Context
    private let log: FinishLog
    /// The open nodes, the root first.
    private var open: [Int] = []
    /// Whether the last open node's own items are being shown; its tag or the `Span` below it is then open.
    private var isShowing = false
    private var hasBegun = false
    /// Position in reading order up to which nodes without items have been written.
    private var written = 0
    /// The areas of the links of the current page, by node.
    private var links: LinkAreas?

    /// Where the document stands in a file of several, each a part of the whole; none where it is the file.
    private let place: Place?

    /// A place in a file of several documents.
    struct Place {
        var isFirst: Bool
        var isLast: Bool
    }

    /// Makes a writer that notes in the log what it begins.
    init(_ plan: TagPlan, at place: Place? = nil, context: Context, log: FinishLog) {
        self.plan = plan
        self.place = place
        self.context = context
        self.log = log
        open.reserveCapacity(16)
    }

    /// Makes ready for a page.
    mutating func beginPage(_ page: Page) {
        links = plan.hasLinks ? LinkAreas(of: page, structure: plan.structure) : nil
    }

    /// Whether an item of this owner may be painted without a change of tags.
    func isIn(_ owner: PageItem.Owner) -> Bool {
        switch owner {
        case .artifact: !isShowing
        case .node(let node): isShowing && open.last == node.index
        }
    }

    /// Makes ready for an item of this owner.
    mutating func enter(_ owner: PageItem.Owner) {
        guard !isIn(owner) else { return }
        endShowing()
        guard case .node(let node) = owner else { return }
        writeEmpty(before: plan.ranks.rank(node.index))
        show(node.index)
    }

    /// Closes what may not stay open over a page's end: the leaf, and a link, whose annotation belongs to one page.
    mutating func endPage() {
        endShowing()
        if let link = open.firstIndex(where: { plan.structure.nodes[$0].role == .link }) { close(to: link) }
    }

    /// Writes the nodes that are left, and closes everything.
    mutating func end() {
        endShowing()
        writeEmpty(before: plan.ranks.order.count)
        close(to: 0)
        if place?.isLast == true { context.endTag(Self.types[0]) }
    }

    // MARK: Steps

    private mutating func show(_ node: Int) {
        openPath(to: node)
        if plan.isWrapped[node] {
            context.beginTag(Self.span)
            log.beginStretch()
        }
        isShowing = true
    }

    private mutating func endShowing() {
        guard isShowing, let node = open.last else { return }
        isShowing = false
        if plan.isWrapped[node] { context.endTag(Self.span) } else { close(to: open.count - 1) }
    }

    /// Writes the nodes without items that come before a position, such as an empty cell.
    private mutating func writeEmpty(before rank: Int) {
        while written < rank {
            let node = plan.ranks.order[written]
            written += 1
            if !plan.isShown[node] { openPath(to: node) }
        }
        written = max(written, rank)
    }

    /// Opens a node and those above it that are not open yet, having closed the others.
    private mutating func openPath(to node: Int) {
        var path: [Int] = []
        var current: Int? = node
        while let index = current {
            if let place = open.lastIndex(of: index) {
                close(to: place + 1)
                break
            }
            path.append(index)
            current = plan.structure.nodes[index].parent?.index
        }
        if current == nil { close(to: 0) }
        for index in path.reversed() { begin(index) }
    }

    private mutating func begin(_ node: Int) {
        if place?.isFirst == true, !hasBegun { context.beginTag(Self.types[0]) }
        hasBegun = true
        open.append(node)
        let role = plan.structure.nodes[node].role
        log.begin(node, rank: plan.ranks.rank(node), isLink: role == .link)
        if role == .link {
            let target = plan.structure.nodes[node].target ?? ""
            context.beginLink(attributes: LinkAttributes(target: target, areas: links?[node] ?? []).text)
        } else {
            context.beginTag(tag(of: node))
        }
    }

    private func tag(of node: Int) -> StaticString {
        node == StructureTree.root.index && place != nil ? Self.part : Self.tag(plan.structure.nodes[node].role)
    }

    private mutating func close(to count: Int) {
        while open.count > count, let node = open.popLast() {
            context.endTag(tag(of: node))
        }
    }

    // MARK: Names

    private static let span: StaticString = "Span"

    /// The standard structure types (ISO 32000-1, 14.8.4), as constants that need no conversion.
    static let types: [StaticString] = [
        "Document", "Sect", "Div", "P", span, "L", "LI", "Lbl", "LBody", "Link", "Figure", "Table", "Caption", "TR",
        "TH",
        "TD", "H1", "H2", "H3", "H4", "H5", "H6", part,
    ]

    private static let part: StaticString = "Part"
    /// The number of the type of a document among others.
    static var partType: UInt8 { UInt8(types.count - 1) }

    /// The number of a role's type.
    static func type(_ role: Role) -> UInt8 {
        switch role {
        case .document: 0
        case .section: 1
        case .division: 2
        case .paragraph: 3
        case .span: 4
        case .list: 5
        case .listItem: 6
        case .label: 7
        case .listBody: 8
        case .link: 9
        case .figure: 10
        case .table: 11
        case .caption: 12
        case .tableRow: 13
        case .tableHeader: 14
        case .tableCell: 15
        case .heading(let level): 15 + UInt8(min(max(level, 1), 6))
        }
    }

    private static func tag(_ role: Role) -> StaticString { types[Int(type(role))] }
}
