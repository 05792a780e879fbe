public import GabaritPrimitives

/// What is known of the fit of a fixed box: proved, holding as far as was tried, or overflowing with a record that shows it.
public enum FitAnswer: Hashable, Sendable {
    /// Nothing that fits the contract overflows.
    case proved
    /// Nothing overflows once type has shrunk to a size.
    case provedShrunk(Length)
    /// There is no proof, but the box held every record that was tried.
    case holds(FitTrial)
    /// What a record has too much goes on into the flow: nothing is lost.
    case goesOn(FitTrial, FitWitness)
    /// A record overflows the box.
    case overflows(FitTrial, FitWitness)
    /// There is no proof, and no record was tried.
    case unknown
}
