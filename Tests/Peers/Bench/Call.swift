import GabaritExport

/// One call of the command.
struct Call {
    /// What is made.
    enum Mode: String {
        /// The first record's file.
        case single
        /// A file a record.
        case many
        /// Every record, in one file.
        case batch
    }

    private(set) var mode = Mode.single
    private(set) var data = ""
    private(set) var output = ""
    private(set) var form = PDFExporter.Form.finished
    private(set) var fontPrograms = FontPrograms.subsets
    /// How many letters are made at once.
    private(set) var workers = 1

    private static let usage =
        "gabarit-bench [--unfinished | --whole-fonts | --untagged | --unpacked] [--workers N] single|many|batch DATA.jsonl OUT"

    /// Reads arguments; an error has the usage.
    init(_ arguments: ArraySlice<String>) throws {
        var rest = arguments
        while let option = rest.first, option.hasPrefix("--") {
            rest.removeFirst()
            switch option {
            case "--unfinished": form = .tagged
            case "--untagged": form = .packed
            case "--unpacked": form = .plain
            case "--whole-fonts": fontPrograms = .whole
            case "--workers":
                guard let word = rest.popFirst(), let number = Int(word), (1...64).contains(number) else {
                    throw Failure(Self.usage)
                }
                workers = number
            default: throw Failure(Self.usage)
            }
        }
        guard rest.count == 3, let word = rest.popFirst(), let mode = Mode(rawValue: word), let data = rest.popFirst(),
            let output = rest.popFirst()
        else { throw Failure(Self.usage) }
        (self.mode, self.data, self.output) = (mode, data, output)
    }
}
