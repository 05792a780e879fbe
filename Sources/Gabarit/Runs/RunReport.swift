import GabaritLanguage

/// The report of a run of many records, one line of JSON a record: what was asked, and what came of it.
///
/// It holds digests and diagnostics, never a datum.
public struct RunReport: Sendable {
    /// What came of one record.
    public enum Status: String, Sendable {
        /// A file was made.
        case done
        /// The record does not fit the contract, or its file could not be written.
        case failed
        /// An earlier run made the same file from the same record.
        case skipped
    }

    /// One line.
    public struct Entry: Sendable {
        /// The line of the data file, from 1.
        public var line: Int
        /// `name@version`.
        public var template: String
        /// The contract's digest.
        public var contract: String
        /// The digest of everything else that the file follows from: the template's digest, the purpose and the format.
        public var recipe: String
        /// The record's digest.
        public var record: String
        /// The file's name in the folder of the run.
        public var file: String
        /// How many pages the document has.
        public var pages: Int
        /// Its first page, from 1, in a file that it shares with others; none where it has a file of its own.
        public var page: Int?
        /// The file's digest.
        public var digest: String
        /// What came of it.
        public var status: Status
        /// What was said of it: one line of JSON each.
        public var diagnostics: [String]

        /// Makes the entry of a record of which nothing has come yet.
        public init(line: Int, template: String, contract: String, recipe: String, record: String) {
            self.line = line
            self.template = template
            self.contract = contract
            self.recipe = recipe
            self.record = record
            file = ""
            pages = 0
            digest = ""
            status = .failed
            diagnostics = []
        }

        /// The entry as one line of JSON, with its line end.
        public var json: String {
            var text = "{\"line\":\(line),\"template\":\(Self.quoted(template)),\"contract\":\"\(contract)\""
            text +=
                ",\"recipe\":\"\(recipe)\",\"record\":\"\(record)\",\"file\":\(Self.quoted(file)),\"pages\":\(pages)"
            if let page { text += ",\"page\":\(page)" }
            text += ",\"sha256\":\"\(digest)\",\"status\":\"\(status.rawValue)\",\"diagnostics\":["
            return text + diagnostics.joined(separator: ",") + "]}\n"
        }

        private static func quoted(_ text: String) -> String {
            var quoted = "\""
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"": quoted += "\\\""
                case "\\": quoted += "\\\\"
                case _ where scalar.value < 0x20:
                    quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
                default: quoted.unicodeScalars.append(scalar)
                }
            }
            return quoted + "\""
        }
    }

    /// A file that an earlier run made.
    public struct Made: Sendable {
        /// The digest of what it follows from besides its record.
        public var recipe: String
        /// The record's digest.
        public var record: String
        /// The file's name.
        public var file: String
        /// The file's digest.
        public var digest: String
        /// How many pages the document has.
        public var pages: Int
        /// Its first page in a file that it shares.
        public var page: Int?
    }

    /// What an earlier run made, by line: only entries whose file was made.
    ///
    /// A last line cut off by a crash, or anything else that is no entry, is passed over.
    public static func made(in report: [UInt8]) -> [Int: Made] {
        var made: [Int: Made] = [:]
        for line in report.split(separator: UInt8(ascii: "\n")) {
            guard let entry = try? JSONReader.parse(Array(line)), let number = entry["line"]?.integer,
                let status = entry["status"]?.string, status != Status.failed.rawValue,
                let recipe = entry["recipe"]?.string, let record = entry["record"]?.string,
                let file = entry["file"]?.string, let digest = entry["sha256"]?.string
            else { continue }
            made[Int(number)] = Made(
                recipe: recipe, record: record, file: file, digest: digest, pages: Int(entry["pages"]?.integer ?? 0),
                page: entry["page"]?.integer.map { Int($0) })
        }
        return made
    }
}
