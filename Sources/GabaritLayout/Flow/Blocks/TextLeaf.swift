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
    /// Where the lines of closed leaves are kept.
    private let cache: LineCache?

    /// Makes a leaf; a cache is lent to leaves whose text is the same in every document.
    init(
        _ paragraph: any PreparedParagraph, alignment: StyleProperties.Alignment, owner: PageItem.Owner,
        elements: [PageItem.Owner] = [], sequence: Int, span: Span, dataPath: DataPath? = nil, isWhole: Bool = false,
        cache: LineCache? = nil
    ) {
        self.paragraph = paragraph
        self.alignment = alignment
        self.owner = owner
        self.elements = elements
        self.sequence = sequence
        self.span = span
        self.dataPath = dataPath
        self.isWhole = isWhole
        self.cache = cache
    }

    /// Its lines in a measure, from a UTF-8 offset on.
    func lines(from offset: Int, width: Length) -> [Line] {
        guard let cache, offset == 0 else { return paragraph.lines(from: offset, width: width) }
        return cache.lines(of: paragraph, width: width)
    }

    /// To whom a segment of a line belongs.
    func owner(of segment: LineSegment) -> PageItem.Owner {
        guard let element = segment.element, elements.indices.contains(element) else { return owner }
        return elements[element]
    }
}

/// The lines of the last texts that are the same in every document, so that a run of letters breaks them once.
///
/// The key is the shaped text itself, which ``TextEngine`` keeps: a template changed under the same name gets lines of its own.
final class LineCache {
    private struct Key: Hashable {
        var paragraph: ObjectIdentifier
        var width: Length
    }

    /// The lines; the paragraph is held so that its identity stays its own.
    private struct Entry {
        var paragraph: any PreparedParagraph
        var lines: [Line]
    }

    private var entries: BoundedCache<Key, Entry>

    /// Makes a cache that keeps the last `capacity` texts at least and twice as many at most.
    init(capacity: Int) { entries = BoundedCache(capacity: capacity) }

    /// What it has done so far.
    var counts: CacheCounts { entries.counts }

    /// The lines of a text in a measure.
    func lines(of paragraph: any PreparedParagraph, width: Length) -> [Line] {
        let key = Key(paragraph: ObjectIdentifier(paragraph), width: width)
        if let entry = entries.value(for: key) { return entry.lines }
        let lines = paragraph.lines(from: 0, width: width)
        entries.insert(Entry(paragraph: paragraph, lines: lines), for: key)
        return lines
    }
}
