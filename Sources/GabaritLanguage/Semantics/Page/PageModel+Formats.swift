public import GabaritPrimitives

extension PageModel {
    /// The size of the page in a format: its own, or one that the template says it may be scaled to; nothing in any other.
    public func size(in format: PaperFormat) -> Size? {
        let turned = format.size(turnedLike: size)
        return turned == size || scales.contains(format) ? turned : nil
    }

    /// The formats that the page may be made in.
    public var formats: [PaperFormat] { PaperFormat.allCases.filter { size(in: $0) != nil } }
}

extension PaperFormat {
    /// Its size, lying where the other size lies.
    func size(turnedLike other: Size) -> Size {
        other.width > other.height ? Size(width: size.height, height: size.width) : size
    }
}

extension Size {
    /// Whether the proportions are the same within 0.5 %: those of A4 and A5 differ by 0.33 %, their sides being whole millimetres.
    func isSimilar(to other: Size) -> Bool {
        let (left, right) = (width.units * other.height.units, height.units * other.width.units)
        return abs(left - right) * 200 <= max(left, right)
    }
}
