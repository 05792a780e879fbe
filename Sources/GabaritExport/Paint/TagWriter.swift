import GabaritPages
import GabaritPrimitives

/// Opens and closes cairo's tags while a document is painted.
///
/// Nodes above the leaves stay open over page ends; a leaf is closed before an artifact is painted and when its page ends.
struct TagWriter {
    private let plan: TagPlan
    private let context: Context
    private let log: TagLog
    /// The open nodes, the root first.
    private var open: [Int] = []
    /// Whether the last open node's own items are being shown; its tag or the `Span` below it is then open.
    private var isShowing = false
    /// Position in reading order up to which nodes without items have been written.
    private var written = 0
    /// The areas of the links of the current page, by node.
    private var links: LinkAreas?

    /// Makes a writer that notes in the log what it begins.
    init(_ plan: TagPlan, context: Context, log: TagLog) {
        self.plan = plan
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
        open.append(node)
        let role = plan.structure.nodes[node].role
        log.begin(node, rank: plan.ranks.rank(node), isLink: role == .link)
        if role == .link {
            let target = plan.structure.nodes[node].target ?? ""
            context.beginLink(attributes: LinkAttributes(target: target, areas: links?[node] ?? []).text)
        } else {
            context.beginTag(Self.tag(role))
        }
    }

    private mutating func close(to count: Int) {
        while open.count > count, let node = open.popLast() {
            context.endTag(Self.tag(plan.structure.nodes[node].role))
        }
    }

    // MARK: Names

    private static let span: StaticString = "Span"

    /// The standard structure type, as a constant that needs no conversion.
    static func tag(_ role: Role) -> StaticString {
        switch role {
        case .document: "Document"
        case .section: "Sect"
        case .division: "Div"
        case .heading(let level):
            switch level {
            case ...1: "H1"
            case 2: "H2"
            case 3: "H3"
            case 4: "H4"
            case 5: "H5"
            default: "H6"
            }
        case .paragraph: "P"
        case .span: span
        case .list: "L"
        case .listItem: "LI"
        case .label: "Lbl"
        case .listBody: "LBody"
        case .link: "Link"
        case .figure: "Figure"
        case .table: "Table"
        case .caption: "Caption"
        case .tableRow: "TR"
        case .tableHeader: "TH"
        case .tableCell: "TD"
        }
    }
}
