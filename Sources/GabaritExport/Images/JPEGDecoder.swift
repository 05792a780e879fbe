internal import CTurboJPEG

/// Decodes JPEG files with TurboJPEG.
final class JPEGDecoder {
    private let handle: tjhandle

    init() throws(ImageError) {
        guard let handle = tjInitDecompress() else { throw .damaged }
        self.handle = handle
    }

    deinit { tjDestroy(handle) }

    /// The library's version.
    static var version: String { gabarit_turbojpeg_version().map { String(cString: $0) } ?? "unknown" }

    // A warning, such as an early end, counts as an error; a file of thousands of tiny scans is refused.
    private static let flags = TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS

    /// Decodes the whole file at an eighth of its size, which meets every fault at a fraction of the memory.
    func check(_ bytes: [UInt8], _ header: JPEGHeader) throws(ImageError) {
        try bytes.withUnsafeBufferPointer { (source) throws(ImageError) in
            var (width, height, sampling, colors): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard
                tjDecompressHeader3(handle, source.baseAddress, UInt(source.count), &width, &height, &sampling, &colors)
                    == 0, Int(width) == header.width, Int(height) == header.height
            else { throw .damaged }
            guard colors != TJCS_CMYK.rawValue, colors != TJCS_YCCK.rawValue else { throw .unsupportedColors }
            let (smallWidth, smallHeight) = ((width + 7) / 8, (height + 7) / 8)
            let pixels = UnsafeMutablePointer<UInt8>.allocate(capacity: Int(smallWidth) * Int(smallHeight) * 4)
            defer { pixels.deallocate() }
            guard
                tjDecompress2(
                    handle, source.baseAddress, UInt(source.count), pixels, smallWidth, smallWidth * 4, smallHeight,
                    TJPF_BGRX.rawValue, Self.flags) == 0
            else { throw .damaged }
        }
    }

    /// Decodes into a surface of the file's size.
    func decode(_ bytes: [UInt8], into surface: ImageSurface) throws(ImageError) {
        let (width, height) = (Int32(clamping: surface.width), Int32(clamping: surface.height))
        var result: Int32 = -1
        surface.withPixels { pixels, stride in
            // Cairo's pixels are 32-bit numbers of the machine; both Swift's Linux platforms are little-endian.
            bytes.withUnsafeBufferPointer { source in
                result = tjDecompress2(
                    handle, source.baseAddress, UInt(source.count), pixels.bindMemory(to: UInt8.self).baseAddress,
                    width, Int32(clamping: stride), height, TJPF_BGRX.rawValue, Self.flags)
            }
        }
        guard result == 0 else { throw .damaged }
    }
}
