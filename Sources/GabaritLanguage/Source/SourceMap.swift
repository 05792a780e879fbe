public import GabaritPrimitives

/// The files that a template is made of, in the order they were read.
public struct SourceMap: Sendable {
    /// The files.
    public private(set) var files: [SourceFile] = []
    /// The lines of each file, at the file's index.
    private var lineMaps: [LineMap] = []

    /// Makes an empty map.
    public init() {}

    /// Adds a file and gives its number.
    public mutating func add(_ file: SourceFile) -> SourceID {
        files.append(file)
        lineMaps.append(LineMap(file.bytes))
        return SourceID(Int32(clamping: files.count - 1))
    }

    /// The file of a number, if there is one.
    public subscript(id: SourceID) -> SourceFile? {
        files.indices.contains(Int(id.index)) ? files[Int(id.index)] : nil
    }

    /// The lines of a file, if there is one of that number.
    public func lines(of id: SourceID) -> LineMap? {
        lineMaps.indices.contains(Int(id.index)) ? lineMaps[Int(id.index)] : nil
    }

    /// The line and the column in characters, both from 1, of a byte; (1, 1) where there is no such file.
    public func position(of offset: Int32, in id: SourceID) -> (line: Int, column: Int) {
        guard let lines = lines(of: id) else { return (1, 1) }
        return (lines.line(of: offset) + 1, lines.prefix(upTo: offset).count + 1)
    }

    /// The same files under the names that they are told of by.
    public func renamed(_ name: (String) -> String) -> SourceMap {
        var map = self
        map.files = files.map { SourceFile(path: name($0.path), bytes: $0.bytes) }
        return map
    }
}
