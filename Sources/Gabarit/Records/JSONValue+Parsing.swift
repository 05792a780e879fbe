public import GabaritLanguage
public import GabaritPrimitives

extension JSONValue {
    /// Reads the JSON of one record (RFC 8259), strictly.
    ///
    /// - Throws: `Diagnostics` with the first fault and its place, never a datum.
    public init(parsing bytes: [UInt8]) throws(Diagnostics) {
        do { self = try JSONReader.parse(bytes) } catch { throw Diagnostics([error.diagnostic]) }
    }
}
