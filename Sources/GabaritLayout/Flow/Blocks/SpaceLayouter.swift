internal import GabaritPrimitives

/// White of a height: what is left of it at a page's end falls away, and all of it where it would come first after one.
final class SpaceLayouter: BlockLayouter {
    /// The height.
    let height: Length
    let spaceBefore = Length.zero
    /// White goes along with what follows it, so that a heading above it is not left alone.
    let keepsWithNext = true

    init(height: Length) { self.height = height }

    func place(in region: Region) -> Fragment {
        let height = min(height, region.height)
        guard !region.isContinued, height > .zero else { return .nothing }
        return Fragment(frame: Frame(height: height))
    }
}

/// White that is part of an arrangement: it never falls away.
final class StrutLayouter: BlockLayouter {
    /// The height.
    let height: Length
    let spaceBefore = Length.zero
    let keepsWithNext = true

    init(height: Length) { self.height = height }

    func place(in region: Region) -> Fragment {
        guard region.holds(height) || region.mustProgress else { return .moved(self) }
        return Fragment(frame: Frame(height: height))
    }
}

/// Ends the page, unless nothing stands on it.
final class PageBreakLayouter: BlockLayouter {
    let spaceBefore = Length.zero
    let keepsWithNext = false

    func place(in region: Region) -> Fragment {
        var fragment = Fragment.nothing
        fragment.endsPage = !region.isPageEmpty
        return fragment
    }
}
