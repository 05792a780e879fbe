internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// What became of one fixed box of a document when it was laid out.
struct BoxOutcome {
    /// A box of a document.
    enum Box: Hashable {
        /// A fixed frame, by its place in the template.
        case frame(Span)
        /// Furniture as content names it.
        case furniture(Content.Furniture.Place, PageModel.Selector?)
    }

    /// The lines of a text in it.
    struct TextLines {
        /// Where a piece of the text comes from.
        var span: Span
        /// How many lines the whole text has.
        var count: Int
    }

    /// The box.
    var box: Box
    /// The height that its content takes where nothing cuts it short.
    var needed: Length
    /// The height inside it.
    var offered: Length
    /// Whether something is left over.
    var goesOn: Bool
    /// What does not fit although nothing is left to try.
    var overflows: [Overflow]
    /// Its texts, by their pieces.
    var lines: [TextLines]
    /// The width of all that is printed in it: of two contents of one height, what is nearer to another line.
    var ink: Length

    /// Whether it does not hold its content.
    var isOver: Bool { goesOn || !overflows.isEmpty }

    /// How far the content sticks out, and which way; zero where it fits.
    var excess: (measure: FitWitness.Measure, length: Length) {
        let widths = overflows.filter { $0.measure == .width }.map { $0.needed - $0.offered }
        if needed <= offered + Region.slack, let width = widths.max() { return (.width, width) }
        let heights = overflows.filter { $0.measure == .height }.map { $0.needed - $0.offered }
        return (.height, isOver ? max(needed - offered, heights.max() ?? .zero) : .zero)
    }

    /// Measures a box: `whole` is its content with nothing cut short, `placed` what stands in it.
    init(_ box: Box, whole: Frame?, placed: Frame, offered: Length, goesOn: Bool) {
        self.box = box
        self.offered = offered
        self.goesOn = goesOn
        needed = whole?.height ?? .zero
        overflows = placed.allOverflows
        lines = []
        ink = .zero
        var waiting = whole.map { [$0] } ?? []
        while let frame = waiting.popLast() {
            waiting += frame.parts.map(\.frame)
            measure(frame)
        }
    }

    /// Counts the lines of the text that a frame holds itself, if it is one.
    private mutating func measure(_ frame: Frame) {
        var baselines: Set<Int> = []
        var spans: Set<Span> = []
        for item in frame.items {
            guard case .glyphs(let run, let origin) = item.content else { continue }
            baselines.insert(origin.y.units)
            spans.insert(item.span)
            ink += run.width
        }
        lines += spans.map { TextLines(span: $0, count: baselines.count) }
    }
}

extension Frame {
    /// What does not fit in it or in the frames inside.
    var allOverflows: [Overflow] { overflows + parts.flatMap(\.frame.allOverflows) }
}
