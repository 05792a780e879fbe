internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// A paragraph, heading, label or value made ready: its shaped text, and what stays the same in all its fragments.
final class TextLeaf {
    /// The text.
    let paragraph: any PreparedParagraph
    /// How lines stand in the measure.
    let alignment: StyleProperties.Alignment
    /// To whom its runs belong.
    let owner: PageItem.Owner
    /// To whom the runs of the elements in it belong, element by element.
    let elements: [PageItem.Owner]
    /// Its number in reading order.
    let sequence: Int
    /// Where in the template it comes from.
    let span: Span
    /// The first datum in it.
    let dataPath: DataPath?
    /// Whether its lines stay on one page where a page can hold them.
    let isWhole: Bool

    /// Makes a leaf.
    init(
        _ paragraph: any PreparedParagraph, alignment: StyleProperties.Alignment, owner: PageItem.Owner,
        elements: [PageItem.Owner] = [], sequence: Int, span: Span, dataPath: DataPath? = nil, isWhole: Bool = false
    ) {
        self.paragraph = paragraph
        self.alignment = alignment
        self.owner = owner
        self.elements = elements
        self.sequence = sequence
        self.span = span
        self.dataPath = dataPath
        self.isWhole = isWhole
    }

    /// Its lines in a measure, from a UTF-8 offset on.
    func lines(from offset: Int, width: Length) -> [Line] {
        paragraph.lines(from: offset, width: width)
    }

    /// To whom a segment of a line belongs, by the element that it is of.
    func owner(of element: Int?) -> PageItem.Owner {
        guard let element, elements.indices.contains(element) else { return owner }
        return elements[element]
    }
}
