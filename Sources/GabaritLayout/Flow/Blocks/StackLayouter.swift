internal import GabaritPrimitives

/// Sets blocks one below the other.
///
/// The white between two is the larger of what the upper wants below and the lower wants above; a region's top and end take none.
final class StackLayouter: BlockLayouter {
    private let blocks: [any BlockLayouter]
    /// What is left of the block before ``next``, if it is begun.
    private let head: (any BlockLayouter)?
    /// The first block that is not begun.
    private let next: Int
    let spaceBefore: Length
    let keepsWithNext: Bool
    private let spaceAfter: Length

    var naturalWidth: Length { blocks.map(\.naturalWidth).max() ?? .zero }

    /// Makes a stack of whole blocks; the white that its first and last want outside is passed on.
    init(
        _ blocks: [any BlockLayouter], spaceBefore: Length = .zero, spaceAfter: Length = .zero,
        keepsWithNext: Bool = false
    ) {
        self.blocks = blocks
        head = nil
        next = 0
        self.spaceBefore = max(spaceBefore, blocks.first?.spaceBefore ?? .zero)
        self.spaceAfter = spaceAfter
        self.keepsWithNext = keepsWithNext
    }

    private init(restOf whole: StackLayouter, head: (any BlockLayouter)?, next: Int) {
        blocks = whole.blocks
        self.head = head
        self.next = next
        spaceBefore = .zero
        spaceAfter = whole.spaceAfter
        keepsWithNext = whole.keepsWithNext
    }

    /// A block that stands in the region, and how to begin again with it.
    private struct Placed {
        var block: any BlockLayouter
        /// The block after it.
        var next: Int
        /// The height of all up to its end.
        var end: Length
        var spaceAfter: Length
        var firstBaseline: Length?
    }

    func place(in region: Region) -> Fragment {
        var placed: [Placed] = []
        var parts: [Frame.Part] = []
        var current = head ?? (blocks.isEmpty ? nil : blocks[next])
        var following = head == nil ? next + 1 : next
        while let block = current {
            let gap = placed.last.map { max($0.spaceAfter, block.spaceBefore) } ?? .zero
            let top = (placed.last?.end ?? .zero) + gap
            let fragment = block.place(in: placed.isEmpty ? region : region.below(top))
            guard let frame = fragment.frame else {
                return moved(placed, parts, before: block, following, in: region)
            }
            if !fragment.isNothing {
                placed.append(
                    Placed(
                        block: block, next: following, end: top + frame.height, spaceAfter: fragment.spaceAfter,
                        firstBaseline: fragment.firstBaseline.map { top + $0 }))
                parts.append(Frame.Part(frame: frame, origin: Point(x: .zero, y: top)))
            }
            if fragment.spill != nil || fragment.endsPage {
                return finished(placed, parts, spill: fragment.spill, following, endsPage: fragment.endsPage)
            }
            current = following < blocks.count ? blocks[following] : nil
            following += 1
        }
        return finished(placed, parts, spill: nil, following, endsPage: false)
    }

    /// The fragment that ends before a block which waits for the next region; those that stay with it wait too.
    private func moved(
        _ placed: [Placed], _ parts: [Frame.Part], before block: any BlockLayouter, _ following: Int, in region: Region
    ) -> Fragment {
        var staying = placed
        var waiting = (block: block, next: following)
        while let last = staying.last, last.block.keepsWithNext {
            waiting = (last.block, last.next)
            staying.removeLast()
        }
        // Where all would wait in a region like the next, waiting is no cure.
        if staying.isEmpty, !placed.isEmpty, region.mustProgress {
            staying = placed
            waiting = (block, following)
        }
        guard !staying.isEmpty else {
            return .moved(StackLayouter(restOf: self, head: waiting.block, next: waiting.next))
        }
        return finished(
            staying, Array(parts.prefix(staying.count)), spill: waiting.block, waiting.next, endsPage: false)
    }

    private func finished(
        _ placed: [Placed], _ parts: [Frame.Part], spill: (any BlockLayouter)?, _ following: Int, endsPage: Bool
    ) -> Fragment {
        let goesOn = spill != nil || following < blocks.count
        let first = placed.indices.first { placed[$0].firstBaseline != nil }
        return Fragment(
            frame: Frame(height: placed.last?.end ?? .zero, parts: parts),
            spill: goesOn ? StackLayouter(restOf: self, head: spill, next: following) : nil,
            spaceAfter: goesOn ? .zero : max(spaceAfter, placed.last?.spaceAfter ?? .zero),
            firstBaseline: first.flatMap { placed[$0].firstBaseline }, isNothing: placed.isEmpty, endsPage: endsPage)
    }
}
