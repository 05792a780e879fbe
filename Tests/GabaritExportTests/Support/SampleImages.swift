import CCairo
import GabaritTestSupport

@testable import GabaritExport

/// Small pictures to test with.
enum SampleImages {
    /// A PNG file with a gradient.
    static func png(width: Int = 64, height: Int = 32) throws -> [UInt8] {
        let surface = try ImageSurface(.rgb, width: width, height: height)
        surface.withPixels { pixels, stride in
            for y in 0..<height {
                for x in 0..<width {
                    let at = y * stride + x * 4
                    pixels[at] = UInt8(truncatingIfNeeded: x * 4)
                    pixels[at + 1] = UInt8(truncatingIfNeeded: y * 8)
                    pixels[at + 2] = 128
                }
            }
        }
        let sink = MemorySink(capacity: 1000)
        let writer = StreamWriter(sink)
        try surface.writePNG(to: writer)
        try writer.finish()
        return sink.bytes
    }
}
