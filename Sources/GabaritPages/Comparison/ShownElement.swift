import GabaritPrimitives

/// An element of a document as its pages show it: the items of one leaf of the structure, a line of furniture, or one figure of it.
struct ShownElement {
    /// The parts of a document, each in an order of its own.
    enum Part: CaseIterable {
        /// What readers are told of.
        case content
        /// Rules and grounds, which go along with the content.
        case drawing
        /// What stands on each page.
        case furniture
    }

    /// One item on a page.
    struct Shown {
        var page: Int
        var item: PagesDump.Item
    }

    /// The role of the leaf, or the kind of furniture in parentheses.
    var role: String
    /// Language, alternative and target.
    var attributes: String
    /// What it shows, in the order of painting.
    var items: [Shown]

    /// The elements of a document, each where its first item is painted.
    static func all(of dump: PagesDump) -> [ShownElement] {
        var elements: [ShownElement] = []
        var places: [Int: Int] = [:]
        for (number, page) in dump.pages.enumerated() {
            for item in page.items {
                let shown = Shown(page: number, item: item)
                if let node = item.node, let place = places[node] {
                    elements[place].items.append(shown)
                    continue
                }
                if let last = elements.last, last.isContinued(by: item, on: number) {
                    elements[elements.count - 1].items.append(shown)
                    continue
                }
                if let node = item.node { places[node] = elements.count }
                elements.append(
                    ShownElement(
                        role: item.role, attributes: item.node.flatMap { dump.attributes[$0] } ?? "", items: [shown]))
            }
        }
        return elements
    }

    /// Whether a run of furniture stands on the line of the one before, right behind it.
    private func isContinued(by item: PagesDump.Item, on page: Int) -> Bool {
        guard part == .furniture, item.role == role, let last = items.last, last.page == page, item.text != nil,
            last.item.text != nil, let from = last.item.points.first, let to = item.points.first,
            let width = last.item.extents.first?.width
        else { return false }
        return from.y == to.y && abs((from.x + width - to.x).units) <= PagesComparison.tolerance.units
    }

    /// The part of the document that it belongs to.
    var part: Part { role == "(layout)" ? .drawing : role.hasPrefix("(") ? .furniture : .content }

    /// Its words on one line; of what has none, what it is.
    var text: String {
        guard isText else { return items.first?.item.kind ?? "" }
        return items.compactMap { $0.item.text.map(PagesDump.unescaped) }.joined().replacing("\u{AD}", with: "")
    }

    /// What makes it the same element in another version of the document: role and words, however they break into lines.
    var key: String {
        // Spaces that lines break at are not there; those that they do not are escaped, and stay. A hyphen that a line adds is
        // U+00AD.
        let words = items.compactMap(\.item.text).joined().filter { !$0.isWhitespace }.replacing("\\u{AD}", with: "")
        if part == .content { return "\(role) \(words)" }
        // What stands on every page is told apart by the page; what has no words by its look, its size, and the length of what
        // it comes from, which stays where something is written above.
        let role = part == .drawing ? role : "\(role) \(page)"
        guard !isText, let item = items.first?.item else { return "\(role) \(words)" }
        let extents = item.extents.map { "\($0.width.units) \($0.height.units)" }
        return "\(role) \(item.look) \(extents) \(item.place?.source.index ?? -1) \(item.place?.length ?? 0)"
    }

    /// Whether it has words.
    var isText: Bool { items.contains { $0.item.text != nil } }

    /// The page it begins on, from 0.
    var page: Int { items.first?.page ?? 0 }

    /// The place in the template.
    var place: Span? { items.first?.item.place }

    /// The rectangles that it takes, one a page.
    var boxes: [PageChange.Box] {
        var boxes: [PageChange.Box] = []
        for part in items {
            guard let bounds = part.item.bounds else { continue }
            if let last = boxes.indices.last, boxes[last].page == part.page {
                boxes[last].rectangle = boxes[last].rectangle.union(bounds)
            } else {
                boxes.append(PageChange.Box(page: part.page, rectangle: bounds))
            }
        }
        return boxes
    }
}

extension PagesDump.Item {
    /// The first quoted text without its quotation marks, escapes in it.
    var text: String? {
        for case .plain(let word) in words where word.hasPrefix("\"") { return String(word.dropFirst().dropLast()) }
        return nil
    }

    /// The word that says what it is, of what is no text.
    var kind: String {
        if case .plain(let word)? = words.first { word } else { "" }
    }

    /// Faces, sizes, colours: the words that are neither text nor places.
    var look: [String] {
        words.compactMap { if case .plain(let word) = $0, !word.hasPrefix("\"") { word } else { nil } }
    }

    /// The points, in order.
    var points: [Point] {
        words.compactMap { if case .point(let point) = $0 { point } else { nil } }
    }

    /// The extents: sizes and advances.
    var extents: [Size] {
        words.compactMap { word in
            switch word {
            case .size(let size): size
            case .width(let width): Size(width: width, height: .zero)
            default: nil
            }
        }
    }

    /// The upright rectangle it stays in; of glyphs, 0.95 em above and 0.3 em below the baseline.
    var bounds: Rectangle? {
        guard let first = points.first else { return nil }
        if let em, let width = extents.first?.width {
            let top = em.scaled(by: 0.95)
            return Rectangle(
                origin: Point(x: first.x, y: first.y - top), size: Size(width: width, height: em.scaled(by: 1.25)))
        }
        let box = Rectangle(origin: first, size: extents.first ?? .zero)
        return points.dropFirst().reduce(box) { $0.union(Rectangle(origin: $1, size: .zero)) }
    }

    /// The size of the letters, of a run: the last number but one of `[Roboto 700 104 #e8e8e8]`.
    private var em: Length? {
        guard case .plain(let style)? = words.last, style.hasPrefix("[") else { return nil }
        let parts = style.split(separator: " ")
        return parts.count < 3 ? nil : Double(parts[parts.count - 2]).map { .points($0) }
    }
}

extension Rectangle {
    /// The smallest rectangle around both.
    fileprivate func union(_ other: Rectangle) -> Rectangle {
        let origin = Point(x: min(minX, other.minX), y: min(minY, other.minY))
        return Rectangle(
            origin: origin,
            size: Size(width: max(maxX, other.maxX) - origin.x, height: max(maxY, other.maxY) - origin.y))
    }
}
