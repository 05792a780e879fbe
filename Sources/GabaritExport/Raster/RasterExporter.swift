public import GabaritPages
import GabaritPrimitives

/// Draws pages of laid-out documents as PNG pictures.
///
/// One belongs to one worker. Faces and pictures stay open from one page to the next, as long as the resolution is the same.
public final class RasterExporter {
    /// The most pixels a picture may have: 100 million, 400 MB.
    public static let pixelLimit = 100_000_000

    private let faces: [Face]
    private let images = ImageCache(.pixels)
    /// The size of the pieces that sinks get.
    var pieceSize = StreamWriter.pieceSize
    private var fonts: (book: FontBook, dotsPerInch: Double)?

    /// Makes an exporter for documents that name faces of this list; a face is opened when it is first needed.
    public init(faces: [Face]) throws(ExportError) { self.faces = faces }

    /// A page, counted from 0, as a PNG picture on white.
    public func png(of pages: Pages, page index: Int, dotsPerInch: Double = 150) throws(ExportError) -> [UInt8] {
        let sink = MemorySink(capacity: 64 << 10)
        try write(pages, page: index, dotsPerInch: dotsPerInch, to: sink)
        return sink.bytes
    }

    /// Writes a page, counted from 0, as a PNG picture on white.
    public func write(
        _ pages: Pages, page index: Int, dotsPerInch: Double = 150, to sink: any ByteSink
    ) throws(ExportError) {
        guard pages.pages.indices.contains(index) else { throw .malformed(.page(index)) }
        images.beginDocument()
        let page = pages.pages[index]
        let (width, height) = try Self.pixels(of: page, dotsPerInch: dotsPerInch)
        let writer = StreamWriter(sink, pieceSize: pieceSize)
        do {
            let fonts = try book(dotsPerInch: dotsPerInch)
            let surface = try ImageSurface(.rgb, width: width, height: height)
            let context = try Context(surface)
            context.setColor(.white)
            context.paint()
            context.scale(x: dotsPerInch / 72, y: dotsPerInch / 72)
            let painter = Painter(.picture, fonts: fonts, images: images)
            try painter.paint(page, of: pages, on: context)
            try context.check(during: .paint)
            try surface.writePNG(to: writer)
            try writer.finish()
        } catch {
            fonts = nil
            images.reset()
            if let failure = writer.failure { throw .output(failure) }
            if let error = error as? CairoError { throw .drawing(error) }
            if let error = error as? ExportError { throw error }
            throw .output(error)
        }
    }

    private func book(dotsPerInch: Double) throws(CairoError) -> FontBook {
        if let fonts, fonts.dotsPerInch == dotsPerInch { return fonts.book }
        let book = try FontBook(faces: faces, scale: dotsPerInch / 72)
        fonts = (book, dotsPerInch)
        return book
    }

    /// The size in pixels, rounded to the nearest.
    private static func pixels(of page: Page, dotsPerInch: Double) throws(ExportError) -> (width: Int, height: Int) {
        let (width, height) = (page.size.width.points, page.size.height.points)
        let (columns, rows) = (
            (width * dotsPerInch / 72).rounded(), (height * dotsPerInch / 72).rounded()
        )
        // Cairo's images end at 32,767 pixels a side.
        guard dotsPerInch > 0, columns >= 1, rows >= 1, columns <= 32_767, rows <= 32_767,
            columns * rows <= Double(pixelLimit)
        else { throw .oversized(width: Int(clamping: columns), height: Int(clamping: rows)) }
        return (Int(columns), Int(rows))
    }
}

extension Int {
    /// The nearest integer; what is not finite is 0 or the end of the range.
    fileprivate init(clamping value: Double) {
        self = value.isNaN ? 0 : Int(Swift.min(Swift.max(value, -1e15), 1e15))
    }
}
