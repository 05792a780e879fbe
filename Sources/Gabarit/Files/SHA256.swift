internal import CGLib
internal import Glibc

/// A SHA-256 digest (FIPS 180-4), computed by GLib, which Pango brings into the process anyway.
public struct SHA256: Hashable, Sendable, CustomStringConvertible {
    /// The digest in 64 small hexadecimal digits.
    public let hexadecimal: String

    /// Computes the digest of some bytes; linear in their number.
    public init(of bytes: [UInt8]) {
        hexadecimal = bytes.withUnsafeBufferPointer { buffer in
            guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count))
            else {
                return ""
            }
            defer { g_free(text) }
            return String(cString: text)
        }
    }

    /// Computes the digest of a file, a piece at a time.
    public init(ofFileAt path: String) throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.read, path: path) }
        defer { close(descriptor) }
        let checksum = g_checksum_new(G_CHECKSUM_SHA256)
        defer { g_checksum_free(checksum) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(.read, path: path)
            }
            if count == 0 { break }
            g_checksum_update(checksum, buffer, gssize(count))
        }
        hexadecimal = g_checksum_get_string(checksum).map { String(cString: $0) } ?? ""
    }

    /// Computes the digest of a text's UTF-8 bytes.
    public init(of text: String) { self.init(of: Array(text.utf8)) }

    /// The digest in hexadecimal.
    public var description: String { hexadecimal }
}
