public import GabaritLanguage
public import GabaritPrimitives

/// A record that fits the contract and that a fixed box does not hold: invented, and as small as one could be found.
public struct FitWitness: Hashable, Sendable {
    /// Which way the content sticks out.
    public enum Measure: String, Hashable, Sendable {
        case height, width
    }

    /// The record.
    public var record: Value
    /// Which way the content sticks out.
    public var measure: Measure
    /// By how much.
    public var excess: Length
    /// The datum that takes the most of it; none where the template's own words are too much.
    public var dataPath: DataPath?

    /// Makes a witness.
    public init(record: Value, measure: Measure, excess: Length, dataPath: DataPath?) {
        self.record = record
        self.measure = measure
        self.excess = excess
        self.dataPath = dataPath
    }
}
