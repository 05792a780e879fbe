import Foundation
import GabaritPrimitives
import GabaritTestSupport

/// The first page of a file as grey pixels, by poppler.
struct Raster {
    private let width: Int
    private let height: Int
    private let pixels: [UInt8]
    private static let dotsPerInch = 150.0

    /// Rasterises a PDF's first page.
    init(pdf: [UInt8]) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let outcome = Shell.run(
            "pdftoppm", ["-r", String(Int(Self.dotsPerInch)), "-f", "1", "-l", "1", "-gray", file.path])
        // A PGM file: three words, then the bytes.
        var words: [Int] = []
        var position = 2
        let bytes = [UInt8](outcome.output)
        while words.count < 3, position < bytes.count {
            if (0x30...0x39).contains(bytes[position]) {
                var number = 0
                while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
                    number = number * 10 + Int(bytes[position] - 0x30)
                    position += 1
                }
                words.append(number)
            } else {
                position += 1
            }
        }
        guard words.count == 3, bytes.count >= position + 1 + words[0] * words[1] else {
            throw PDFFile.Unreadable(reason: "no raster: \(outcome.errors)")
        }
        width = words[0]
        height = words[1]
        pixels = Array(bytes[(position + 1)...])
    }

    /// Whether a rectangle is white, a part of it aside.
    func isBlank(in rectangle: Rectangle, except hole: Rectangle?) -> Bool {
        let outer = bounds(rectangle)
        let inner = hole.map(bounds)
        for y in outer.rows.clamped(to: 0..<height) {
            for x in outer.columns.clamped(to: 0..<width) where pixels[y * width + x] < 255 {
                if let inner, inner.rows.contains(y), inner.columns.contains(x) { continue }
                return false
            }
        }
        return true
    }

    /// Whether no part of a rectangle is white.
    func isFull(in rectangle: Rectangle) -> Bool {
        let outer = bounds(rectangle)
        return outer.rows.allSatisfy { y in
            outer.columns.allSatisfy { x in y < height && x < width && pixels[y * width + x] < 255 }
        }
    }

    private func bounds(_ rectangle: Rectangle) -> (rows: Range<Int>, columns: Range<Int>) {
        func pixel(_ length: Length) -> Int { Int((length.points / 72 * Self.dotsPerInch).rounded()) }
        return (
            pixel(rectangle.minY)..<pixel(rectangle.maxY), pixel(rectangle.minX)..<pixel(rectangle.maxX)
        )
    }
}
