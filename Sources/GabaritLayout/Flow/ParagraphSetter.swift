internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPrimitives

/// What the flow needs of a text engine: running text becomes lines.
protocol ParagraphSetter: AnyObject {
    /// Shapes running text, ready to be broken into lines of any width.
    func prepare(
        _ inlines: [Inline], style: TextStyle, link: StyleProperties, pages: PageNumbers?
    ) throws(LayoutError) -> any PreparedParagraph
}

/// A text ready to be broken into lines.
protocol PreparedParagraph: AnyObject {
    /// All its characters.
    var text: String { get }
    /// The elements in it, each before those inside.
    var elements: [TextElement] { get }
    /// The width of its widest forced line where nothing else breaks it.
    var naturalWidth: Length { get }
    /// The lines from a UTF-8 offset on, which is 0 or a line's end: those that stand before it were wanted at another width.
    func lines(from offset: Int, width: Length) -> [Line]
}

extension TextEngine: ParagraphSetter {
    func prepare(
        _ inlines: [Inline], style: TextStyle, link: StyleProperties, pages: PageNumbers?
    ) throws(LayoutError) -> any PreparedParagraph {
        try kept(inlines, style: style, link: link, pages: pages)
    }
}

/// A paragraph that the engine remembers, with the lines it was last broken into: what comes again in a run of letters is broken once.
final class KeptParagraph: PreparedParagraph {
    let paragraph: Paragraph
    /// How often its lines were made.
    private(set) var breakings = 0
    private var known: (lines: [Line], width: Length)?

    init(_ paragraph: Paragraph) { self.paragraph = paragraph }

    var text: String { paragraph.text }
    var elements: [TextElement] { paragraph.elements }
    var naturalWidth: Length { paragraph.naturalWidth }

    func lines(from offset: Int, width: Length) -> [Line] {
        guard offset == 0 else { return paragraph.lines(from: offset, width: width) }
        if let known, known.width == width { return known.lines }
        let lines = paragraph.lines(from: 0, width: width)
        breakings += 1
        known = (lines, width)
        return lines
    }
}

extension Paragraph {
    /// The lines from a UTF-8 offset on, in a measure.
    func lines(from offset: Int, width: Length) -> [Line] {
        var result: [Line] = []
        for number in lines.indices where lines[number].range.upperBound >= offset {
            let builder = LineBuilder(self, lines[number])
            let count = lines[number].clusters.count
            let first = offset == 0 ? 0 : lines[number].clusters.firstIndex { Int($0.start) >= offset } ?? count
            // An offset at the end of a forced line is that of a text that is all placed.
            if first == count, first > 0 { continue }
            let broken = LineFiller.fill(lines[number], width: width.units, rule: rule, from: first)
            for (index, line) in broken.enumerated() {
                let isEnd = index == broken.count - 1
                let isLast = isEnd && number == lines.count - 1
                result.append(builder.line(line, ending: isLast ? .last : isEnd ? .forced : .full, measure: width))
            }
        }
        return result
    }
}
