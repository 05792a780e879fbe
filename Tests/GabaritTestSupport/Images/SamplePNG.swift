/// Small PNG files to test with, of any kind of pixel.
public enum SamplePNG {
    /// How a pixel is kept: the colour types of ISO/IEC 15948, 8 bits a sample.
    public enum Kind: UInt8, CaseIterable, Sendable {
        case grey = 0
        case color = 2
        case greyAlpha = 4
        case colorAlpha = 6

        /// The samples of a pixel.
        var samples: Int {
            switch self {
            case .grey: 1
            case .color: 3
            case .greyAlpha: 2
            case .colorAlpha: 4
            }
        }
    }

    /// A gradient; what has an alpha is transparent at one end.
    public static func png(_ kind: Kind, width: Int, height: Int) -> [UInt8] {
        var rows: [UInt8] = []
        for y in 0..<height {
            rows.append(0)
            for x in 0..<width {
                for sample in 0..<kind.samples {
                    rows.append(UInt8(truncatingIfNeeded: (x * 255 / width) ^ (sample * 40) &+ y))
                }
            }
        }
        let bytes: [UInt8] = [8, kind.rawValue, 0, 0, 0]
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        return signature + chunk("IHDR", number(width) + number(height) + bytes) + chunk("IDAT", stored(rows))
            + chunk("IEND", [])
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { (shift: Int) -> UInt8 in UInt8(truncatingIfNeeded: value >> shift) }
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        var sum = ~UInt32(0)
        for byte in Array(name.utf8) + data {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return number(data.count) + Array(name.utf8) + data + number(Int(~sum))
    }

    /// A zlib stream of blocks that are not compressed.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var start = 0
        repeat {
            let end = min(start + 65_535, bytes.count)
            let count = UInt16(end - start)
            let head = [count, ~count].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            stream += [end == bytes.count ? 1 : 0] + head + bytes[start..<end]
            start = end
        } while start < bytes.count
        let sums = bytes.reduce((1, 0)) { sums, byte in
            let first = (sums.0 + Int(byte)) % 65_521
            return (first, (sums.1 + first) % 65_521)
        }
        return stream + number(sums.1 << 16 | sums.0)
    }
}
