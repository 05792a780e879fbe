/// How tightly an operator binds; the loosest first.
enum Precedence: Int, Comparable {
    case orElse, pipe, or, and, not, comparison, of, range, sum, product, unary

    /// The next tighter one.
    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .unary }

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

/// What stands between two operands.
enum Infix {
    case binary(BinaryOperator)
    case orElse, pipe, test, range

    var precedence: Precedence {
        switch self {
        case .orElse: .orElse
        case .pipe: .pipe
        case .test: .comparison
        case .range: .range
        case .binary(let symbol):
            switch symbol {
            case .or: .or
            case .and: .and
            case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
            case .of: .of
            case .plus, .minus: .sum
            case .times, .divide, .modulo: .product
            }
        }
    }
}
