internal import GabaritPrimitives

/// A block's part in one region: what stands there, and what goes on to the next.
struct Fragment {
    /// What stands in the region; nothing where the whole block waits for the next.
    var frame: Frame?
    /// What goes on to the next region.
    var spill: (any BlockLayouter)?
    /// The white wanted below.
    var spaceAfter = Length.zero
    /// From the frame's top to the first baseline in it.
    var firstBaseline: Length?
    /// Whether it leaves no trace, so that the white around it is that of its neighbours.
    var isNothing = false
    /// Whether the page ends after it, by the template's will.
    var endsPage = false

    /// A block done without a trace.
    static var nothing: Fragment { Fragment(frame: Frame(height: .zero), isNothing: true) }

    /// Whether the whole block waits for the next region.
    var waits: Bool { frame == nil }

    /// A block that waits for the next region.
    static func moved(_ block: any BlockLayouter) -> Fragment { Fragment(spill: block) }
}

/// A prepared block, or what is left of one: takes regions one after the other, and places a fragment in each.
///
/// Placing changes nothing, so that a block may be tried in several regions; what is left of one is an object of its own. Where
/// ``Region/mustProgress`` holds, the fragment has a frame: every region of that kind makes what is left smaller, and no page loop is
/// endless.
protocol BlockLayouter: AnyObject {
    /// The white wanted above; it falls away at a region's top, and is one with the white that the block before wants below.
    var spaceBefore: Length { get }
    /// Whether it stays with what follows it.
    var keepsWithNext: Bool { get }
    /// The width that it takes by itself, no line broken; nothing where it fills the width it is given.
    var naturalWidth: Length { get }
    /// Places what the region holds.
    func place(in region: Region) -> Fragment
}

extension BlockLayouter {
    var naturalWidth: Length { .zero }

    /// The height of the whole in a measure, page breaks aside.
    func height(width: Length) -> Length { place(in: .measure(width: width)).frame?.height ?? .zero }
}
