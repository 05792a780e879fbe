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

    /// Whether the next record, or the end, is there already.
    var isReady: Bool { !waiting.isEmpty || left == 0 || file.isReady }

    /// Reads all that may be read.
    mutating func fill(in session: Session) throws {
        while left > 0, let record = try session.read(file) {
            left -= 1
            waiting.append(record)
        }
    }

    /// The next record; nothing at the end.
    mutating func next(in session: Session) throws -> RecordFile.Record? {
        if let record = waiting.popFirst() { return record }
        guard left > 0 else { return nil }
        left -= 1
        return try session.read(file)
    }
}
