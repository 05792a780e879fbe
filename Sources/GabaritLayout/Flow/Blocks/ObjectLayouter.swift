internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// Places what cannot be broken: a picture, a code, a drawn figure, a rule.
final class ObjectLayouter: BlockLayouter {
    /// What is placed.
    enum Object {
        /// A picture, by its index, and its size: it stands at the top of the object's box.
        case image(Int, Size)
        /// A QR code.
        case code(Code)
        /// A drawn figure in a box of the object's size.
        case shape(ShapeKind, fill: Color?, stroke: Color?, strokeWidth: Length)
        /// A chart; without a width it is as wide as the region.
        case chart(ChartFigure)
        /// A rule as wide as the region.
        case rule(Color)
    }

    /// What is placed.
    let object: Object
    /// Its size; a rule has the region's width.
    let size: Size
    /// How it stands in the measure.
    let alignment: StyleProperties.Alignment
    /// To whom it belongs.
    let owner: PageItem.Owner
    /// Its number in reading order.
    let sequence: Int
    /// Where in the template it comes from.
    let span: Span
    /// The first datum in it.
    let dataPath: DataPath?
    var spaceBefore = Length.zero
    var spaceAfter = Length.zero
    var keepsWithNext = false

    init(
        object: Object, size: Size, alignment: StyleProperties.Alignment, owner: PageItem.Owner, sequence: Int,
        span: Span, dataPath: DataPath?
    ) {
        self.object = object
        self.size = size
        self.alignment = alignment
        self.owner = owner
        self.sequence = sequence
        self.span = span
        self.dataPath = dataPath
    }

    var naturalWidth: Length { size.width }

    func place(in region: Region) -> Fragment {
        guard region.holds(size.height) || region.mustProgress else { return .moved(self) }
        var size = size
        switch object {
        case .rule: size.width = max(region.width, .zero)
        case .chart where size.width == .zero: size.width = max(region.width, .zero)
        case .chart, .image, .code, .shape: break
        }
        let origin = Point(x: start(of: size.width, in: region.width), y: .zero)
        var frame = Frame(height: size.height)
        frame.items = contents(in: Rectangle(origin: origin, size: size)).map {
            Frame.Item(content: $0, owner: owner, span: span, sequence: sequence)
        }
        if !region.holds(size.height) { frame.overflows.append(overflow(.height, size.height, region.height)) }
        if size.width > region.width + Region.slack {
            frame.overflows.append(overflow(.width, size.width, region.width))
        }
        return Fragment(frame: frame, spaceAfter: spaceAfter)
    }

    private func overflow(_ measure: Overflow.Measure, _ needed: Length, _ offered: Length) -> Overflow {
        Overflow(measure: measure, needed: needed, offered: offered, span: span, dataPath: dataPath)
    }

    private func start(of width: Length, in measure: Length) -> Length {
        let left = max(measure - width, .zero)
        return switch alignment {
        case .start, .justify: .zero
        case .center: Length(units: left.units / 2)
        case .end: left
        }
    }

    private func contents(in rectangle: Rectangle) -> [PageItem.Content] {
        guard case .chart(let chart) = object else { return content(in: rectangle).map { [$0] } ?? [] }
        let drawings = chart.drawings(in: rectangle)
        // A chart without anything to draw is an element all the same: it says so.
        return (drawings.isEmpty ? [Drawing(.rectangle(rectangle))] : drawings).map(PageItem.Content.drawing)
    }

    private func content(in rectangle: Rectangle) -> PageItem.Content? {
        switch object {
        case .image(let index, let size):
            .image(
                index,
                in: Rectangle(
                    origin: rectangle.origin + Point(x: start(of: size.width, in: rectangle.size.width), y: .zero),
                    size: size))
        case .code(let code): .code(code, in: rectangle)
        case .chart: nil
        case .rule(let color): .drawing(Drawing(.rectangle(rectangle), fill: color))
        case .shape(let kind, let fill, let stroke, let width):
            .drawing(
                Drawing(
                    outline(kind, in: rectangle, strokeWidth: stroke == nil ? .zero : width), fill: fill,
                    stroke: stroke,
                    strokeWidth: stroke == nil ? .zero : width))
        }
    }

    /// The outline of a drawn figure; upright ones keep their line inside the box.
    private func outline(_ kind: ShapeKind, in box: Rectangle, strokeWidth: Length) -> Drawing.Outline {
        let half = Length(units: strokeWidth.units / 2)
        let inner = Rectangle(
            origin: box.origin + Point(x: half, y: half),
            size: Size(
                width: max(box.size.width - half * 2, .zero), height: max(box.size.height - half * 2, .zero)))
        return switch kind {
        case .rectangle: .rectangle(inner)
        case .ellipse: .ellipse(inner)
        case .line: .line(box.origin, Point(x: box.maxX, y: box.maxY))
        case .polygon(let points): .polygon(points.map { $0 + box.origin })
        }
    }
}
