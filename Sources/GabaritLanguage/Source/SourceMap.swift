public import GabaritPrimitives

/// The files that a template is made of, in the order they were read.
public struct SourceMap: Sendable {
    /// The files.
    public private(set) var files: [SourceFile] = []

    /// Makes an empty map.
    public init() {}

    /// Adds a file and gives its number.
    public mutating func add(_ file: SourceFile) -> SourceID {
        files.append(file)
        return SourceID(Int32(clamping: files.count - 1))
    }

    /// The file of a number, if there is one.
    public subscript(id: SourceID) -> SourceFile? {
        files.indices.contains(Int(id.index)) ? files[Int(id.index)] : nil
    }
}
