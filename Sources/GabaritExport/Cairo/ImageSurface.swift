internal import CCairo
internal import Glibc

/// Pixels in memory.
final class ImageSurface {
    /// How a pixel is kept.
    enum Format {
        /// Opaque, 32 bits a pixel.
        case rgb
        /// One bit a pixel: paint or leave.
        case mask

        fileprivate var cairo: cairo_format_t { self == .rgb ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_A1 }
    }

    let pointer: OpaquePointer

    /// Makes a surface of zeros: black, or nothing in a mask.
    ///
    /// Its memory is untouched until it is painted on, so that the size alone costs nothing.
    init(_ format: Format, width: Int, height: Int) throws(CairoError) {
        guard
            let pointer = cairo_image_surface_create(format.cairo, Int32(clamping: width), Int32(clamping: height))
        else { throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .createSurface) }
        self.pointer = pointer
        try CairoError.check(cairo_surface_status(pointer), during: .createSurface)
    }

    /// Decodes a PNG file.
    init(png bytes: [UInt8]) throws(CairoError) {
        let reader = BytesReader(bytes)
        let surface = withExtendedLifetime(reader) {
            cairo_image_surface_create_from_png_stream(
                BytesReader.callback, Unmanaged.passUnretained(reader).toOpaque())
        }
        guard let surface else { throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .decodeImage) }
        self.pointer = surface
        try CairoError.check(cairo_surface_status(surface), during: .decodeImage)
    }

    deinit { cairo_surface_destroy(pointer) }

    /// Width in pixels.
    var width: Int { Int(cairo_image_surface_get_width(pointer)) }
    /// Height in pixels.
    var height: Int { Int(cairo_image_surface_get_height(pointer)) }

    /// Lends the pixels for writing, with the bytes of a row.
    func withPixels(_ body: (UnsafeMutableRawBufferPointer, _ stride: Int) -> Void) {
        cairo_surface_flush(pointer)
        let stride = Int(cairo_image_surface_get_stride(pointer))
        guard let data = cairo_image_surface_get_data(pointer) else { return }
        body(UnsafeMutableRawBufferPointer(start: data, count: stride * height), stride)
        cairo_surface_mark_dirty(pointer)
    }

    /// Attaches the JPEG file that the pixels come from, which a PDF then holds instead of them.
    func attach(jpeg bytes: [UInt8]) throws(CairoError) {
        guard let copy = malloc(max(bytes.count, 1)) else {
            throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .attachData)
        }
        bytes.withUnsafeBytes { source in
            if let start = source.baseAddress { copy.copyMemory(from: start, byteCount: source.count) }
        }
        let status = cairo_surface_set_mime_data(
            pointer, CAIRO_MIME_TYPE_JPEG, copy.assumingMemoryBound(to: UInt8.self), UInt(bytes.count),
            { free($0) }, copy)
        if status != CAIRO_STATUS_SUCCESS { free(copy) }
        try CairoError.check(status, during: .attachData)
    }

    /// Writes the pixels as a PNG file.
    func writePNG(to writer: StreamWriter) throws(CairoError) {
        let status = withExtendedLifetime(writer) {
            cairo_surface_write_to_png_stream(pointer, StreamWriter.callback, writer.context)
        }
        try CairoError.check(status, during: .finish)
    }
}

/// Hands bytes to cairo's PNG decoder.
private final class BytesReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static let callback: cairo_read_func_t = { context, target, count in
        guard let context, let target else { return CAIRO_STATUS_READ_ERROR }
        return Unmanaged<BytesReader>.fromOpaque(context).takeUnretainedValue().give(target, Int(count))
    }

    private func give(_ target: UnsafeMutablePointer<UInt8>, _ count: Int) -> cairo_status_t {
        guard count <= bytes.count - offset else { return CAIRO_STATUS_READ_ERROR }
        bytes.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { target.update(from: start + offset, count: count) }
        }
        offset += count
        return CAIRO_STATUS_SUCCESS
    }
}
