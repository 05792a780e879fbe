internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// A text whose forced lines are in parts that stand at stops: to the flow a paragraph like any other, which no width breaks.
final class TabbedParagraph: PreparedParagraph {
    let text: String
    let elements: [TextElement]
    let naturalWidth: Length
    private let lines: [Line]

    /// Sets prepared parts, line by line; `thickness` is that of leaders.
    init(_ parts: [[any PreparedParagraph]], stops: TabStops, thickness: Length) {
        var lines: [Line] = []
        var elements: [TextElement] = []
        for parts in parts {
            lines.append(Self.line(parts, at: stops, thickness: thickness, firstElement: elements.count))
            for part in parts {
                let first = elements.count
                elements += part.elements.map { element in
                    var element = element
                    element.parent = element.parent.map { $0 + first }
                    return element
                }
            }
        }
        for index in lines.indices.dropLast() {
            lines[index].ending = .forced
            lines[index].separator = "\n"
        }
        self.elements = elements
        self.lines = lines
        text = lines.map { $0.text + $0.separator }.joined()
        naturalWidth = lines.map(\.width).max() ?? .zero
    }

    func lines(from offset: Int, width: Length) -> [Line] {
        var start = 0
        return lines.filter { line in
            defer { start += line.text.utf8.count + line.separator.utf8.count }
            return start >= offset
        }
    }

    /// One line: its parts at their stops, elements numbered on from those of the lines before.
    private static func line(
        _ parts: [any PreparedParagraph], at stops: TabStops, thickness: Length, firstElement: Int
    ) -> Line {
        var whole = Line(
            segments: [], width: .zero, baseline: .zero, height: .zero, text: "", separator: "", ending: .last)
        var first = firstElement
        for (index, part) in parts.enumerated() {
            // No part has a forced break: it is one line where nothing is too wide.
            guard let line = part.lines(from: 0, width: Region.endless).first else { continue }
            let start = stops.start(ofPart: index, width: line.width)
            if index > 0, stops.leader != .none, let color = line.segments.first?.run.color {
                whole.leaders.append(
                    LineLeader(
                        start: whole.width, end: start, thickness: thickness, isDotted: stops.leader == .dots,
                        color: color))
            }
            for segment in line.segments {
                var segment = segment
                segment.x += start
                segment.element = segment.element.map { $0 + first }
                whole.segments.append(segment)
            }
            whole.width = max(whole.width, start + line.width)
            whole.baseline = max(whole.baseline, line.baseline)
            whole.height = max(whole.height, line.height)
            whole.text += line.text
            first += part.elements.count
        }
        return whole
    }
}
