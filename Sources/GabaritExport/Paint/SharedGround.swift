import GabaritPages
import GabaritPrimitives

/// What the pages of a file without tags have in common, at the same places: all of it is drawn once and painted first on each page.
///
/// Nobody says what is the same. Two pages that follow each other show it first; what a third page lacks of it varies after all, and the
/// ground shrinks by that. Pages of several kinds have a ground each. The figures of one file follow from its documents alone.
///
/// Memory: the items of one page and of a few grounds, and so many records.
final class SharedGround {
    /// Grounds that are remembered, the last used ones.
    private static let bound = 8
    /// Records that are made in a file.
    private static let recordBound = 64
    /// A ground with fewer glyphs is not worth it.
    private static let leastGlyphs = 64

    /// What is drawn once, and what a page shows beside it.
    struct Parting {
        let surface: RecordingSurface
        /// The page's other items, in their order.
        let rest: Page
    }

    private struct Ground {
        let size: Size
        let items: [PageItem]
        let bounds: [Rectangle]
        let surface: RecordingSurface
    }

    private var grounds: [Ground] = []
    private var recorded = 0
    /// The last page that had no ground.
    private var last: Page?

    /// The ground of a page; nothing where it has none, or what varies lies under it.
    func parting(
        of page: Page, drawing draw: ([PageItem], Context) throws(ExportError) -> Void
    ) throws(ExportError) -> Parting? {
        for (place, ground) in grounds.enumerated() where ground.size == page.size {
            guard let indices = Self.places(of: ground.items, in: page.items) else { continue }
            if place > 0 { grounds.swapAt(place, 0) }
            return Self.parting(page, ground, indices)
        }
        guard recorded < Self.recordBound else { return nil }
        // A ground that most of is there holds what varies.
        for (place, ground) in grounds.enumerated() where ground.size == page.size {
            let items = Self.common(ground.items, page.items)
            guard items.count * 4 >= ground.items.count * 3 else { continue }
            grounds.remove(at: place)
            return try parting(page, common: items, draw)
        }
        defer { last = page }
        guard let last, last.size == page.size else { return nil }
        return try parting(page, common: Self.common(last.items, page.items), draw)
    }

    private func parting(
        _ page: Page, common items: [PageItem], _ draw: ([PageItem], Context) throws(ExportError) -> Void
    ) throws(ExportError) -> Parting? {
        guard Self.isWorth(items), let indices = Self.places(of: items, in: page.items) else { return nil }
        let surface: RecordingSurface
        let context: Context
        do throws(CairoError) {
            surface = try RecordingSurface(Rectangle(origin: .zero, size: page.size))
            context = try Context(surface)
        } catch { throw .drawing(error) }
        try draw(items, context)
        do throws(CairoError) { try context.check(during: .paint) } catch { throw .drawing(error) }
        recorded += 1
        let ground = Ground(size: page.size, items: items, bounds: items.map(\.content.bounds), surface: surface)
        if grounds.count == Self.bound { grounds.removeLast() }
        grounds.insert(ground, at: 0)
        return Self.parting(page, ground, indices)
    }

    /// Takes a page apart, unless a part of its ground would no longer hide what lies under it.
    private static func parting(_ page: Page, _ ground: Ground, _ indices: [Int]) -> Parting? {
        var rest: [PageItem] = []
        rest.reserveCapacity(page.items.count - indices.count)
        var next = 0
        for index in page.items.indices {
            if next < indices.count, indices[next] == index {
                next += 1
                continue
            }
            let item = page.items[index]
            let bounds = item.content.bounds
            for place in next..<indices.count where ground.bounds[place].overlaps(bounds) { return nil }
            rest.append(item)
        }
        return Parting(surface: ground.surface, rest: Page(size: page.size, cut: page.cut, items: rest))
    }

    /// Where items stand among those of a page, in their order; nothing where one is missing.
    private static func places(of items: [PageItem], in all: [PageItem]) -> [Int]? {
        var places: [Int] = []
        places.reserveCapacity(items.count)
        for index in all.indices where places.count < items.count {
            if all[index].content.isSame(as: items[places.count].content) { places.append(index) }
        }
        return places.count == items.count ? places : nil
    }

    /// The items of a page that another page has in the same order, as far as they are found without going back.
    ///
    /// They are the other page's: what comes again is kept from the second time on, and then found equal by its identity.
    private static func common(_ items: [PageItem], _ others: [PageItem]) -> [PageItem] {
        var common: [PageItem] = []
        var start = 0
        for item in items {
            guard item.content.isRecordable,
                let found = others[start...].firstIndex(where: { $0.content.isSame(as: item.content) })
            else { continue }
            common.append(others[found])
            start = found + 1
        }
        return common
    }

    private static func isWorth(_ items: [PageItem]) -> Bool {
        var glyphs = 0
        for item in items { if case .glyphs(let run, _) = item.content { glyphs += run.glyphs.count } }
        return glyphs >= leastGlyphs
    }
}

extension PageItem.Content {
    /// Whether it may be drawn in a record; pictures, codes and marks are painted as they are.
    fileprivate var isRecordable: Bool {
        switch self {
        case .glyphs, .drawing: true
        case .image, .code, .mark: false
        }
    }

    /// Whether it is the same at the same place; the place mostly decides.
    fileprivate func isSame(as other: PageItem.Content) -> Bool {
        if case .glyphs(let run, let origin) = self {
            guard case .glyphs(let otherRun, let otherOrigin) = other else { return false }
            return origin == otherOrigin && run == otherRun
        }
        return self == other
    }
}
