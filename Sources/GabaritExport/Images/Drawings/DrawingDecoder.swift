internal import CCairo
internal import CRSVG
import GabaritPages
import GabaritPrimitives

/// Draws SVG files by librsvg, as outlines.
enum DrawingDecoder {
    /// The most bytes of a file.
    static let byteLimit = 1 << 20

    /// The library's version.
    static var version: String { "\(LIBRSVG_MAJOR_VERSION).\(LIBRSVG_MINOR_VERSION).\(LIBRSVG_MICRO_VERSION)" }

    /// Checks a file, by drawing it.
    static func check(_ bytes: [UInt8]) throws(ImageError) -> ImageResource {
        let drawing = try decode(bytes)
        let (width, height) = wholeSides(drawing.width, drawing.height)
        return ImageResource(format: .svg, bytes: bytes, pixelWidth: width, pixelHeight: height)
    }

    /// A drawing, in its own units.
    static func decode(_ bytes: [UInt8]) throws(ImageError) -> RecordingSurface {
        guard bytes.count <= byteLimit else { throw .tooManyBytes(bytes.count, limit: byteLimit) }
        let size: (width: Double, height: Double)
        do throws(DrawingFault) { size = try DrawingCheck.size(of: bytes) } catch { throw .drawing(error) }
        do {
            let surface = try RecordingSurface(width: size.width, height: size.height)
            let context = try Context(surface)
            guard draw(bytes, on: context, width: size.width, height: size.height) else {
                throw ImageError.drawing(DrawingFault(.markup, line: 1))
            }
            try context.check(during: .paint)
            return surface
        } catch let error as ImageError {
            throw error
        } catch {
            throw .damaged
        }
    }

    /// What the library says of a failure holds pieces of the file, and is let go.
    private static func draw(_ bytes: [UInt8], on context: Context, width: Double, height: Double) -> Bool {
        // Without an address of its own the file reaches no other.
        guard let handle = rsvg_handle_new_from_data(bytes, gsize(bytes.count), nil) else { return false }
        defer { g_object_unref(handle) }
        rsvg_handle_set_dpi(handle, 96)
        var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
        return rsvg_handle_render_document(handle, context.pointer, &viewport, nil) != 0
    }

    /// Whole numbers in the proportion of two sides: themselves where they are whole, otherwise of thousands.
    private static func wholeSides(_ width: Double, _ height: Double) -> (width: Int, height: Int) {
        let isWhole = width == width.rounded() && height == height.rounded()
        let scale = isWhole ? 1 : 10_000 / max(width, height)
        return (max(1, Int((width * scale).rounded())), max(1, Int((height * scale).rounded())))
    }
}
