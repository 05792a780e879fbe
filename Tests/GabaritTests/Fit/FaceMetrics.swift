import Foundation

/// What a TrueType file itself says of its glyphs: read without the engine, to judge it.
struct FaceMetrics {
    private let bytes: [UInt8]

    /// Opens a file.
    init(_ path: String) throws { bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

    /// Units in an em (table `head`).
    var unitsPerEm: Int { table("head").map { short($0 + 18) } ?? 0 }

    /// The advances of all glyphs that have one of their own (table `hmtx`).
    var advances: [Int] {
        guard let header = table("hhea"), let metrics = table("hmtx") else { return [] }
        return (0..<short(header + 34)).map { short(metrics + 4 * $0) }
    }

    private func table(_ tag: String) -> Int? {
        for index in 0..<short(4) {
            let entry = 12 + 16 * index
            if String(decoding: bytes[entry..<entry + 4], as: UTF8.self) == tag {
                return short(entry + 8) << 16 | short(entry + 10)
            }
        }
        return nil
    }

    private func short(_ offset: Int) -> Int { Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) }
}
