internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// Sets the lines of a text, or those that are left of it, over regions of any width.
final class ParagraphLayouter: BlockLayouter {
    /// The fewest lines that stand alone before or after a page's end, where more can be had.
    static let fewestLines = 2

    /// The text.
    let leaf: TextLeaf
    /// The UTF-8 offset that the rest begins at.
    private let offset: Int
    /// The lines of the rest in a measure, where it is known.
    private let known: (lines: ArraySlice<Line>, width: Length)?
    let spaceBefore: Length
    let keepsWithNext: Bool
    private let spaceAfter: Length

    var naturalWidth: Length { leaf.paragraph.naturalWidth }

    /// Makes a layouter of a whole text.
    init(
        _ leaf: TextLeaf, spaceBefore: Length = .zero, spaceAfter: Length = .zero, keepsWithNext: Bool = false
    ) {
        self.leaf = leaf
        offset = 0
        known = nil
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
        self.keepsWithNext = keepsWithNext
    }

    private init(restOf whole: ParagraphLayouter, from offset: Int, lines: ArraySlice<Line>, width: Length) {
        leaf = whole.leaf
        self.offset = offset
        known = (lines, width)
        spaceBefore = .zero
        spaceAfter = whole.spaceAfter
        keepsWithNext = whole.keepsWithNext
    }

    func place(in region: Region) -> Fragment {
        let lines = lines(width: region.width)
        let count = count(of: lines, in: region)
        guard count > 0 else { return .moved(self) }
        let placed = lines.prefix(count)
        var frame = frame(of: placed, width: region.width)
        if !region.holds(frame.height) {
            frame.overflows = [
                Overflow(
                    measure: .height, needed: frame.height, offered: region.height, span: leaf.span,
                    dataPath: leaf.dataPath)
            ]
        }
        let baseline = lines[lines.startIndex].baseline
        guard count < lines.count else {
            return Fragment(frame: frame, spaceAfter: spaceAfter, firstBaseline: baseline)
        }
        let end = placed.reduce(offset) { $0 + $1.text.utf8.count + $1.separator.utf8.count }
        let rest = ParagraphLayouter(restOf: self, from: end, lines: lines.dropFirst(count), width: region.width)
        return Fragment(frame: frame, spill: rest, firstBaseline: baseline)
    }

    private func lines(width: Length) -> ArraySlice<Line> {
        if let known, known.width == width { return known.lines }
        return leaf.lines(from: offset, width: width)[...]
    }

    /// How many lines to place: what fits, less what would leave a line alone.
    private func count(of lines: ArraySlice<Line>, in region: Region) -> Int {
        var fitting = 0
        var height = Length.zero
        for line in lines {
            height += line.height
            guard region.holds(height) else { break }
            fitting += 1
        }
        guard fitting < lines.count else { return fitting }
        let count = min(fitting, lines.count - Self.fewestLines)
        let fewest = offset == 0 ? Self.fewestLines : 1
        if !leaf.isWhole, count >= fewest { return count - (isDivided(lines, at: count, fewest: fewest) ? 1 : 0) }
        return region.mustProgress ? max(fitting, 1) : 0
    }

    /// Whether a page would end inside a word, and a line less would not; the French rules want pages to end with a word.
    private func isDivided(_ lines: ArraySlice<Line>, at count: Int, fewest: Int) -> Bool {
        guard count > fewest else { return false }
        let last = lines.prefix(count).suffix(2)
        return last.last?.endsWithHyphen == true && last.first?.endsWithHyphen == false
    }

    // MARK: Frame

    private func frame(of lines: ArraySlice<Line>, width: Length) -> Frame {
        var frame = Frame(height: .zero)
        frame.items.reserveCapacity(lines.count)
        var underlines: [Frame.Item] = []
        // By their places: copies of lines and segments would be made only to be read.
        for number in lines.indices {
            let start = start(ofLine: lines[number].width, in: width)
            let baseline = frame.height + lines[number].baseline
            let segments = lines[number].segments
            for index in segments.indices {
                let origin = Point(x: start + segments[index].x, y: baseline)
                frame.items.append(
                    Frame.Item(
                        content: .glyphs(segments[index].run, at: origin),
                        owner: leaf.owner(of: segments[index].element), span: segments[index].span,
                        sequence: leaf.sequence))
                if segments[index].underline != nil, let line = underline(of: segments[index], at: origin) {
                    underlines.append(line)
                }
            }
            for leader in lines[number].leaders {
                frame.items += item(for: leader, at: Point(x: start, y: baseline))
            }
            frame.height += max(lines[number].height, .zero)
        }
        if !underlines.isEmpty { frame.items += underlines }
        return frame
    }

    private func start(ofLine lineWidth: Length, in width: Length) -> Length {
        let left = max(width - lineWidth, .zero)
        return switch leaf.alignment {
        case .start, .justify: .zero
        case .center: Length(units: left.units / 2)
        case .end: left
        }
    }

    /// A leader, a third of an em away from what it leads from and to; none where there is no room.
    private func item(for leader: LineLeader, at origin: Point) -> [Frame.Item] {
        let white = leader.thickness * (leader.isDotted ? 4 : 6)
        var start = origin.x + leader.start + white
        if leader.isDotted, leader.thickness > .zero {
            // The dots of all lines stand below each other.
            let period = leader.thickness.units * 4
            start = Length(units: (start.units + period - 1) / period * period)
        }
        let end = origin.x + leader.end - white
        guard start < end else { return [] }
        let middle = origin.y - Length(units: leader.thickness.units / 2)
        var drawing = Drawing(
            .line(Point(x: start, y: middle), Point(x: end, y: middle)), stroke: leader.color,
            strokeWidth: leader.thickness)
        drawing.isDotted = leader.isDotted
        return [
            Frame.Item(
                content: .drawing(drawing), owner: leaf.owner.artifactOr(.layout), span: leaf.span,
                sequence: leaf.sequence, kind: .trailing)
        ]
    }

    private func underline(of segment: LineSegment, at origin: Point) -> Frame.Item? {
        guard let underline = segment.underline, segment.width > .zero else { return nil }
        let top = origin.y + underline.offset - Length(units: underline.thickness.units / 2)
        let rectangle = Rectangle(
            origin: Point(x: origin.x, y: top), size: Size(width: segment.width, height: underline.thickness))
        return Frame.Item(
            content: .drawing(Drawing(.rectangle(rectangle), fill: segment.run.color)),
            owner: leaf.owner.artifactOr(.layout), span: segment.span, sequence: leaf.sequence, kind: .trailing)
    }
}

extension PageItem.Owner {
    /// The same artifact, or an artifact of a kind where it is a node.
    func artifactOr(_ kind: PageItem.ArtifactKind) -> PageItem.Owner {
        if case .artifact = self { self } else { .artifact(kind) }
    }
}
