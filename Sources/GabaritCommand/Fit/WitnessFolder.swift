import Gabarit
import GabaritLanguage
import GabaritLayout
import Glibc

/// Where the records go that overflow a box: invented data, one file a box.
struct WitnessFolder {
    /// The folder that the call named; none for a new one among the system's temporary files.
    private let named: String?
    private var made: String?

    /// Makes nothing yet: the folder is made with its first file.
    init(_ named: String?) { self.named = named }

    /// Writes the witnesses of a report; gives their files by the index of the box.
    mutating func write(_ report: FitReport, of draft: TemplateDraft) throws(FileError) -> [Int: String] {
        var files: [Int: String] = [:]
        for (index, entry) in report.entries.enumerated() {
            guard let witness = entry.trial?.witness else { continue }
            let file = "\(try folder())/\(draft.template.name)-\(index + 1).json"
            try Files.write(Array(draft.json(of: witness).utf8), to: file)
            files[index] = file
        }
        return files
    }

    private mutating func folder() throws(FileError) -> String {
        if let made { return made }
        if let named {
            let path = named.count > 1 && named.hasSuffix("/") ? String(named.dropLast()) : named
            try Files.makeFolder(path)
            made = path
            return path
        }
        let path = try Files.makeTemporaryFolder("gabarit-fit")
        made = path
        return path
    }
}
