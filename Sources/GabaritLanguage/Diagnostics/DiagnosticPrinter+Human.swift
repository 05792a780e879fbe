import GabaritPrimitives

extension DiagnosticPrinter {
    /// The heading, the source with carets and labels, hints, the trace.
    func human(_ diagnostic: Diagnostic) -> String {
        var lines = [heading(diagnostic)]
        let marks = marks(of: diagnostic)
        let width = marks.compactMap { lineNumber(of: $0.span).map { String($0).count } }.max() ?? 1
        var source: SourceID?
        var lastLine: Int?
        for mark in marks {
            guard let number = lineNumber(of: mark.span), let map = sources.lines(of: mark.span.source) else {
                continue
            }
            if source != mark.span.source {
                if source != nil, let path = sources[mark.span.source]?.path {
                    lines.append(gutter("", width, "┌") + " " + path)
                }
                source = mark.span.source
                lastLine = nil
            }
            let text = Columns.expanded(map.text(ofLine: number - 1))
            let window = Columns.window(of: text, around: Columns.width(of: map.prefix(upTo: mark.span.start), from: 0))
            // Of a line too long to show, each place shows its own part.
            if lastLine != number || window.text != text {
                if let lastLine, number > lastLine + 1 { lines.append(gutter("", width, "·")) }
                lines.append(gutter(String(number), width, "│") + " " + window.text)
                lastLine = number
            }
            lines.append(
                gutter("", width, "│") + " " + underline(mark, in: map, line: number - 1, window: window.columns))
        }
        for hint in diagnostic.hints {
            let word = language == .french ? "conseil" : "hint"
            lines.append("  " + paint(word + colon, .help) + " " + hint.message.text(in: language))
        }
        lines += diagnostic.trace.map(traceLine)
        return lines.joined(separator: "\n")
    }

    // MARK: - Marks

    /// A place to underline.
    private struct Mark {
        var span: Span
        var message: String?
        var isPrimary: Bool
    }

    /// The primary place and the labels, in the order of the source, the primary file first.
    private func marks(of diagnostic: Diagnostic) -> [Mark] {
        var marks = diagnostic.labels.map {
            Mark(span: $0.span, message: $0.message.text(in: language), isPrimary: false)
        }
        if let span = diagnostic.span { marks.insert(Mark(span: span, message: nil, isPrimary: true), at: 0) }
        let primary = diagnostic.span?.source
        return marks.enumerated().sorted { left, right in
            let (a, b) = (left.element.span, right.element.span)
            if a.source != b.source {
                if a.source == primary { return true }
                if b.source == primary { return false }
                return a.source < b.source
            }
            let (lineA, lineB) = (lineNumber(of: a) ?? 0, lineNumber(of: b) ?? 0)
            // On one line, the primary carets come first.
            return lineA != lineB ? lineA < lineB : left.offset < right.offset
        }.map(\.element)
    }

    /// The number, from 1, of the line a place starts on.
    private func lineNumber(of span: Span) -> Int? {
        sources.lines(of: span.source).map { $0.line(of: span.start) + 1 }
    }

    /// Carets or dashes under a place, as far as its line goes, and its message.
    ///
    /// `window` are the columns of the line that are shown.
    private func underline(_ mark: Mark, in map: LineMap, line: Int, window: Range<Int>) -> String {
        let range = map.range(ofLine: line)
        let end = min(Int(mark.span.end), range.upperBound)
        let before = Columns.width(of: map.prefix(upTo: mark.span.start), from: 0)
        let upToEnd =
            end > Int(mark.span.start) ? Columns.width(of: map.prefix(upTo: Int32(clamping: end)), from: 0) : before
        let goesOn = map.line(of: mark.span.end) > line && Int(mark.span.end) > range.upperBound + 1
        let sign = mark.isPrimary ? "^" : "-"
        let shown = min(upToEnd, window.upperBound)
        let strokes = String(repeating: sign, count: max(1, shown - before)) + (goesOn || shown < upToEnd ? "…" : "")
        let ink: Ink = mark.isPrimary ? .error : .note
        let message = mark.message.map { " " + $0 } ?? ""
        return String(repeating: " ", count: max(0, before - window.lowerBound)) + paint(strokes + message, ink)
    }

    private func gutter(_ number: String, _ width: Int, _ bar: String) -> String {
        paint(" " + String(repeating: " ", count: max(0, width - number.count)) + number + " " + bar, .faint)
    }

    private func traceLine(_ frame: Diagnostic.Frame) -> String {
        var place = ""
        if let file = sources[frame.span.source] {
            let (line, column) = sources.position(of: frame.span.start, in: frame.span.source)
            place = " (\(file.path):\(line):\(column))"
        }
        // One word in both languages, for calls, imports and types alike.
        return "  " + paint("via" + colon, .faint) + " `\(frame.name)`" + place
    }
}
