import ArgumentParser
import Gabarit
import GabaritPrimitives

/// The report of a run while it goes on, and what earlier runs say that they made.
///
/// Whoever has it open writes the run's files; a second run is told. Until the run ends it stands under `REPORT.part`, a line for
/// each record that is done with, in their order: a run that goes on begins there, whatever ended the one before.
struct ReportFile {
    /// Its path.
    let path: String
    /// What earlier runs made, by line; nothing where the run does not go on from them.
    let earlier: [Int: RunReport.Made]
    private let session: Session
    /// Whether what was made is of use to a later run.
    private let canGoOn: Bool
    private let file: NewFile
    /// The line of the last record that is done with.
    private var lastLine = 0
    private var lastFile = ""

    /// Opens the report, and reads the earlier ones where the run goes on from them; ends the command where that is not possible.
    init(_ path: String, isResumed: Bool, canGoOn: Bool = true, in session: Session) throws {
        self.path = path
        self.session = session
        self.canGoOn = canGoOn
        var made: [Int: RunReport.Made] = [:]
        do {
            file = try NewFile(path, keepsUnfinished: true) { () throws(FileError) in
                if isResumed { made = RunReport.made(in: try Self.joined(path)) }
            }
        } catch {
            throw session.fail([error.diagnostic], status: error.exitStatus)
        }
        earlier = made
    }

    /// Says what became of a record.
    mutating func append(_ entry: RunReport.Entry) throws {
        (lastLine, lastFile) = (entry.line, entry.file)
        do { try file.write(entry.json) } catch { throw stopped(by: error) }
    }

    /// Gives the report its name.
    ///
    /// A run that went on, and ended before its time, still knows what was made before of the records that it did not reach, unless
    /// its last file has taken the place of theirs.
    func finish(isCutShort: Bool) throws {
        do {
            if isCutShort, !earlier.isEmpty {
                for line in Self.lines(try Files.read(path)) {
                    let number = Self.number(of: line)
                    guard number > lastLine, earlier[number]?.file != lastFile else { continue }
                    try file.write(String(decoding: line, as: UTF8.self) + "\n")
                }
            }
            try file.finish()
        } catch {
            throw stopped(by: error)
        }
    }

    private func stopped(by error: FileError) -> ExitCode {
        let diagnostic = error.diagnostic
        return session.fail([canGoOn ? CommandMessages.stopped(diagnostic) : diagnostic], status: error.exitStatus)
    }

    // MARK: Earlier reports

    /// The report of the last run that ended, brought up to date by one that died, which then may be written over.
    private static func joined(_ path: String) throws(FileError) -> [UInt8] {
        let ended = Files.length(path) == nil ? [] : try Files.read(path)
        // The last line may be cut off.
        let died = try Files.read(path + ".part")
        let whole = died[..<(died.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0)]
        guard let last = lines(Array(whole)).last.map(number) else { return ended }
        var joined = Array(whole)
        for line in lines(ended) where number(of: line) > last {
            joined += line
            joined.append(lineFeed)
        }
        try Files.write(joined, to: path)
        return joined
    }

    private static let lineFeed = UInt8(ascii: "\n")

    private static func lines(_ report: [UInt8]) -> [ArraySlice<UInt8>] { report.split(separator: lineFeed) }

    /// The line of the data that an entry is about, which it begins with; 0 where it is no entry.
    private static func number(of entry: ArraySlice<UInt8>) -> Int {
        let name = Array(#"{"line":"#.utf8)
        guard entry.starts(with: name) else { return 0 }
        let digits = entry.dropFirst(name.count).prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }
}

extension FileError {
    /// How the command ends where this ends it.
    var exitStatus: ExitCode { operation == .write ? ExitStatus.cannotCreate : ExitStatus.noInput }
}
