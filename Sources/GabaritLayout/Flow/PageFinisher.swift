internal import GabaritContent
internal import GabaritPages
internal import GabaritPrimitives

/// Flattens a page's frames into its items: bottom first, and in reading order.
struct PageFinisher {
    /// What lies over what.
    private enum Layer: Int {
        /// The page's background.
        case background
        /// Pale grounds, which the mark is seen on.
        case paleGround
        /// The mark of a specimen or duplicate.
        case mark
        /// Borders, and other grounds: text in a pale colour may stand on them.
        case ground
        /// Header and footer.
        case furniture
        /// What the document says.
        case content
    }

    private struct Entry {
        var layer: Layer
        var sequence: Int
        var isTrailing: Bool
        var item: PageItem

        /// The order of painting: by layer, then as it is read; what trails a block comes after all of its items on the page.
        static func precedes(_ left: Entry, _ right: Entry) -> Bool {
            if left.layer != right.layer { return left.layer.rawValue < right.layer.rawValue }
            if left.sequence != right.sequence { return left.sequence < right.sequence }
            return !left.isTrailing && right.isTrailing
        }
    }

    private var entries: [Entry] = []
    /// What does not fit on the page.
    private(set) var overflows: [Overflow] = []

    /// Adds a frame of the body or a fixed one.
    mutating func add(_ frame: Frame, at origin: Point) { add(frame, at: origin, content: .content, numberedFrom: 0) }

    /// Adds furniture.
    mutating func add(_ part: FurnitureSetter.Part) {
        let layer: Layer = part.place == .background ? .background : .furniture
        // Header and footer are numbered each from 1: the footer comes after the header.
        add(part.frame, at: part.origin, content: layer, numberedFrom: part.place == .footer ? 1 << 30 : 0)
    }

    /// Adds the mark.
    mutating func add(mark: PageItem) {
        entries.append(Entry(layer: .mark, sequence: 0, isTrailing: false, item: mark))
    }

    /// The page's items, in order.
    func items() -> [PageItem] {
        // Swift's sort is stable: what is equal keeps the order it was added in.
        entries.sorted(by: Entry.precedes).map(\.item)
    }

    private mutating func add(_ frame: Frame, at origin: Point, content: Layer, numberedFrom first: Int) {
        var waiting = [(frame: frame, origin: origin, isOnDark: false)]
        while let (frame, origin, isOnDark) = waiting.popLast() {
            let isDark = isOnDark || frame.ground.map { !$0.isPale } ?? false
            for item in frame.items {
                var layer = content
                if item.kind == .ground, content == .content {
                    layer = !isDark && item.content.isPale ? .paleGround : .ground
                }
                entries.append(
                    Entry(
                        layer: layer, sequence: first + item.sequence,
                        isTrailing: item.kind == .trailing,
                        item: PageItem(item.content.moved(by: origin), owner: item.owner, span: item.span)))
            }
            overflows += frame.overflows
            for part in frame.parts.reversed() {
                waiting.append((part.frame, origin + part.origin, isDark))
            }
        }
    }
}

extension Color {
    /// Whether a light grey can be seen on it without hiding what is written over both.
    var isPale: Bool { 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) >= 236_000 }
}

extension PageItem.Content {
    /// Whether it is a drawing filled in a pale colour.
    var isPale: Bool { if case .drawing(let drawing) = self { drawing.fill?.isPale ?? false } else { false } }

    /// The same, moved.
    func moved(by offset: Point) -> PageItem.Content {
        switch self {
        case .glyphs(let run, let origin): .glyphs(run, at: origin + offset)
        case .drawing(let drawing): .drawing(drawing.moved(by: offset))
        case .image(let index, let rectangle): .image(index, in: rectangle.moved(by: offset))
        case .code(let code, let rectangle): .code(code, in: rectangle.moved(by: offset))
        case .mark(let run, let center, let degrees): .mark(run, center: center + offset, degrees: degrees)
        }
    }
}

extension Drawing {
    /// The same, moved.
    func moved(by offset: Point) -> Drawing {
        var drawing = self
        drawing.outline =
            switch outline {
            case .rectangle(let rectangle): .rectangle(rectangle.moved(by: offset))
            case .ellipse(let rectangle): .ellipse(rectangle.moved(by: offset))
            case .line(let from, let to): .line(from + offset, to + offset)
            case .polygon(let points): .polygon(points.map { $0 + offset })
            }
        return drawing
    }
}

extension Rectangle {
    /// The same, moved.
    func moved(by offset: Point) -> Rectangle { Rectangle(origin: origin + offset, size: size) }
}
