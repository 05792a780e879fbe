/// What an outcome of a policy does with a document.
public enum PolicyChannel: String, Hashable, Sendable, CaseIterable {
    /// It is sent by e-mail.
    case email
    /// It is printed and posted.
    case post
    /// It is made available, on the portal and at the counter.
    case download
    /// Somebody is asked to see to it.
    case task
    /// Nothing is done until somebody releases it.
    case held

    /// Whether it needs an address.
    public var needsAddress: Bool { self == .email || self == .post }

    /// The event that it is recorded by; none for what may be repeated without harm.
    ///
    /// A channel that has an event is used once: so every process ends.
    public var use: PolicyEvent? {
        switch self {
        case .email: .emailSent
        case .post: .postSent
        case .download, .task, .held: nil
        }
    }
}
