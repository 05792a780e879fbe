import GabaritPrimitives

@testable import GabaritLanguage

/// Writes a list of flat records as a CSV file, in any of the dialects that are read.
struct TableFile {
    var encoding = CSVDialect.Encoding.utf8
    var hasMark = false
    var delimiter = CSVDialect.Delimiter.semicolon
    var lineEnd = "\r\n"
    var endsLast = true
    var quotesAll = false
    /// Whether numbers and dates are written as in France.
    var isFrench = true
    var usesHeaders = true

    /// The bytes of the file; nothing where the encoding lacks a character.
    func bytes(_ rows: [Value], of contract: Contract, record: RecordID) -> [UInt8]? {
        let columns = columns(of: record, contract, [], [])
        let header = columns.map { quoted(usesHeaders ? $0.label : $0.name) }
        let lines = rows.map { row in columns.map { quoted(cell(at: $0.path[...], of: row, .record(record), contract)) }
        }
        let text =
            ([header] + lines).map { $0.joined(separator: String(UnicodeScalar(delimiter.byte))) }
            .joined(separator: lineEnd) + (endsLast ? lineEnd : "")
        return encoded(text)
    }

    private func columns(
        of record: RecordID, _ contract: Contract, _ path: [Int], _ names: [(String, String)]
    ) -> [(path: [Int], name: String, label: String)] {
        contract[record].fields.enumerated().flatMap { index, field in
            let names = names + [(field.name, field.header ?? field.name)]
            if case .record(let inner) = field.type.wrapped {
                return columns(of: inner, contract, path + [index], names)
            }
            return [
                (
                    path + [index], names.map(\.0).joined(separator: "."), names.map(\.1).joined(separator: ".")
                )
            ]
        }
    }

    private func cell(at path: ArraySlice<Int>, of value: Value, _ type: Type, _ contract: Contract) -> String {
        guard let first = path.first, case .record(let id) = type.wrapped else {
            return text(of: value, type, contract)
        }
        guard case .record(let fields) = value else { return "" }
        return cell(at: path.dropFirst(), of: fields[first], contract[id].fields[first].type, contract)
    }

    private func text(of value: Value, _ type: Type, _ contract: Contract) -> String {
        switch value {
        case .bool(let value): return isFrench ? (value ? "Oui" : "NON") : (value ? "true" : "0")
        case .text(let text), .otherCode(let text): return text
        case .int(let number), .months(let number), .days(let number):
            return grouped(ExactNumber(unscaled: number, scale: 0).plain)
        case .number(let number): return grouped(number.plain)
        case .date(let date):
            let iso = date.iso
            return isFrench ? "\(iso.suffix(2))/\(iso.dropFirst(5).prefix(2))/\(iso.prefix(4))" : iso
        case .enumCase(let index, _):
            guard case .enumeration(let id) = type.wrapped else { return "" }
            return contract[id].cases[index].code
        default: return ""
        }
    }

    /// A number as people write it; in English without groups, so that every form has one reading.
    private func grouped(_ plain: String) -> String {
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let isNegative = parts[0].hasPrefix("-")
        var digits = isNegative ? String(parts[0].dropFirst()) : parts[0]
        let decimals = parts.count > 1 ? (isFrench ? "," : ".") + parts[1] : ""
        if isFrench {
            var groups: [String] = []
            while digits.count > 3 {
                groups.insert(String(digits.suffix(3)), at: 0)
                digits.removeLast(3)
            }
            digits = ([digits] + groups).joined(separator: encoding == .windows1252 ? "\u{A0}" : "\u{202F}")
        }
        return (isNegative ? (isFrench && encoding != .windows1252 ? "\u{2212}" : "-") : "") + digits + decimals
    }

    private func quoted(_ cell: String) -> String {
        let marks: [Unicode.Scalar] = ["\"", "\n", "\r", Unicode.Scalar(delimiter.byte)]
        guard quotesAll || cell.unicodeScalars.contains(where: marks.contains) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"").replacing("\n", with: lineEnd) + "\""
    }

    private func encoded(_ text: String) -> [UInt8]? {
        switch encoding {
        case .utf8: return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
        case .utf16: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1252:
            var bytes: [UInt8] = []
            for scalar in text.unicodeScalars {
                guard let byte = Self.windows[scalar] else { return nil }
                bytes.append(byte)
            }
            return bytes
        }
    }

    /// Windows-1252 by the names of its characters, not by the reader's own table.
    private static let windows: [Unicode.Scalar: UInt8] = {
        var table: [Unicode.Scalar: UInt8] = [:]
        for value in UInt8(0)...0x7F { table[Unicode.Scalar(value)] = value }
        for value in UInt8(0xA0)...0xFF { table[Unicode.Scalar(value)] = value }
        let upper = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"
        for (index, scalar) in upper.unicodeScalars.enumerated() where scalar != " " {
            table[scalar] = 0x80 + UInt8(index)
        }
        return table
    }()
}
