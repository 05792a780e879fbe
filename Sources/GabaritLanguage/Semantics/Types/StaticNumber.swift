import GabaritPrimitives

/// Numbers written in a template, read exactly.
enum StaticNumber {
    /// A whole or decimal number with its sign, or nothing where the expression is none or 64 bits do not hold it.
    static func exact(_ node: ExpressionNode) -> ExactNumber? {
        switch node.kind {
        case .integer(let digits), .decimal(let digits): return exact(digits, isNegative: false)
        case .unary(.minus, let operand):
            switch operand.kind {
            case .integer(let digits), .decimal(let digits): return exact(digits, isNegative: true)
            default: return nil
            }
        default: return nil
        }
    }

    /// A whole number with its sign.
    static func integer(_ node: ExpressionNode) -> Int64? {
        guard let number = exact(node), number.scale == 0 else { return nil }
        return number.unscaled
    }

    /// The number that digits with at most one point are.
    static func exact(_ digits: String, isNegative: Bool) -> ExactNumber? {
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.count <= 12, let value = Int64((isNegative ? "-" : "") + parts[0] + fraction) else { return nil }
        return ExactNumber(unscaled: value, scale: fraction.count)
    }
}
