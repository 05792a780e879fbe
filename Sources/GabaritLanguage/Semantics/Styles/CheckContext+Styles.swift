import GabaritPrimitives

extension CheckContext {
    /// The names of the styles that a file sees, in alphabetical order.
    func styleNames(in file: SourceID) -> [String] {
        declarations.styleNames.keys.filter { style(named: $0, in: file) != nil }.sorted()
    }
}
