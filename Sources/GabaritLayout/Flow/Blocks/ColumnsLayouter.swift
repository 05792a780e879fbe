internal import GabaritLanguage
internal import GabaritPrimitives

/// Pours a flow down columns side by side; where all of it fits, the columns end at one height, as near as its lines allow.
final class ColumnsLayouter: BlockLayouter {
    /// What is left of the flow.
    private let flow: any BlockLayouter
    private let layout: FlowColumns
    let spaceBefore: Length
    let keepsWithNext = false

    /// The heights of balanced columns differ by less from the least at which all fits.
    private static let tolerance = Length.points(1)

    /// Makes columns of a whole flow.
    convenience init(_ flow: any BlockLayouter, layout: FlowColumns) {
        self.init(flow, layout: layout, spaceBefore: flow.spaceBefore)
    }

    private init(_ flow: any BlockLayouter, layout: FlowColumns, spaceBefore: Length) {
        self.flow = flow
        self.layout = layout
        self.spaceBefore = spaceBefore
    }

    /// What stands in the columns of one region.
    private struct Filling {
        var columns: [Frame] = []
        var rest: (any BlockLayouter)?
        var firstBaseline: Length?
        /// The height with the white that the columns want below.
        var wanted = Length.zero
        /// Whether nothing has left a trace.
        var isNothing = true

        var height: Length { columns.map(\.height).max() ?? .zero }
    }

    func place(in region: Region) -> Fragment {
        var filling = fill(region, height: region.height)
        guard !filling.columns.isEmpty else { return .moved(self) }
        if filling.rest == nil { filling = balanced(filling, in: region) }
        var frame = Frame(height: filling.height)
        let width = layout.width(in: region.width)
        frame.parts = filling.columns.enumerated().map { index, column in
            Frame.Part(frame: column, origin: Point(x: (width + layout.gap) * index, y: .zero))
        }
        var fragment = Fragment(frame: frame)
        fragment.spill = filling.rest.map { ColumnsLayouter($0, layout: layout, spaceBefore: .zero) }
        if filling.rest == nil { fragment.spaceAfter = filling.wanted - filling.height }
        fragment.firstBaseline = filling.firstBaseline
        fragment.isNothing = filling.isNothing
        return fragment
    }

    /// Fills the columns of a region one after the other, down to a height.
    private func fill(_ region: Region, height: Length) -> Filling {
        var filling = Filling()
        var rest: (any BlockLayouter)? = flow
        for index in 0..<layout.count {
            guard let flow = rest else { break }
            var column = region
            column.width = layout.width(in: region.width)
            column.height = height
            if index > 0 {
                column.isPageEmpty = false
                column.isContinued = true
            }
            let fragment = flow.place(in: column)
            // What does not fit in this column fits in none like it.
            guard let frame = fragment.frame else { break }
            filling.columns.append(frame)
            if index == 0 { filling.firstBaseline = fragment.firstBaseline }
            filling.isNothing = filling.isNothing && fragment.isNothing
            filling.wanted = max(filling.wanted, frame.height + fragment.spaceAfter)
            rest = fragment.spill
        }
        filling.rest = rest
        return filling
    }

    /// The filling of the least height at which nothing is left over; the height is found by halving.
    private func balanced(_ whole: Filling, in region: Region) -> Filling {
        var best = whole
        var low = Length(units: whole.columns.reduce(0) { $0 + $1.height.units } / layout.count)
        var high = whole.height
        while high - low > Self.tolerance {
            let middle = Length(units: (low.units + high.units) / 2)
            let trial = fill(region, height: middle)
            if trial.rest == nil, !trial.columns.isEmpty, trial.height <= middle + Region.slack {
                best = trial
                high = min(middle, trial.height)
            } else {
                low = middle
            }
        }
        return best
    }
}
