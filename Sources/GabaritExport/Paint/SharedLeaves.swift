import GabaritPages
import GabaritPrimitives

/// What looks the same on several pages of a file, at the same place: it is drawn once, and painted inside its element on each.
///
/// Nobody says what is the same: what is painted a second time is. A stretch of items of one owner is remembered when it is first
/// seen, recorded when it comes again, and from then on painted from the record, which cairo writes as one form. The figures of one file
/// follow from its documents alone.
///
/// Memory is bounded: so many stretches are remembered and so many recorded; of those seen but once the oldest are forgotten.
final class SharedLeaves {
    /// Stretches with fewer glyphs are painted as they are: a form would be longer.
    private static let leastGlyphs = 8
    /// Stretches seen once that are remembered, at most twice as many.
    private static let seenBound = 1024
    /// Stretches that are recorded.
    private static let recordedBound = 4096

    /// The items of one owner that follow each other on a page.
    struct Stretch {
        let page: Page
        /// The order of painting, where it is not the items' own.
        let order: [Int]?
        let range: Range<Int>

        subscript(place: Int) -> PageItem.Content { page.items[order?[place] ?? place].content }

        /// The rectangle that what is painted stays in, with an em for what reaches out of glyphs' boxes.
        fileprivate var extents: Rectangle {
            var (left, top, right, bottom) = (Length.points(14_400), Length.points(14_400), Length.zero, Length.zero)
            for place in range {
                let content = self[place]
                var reach = Length.points(1)
                if case .glyphs(let run, _) = content { reach = run.size }
                let bounds = content.bounds
                left = min(left, bounds.minX - reach)
                top = min(top, bounds.minY - reach)
                right = max(right, bounds.maxX + reach)
                bottom = max(bottom, bounds.maxY + reach)
            }
            return Rectangle(
                origin: Point(x: left, y: top),
                size: Size(width: max(right - left, .zero), height: max(bottom - top, .zero)))
        }

        /// A number that equal stretches share and different ones seldom; nothing where it is not worth a form of its own.
        fileprivate var key: Int? {
            var key = range.count
            var glyphs = 0
            func mix(_ value: Int) { key = (key &* 0x9E37_79B9_7F4A_7C1) ^ (key >> 29) ^ value }
            for place in range {
                switch self[place] {
                case .glyphs(let run, let origin):
                    glyphs += run.glyphs.count
                    mix(origin.x.units &* 65_537 &+ origin.y.units)
                    mix(run.glyphs.count &* 65_537 &+ run.width.units)
                    if let first = run.glyphs.first { mix(Int(first.id)) }
                case .drawing(let drawing):
                    glyphs += 1
                    let bounds = drawing.bounds
                    mix(bounds.minX.units &* 65_537 &+ bounds.minY.units)
                    mix(bounds.maxX.units &* 65_537 &+ bounds.maxY.units)
                case .image, .code, .mark: return nil
                }
            }
            return glyphs >= SharedLeaves.leastGlyphs ? key : nil
        }

        fileprivate func equals(_ contents: [PageItem.Content]) -> Bool {
            contents.count == range.count && zip(range, contents).allSatisfy { self[$0] == $1 }
        }
    }

    private struct Recorded {
        let contents: [PageItem.Content]
        let surface: RecordingSurface
    }

    private var seen: [Int: [PageItem.Content]] = [:]
    private var seenBefore: [Int: [PageItem.Content]] = [:]
    private var recorded: [Int: Recorded] = [:]

    /// The record of a stretch; nothing where it is to be painted as it is.
    func surface(
        of stretch: Stretch, drawing draw: (Context) throws(ExportError) -> Void
    ) throws(ExportError) -> RecordingSurface? {
        guard let key = stretch.key else { return nil }
        if let known = recorded[key] { return stretch.equals(known.contents) ? known.surface : nil }
        guard let contents = seen[key] ?? seenBefore[key], stretch.equals(contents) else {
            if seen.count >= Self.seenBound { (seenBefore, seen) = (seen, [:]) }
            seen[key] = stretch.range.map { stretch[$0] }
            return nil
        }
        guard recorded.count < Self.recordedBound else { return nil }
        let surface: RecordingSurface
        let context: Context
        do throws(CairoError) {
            surface = try RecordingSurface(stretch.extents)
            context = try Context(surface)
        } catch { throw .drawing(error) }
        try draw(context)
        do throws(CairoError) { try context.check(during: .paint) } catch { throw .drawing(error) }
        // Of this page, not the first: what comes again is kept from the second time on, and then found equal by its identity.
        recorded[key] = Recorded(contents: stretch.range.map { stretch[$0] }, surface: surface)
        return surface
    }
}
