internal import GabaritPages

/// The structure of a document while it grows: the rows of tables add their elements when they are placed.
final class StructureGrowth {
    /// The structure so far.
    var tree: StructureTree

    init(_ tree: StructureTree) { self.tree = tree }
}
