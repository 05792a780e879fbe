/// Invents pictures of one colour: small files, whatever their size in pixels.
enum SampleImage {
    /// A picture of a type, with sides of so many pixels at most: fewer where the file would pass the type's bytes.
    static func image(_ type: ImageType, width: Int, height: Int) -> ImageDatum {
        var (width, height) = (min(max(width, 1), type.side), min(max(height, 1), type.side))
        while true {
            let image = made(type.formats[0], width: width, height: height)
            if image.bytes.count <= type.maximumBytes || width * height == 1 { return image }
            (width, height) = (max(width / 2, 1), max(height / 2, 1))
        }
    }

    private static func made(_ format: ImageFormat, width: Int, height: Int) -> ImageDatum {
        let bytes =
            switch format {
            case .png: png(width: width, height: height)
            case .jpeg: jpeg(width: width, height: height)
            }
        return ImageDatum(format: format, bytes: bytes, pixelWidth: width, pixelHeight: height)
    }

    // MARK: - PNG (ISO/IEC 15948)

    /// A palette of one colour, one bit a pixel: every byte of the rows is 0.
    private static func png(width: Int, height: Int) -> [UInt8] {
        let kind: [UInt8] = [1, 3, 0, 0, 0]
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        file += chunk("IHDR", bigEndian(width) + bigEndian(height) + kind)
        file += chunk("PLTE", [0xC9, 0xD6, 0xE8])
        file += chunk("IDAT", zeros(height * (1 + (width + 7) / 8)))
        file += chunk("IEND", [])
        return file
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        var chunk = bigEndian(data.count)
        chunk += body
        chunk += bigEndian(Int(checksum(body)))
        return chunk
    }

    private static func bigEndian(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { (shift: Int) -> UInt8 in UInt8(truncatingIfNeeded: value >> shift) }
    }

    /// CRC-32 of PNG, annex D.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 {
                let half = sum >> 1
                sum = sum & 1 == 1 ? half ^ 0xEDB8_8320 : half
            }
        }
        return ~sum
    }

    /// So many zeros as a zlib stream (RFC 1950, 1951): one block of fixed codes, a literal and copies of it.
    private static func zeros(_ count: Int) -> [UInt8] {
        var bits = BitWriter()
        bits.append(0b011, 3)
        bits.append(0b0000_1100, 8)
        var left = count - 1
        while left >= 258 {
            // Length 258 is code 285, 11000101; distance 1 is code 0. Codes stand with their first bit lowest.
            bits.append(0b1010_0011, 8)
            bits.append(0, 5)
            left -= 258
        }
        for _ in 0..<max(left, 0) { bits.append(0b0000_1100, 8) }
        bits.append(0, 7)
        // Of zeros, the first sum of Adler-32 stays 1 and the second counts.
        var stream: [UInt8] = [0x78, 0x01]
        stream += bits.finished()
        stream += bigEndian((count % 65_521) << 16 | 1)
        return stream
    }

    // MARK: - JPEG (ITU-T T.81)

    /// A middle grey: in each block nothing differs, which takes two bits.
    private static func jpeg(width: Int, height: Int) -> [UInt8] {
        func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
            let length = data.count + 2
            return [0xFF, marker, UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length)] + data
        }
        func side(_ value: Int) -> [UInt8] {
            [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
        }
        // One code of one bit, for the symbol 0: no difference, and the end of a block.
        let code: [UInt8] = [1] + [UInt8](repeating: 0, count: 16)
        let component: [UInt8] = [1, 1, 0x11, 0]
        let frame: [UInt8] = [8] + side(height) + side(width) + component
        var bits = BitWriter()
        for _ in 0..<((width + 7) / 8 * ((height + 7) / 8)) { bits.append(0, 2) }
        // The file begins as JFIF says, so that every reader takes it for grey.
        var file: [UInt8] = [0xFF, 0xD8]
        file += segment(0xE0, [0x4A, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
        file += segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
        file += segment(0xC0, frame)
        file += segment(0xC4, [0x00] + code)
        file += segment(0xC4, [0x10] + code)
        file += segment(0xDA, [1, 1, 0x00, 0, 63, 0])
        file += bits.finished()
        file += [0xFF, 0xD9]
        return file
    }

    /// Bits behind each other, the first lowest in its byte.
    private struct BitWriter {
        private var bytes: [UInt8] = []
        private var last: UInt32 = 0
        private var count = 0

        /// Adds the lowest bits of a number.
        mutating func append(_ value: UInt32, _ width: Int) {
            last |= value << UInt32(count)
            count += width
            while count >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: last))
                last >>= 8
                count -= 8
            }
        }

        /// The bytes, the last filled up with zeros.
        func finished() -> [UInt8] { count == 0 ? bytes : bytes + [UInt8(truncatingIfNeeded: last)] }
    }
}
