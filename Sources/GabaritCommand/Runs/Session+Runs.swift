import ArgumentParser
import Gabarit
import GabaritPrimitives

extension Session {
    /// Opens a file of records; ends the command where that is not possible.
    func openRecords(_ path: String) throws -> RecordFile {
        do { return try RecordFile(path, until: { Interruption.isRequested }) } catch {
            throw fail([error.diagnostic], status: ExitStatus.noInput)
        }
    }

    /// The next record; nothing at the end.
    ///
    /// Ends the command where it cannot be read.
    func read(_ file: RecordFile) throws -> RecordFile.Record? {
        do { return try file.next() } catch { throw fail([error.diagnostic], status: ExitStatus.noInput) }
    }

    /// Warns of files that stand where the run's do and are none of them, which may be sent for them.
    func reportLeftOver(_ files: [String]) { report(files.isEmpty ? [] : [CommandMessages.leftOver(files)]) }
}
