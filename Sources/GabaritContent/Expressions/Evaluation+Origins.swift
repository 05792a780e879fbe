import GabaritLanguage
import GabaritPrimitives

extension Evaluation {
    /// Where the first datum in an expression comes from.
    func origin(of expression: TypedExpression) -> DataPath? {
        switch expression.kind {
        case .literal: return nil
        case .local(let slot):
            let index = base + slot
            return origins.indices.contains(index) ? origins[index] : nil
        case .global(let slot): return origins.indices.contains(slot) ? origins[slot] : nil
        case .field(let record, let index), .optionalField(let record, let index):
            guard let origin = origin(of: record), case .record(let id) = record.type.wrapped else { return nil }
            let fields = contract[id].fields
            return fields.indices.contains(index) ? origin.field(fields[index].name) : origin
        case .first(let list): return origin(of: list)?.index(0)
        case .last(let operand), .datePart(let operand, _), .count(let operand), .not(let operand),
            .negative(let operand), .format(let operand, _), .label(let operand), .code(let operand),
            .isSome(let operand, _), .matches(let operand, _):
            return origin(of: operand)
        case .orElse(let left, let right), .and(let left, let right), .or(let left, let right),
            .compare(_, let left, let right), .arithmetic(_, let left, let right), .daysBetween(let left, let right),
            .ratio(let left, let right), .shift(let left, by: let right, sign: _),
            .conditional(_, then: let left, otherwise: let right):
            return origin(of: left) ?? origin(of: right)
        case .match(let subject, let arms): return firstOrigin(of: arms.map(\.body)) ?? origin(of: subject)
        case .interpolation(let pieces), .list(let pieces), .record(let pieces), .enumCase(_, let pieces),
            .call(_, let pieces):
            return firstOrigin(of: pieces)
        case .aggregate(let aggregate): return origin(of: aggregate.list)
        }
    }

    private func firstOrigin(of expressions: [TypedExpression]) -> DataPath? {
        for expression in expressions {
            if let origin = origin(of: expression) { return origin }
        }
        return nil
    }

    /// Where the first datum in running text comes from.
    func origin(of inlines: [TypedInline]) -> DataPath? {
        for inline in inlines {
            let found: DataPath?
            switch inline {
            case .text, .lineBreak, .pageNumber, .pageCount: found = nil
            case .value(let expression, _), .grouped(let expression, _): found = origin(of: expression)
            case .strong(let pieces, _), .emphasis(let pieces, _), .passage(let pieces, _, _):
                found = origin(of: pieces)
            case .link(let pieces, let target, _): found = origin(of: pieces) ?? origin(of: target)
            }
            if let found { return found }
        }
        return nil
    }
}
