extension TypedElementKind {
    /// Whether it is a leaf whose content depends on no datum.
    var isClosedLeaf: Bool {
        switch self {
        case .heading(_, let inlines), .paragraph(let inlines): inlines.isClosed
        case .tabbed(_, let lines): lines.joined().allSatisfy(\.isClosed)
        case .lines(let list): list.isClosed
        case .rule: true
        case .shape(_, _, let alternative): alternative?.isClosed ?? true
        case .image(.template, _, let alternative): alternative?.isClosed ?? true
        case .image(.data, _, _), .chart: false
        case .code(let text, _, _, let alternative): text.isClosed && alternative.isClosed
        // White is no content; pairs and containers are laid out with what is beside them.
        case .list, .item, .fields, .pair, .row, .column, .grid, .cell, .table, .columns, .box, .keep, .frame, .space,
            .pageBreak:
            false
        }
    }
}

extension TypedExpression {
    /// Whether its value is the same in every document: no name of any kind, which a datum may be behind, and no call.
    var isClosed: Bool {
        switch kind {
        case .literal: true
        case .local, .global, .call, .aggregate, .isSome(_, bind: .some), .match, .matches: false
        case .field(let base, _), .optionalField(let base, _), .datePart(let base, _), .count(let base),
            .first(let base),
            .last(let base), .not(let base), .negative(let base), .format(let base, _), .label(let base),
            .code(let base),
            .isSome(let base, bind: nil):
            base.isClosed
        case .and(let left, let right), .or(let left, let right), .compare(_, let left, let right),
            .arithmetic(_, let left, let right), .daysBetween(let left, let right), .ratio(let left, let right),
            .orElse(let left, let right), .shift(let left, by: let right, sign: _):
            left.isClosed && right.isClosed
        case .conditional(let condition, let then, let otherwise):
            condition.isClosed && then.isClosed && otherwise.isClosed
        case .interpolation(let parts), .list(let parts), .record(let parts), .enumCase(_, let parts):
            parts.allSatisfy(\.isClosed)
        }
    }
}
