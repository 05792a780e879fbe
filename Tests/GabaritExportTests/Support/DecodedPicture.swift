@testable import GabaritExport

/// The pixels of a PNG picture.
struct DecodedPicture {
    let width: Int
    let height: Int
    private var bytes: [UInt8] = []
    private var rowBytes = 0

    init(_ png: [UInt8]) throws {
        let surface = try ImageSurface(png: png)
        (width, height) = (surface.width, surface.height)
        var (copy, row) = ([UInt8](), 0)
        surface.withPixels { pixels, stride in
            copy = Array(pixels)
            row = stride
        }
        (bytes, rowBytes) = (copy, row)
    }

    /// Red, green and blue.
    func at(_ x: Int, _ y: Int) -> [UInt8] { (0..<3).map { bytes[y * rowBytes + x * 4 + 2 - $0] } }
}
