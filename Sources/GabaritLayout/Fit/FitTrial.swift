/// What laying out records has shown of a fixed box that is not proved.
public struct FitTrial: Hashable, Sendable {
    /// How many corners of the contract were laid out: the records of `gabarit sample NAME --extreme`.
    public var corners: Int
    /// In how many of them the box did not hold its content.
    public var overCorners: Int
    /// How many more records were laid out in search of one that overflows.
    public var searched: Int
    /// A record that the box does not hold, where one was found.
    public var witness: FitWitness?

    /// Makes a trial.
    public init(corners: Int, overCorners: Int, searched: Int, witness: FitWitness?) {
        self.corners = corners
        self.overCorners = overCorners
        self.searched = searched
        self.witness = witness
    }
}
