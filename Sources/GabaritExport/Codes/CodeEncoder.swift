internal import CQRencode
internal import Glibc
public import GabaritPages

/// Makes QR codes.
public enum CodeEncoder {
    /// The library's version.
    static var version: String { QRcode_APIVersionString().map { String(cString: $0) } ?? "unknown" }

    /// The modules of a code, in byte mode, of the smallest version that holds it.
    public static func modules(for code: Code) throws(CodeError) -> CodeMatrix {
        guard !code.text.isEmpty else { throw .empty }
        var text = code.text
        var failure: Int32 = 0
        // The data form, since the string form ends at a NUL.
        let encoded = text.withUTF8 { bytes -> UnsafeMutablePointer<QRcode>? in
            guard let count = Int32(exactly: bytes.count) else {
                failure = ERANGE
                return nil
            }
            let result = QRcode_encodeData(count, bytes.baseAddress, 0, code.correction.level)
            if result == nil { failure = errno }
            return result
        }
        guard let encoded else {
            throw failure == ERANGE ? .tooLong(bytes: code.text.utf8.count) : .failed
        }
        defer { QRcode_free(encoded) }
        let size = Int(encoded.pointee.width)
        guard let data = encoded.pointee.data, size > 0 else { throw .failed }
        let modules = UnsafeBufferPointer(start: data, count: size * size)
        return CodeMatrix(size: size, dark: modules.map { $0 & 1 == 1 })
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
