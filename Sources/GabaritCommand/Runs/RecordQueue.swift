import Gabarit

/// The records of one volume, read from the file as they are wanted.
struct RecordQueue {
    private let file: RecordFile
    private var waiting: ArraySlice<RecordFile.Record>
    /// How many may still be read.
    private var left: Int
    /// The line of the first.
    let firstLine: Int

    /// Begins with a record that has been read.
    init(_ first: RecordFile.Record, from file: RecordFile, limit: Int) {
        self.file = file
        waiting = [first]
        left = limit - 1
        firstLine = first.line
    }

    /// The records that have been read and not taken.
    var records: [RecordFile.Record] { Array(waiting) }
    /// How many bytes of the file have been read.
    var bytesRead: Int { file.bytesRead }

    /// Reads until so many are waiting, or none are left.
    mutating func fill(upTo count: Int, in session: Session) throws {
        let more = try session.read(min(count - waiting.count, left), of: file)
        left -= more.count
        waiting += more
    }

    /// The next records, at most so many; none at the end.
    mutating func take(_ count: Int, in session: Session) throws -> [RecordFile.Record] {
        try fill(upTo: count, in: session)
        defer { waiting = waiting.dropFirst(count) }
        return Array(waiting.prefix(count))
    }
}
