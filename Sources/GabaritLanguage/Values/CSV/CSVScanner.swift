/// One cell of a CSV file and its place.
struct CSVCell: Hashable, Sendable {
    /// What it holds, its quotes resolved; `\r\n` in quotes is `\n`.
    var text: String
    /// Where it begins.
    var position: JSONPosition

    /// Whether it is empty or of blanks only.
    var isBlank: Bool { text.unicodeScalars.allSatisfy { TextRule.isBlank($0.value) } }
}

/// Reads the rows of a CSV file one by one, after RFC 4180; lines end in `\n` or `\r\n`.
///
/// Linear in the file. A row that cannot be read is passed over to the end of its line, so that the next ones are read.
struct CSVScanner: Sendable {
    /// Why a row cannot be read.
    enum Fault: Error, Hashable, Sendable {
        /// A quote inside a cell without quotes, or characters behind a closing quote.
        case strayQuote(JSONPosition)
        /// The file ends inside quotes that opened here.
        case unclosedQuote(JSONPosition)
        /// `\r` without `\n`.
        case loneReturn(JSONPosition)
    }

    /// How many cells of a row are kept: one more than any contract has columns, so that a longer row is seen to be wrong.
    static let mostCells = CSVColumns.most + 1
    private static let quote = UInt8(ascii: "\"")
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var offset: Int
    private var line = 1
    private var lineStart: Int
    /// Bytes on the line so far that continue a character.
    private var continuations = 0

    init(bytes: [UInt8], from start: Int, delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
        offset = start
        lineStart = start
    }

    private var position: JSONPosition {
        JSONPosition(offset: offset, line: line, column: offset - lineStart - continuations + 1)
    }

    /// Reads the next row that is no empty line; tells whether there was one.
    mutating func next(into cells: inout [CSVCell]) throws(Fault) -> Bool {
        cells.removeAll(keepingCapacity: true)
        skipEmptyLines()
        guard offset < bytes.count else { return false }
        do throws(Fault) {
            while true {
                let cell = try cell()
                if cells.count < Self.mostCells { cells.append(cell) }
                guard offset < bytes.count else { return true }
                if bytes[offset] == delimiter {
                    offset += 1
                    continue
                }
                // A cell ends at a delimiter or at a line's end.
                endLine()
                return true
            }
        } catch {
            skipLine()
            throw error
        }
    }

    private mutating func skipEmptyLines() {
        while offset < bytes.count, isAtLineEnd { endLine() }
    }

    private var isAtLineEnd: Bool {
        bytes[offset] == 0x0A || (bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
    }

    private mutating func endLine() {
        offset += bytes[offset] == 0x0D ? 2 : 1
        line += 1
        lineStart = offset
        continuations = 0
    }

    private mutating func skipLine() {
        while offset < bytes.count {
            if bytes[offset] == 0x0A { return endLine() }
            offset += 1
        }
    }

    // cell = quoted | { any character but delimiter, quote, line end }
    private mutating func cell() throws(Fault) -> CSVCell {
        let start = position
        if offset < bytes.count, bytes[offset] == Self.quote { return CSVCell(text: try quoted(), position: start) }
        let first = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == delimiter || byte == 0x0A { break }
            if byte == 0x0D {
                if isAtLineEnd { break }
                throw .loneReturn(position)
            }
            if byte == Self.quote { throw .strayQuote(position) }
            if byte & 0xC0 == 0x80 { continuations += 1 }
            offset += 1
        }
        return CSVCell(text: String(decoding: bytes[first..<offset], as: UTF8.self), position: start)
    }

    // quoted = '"', { any character but a quote | '""' }, '"'
    private mutating func quoted() throws(Fault) -> String {
        let opening = position
        offset += 1
        var text: [UInt8] = []
        var first = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == Self.quote {
                text.append(contentsOf: bytes[first..<offset])
                offset += 1
                guard offset < bytes.count, bytes[offset] == Self.quote else {
                    guard offset == bytes.count || bytes[offset] == delimiter || isAtLineEnd else {
                        throw .strayQuote(position)
                    }
                    return String(decoding: text, as: UTF8.self)
                }
                // The second of two quotes belongs to the text.
                first = offset
                offset += 1
            } else if isAtLineEnd {
                text.append(contentsOf: bytes[first..<offset])
                text.append(0x0A)
                endLine()
                first = offset
            } else {
                if byte & 0xC0 == 0x80 { continuations += 1 }
                offset += 1
            }
        }
        throw .unclosedQuote(opening)
    }
}
