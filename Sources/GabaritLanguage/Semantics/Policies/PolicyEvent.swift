/// What may have happened to a document before a policy is asked what comes next.
///
/// A closed set, which grows with the channels: each is a fact that the rules may name, `email rejected`, and that never ceases
/// to be true.
public enum PolicyEvent: String, Hashable, Sendable, CaseIterable {
    /// An e-mail has left.
    case emailSent = "email sent"
    /// An e-mail has come back, or was refused for good.
    case emailRejected = "email rejected"
    /// A letter has been posted.
    case postSent = "post sent"
    /// A letter has come back.
    case postReturned = "post returned"
    /// What was held has been released.
    case holdReleased = "hold released"

    /// Whether it asks for a decision: what was sent does not, what came of it does.
    public var asksForDecision: Bool { self != .emailSent && self != .postSent }

    /// The event that must have come before it, where there is one.
    public var cause: PolicyEvent? {
        switch self {
        case .emailRejected: .emailSent
        case .postReturned: .postSent
        case .emailSent, .postSent, .holdReleased: nil
        }
    }
}
