public import GabaritPrimitives

extension PageModel {
    /// The least height of a band of the body between reserves; a lower one is left empty.
    public static let leastBand = Length.millimetres(12)

    /// The body of a page of some master, reserves aside.
    public func bodyRectangle(of master: Master) -> Rectangle {
        Rectangle(
            origin: Point(x: master.margins.left, y: master.margins.top),
            size: Size(
                width: size.width - master.margins.left - master.margins.right,
                height: size.height - master.margins.top - master.margins.bottom))
    }

    /// The bands of the first page's body, from above: what its reserves leave over its whole width.
    public var firstBands: [Rectangle] {
        let body = bodyRectangle(of: master(ofPage: 1))
        let cuts = reserves.map(\.rectangle).filter { $0.overlaps(body) }.sorted { $0.minY < $1.minY }
        var bands: [Rectangle] = []
        var top = body.minY
        func close(at bottom: Length) {
            guard bottom - top >= Self.leastBand else { return }
            bands.append(
                Rectangle(origin: Point(x: body.minX, y: top), size: Size(width: body.size.width, height: bottom - top))
            )
        }
        for cut in cuts {
            close(at: min(cut.minY, body.maxY))
            top = max(top, cut.maxY)
        }
        close(at: body.maxY)
        return bands
    }

    /// The masters that pages have, the first page's included.
    var mastersInUse: [Master] { [master(ofPage: 1)] + laterMasters }

    /// The masters of all pages but the first.
    var laterMasters: [Master] { [master(ofPage: 2), master(ofPage: 3)] }
}

extension Length {
    /// What measures may differ by where they should be equal: each of them is rounded to a unit of its own.
    static let slack = Length(units: 12)
}

extension Rectangle {
    /// Whether the two share more than rounding makes.
    func intrudes(on other: Rectangle) -> Bool {
        minX + .slack < other.maxX && other.minX + .slack < maxX && minY + .slack < other.maxY
            && other.minY + .slack < maxY
    }

    /// Whether the other lies wholly inside, but for what rounding makes.
    func holds(_ other: Rectangle) -> Bool {
        minX <= other.minX + .slack && minY <= other.minY + .slack && maxX + .slack >= other.maxX
            && maxY + .slack >= other.maxY
    }
}
