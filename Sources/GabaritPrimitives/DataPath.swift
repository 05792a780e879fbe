/// Where a datum stands in a record: `demande.demandeur.adresse[2]`.
///
/// A path holds field names and indices only, never a datum.
public struct DataPath: Hashable, Sendable, CustomStringConvertible {
    /// One step into a record or a list.
    public enum Step: Hashable, Sendable {
        /// A field of a record.
        case field(String)
        /// An element of a list, counted from 0.
        case index(Int)
    }

    /// The steps from the record's root.
    public var steps: [Step]

    /// Makes a path from its steps; none is the record itself.
    public init(_ steps: [Step] = []) { self.steps = steps }

    /// The path of a field below this one.
    public func field(_ name: String) -> DataPath { DataPath(steps + [.field(name)]) }

    /// The path of an element below this one.
    public func index(_ index: Int) -> DataPath { DataPath(steps + [.index(index)]) }

    /// The path as people write it; the root is empty.
    public var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .field(let name): text += text.isEmpty ? name : "." + name
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
