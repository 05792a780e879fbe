extension ExpressionNode.Kind {
    /// The height of the highest operand, 0 for a leaf; operands know their own, so this looks one level down.
    var height: Int {
        switch self {
        case .name, .integer, .decimal, .quantity, .date, .color, .boolean, .none, .event, .missing: 0
        case .string(let string): string.height
        case .tuple(let elements), .list(let elements): elements.reduce(0) { max($0, $1.height) }
        case .member(let base, _, _): base.height
        case .call(let base, let arguments): max(base.height, arguments.height)
        case .pipe(let base, _, let arguments): max(base.height, arguments.height)
        case .range(let left, let right), .binary(_, let left, let right, _), .orElse(let left, let right):
            max(left.height, right.height)
        case .unary(_, let operand), .test(let operand, _): operand.height
        case .conditional(let condition, let then, let otherwise):
            max(condition.height, then.height, otherwise.height)
        case .match(let subject, let arms): arms.reduce(subject.height) { max($0, $1.value.height) }
        case .aggregate(let node):
            max(node.list.height, node.filter?.height ?? 0, node.body.height, node.arguments.height)
        }
    }
}

extension StringNode {
    /// The height of the highest expression in it.
    var height: Int {
        segments.reduce(0) { height, segment in
            if case .interpolation(let value, _) = segment { return max(height, value.height) }
            return height
        }
    }
}

extension [ArgumentNode] {
    /// The height of the highest value.
    var height: Int {
        reduce(0) { height, argument in
            argument.further.reduce(Swift.max(height, argument.value.height)) { Swift.max($0, $1.height) }
        }
    }
}
