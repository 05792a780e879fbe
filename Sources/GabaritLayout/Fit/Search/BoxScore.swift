internal import GabaritPrimitives

/// How far a record fills a box: a search climbs by it.
struct BoxScore: Hashable, Comparable {
    /// Whether the box does not hold its content.
    var isOver: Bool
    /// The height that the content needs, less what there is.
    var excess: Length
    /// The width of all that is printed in it.
    var ink: Length

    /// The score of an outcome.
    init(_ outcome: BoxOutcome) {
        isOver = outcome.isOver
        excess = max(outcome.needed - outcome.offered, outcome.excess.length)
        ink = outcome.ink
    }

    static func < (left: BoxScore, right: BoxScore) -> Bool {
        if left.isOver != right.isOver { return right.isOver }
        return left.excess != right.excess ? left.excess < right.excess : left.ink < right.ink
    }
}
