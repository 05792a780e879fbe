internal import CGLib

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

    /// Computes the digest of a text's UTF-8 bytes.
    public init(of text: String) { self.init(of: Array(text.utf8)) }

    /// The digest in hexadecimal.
    public var description: String { hexadecimal }
}
