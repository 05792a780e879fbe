public import GabaritPrimitives

/// Where the parts of a line stand that tabs set apart: what is behind the first tab at the first stop, and so on.
///
/// A part stands at its own stop whatever is before it, so that no datum moves it; that parts never meet is proved by the check.
public struct TabStops: Hashable, Sendable {
    /// How a part stands at its stop.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// It begins there.
        case start
        /// Its middle is there.
        case center
        /// It ends there.
        case end
    }

    /// What leads to a stop from the part before.
    public enum Leader: String, Hashable, Sendable, CaseIterable {
        case none, dots, line
    }

    /// One stop.
    public struct Stop: Hashable, Sendable {
        /// From the left end of the measure.
        public var position: Length
        /// How its part stands.
        public var alignment: Alignment

        /// Makes a stop.
        public init(_ position: Length, _ alignment: Alignment = .start) {
            self.position = position
            self.alignment = alignment
        }

        /// Where a part of a width begins.
        public func start(ofWidth width: Length) -> Length {
            switch alignment {
            case .start: position
            case .center: position - Length(units: width.units / 2)
            case .end: position - width
            }
        }
    }

    /// The stops, from left to right.
    public var stops: [Stop]
    /// What leads to them.
    public var leader: Leader

    /// Makes stops.
    public init(_ stops: [Stop], leader: Leader = .none) {
        self.stops = stops
        self.leader = leader
    }

    /// Where a part begins, and the part before the first tab at the left end.
    public func start(ofPart index: Int, width: Length) -> Length {
        index > 0 && stops.indices.contains(index - 1) ? stops[index - 1].start(ofWidth: width) : .zero
    }
}
