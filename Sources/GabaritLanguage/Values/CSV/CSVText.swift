/// The characters of a CSV file as UTF-8, and how they were encoded.
struct CSVText {
    let bytes: [UInt8]
    let encoding: CSVDialect.Encoding
    /// Where the text starts, behind a byte-order mark.
    let start: Int

    /// Why bytes are no text.
    enum Problem: Hashable, Sendable {
        /// The file says that it is encoded otherwise than was named.
        case otherMark(CSVDialect.Encoding)
        /// A byte of no character at a place.
        case badByte(CSVDialect.Encoding, JSONPosition)
        /// Bytes of zero, as a UTF-16 file without its mark has them.
        case zeroByte(JSONPosition)
        /// UTF-16 was named, and there is no mark to tell its order.
        case noMark
    }

    /// Decodes a file; linear, with one copy at most.
    ///
    /// A byte-order mark decides. Else the named encoding does, else what is UTF-8 is UTF-8 and all other Windows-1252: hardly any
    /// text in Windows-1252 with a letter beyond ASCII is UTF-8 by chance.
    init(_ file: [UInt8], named: CSVDialect.Encoding?) throws(Fault) {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) {
            try Self.require(.utf8, named)
            try Self.requireUTF8(file, from: 3)
            self.init(bytes: file, encoding: .utf8, start: 3)
        } else if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
            try Self.require(.utf16, named)
            self.init(bytes: try Self.fromUTF16(file, isBigEndian: file[0] == 0xFE), encoding: .utf16, start: 0)
        } else {
            if let zero = file.firstIndex(of: 0) { throw Fault(.zeroByte(Self.position(of: zero, in: file))) }
            switch named {
            case .utf16: throw Fault(.noMark)
            case .utf8:
                try Self.requireUTF8(file, from: 0)
                self.init(bytes: file, encoding: .utf8, start: 0)
            case .windows1252: self.init(bytes: try Self.fromWindows(file), encoding: .windows1252, start: 0)
            case nil:
                if String(validating: file, as: UTF8.self) != nil {
                    self.init(bytes: file, encoding: .utf8, start: 0)
                } else {
                    self.init(bytes: try Self.fromWindows(file), encoding: .windows1252, start: 0)
                }
            }
        }
    }

    private init(bytes: [UInt8], encoding: CSVDialect.Encoding, start: Int) {
        self.bytes = bytes
        self.encoding = encoding
        self.start = start
    }

    /// A problem, thrown.
    struct Fault: Error, Hashable, Sendable {
        let problem: Problem

        init(_ problem: Problem) { self.problem = problem }
    }

    private static func require(_ found: CSVDialect.Encoding, _ named: CSVDialect.Encoding?) throws(Fault) {
        if let named, named != found { throw Fault(.otherMark(found)) }
    }

    // MARK: - UTF-8

    private static func requireUTF8(_ bytes: [UInt8], from start: Int) throws(Fault) {
        guard String(validating: bytes[start...], as: UTF8.self) == nil else { return }
        var offset = start
        while let (_, length) = UTF8Decoding.scalar(in: bytes, at: offset) { offset += length }
        throw Fault(.badByte(.utf8, position(of: offset, in: bytes, from: start)))
    }

    /// The place of a byte; what stands before it is UTF-8, or one byte a character.
    private static func position(of offset: Int, in bytes: [UInt8], from start: Int = 0) -> JSONPosition {
        let before = bytes[start..<offset]
        let line = before.count { $0 == 0x0A } + 1
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? start
        let column = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
        return JSONPosition(offset: offset, line: line, column: column)
    }

    // MARK: - UTF-16

    private static func fromUTF16(_ file: [UInt8], isBigEndian: Bool) throws(Fault) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(file.count)
        func unit(_ offset: Int) -> UInt32 {
            isBigEndian
                ? UInt32(file[offset]) << 8 | UInt32(file[offset + 1])
                : UInt32(file[offset + 1]) << 8 | UInt32(file[offset])
        }
        var offset = 2
        while offset < file.count {
            guard offset + 1 < file.count else { throw Fault(.badByte(.utf16, end(of: result))) }
            var value = unit(offset)
            offset += 2
            if value & 0xFC00 == 0xD800, offset + 1 < file.count, unit(offset) & 0xFC00 == 0xDC00 {
                value = 0x10000 + (value & 0x3FF) << 10 + unit(offset) & 0x3FF
                offset += 2
            }
            guard let scalar = Unicode.Scalar(value) else { throw Fault(.badByte(.utf16, end(of: result))) }
            if scalar.isASCII {
                result.append(UInt8(value))
            } else {
                result.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
        return result
    }

    private static func end(of bytes: [UInt8]) -> JSONPosition { position(of: bytes.count, in: bytes) }

    // MARK: - Windows-1252

    private static func fromWindows(_ file: [UInt8]) throws(Fault) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(file.count + file.count / 8)
        for byte in file {
            if byte < 0x80 {
                result.append(byte)
                continue
            }
            let value = byte < 0xA0 ? upperControls[Int(byte - 0x80)] : UInt32(byte)
            guard value != 0, let scalar = Unicode.Scalar(value) else {
                throw Fault(.badByte(.windows1252, end(of: result)))
            }
            result.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
        return result
    }

    /// What the bytes 0x80 to 0x9F are; 0 where they are nothing.
    private static let upperControls: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
