/// What was begun while a document was painted, in the order in which cairo will write it.
final class TagLog {
    /// An element that cairo was asked for.
    enum Element: Equatable {
        /// A node of the structure.
        case node(Int)
        /// A `Span` around a stretch of a node's items.
        case stretch
    }

    /// The elements; cairo writes a structure in the order in which its elements began, parents first.
    private(set) var elements: [Element] = []
    /// The nodes of links; cairo writes an annotation for each, page by page.
    private(set) var links: [Int] = []
    /// Whether elements began in the order of reading, none twice but links, which are parted by the borders of pages.
    private(set) var isOrdered = true
    private var last = -1

    /// Notes that a node begins, which has a place in the order of reading.
    func begin(_ node: Int, rank: Int, isLink: Bool) {
        elements.append(.node(node))
        if isLink { links.append(node) }
        if rank < last || (rank == last && !isLink) { isOrdered = false }
        last = max(last, rank)
    }

    func beginStretch() { elements.append(.stretch) }
}
