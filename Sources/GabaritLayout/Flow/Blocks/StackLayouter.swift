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
        var part: Frame.Part
        /// The height of all up to its end.
        var end: Length
        var spaceAfter: Length
        var firstBaseline: Length?
    }

    func place(in region: Region) -> Fragment {
        var placed: [Placed] = []
        var current = head ?? (blocks.isEmpty ? nil : blocks[next])
        var following = head == nil ? next + 1 : next
        while let block = current {
            let gap = placed.last.map { max($0.spaceAfter, block.spaceBefore) } ?? .zero
            let top = (placed.last?.end ?? .zero) + gap
            let fragment = block.place(in: placed.isEmpty ? region : region.below(top))
            guard let frame = fragment.frame else {
                return moved(placed, before: block, following, in: region)
            }
            if !fragment.isNothing {
                placed.append(
                    Placed(
                        block: block, next: following, part: .init(frame: frame, origin: Point(x: .zero, y: top)),
                        end: top + frame.height, spaceAfter: fragment.spaceAfter,
                        firstBaseline: fragment.firstBaseline.map { top + $0 }))
            }
            if fragment.spill != nil || fragment.endsPage {
                return finished(placed, spill: fragment.spill, following, endsPage: fragment.endsPage)
            }
            current = following < blocks.count ? blocks[following] : nil
            following += 1
        }
        return finished(placed, spill: nil, following, endsPage: false)
    }

    /// The fragment that ends before a block which waits for the next region; those that stay with it wait too.
    private func moved(
        _ placed: [Placed], before block: any BlockLayouter, _ following: Int, in region: Region
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
        return finished(staying, spill: waiting.block, waiting.next, endsPage: false)
    }

    private func finished(
        _ placed: [Placed], spill: (any BlockLayouter)?, _ following: Int, endsPage: Bool
    ) -> Fragment {
        var frame = Frame(height: placed.last?.end ?? .zero)
        frame.parts = placed.map(\.part)
        var fragment = Fragment(frame: frame, endsPage: endsPage)
        if spill != nil || following < blocks.count {
            fragment.spill = StackLayouter(restOf: self, head: spill, next: following)
        } else {
            fragment.spaceAfter = max(spaceAfter, placed.last?.spaceAfter ?? .zero)
        }
        fragment.firstBaseline = placed.lazy.compactMap(\.firstBaseline).first
        fragment.isNothing = placed.isEmpty
        return fragment
    }
}
