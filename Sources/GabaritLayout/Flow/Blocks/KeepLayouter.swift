internal import GabaritPrimitives

/// Keeps a group in one region where one can hold it; where none can, it breaks as if it were no group.
final class KeepLayouter: BlockLayouter {
    /// The group.
    let group: any BlockLayouter

    init(group: any BlockLayouter) { self.group = group }

    var spaceBefore: Length { group.spaceBefore }
    var keepsWithNext: Bool { group.keepsWithNext }
    var naturalWidth: Length { group.naturalWidth }

    func place(in region: Region) -> Fragment {
        let fragment = group.place(in: region)
        guard fragment.spill != nil, !region.mustProgress else { return fragment }
        let whole = group.place(in: .measure(width: region.width))
        guard whole.spill == nil, let height = whole.frame?.height, height <= region.full + Region.slack else {
            return fragment
        }
        return .moved(self)
    }
}
