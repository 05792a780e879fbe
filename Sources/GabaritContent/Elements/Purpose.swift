/// What a document is made for: it belongs to the call, never to the data.
public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// To be sent.
    case live
    /// To be looked at: it bears a mark that no template can take away.
    case specimen
    /// A second copy: it bears a mark too.
    case duplicate
}
