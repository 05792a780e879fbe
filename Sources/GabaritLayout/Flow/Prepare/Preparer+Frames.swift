internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

extension Preparer {
    /// The most sizes that a frame which shrinks is tried in.
    private static let shrinkingSteps = 16

    /// Places a fixed frame on the first page, and gives what goes on into the flow in its stead.
    mutating func frame(
        _ block: Block, _ fixed: FixedFrame, _ blocks: [Block], in context: Context
    ) throws(LayoutError) -> (any BlockLayouter)? {
        var inner = context
        inner.mayEndPage = false
        let style = styles.resolve(block.style, in: context.text, language: block.language)
        inner.text = style.text
        let ground = ground(style.box, span: block.span)
        let size = fixed.rectangle.size
        let top = ground.top(isContinued: false)
        let height = size.height - top - ground.bottom(goesOn: false)
        let width = size.width - style.box.indent - ground.left - ground.right

        let content = try content(blocks, of: fixed, size: style.text.size, width: width, height: height, in: inner)
        var region = Region(width: width, height: height, full: fixed.overflow.continues ? Region.endless : height)
        region.isPageEmpty = true
        let fragment = content.place(in: region)
        var frame = Frame(height: size.height, ground: ground.fill)
        frame.items = ground.items(size: size, isContinued: false, goesOn: false)
        if let part = fragment.frame {
            let origin = Point(x: ground.left + style.box.indent, y: top)
            frame.parts = [Frame.Part(frame: part, origin: origin)]
        }
        if fragment.spill != nil, !fixed.overflow.continues {
            frame.overflows = [
                Overflow(
                    measure: .height, needed: content.height(width: width), offered: height, span: block.span,
                    dataPath: block.dataPath)
            ]
        }
        fixedParts.append(
            FixedPart(
                frame: frame, origin: fixed.rectangle.origin, span: block.span, content: content,
                room: Size(width: width, height: height), goesOn: fragment.spill != nil))
        return fragment.spill
    }

    /// The content of a frame, in the largest size that fits of those it may shrink through.
    private mutating func content(
        _ blocks: [Block], of fixed: FixedFrame, size: Length, width: Length, height: Length, in context: Context
    ) throws(LayoutError) -> StackLayouter {
        let factors = Self.factors(fixed.overflow, size: size)
        guard factors.count > 1 else {
            let around = scale
            scale = 1
            defer { scale = around }
            return StackLayouter(try self.blocks(blocks, in: context))
        }
        let (before, tree) = (self, growth.tree)
        for factor in factors {
            self = before
            growth.tree = tree
            scale = factor
            let content = StackLayouter(try self.blocks(blocks, in: context))
            scale = before.scale
            if factor == factors.last { return content }
            if content.height(width: width) <= height + Region.slack { return content }
        }
        return StackLayouter([])
    }

    /// What type is scaled by, step after step: half a point of the frame's own size at a time, the last size exactly.
    static func factors(_ overflow: FixedFrame.Overflow, size: Length) -> [Double] {
        guard let least = overflow.leastSize, least > .zero, size > least else { return [1] }
        let span = size.units - least.units
        let step = max(512, (span + shrinkingSteps - 1) / shrinkingSteps)
        var sizes = Array(stride(from: size.units, to: least.units, by: -step))
        sizes.append(least.units)
        return sizes.map { Double($0) / Double(size.units) }
    }
}

extension FixedFrame.Overflow {
    /// Whether what does not fit goes on in the flow.
    var continues: Bool {
        switch self {
        case .flow, .shrinkThenFlow: true
        case .proved, .shrink: false
        }
    }

    /// The size that type may shrink to.
    var leastSize: Length? {
        switch self {
        case .shrink(let size), .shrinkThenFlow(let size): size
        case .proved, .flow: nil
        }
    }
}
