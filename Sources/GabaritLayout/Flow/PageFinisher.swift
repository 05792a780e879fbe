internal import GabaritContent
internal import GabaritPages
internal import GabaritPrimitives

/// Flattens a page's frames into its items: bottom first, and in reading order.
struct PageFinisher {
    /// What lies over what.
    private enum Layer: Int {
        /// The page's background.
        case background
        /// Pale grounds, which the mark of a specimen or duplicate is seen on.
        case paleGround
        /// Borders, and other grounds, which hide the mark.
        case ground
        /// Header and footer.
        case furniture
        /// What the document says.
        case content
    }

    /// Where an item belongs among the others.
    private struct Place {
        var layer: Layer
        /// The order of painting: by layer, then as it is read; what trails a block comes after all of its items on the page.
        var order: Int
        /// Whether text may stand on it.
        var isGround: Bool

        init(_ layer: Layer, sequence: Int, isTrailing: Bool, isGround: Bool) {
            self.layer = layer
            order = layer.rawValue << 48 | sequence << 1 | (isTrailing ? 1 : 0)
            self.isGround = isGround
        }
    }

    /// The items as they came, and the place of each.
    private var added: [PageItem] = []
    private var places: [Place] = []
    private var mark: PageItem?
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
    mutating func add(mark: PageItem) { self.mark = mark }

    /// The page's items, in order.
    ///
    /// The mark lies on the pale grounds, all at once; on every ground that comes after it, it is seen once more, in a shade of that
    /// ground and inside it.
    func items() -> [PageItem] {
        // Swift's sort is stable: what is equal keeps the order it was added in.
        let sorted = places.indices.sorted { places[$0].order < places[$1].order }
        guard let mark else { return sorted.map { added[$0] } }
        var items: [PageItem] = []
        items.reserveCapacity(sorted.count + 1)
        var isMarked = false
        for index in sorted {
            let place = places[index]
            let ground = place.isGround ? added[index].content.ground : nil
            if !isMarked, place.layer.rawValue > Layer.paleGround.rawValue || ground?.fill?.isPale == false {
                items.append(mark)
                isMarked = true
            }
            items.append(added[index])
            if isMarked, let ground, let shade = mark.shade(on: ground) { items.append(shade) }
        }
        return isMarked ? items : items + [mark]
    }

    /// Adds a frame's items and then its parts'; frames stand in each other no deeper than blocks do, some to a block.
    private mutating func add(
        _ frame: Frame, at origin: Point, content: Layer, numberedFrom first: Int, isOnDark: Bool = false
    ) {
        let isDark = isOnDark || frame.ground.map { !$0.isPale } ?? false
        // By their places: a copy of each would be made only to be moved.
        for index in frame.items.indices {
            let kind = frame.items[index].kind
            var layer = content
            if kind == .ground, content == .content {
                layer = !isDark && frame.items[index].content.isPale ? .paleGround : .ground
            }
            places.append(
                Place(
                    layer, sequence: first + frame.items[index].sequence, isTrailing: kind == .trailing,
                    isGround: kind == .ground || content == .background))
            added.append(
                PageItem(
                    frame.items[index].content.moved(by: origin), owner: frame.items[index].owner,
                    span: frame.items[index].span))
        }
        if !frame.overflows.isEmpty { overflows += frame.overflows }
        for index in frame.parts.indices {
            add(
                frame.parts[index].frame, at: origin + frame.parts[index].origin, content: content, numberedFrom: first,
                isOnDark: isDark)
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
}

extension PageItem.Content {
    /// The figure that it fills, if it is one that is large enough to show more than a trace of the mark.
    fileprivate var ground: Drawing? {
        guard case .drawing(let drawing) = self, drawing.fill != nil else { return nil }
        let size = drawing.outline.bounds.size
        return min(size.width, size.height) >= .millimetres(2) ? drawing : nil
    }
}

extension PageItem {
    /// The mark once more, in the shade of a ground and inside it; nothing where they do not meet.
    fileprivate func shade(on ground: Drawing) -> PageItem? {
        guard let fill = ground.fill, case .mark(let run, let center, let degrees, _) = content else { return nil }
        let reach = Length(units: (run.width + run.size).units / 2)
        let square = Rectangle(
            origin: Point(x: center.x - reach, y: center.y - reach),
            size: Size(width: reach * 2, height: reach * 2))
        guard square.overlaps(ground.outline.bounds) else { return nil }
        return PageItem(
            .mark(
                run.with(color: MarkSetter.color(on: fill)), center: center, degrees: degrees, within: ground.outline),
            owner: owner, span: span)
    }
}
