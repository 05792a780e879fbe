public import GabaritLanguage
public import GabaritPrimitives

/// Reads the facts of cases: JSON, then the policy's contract.
///
/// It is prepared once and used for many.
public struct PolicyReader: Sendable {
    private let contract: Contract
    private let reader: DataReader

    /// Prepares a reader for a policy.
    public init(_ policy: Policy) {
        contract = policy.contract
        reader = DataReader(contract: policy.contract)
    }

    /// The facts of one case.
    ///
    /// - Throws: `Diagnostics` with everything that is wrong with them, places and paths but never a datum.
    public func facts(of bytes: [UInt8]) throws(Diagnostics) -> Value { try reader.value(of: bytes) }

    /// What names a case: the value of the field that the facts mark `id`, where it is safe to print.
    public func identifier(of facts: Value) -> String? {
        switch contract.identifier(of: facts) {
        case .text(let text): text
        case .int(let number): String(number)
        default: nil
        }
    }
}
