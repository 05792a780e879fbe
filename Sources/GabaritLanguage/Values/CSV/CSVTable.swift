public import GabaritPrimitives

/// A CSV file that fills one list of a record: its dialect found, its rows still to be read.
public struct CSVTable: Sendable {
    /// The most bytes that a file may have, as JSON text may.
    public static let largest = JSONLimits.standard.maximumBytes

    /// The field of `data` that it fills, by its path: `guichets`, `tableau.guichets`.
    public let field: String
    /// The file, as messages name it.
    public let file: String
    /// How the file was read, where that was not named; to be told.
    public let notice: Diagnostic?
    /// The cells of the first row.
    let header: [CSVCell]
    /// Stands behind the header.
    let rows: CSVScanner
    let decimalMark: CSVDialect.DecimalMark?

    /// The way to the field; valid where the contract has it.
    let path: DataPath
    /// The same as messages may show it where nobody declared it.
    let shownPath: DataPath
    /// The field's own name.
    let listName: String

    /// The way to the record that the list belongs to.
    var recordName: String { DataPath(path.steps.dropLast()).description }

    /// Finds out how a file is written, and reads its header; rows are read when the record is decoded.
    ///
    /// - Throws: `Diagnostics` where encoding or delimiter are not clear, or there is no header.
    public init(
        _ bytes: [UInt8], field: String, file: String, dialect: CSVDialect = CSVDialect()
    ) throws(Diagnostics) {
        let names = field.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        path = DataPath(names.map { .field($0) })
        shownPath = DataPath(names.map { .field(DataName.shown($0)) })
        listName = names.last ?? ""
        let place = DataPlace(path: shownPath, position: JSONPosition(), file: file)
        guard bytes.count <= Self.largest else {
            throw Diagnostics([CSVMessages.tooLarge(limit: Self.largest, at: place)])
        }
        let text: CSVText
        do { text = try CSVText(bytes, named: dialect.encoding) } catch {
            throw Diagnostics([CSVMessages.encoding(error.problem, at: place)])
        }
        let delimiter: CSVDialect.Delimiter
        if let named = dialect.delimiter {
            delimiter = named
        } else {
            let found = Self.delimiters(inHeaderOf: text)
            guard found.count <= 1 else { throw Diagnostics([CSVMessages.ambiguousDelimiter(found, at: place)]) }
            // A file of one column has none.
            delimiter = found.first ?? .semicolon
        }
        var scanner = CSVScanner(bytes: text.bytes, from: text.start, delimiter: delimiter.byte)
        var header: [CSVCell] = []
        let hasHeader: Bool
        do { hasHeader = try scanner.next(into: &header) } catch {
            throw Diagnostics([CSVMessages.unreadable(error, at: place)])
        }
        guard hasHeader else { throw Diagnostics([CSVMessages.empty(at: place)]) }
        self.field = field
        self.file = file
        self.header = header
        rows = scanner
        decimalMark = dialect.decimalMark
        notice =
            dialect.encoding == nil || dialect.delimiter == nil
            ? CSVMessages.readAs(text.encoding, delimiter, columns: header.count, at: place) : nil
    }

    /// The delimiters that stand outside quotes on the first line that is not empty.
    private static func delimiters(inHeaderOf text: CSVText) -> [CSVDialect.Delimiter] {
        var isQuoted = false
        var found: Set<UInt8> = []
        for byte in text.bytes[text.start...].drop(while: { $0 == 0x0A || $0 == 0x0D }) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A { break }
            found.insert(byte)
        }
        return CSVDialect.Delimiter.allCases.filter { found.contains($0.byte) }
    }
}
