/// Rows of text in aligned columns.
enum TextTable {
    /// The rows with cells no wider than told, by column: what is wider goes on, between words, in rows below.
    static func text(_ rows: [[String]], widths: [Int?]) -> String {
        text(
            rows.flatMap { row -> [[String]] in
                let cells = zip(row, widths).map { cell, width in width.map { lines(of: cell, width: $0) } ?? [cell] }
                return (0..<(cells.map(\.count).max() ?? 0)).map { line in
                    cells.map { $0.indices.contains(line) ? $0[line] : "" }
                }
            })
    }

    /// A text in lines, broken between words; a word that is wider has a line of its own.
    private static func lines(of text: String, width: Int) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// The rows, two spaces between columns, none behind the last.
    static func text(_ rows: [[String]]) -> String {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            // Nothing stands behind the last word of a row.
            let end = (row.lastIndex { !$0.isEmpty } ?? row.count - 1) + 1
            return row.prefix(end).enumerated().map { index, cell in
                index == end - 1 ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
            }.joined(separator: "  ") + "\n"
        }.joined()
    }
}
