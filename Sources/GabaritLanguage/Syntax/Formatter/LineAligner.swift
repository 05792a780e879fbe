/// Writes lines, with the cells and comments of neighbouring ones set below each other.
enum LineAligner {
    /// The widest code that a comment behind it is moved to the right for.
    private static let widestCode = 100

    /// The text of a file.
    static func text(of lines: [FormattedLine]) -> String {
        var codes = lines.map { $0.cells.joined(separator: " ") }
        for range in runs(lines, { $0.cells.count > 1 }) { alignCells(lines, range, &codes) }
        var comments = lines.indices.map { width(lines[$0], codes[$0]) + 2 }
        for range in runs(lines, { !$0.isComment && $0.comment != nil }) {
            let column = range.map { comments[$0] }.filter { $0 <= widestCode }.max() ?? 0
            for index in range { comments[index] = max(column, comments[index]) }
        }
        var text = ""
        for (index, line) in lines.enumerated() {
            if line.isParted { text += "\n" }
            text += String(repeating: "  ", count: line.indent) + codes[index]
            if let comment = line.comment {
                let gap = line.isComment ? 0 : comments[index] - width(line, codes[index])
                text += String(repeating: " ", count: max(0, gap)) + comment
            }
            text += "\n"
        }
        return text
    }

    /// The column behind a line's code; behind the last line of a string that goes over several.
    private static func width(_ line: FormattedLine, _ code: String) -> Int {
        if let lineBreak = code.lastIndex(of: "\n") { return code[code.index(after: lineBreak)...].count }
        return line.indent * 2 + code.count
    }

    /// Ranges of lines that follow each other on one level, without an empty line between, and hold for a condition.
    private static func runs(_ lines: [FormattedLine], _ condition: (FormattedLine) -> Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        for (index, line) in lines.enumerated() {
            let goesOn = start.map { !line.isParted && lines[$0].indent == line.indent } ?? false
            if let from = start, !goesOn || !condition(line) {
                ranges.append(from..<index)
                start = nil
            }
            if start == nil, condition(line) { start = index }
        }
        if let start { ranges.append(start..<lines.count) }
        return ranges
    }

    private static func alignCells(_ lines: [FormattedLine], _ range: Range<Int>, _ codes: inout [String]) {
        // The last cell of a line is no column: nothing stands behind it.
        var widths: [Int] = []
        for index in range {
            for (column, cell) in lines[index].cells.dropLast().enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.count)
            }
        }
        for index in range {
            let cells = lines[index].cells
            codes[index] =
                zip(cells, widths).prefix(cells.count - 1).reduce("") { code, column in
                    code + column.0 + String(repeating: " ", count: column.1 - column.0.count + 2)
                } + (cells.last ?? "")
        }
    }
}
