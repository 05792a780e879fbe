import ArgumentParser
import Gabarit
import GabaritPrimitives

extension Session {
    /// Opens a file of records; ends the command where that is not possible.
    func openRecords(_ path: String) throws -> RecordFile {
        do { return try RecordFile(path) } catch { throw fail([error.diagnostic], status: ExitStatus.noInput) }
    }

    /// The next records, at most so many; none at the end.
    ///
    /// Ends the command where they cannot be read.
    func read(_ count: Int, of file: RecordFile) throws -> [RecordFile.Record] {
        var records: [RecordFile.Record] = []
        do {
            while records.count < count, let record = try file.next() { records.append(record) }
        } catch {
            throw fail([error.diagnostic], status: ExitStatus.noInput)
        }
        return records
    }

    /// Warns of files that stand where the run's do and are none of them, which may be sent for them.
    func reportLeftOver(_ files: [String]) { report(files.isEmpty ? [] : [CommandMessages.leftOver(files)]) }
}
