/// Counts the columns that characters take on a terminal.
enum Columns {
    /// Columns from one tab stop to the next.
    private static let tab = 4

    /// The columns of a text that starts at a column; tabs go to the next stop.
    static func width(of text: String, from start: Int) -> Int {
        text.reduce(start) { column, character in
            character == "\t" ? (column / tab + 1) * tab : column + width(of: character)
        } - start
    }

    /// The text with its tabs as spaces, and the characters that would disturb the terminal replaced.
    static func expanded(_ text: String) -> String {
        var result = ""
        var column = 0
        for character in text {
            if character == "\t" {
                let next = (column / tab + 1) * tab
                result += String(repeating: " ", count: next - column)
                column = next
            } else if character.unicodeScalars.contains(where: Forbidden.isForbidden) {
                result += String(repeating: "\u{FFFD}", count: width(of: character))
                column += width(of: character)
            } else {
                result.append(character)
                column += width(of: character)
            }
        }
        return result
    }

    /// The widest line that is shown whole, in columns.
    private static let widest = 160

    /// The part of a line around a column that is shown, and its columns; a cut is marked with `…` in place of a column.
    static func window(of line: String, around column: Int) -> (text: String, columns: Range<Int>) {
        let width = width(of: line, from: 0)
        guard width > widest else { return (line, 0..<width) }
        let start = max(0, min(column - widest / 2, width - widest))
        let end = start + widest
        var text = ""
        var place = 0
        for character in line {
            let next = place + Self.width(of: character)
            if next > place, place >= start, next <= end {
                let isCut = (place == start && start > 0) || (next == end && end < width)
                text += isCut ? "…" + String(repeating: " ", count: next - place - 1) : String(character)
            } else if next == place, place > start, place < end {
                text.append(character)
            } else if place < end, next > start {
                // Half of a wide character.
                text += String(repeating: " ", count: min(next, end) - max(place, start))
            }
            place = next
            if place >= end { break }
        }
        return (text, start..<end)
    }

    /// The columns of one character: 0 for a mark alone, 2 for the wide ones of East Asia and pictures, else 1.
    static func width(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if Forbidden.isForbidden(first) { return 1 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide(first.value) ? 2 : 1
        }
    }

    /// Whether a scalar is wide or full-width (UAX #11, its large blocks).
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
