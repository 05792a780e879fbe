import GabaritLanguage
import GabaritPrimitives

/// Reads records of one contract: JSON, then the contract.
///
/// It is prepared once and used for many.
struct DataReader: Sendable {
    private let decoder: Decoder

    /// Prepares a reader for a contract.
    init(contract: Contract) { decoder = Decoder(contract: contract, images: PaintableImages()) }

    /// Reads one record; tables fill lists of it.
    func value(of bytes: [UInt8], tables: [CSVTable] = []) throws(Diagnostics) -> Value {
        try value(of: JSONValue(parsing: bytes), tables: tables)
    }

    /// Reads one record that has been parsed.
    func value(of json: JSONValue, tables: [CSVTable] = []) throws(Diagnostics) -> Value {
        switch decoder.decode(json, tables: tables) {
        case .success(let value): return value
        case .failure(let diagnostics): throw diagnostics
        }
    }
}
