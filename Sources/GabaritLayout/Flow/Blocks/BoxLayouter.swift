internal import GabaritPrimitives

/// Sets a block inside its style's indent, border and padding, and paints its ground fragment by fragment.
final class BoxLayouter: BlockLayouter {
    private let content: any BlockLayouter
    private let ground: Ground
    private let indent: Length
    private let isContinued: Bool
    let spaceBefore: Length
    let keepsWithNext: Bool
    private let spaceAfter: Length

    var naturalWidth: Length { indent + ground.left + content.naturalWidth + ground.right }

    /// Makes a box; without a ground, the white that its content wants outside is passed on.
    init(
        _ content: any BlockLayouter, ground: Ground, indent: Length, spaceBefore: Length, spaceAfter: Length,
        keepsWithNext: Bool
    ) {
        self.content = content
        self.ground = ground
        self.indent = indent
        self.spaceBefore = ground.isEmpty ? max(spaceBefore, content.spaceBefore) : spaceBefore
        self.spaceAfter = spaceAfter
        self.keepsWithNext = keepsWithNext
        isContinued = false
    }

    private init(_ content: any BlockLayouter, restOf whole: BoxLayouter, isContinued: Bool = true) {
        self.content = content
        ground = whole.ground
        indent = whole.indent
        spaceBefore = .zero
        spaceAfter = whole.spaceAfter
        keepsWithNext = whole.keepsWithNext
        self.isContinued = isContinued
    }

    func place(in region: Region) -> Fragment {
        if ground.isEmpty, indent == .zero, region.holds(.zero) { return passed(content.place(in: region)) }
        let width = region.width - indent
        let top = ground.top(isContinued: isContinued)
        let fragment = content.place(
            in: region.inset(
                width: width - ground.left - ground.right, above: top, below: ground.bottom(goesOn: false)))
        guard let inner = fragment.frame else { return .moved(self) }
        // A page break that comes first breaks before the box.
        if fragment.isNothing, fragment.endsPage {
            let rest = fragment.spill.map { BoxLayouter($0, restOf: self, isContinued: isContinued) }
            return Fragment(frame: Frame(height: .zero), spill: rest, isNothing: true, endsPage: true)
        }
        // A box without content is its edges.
        let edges = top + ground.bottom(goesOn: false)
        guard region.holds(edges) || region.mustProgress || !fragment.isNothing else { return .moved(self) }
        let goesOn = fragment.spill != nil
        let size = Size(width: width, height: top + inner.height + ground.bottom(goesOn: goesOn))
        var box = Frame(height: size.height, ground: ground.fill)
        box.items = ground.items(size: size, isContinued: isContinued, goesOn: goesOn)
        box.parts = [Frame.Part(frame: inner, origin: Point(x: ground.left, y: top))]
        if fragment.isNothing, !region.holds(edges) {
            box.overflows = [
                Overflow(measure: .height, needed: edges, offered: region.height, span: ground.span)
            ]
        }
        var result = Fragment(frame: box)
        if indent != .zero {
            result.frame = Frame(
                height: size.height, parts: [Frame.Part(frame: box, origin: Point(x: indent, y: .zero))])
        }
        result.spill = fragment.spill.map { BoxLayouter($0, restOf: self) }
        if !goesOn { result.spaceAfter = ground.isEmpty ? max(spaceAfter, fragment.spaceAfter) : spaceAfter }
        result.firstBaseline = fragment.firstBaseline.map { top + $0 }
        result.isNothing = fragment.isNothing && ground.isEmpty
        result.endsPage = fragment.endsPage
        return result
    }

    /// The fragment of a content that nothing is around.
    private func passed(_ fragment: Fragment) -> Fragment {
        guard fragment.frame != nil else { return .moved(self) }
        let isAtBreak = fragment.isNothing && fragment.endsPage
        var result = fragment
        result.spill = fragment.spill.map {
            BoxLayouter($0, restOf: self, isContinued: isAtBreak ? isContinued : true)
        }
        result.spaceAfter = fragment.spill == nil ? max(spaceAfter, fragment.spaceAfter) : .zero
        if isAtBreak { (result.spaceAfter, result.firstBaseline) = (.zero, nil) }
        return result
    }
}
