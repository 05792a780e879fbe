internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// Places what cannot be broken: a picture, a code, a drawn figure, a rule.
struct ObjectLayouter: BlockLayouter {
    /// What is placed.
    enum Object {
        /// A picture, by its index, and its size: it stands at the top of the object's box.
        case image(Int, Size)
        /// A QR code.
        case code(Code)
        /// A drawn figure in a box of the object's size.
        case shape(ShapeKind, fill: Color?, stroke: Color?, strokeWidth: Length)
        /// A rule as wide as the region.
        case rule(Color)
    }

    /// What is placed.
    let object: Object
    /// Its size; a rule has the region's width.
    let size: Size
    /// How it stands in the measure.
    var alignment = StyleProperties.Alignment.start
    /// To whom it belongs.
    let owner: PageItem.Owner
    /// Its number in reading order.
    let sequence: Int
    /// Where in the template it comes from.
    let span: Span
    /// The first datum in it.
    var dataPath: DataPath?
    var spaceBefore = Length.zero
    var spaceAfter = Length.zero
    var keepsWithNext = false

    var naturalWidth: Length { size.width }

    func place(in region: Region) -> Fragment {
        guard region.holds(size.height) || region.mustProgress else { return .moved(self) }
        var size = size
        if case .rule = object { size.width = max(region.width, .zero) }
        let origin = Point(x: start(of: size.width, in: region.width), y: .zero)
        var frame = Frame(height: size.height)
        frame.items = [
            Frame.Item(
                content: content(in: Rectangle(origin: origin, size: size)), owner: owner, span: span,
                sequence: sequence)
        ]
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

    private func content(in rectangle: Rectangle) -> PageItem.Content {
        switch object {
        case .image(let index, let size):
            .image(
                index,
                in: Rectangle(
                    origin: rectangle.origin + Point(x: start(of: size.width, in: rectangle.size.width), y: .zero),
                    size: size))
        case .code(let code): .code(code, in: rectangle)
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
