internal import CQRencode
public import GabaritPages
internal import Glibc

/// Makes QR codes.
public enum CodeEncoder {
    /// The library's version.
    static var version: String { QRcode_APIVersionString().map { String(cString: $0) } ?? "unknown" }

    /// The modules of a code, in byte mode, of the smallest version that holds it.
    ///
    /// A text beyond ASCII says that it is UTF-8, where there is room for the 12 bits that it takes.
    public static func modules(for code: Code) throws(CodeError) -> CodeMatrix {
        guard !code.text.isEmpty else { throw .empty }
        if !code.text.utf8.allSatisfy({ $0 < 0x80 }) {
            do throws(CodeError) {
                return try encode(code, marked: true)
            } catch .tooLong {
                // Most readers guess it.
            }
        }
        return try encode(code, marked: false)
    }

    /// The number of UTF-8 among the character sets (AIM, Extended Channel Interpretations).
    private static let utf8: UInt32 = 26

    private static func encode(_ code: Code, marked: Bool) throws(CodeError) -> CodeMatrix {
        let tooLong = CodeError.tooLong(bytes: code.text.utf8.count)
        guard let count = Int32(exactly: code.text.utf8.count) else { throw tooLong }
        guard let input = QRinput_new2(0, code.correction.level) else { throw .failed }
        defer { QRinput_free(input) }
        if marked, QRinput_appendECIheader(input, utf8) != 0 { throw .failed }
        var text = code.text
        // The library refuses more bytes than its largest code holds.
        guard text.withUTF8({ QRinput_append(input, QR_MODE_8, count, $0.baseAddress) }) == 0 else {
            throw errno == ENOMEM ? .failed : tooLong
        }
        guard let encoded = QRcode_encodeInput(input) else { throw errno == ERANGE ? tooLong : .failed }
        defer { QRcode_free(encoded) }
        let size = Int(encoded.pointee.width)
        guard let data = encoded.pointee.data, size > 0 else { throw .failed }
        return CodeMatrix(size: size, dark: UnsafeBufferPointer(start: data, count: size * size).map { $0 & 1 == 1 })
    }
}

extension Code.Correction {
    fileprivate var level: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
