import GabaritPages
import GabaritPrimitives

/// Paints the items of pages.
///
/// Glyph runs of one face, size and colour that follow each other in one element are shown at once: cairo records fewer
/// operations, and a space of its own, which paints nothing, stays in the text.
final class Painter {
    /// What is painted on.
    enum Target {
        /// A file that keeps texts, with pictures as they are.
        case document
        /// Pixels.
        case picture
    }

    private let fonts: FontBook
    private let images: ImageCache
    private let target: Target
    private var buffer = GlyphBuffer()
    /// The style of the buffer's glyphs; nothing while it is empty.
    private var pending: (face: Face.ID, size: Length, color: Color)?
    /// The colour set in the context; nothing where it is not known.
    private var color: Color?
    /// The size of the page that is painted.
    private var pageSize = Size.zero
    /// The pictures on the page so far.
    private var shown: Set<ObjectIdentifier> = []

    init(_ target: Target, fonts: FontBook, images: ImageCache) {
        self.target = target
        self.fonts = fonts
        self.images = images
    }

    /// Paints a page without tags; what comes again in the file may be shared.
    func paint(
        _ page: Page, of pages: Pages, on context: Context, over ground: SharedGround? = nil,
        sharing leaves: SharedLeaves? = nil
    ) throws(ExportError) {
        begin(page)
        let parting = try ground?.parting(of: page) { items, recording throws(ExportError) in
            for item in items { try paint(item, of: pages, on: recording) }
            try flush(on: recording)
            color = nil
        }
        if let parting { context.paint(parting.surface) }
        try paintStretches(
            of: parting?.rest ?? page, nil, of: pages, on: context, sharing: leaves, sharesFirst: parting != nil
        ) { _ in }
        try flush(on: context)
    }

    /// Paints a page in an order, inside the tags of its items' elements; what comes again in the file may be shared.
    func paint(
        _ page: Page, of pages: Pages, on context: Context, in order: [Int]?, sharing leaves: SharedLeaves? = nil,
        tags: inout TagWriter
    ) throws(ExportError) {
        begin(page)
        let isMarked = page.isSurelyMarkedFirst(in: order)
        if !isMarked { context.touch() }
        tags.beginPage(page)
        try paintStretches(of: page, order, of: pages, on: context, sharing: leaves, sharesFirst: !isMarked) {
            owner throws(ExportError) in
            guard !tags.isIn(owner) else { return }
            try flush(on: context)
            tags.enter(owner)
        }
        try flush(on: context)
        tags.endPage()
    }

    /// Paints the items of a page, those of one owner that follow each other at a time.
    ///
    /// To cairo 1.16 a form that is painted first is the page's ground, and what was before it is forgotten: tags, for instance.
    private func paintStretches(
        of page: Page, _ order: [Int]?, of pages: Pages, on context: Context, sharing leaves: SharedLeaves?,
        sharesFirst: Bool = false, entering enter: (PageItem.Owner) throws(ExportError) -> Void
    ) throws(ExportError) {
        var start = 0
        while start < page.items.count {
            let owner = page.items[order?[start] ?? start].owner
            var end = start + 1
            while end < page.items.count, page.items[order?[end] ?? end].owner == owner { end += 1 }
            try enter(owner)
            if let leaves, start > 0 || sharesFirst,
                let surface = try surface(
                    of: SharedLeaves.Stretch(page: page, order: order, range: start..<end), in: leaves, of: pages,
                    context)
            {
                context.paint(surface)
                color = nil
            } else {
                for place in start..<end { try paint(page.items[order?[place] ?? place], of: pages, on: context) }
            }
            start = end
        }
    }

    /// The record of a stretch of items, if it is shared; what comes before it on the page is then painted.
    private func surface(
        of stretch: SharedLeaves.Stretch, in leaves: SharedLeaves, of pages: Pages, _ context: Context
    ) throws(ExportError) -> RecordingSurface? {
        let surface = try leaves.surface(of: stretch) { recording throws(ExportError) in
            try flush(on: context)
            color = nil
            for place in stretch.range {
                try paint(stretch.page.items[stretch.order?[place] ?? place], of: pages, on: recording)
            }
            try flush(on: recording)
            color = nil
        }
        if surface != nil { try flush(on: context) }
        return surface
    }

    private func begin(_ page: Page) {
        pageSize = page.size
        shown.removeAll(keepingCapacity: true)
        buffer.clear()
        pending = nil
        color = nil
    }

    private func paint(_ item: PageItem, of pages: Pages, on context: Context) throws(ExportError) {
        if case .glyphs(let run, let origin) = item.content {
            try add(run, x: origin.x.points, y: origin.y.points, on: context)
            return
        }
        try flush(on: context)
        switch item.content {
        case .glyphs: break
        case .drawing(let drawing): paint(drawing, over: pageSize, on: context)
        case .image(let index, let rectangle):
            guard pages.images.indices.contains(index) else { throw .malformed(.image(index)) }
            do throws(ImageError) {
                let picture = try images.picture(of: pages.images[index])
                paint(picture, isAgain: !shown.insert(picture.id).inserted, in: rectangle, on: context)
            } catch {
                throw .image(error, at: item.span)
            }
        case .code(let code, let rectangle):
            do throws(CodeError) {
                try paint(CodeEncoder.modules(for: code), in: rectangle, on: context)
            } catch {
                throw .code(error, at: item.span)
            }
        case .mark(let run, let center, let degrees, let outline):
            try paint(run, center: center, degrees: degrees, within: outline, on: context)
        }
    }

    private func setColor(_ color: Color, on context: Context) {
        guard self.color != color else { return }
        context.setColor(color)
        self.color = color
    }

    // MARK: Glyphs

    private func add(_ run: GlyphRun, x: Double, y: Double, on context: Context) throws(ExportError) {
        guard !run.text.isEmpty || !run.glyphs.isEmpty else { return }
        if let pending, run.isBackward || buffer.isBackward || pending != (run.face, run.size, run.color) {
            try flush(on: context)
        }
        pending = (run.face, run.size, run.color)
        buffer.append(run, x: x, y: y)
    }

    private func flush(on context: Context, asFigure: Bool = false) throws(ExportError) {
        guard let style = pending else { return }
        pending = nil
        let font = try fonts.font(style.face, size: style.size)
        setColor(style.color, on: context)
        context.setFont(font)
        switch target {
        case .document where !asFigure:
            if buffer.isBlank { buffer.keepBlank() }
            context.show(buffer)
        case .document, .picture: context.fillOutlines(of: buffer)
        }
        buffer.clear()
    }

    private func paint(
        _ run: GlyphRun, center: Point, degrees: Double, within outline: Drawing.Outline?, on context: Context
    ) throws(ExportError) {
        context.save()
        if let outline {
            trace(outline, covering: false, on: context)
            context.clip()
        }
        context.translate(x: center.x.points, y: center.y.points)
        context.turn(Rotation(degrees: degrees))
        // Capitals are about 0.7 em high: half of that below the centre puts them in the middle.
        try add(run, x: -run.width.points / 2, y: run.size.points * 0.35, on: context)
        // The word is in the text once.
        try flush(on: context, asFigure: outline != nil)
        context.restore()
        color = nil
    }

    // MARK: Figures

    private func paint(_ drawing: Drawing, over pageSize: Size, on context: Context) {
        guard drawing.fill != nil || drawing.stroke != nil else { return }
        let covers = drawing.bounds.contains(Rectangle(origin: .zero, size: pageSize))
        trace(drawing.outline, covering: covers, on: context)
        if let fill = drawing.fill {
            setColor(fill, on: context)
            context.fill(preserving: drawing.stroke != nil)
        }
        if let stroke = drawing.stroke {
            setColor(stroke, on: context)
            context.stroke(width: drawing.strokeWidth, isDotted: drawing.isDotted)
        }
    }

    /// Adds an outline to the path.
    private func trace(_ outline: Drawing.Outline, covering: Bool, on context: Context) {
        switch outline {
        case .rectangle(let rectangle) where !covering: context.rectangle(rectangle)
        case .rectangle(let rectangle):
            let (left, right) = (rectangle.minX, rectangle.maxX)
            let (top, bottom) = (rectangle.minY, rectangle.maxY)
            let corners = [
                Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom), Point(x: left, y: bottom),
            ]
            polygon(corners, covering: true, on: context)
        case .ellipse(let rectangle): context.ellipse(in: rectangle)
        case .line(let from, let to):
            context.move(to: from)
            context.line(to: to)
        case .polygon(let points): polygon(points, covering: covering, on: context)
        }
    }

    /// Adds a closed polygon.
    ///
    /// One that covers the page must not look like a rectangle to cairo 1.16, which would take it for the page's ground and
    /// forget what came before, the tags too.
    private func polygon(_ points: [Point], covering: Bool, on context: Context) {
        guard let first = points.first else { return }
        context.move(to: first)
        for (index, point) in points.enumerated().dropFirst() {
            if covering, index == 1 { context.straightCurve(to: point) } else { context.line(to: point) }
        }
        context.closePath()
    }

    /// Paints a picture.
    ///
    /// Cairo 1.16 names a picture once a use among the page's resources, which may hold a name only once; so a second use goes into
    /// an object of its own, which has its own names. The pixels are in the file once all the same.
    private func paint(_ picture: Picture, isAgain: Bool, in rectangle: Rectangle, on context: Context) {
        guard rectangle.size.width > .zero, rectangle.size.height > .zero else { return }
        let isGrouped = isAgain && target == .document
        context.save()
        if isGrouped { context.beginGroup() }
        context.translate(x: rectangle.origin.x.points, y: rectangle.origin.y.points)
        context.scale(
            x: rectangle.size.width.points / picture.width, y: rectangle.size.height.points / picture.height)
        context.paint(picture, smoothed: target == .picture)
        if isGrouped { context.paintGroup() }
        context.restore()
        color = nil
    }

    // MARK: Codes

    /// Paints the dark modules as one mask, in black, in the middle of the rectangle with the quiet zone around them.
    private func paint(_ matrix: CodeMatrix, in rectangle: Rectangle, on context: Context) throws(CodeError) {
        let side = min(rectangle.size.width, rectangle.size.height).points
        guard side > 0 else { return }
        let mask: ImageSurface
        do {
            mask = try ImageSurface(.mask, width: matrix.size, height: matrix.size)
        } catch {
            throw .failed
        }
        mask.draw(matrix)
        let module = side / Double(matrix.size + 2 * CodeMatrix.quietZone)
        let quiet = module * Double(CodeMatrix.quietZone)
        context.save()
        context.translate(
            x: rectangle.origin.x.points + (rectangle.size.width.points - side) / 2 + quiet,
            y: rectangle.origin.y.points + (rectangle.size.height.points - side) / 2 + quiet)
        context.scale(x: module, y: module)
        setColor(.black, on: context)
        context.fill(through: mask)
        context.restore()
        color = nil
    }
}

extension ImageSurface {
    /// Sets the bits of a mask's dark modules; a row is made of 32-bit numbers, the first pixel lowest.
    fileprivate func draw(_ matrix: CodeMatrix) {
        withPixels { pixels, stride in
            let words = pixels.bindMemory(to: UInt32.self)
            for y in 0..<matrix.size {
                for x in 0..<matrix.size where matrix[x: x, y: y] {
                    words[y * (stride / 4) + x / 32] |= 1 << UInt32(x % 32)
                }
            }
        }
    }
}
