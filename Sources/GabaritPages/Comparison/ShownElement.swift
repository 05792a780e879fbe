import GabaritPrimitives

/// An element of a document as its pages show it: the items of one leaf of the structure, or one item of furniture.
struct ShownElement {
    /// What it shows on one page.
    struct Part {
        var page: Int
        var item: PagesDump.Item
    }

    /// The role of the leaf, or the kind of furniture in parentheses.
    var role: String
    /// Language, alternative and target.
    var attributes: String
    /// What it shows, in the order of painting.
    var parts: [Part]

    /// The elements of a document, each where its first item is painted.
    static func all(of dump: PagesDump) -> [ShownElement] {
        var elements: [ShownElement] = []
        var places: [Int: Int] = [:]
        for (number, page) in dump.pages.enumerated() {
            for item in page.items {
                let part = Part(page: number, item: item)
                if let node = item.node, let place = places[node] {
                    elements[place].parts.append(part)
                    continue
                }
                if let node = item.node { places[node] = elements.count }
                elements.append(
                    ShownElement(
                        role: item.role, attributes: item.node.flatMap { dump.attributes[$0] } ?? "", parts: [part]))
            }
        }
        return elements
    }

    /// Whether readers are told of it.
    var isFurniture: Bool { role.hasPrefix("(") }

    /// Its words on one line, as they stand in the dump; of what has none, what it is.
    var text: String {
        let quoted = parts.compactMap(\.item.text)
        return quoted.isEmpty ? parts.first?.item.kind ?? "" : quoted.joined()
    }

    /// What makes it the same element in another version of the document: role and words, however they break into lines.
    var key: String {
        guard isFurniture, let item = parts.first?.item else { return "\(role) \(text.filter { !$0.isWhitespace })" }
        // What stands on every page is told apart by the page; what has no words by its look and its size.
        let words = item.text ?? "\(item.look) \(item.extents.map { "\($0.width.units) \($0.height.units)" })"
        return "\(role) \(page) \(words)"
    }

    /// The page it begins on, from 0.
    var page: Int { parts.first?.page ?? 0 }

    /// The place in the template.
    var place: Span? { parts.first?.item.place }

    /// The rectangles that it takes, one a page.
    var boxes: [PageChange.Box] {
        var boxes: [PageChange.Box] = []
        for part in parts {
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
    /// The first quoted text without its quotation marks.
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
