/// What has happened to one document so far: a set of events that only grows.
///
/// It is whole by construction: what has come back has been sent.
public struct PolicyHistory: Hashable, Sendable {
    private var bits: UInt8 = 0

    /// Nothing has happened yet.
    public init() {}

    /// Some events have happened, and what must have come before them.
    public init(_ events: some Sequence<PolicyEvent>) { for event in events { insert(event) } }

    /// Adds an event, and what must have come before it.
    public mutating func insert(_ event: PolicyEvent) {
        if let cause = event.cause { insert(cause) }
        bits |= Self.bit(event)
    }

    /// The history with one event more.
    public func adding(_ event: PolicyEvent) -> PolicyHistory {
        var history = self
        history.insert(event)
        return history
    }

    /// Whether something has happened.
    public func contains(_ event: PolicyEvent) -> Bool { bits & Self.bit(event) != 0 }

    /// The events, in the order of their declaration.
    public var events: [PolicyEvent] { PolicyEvent.allCases.filter(contains) }

    /// Whether a channel has been used.
    public func hasUsed(_ channel: PolicyChannel) -> Bool {
        switch channel {
        case .held: contains(.holdReleased)
        case .email, .post, .download, .task: channel.use.map(contains) ?? false
        }
    }

    /// Whether something that was sent has come back.
    public var hasFailed: Bool { contains(.emailRejected) || contains(.postReturned) }

    /// Whether something was sent that has not come back.
    public var reachesSomebody: Bool {
        contains(.emailSent) && !contains(.emailRejected) || contains(.postSent) && !contains(.postReturned)
    }

    /// The history once the outcomes of a decision have been carried out.
    public func using(_ channels: some Sequence<PolicyChannel>) -> PolicyHistory {
        PolicyHistory(events + channels.compactMap(\.use))
    }

    /// Every history that there can be.
    public static let all: [PolicyHistory] = {
        var all: Set<PolicyHistory> = [PolicyHistory()]
        for event in PolicyEvent.allCases { all.formUnion(all.map { $0.adding(event) }) }
        return all.sorted { $0.bits < $1.bits }
    }()

    private static func bit(_ event: PolicyEvent) -> UInt8 {
        // The declaration has fewer than eight cases; a test counts them.
        1 << UInt8(truncatingIfNeeded: PolicyEvent.allCases.firstIndex(of: event) ?? 0)
    }
}
