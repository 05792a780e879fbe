public import GabaritPrimitives

/// Turns JSON values into values that fit a contract, or says everything that is wrong with them.
///
/// The contract is compiled once; a decoder then serves any number of records, from any thread.
public struct Decoder: Sendable {
    /// How many diagnostics a record gets; further ones are counted.
    public static let mostDiagnostics = 100

    private let plan: DecodingPlan

    /// Compiles a contract; `images` decodes the pictures of records.
    public init(contract: Contract, images: any ImageProbe) { plan = DecodingPlan(contract, images: images) }

    /// The record's fields in the order of `data`, or all that is wrong with the record, in the order of the text.
    ///
    /// A table fills the list of its name, which the JSON then leaves out; what is wrong with its cells comes behind.
    public func decode(_ json: JSONValue, tables: [CSVTable] = []) -> Result<Value, Diagnostics> {
        var pass = DecodingPass(plan: plan)
        let value = pass.root(json, tables: tables)
        return pass.faultCount == 0 ? .success(value) : .failure(Diagnostics(pass.diagnostics))
    }
}
