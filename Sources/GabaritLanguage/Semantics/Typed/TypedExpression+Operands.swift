extension TypedExpression {
    /// The expressions it is made of, every branch included, in the order of their evaluation.
    ///
    /// The bodies of the functions that it calls are not among them.
    var operands: [TypedExpression] {
        switch kind {
        case .literal, .local, .global: []
        case .field(let operand, _), .optionalField(let operand, _), .datePart(let operand, _), .count(let operand),
            .first(let operand), .last(let operand), .not(let operand), .negative(let operand),
            .isSome(let operand, _), .matches(let operand, _), .format(let operand, _), .label(let operand),
            .code(let operand):
            [operand]
        case .and(let left, let right), .or(let left, let right), .compare(_, let left, let right),
            .arithmetic(_, let left, let right), .shift(let left, by: let right, sign: _),
            .daysBetween(let left, let right), .ratio(let left, let right), .orElse(let left, let right):
            [left, right]
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .match(let subject, let arms): [subject] + arms.map(\.body)
        case .interpolation(let operands), .call(_, let operands), .list(let operands), .record(let operands),
            .enumCase(_, let operands):
            operands
        case .aggregate(let aggregate): [aggregate.list] + [aggregate.filter, aggregate.body].compactMap(\.self)
        }
    }
}

extension TypedExpression {
    /// How many expressions are in each other, those of called functions included, whose own depths are given.
    func depth(calling functions: (Int) -> Int) -> Int {
        var inner = operands.reduce(0) { max($0, $1.depth(calling: functions)) }
        if case .call(let index, _) = kind { inner = max(inner, functions(index)) }
        return inner.addingClamped(1)
    }
}

extension [TypedInline] {
    /// The expressions that it prints or links to.
    var expressions: [TypedExpression] {
        flatMap { inline -> [TypedExpression] in
            switch inline {
            case .text, .lineBreak, .pageNumber, .pageCount: []
            case .value(let value, _), .grouped(let value, _): [value]
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _): inner.expressions
            case .link(let inner, let target, _): inner.expressions + [target]
            }
        }
    }

    /// How many pieces it has, those inside others included.
    var pieceCount: Int {
        reduce(0) { sum, inline in
            switch inline {
            case .text, .lineBreak, .pageNumber, .pageCount, .value, .grouped: sum + 1
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _), .link(let inner, _, _):
                sum + 1 + inner.pieceCount
            }
        }
    }
}

extension TypedElementKind {
    /// The expressions of its own, what is inside left out.
    var expressions: [TypedExpression] {
        switch self {
        case .heading(_, let inlines), .paragraph(let inlines): inlines.expressions
        case .tabbed(_, let lines): lines.joined().flatMap(\.expressions)
        case .lines(let list): [list]
        case .pair(let label, let value, _, _): label.expressions + value.expressions
        case .shape(_, _, let alternative): [alternative].compactMap(\.self)
        case .chart(let chart): chart.expressions
        case .image(let source, _, let alternative): [source.expression, alternative].compactMap(\.self)
        case .code(let text, _, _, let alternative): [text, alternative]
        case .list, .item, .fields, .row, .column, .grid, .cell, .table, .columns, .box, .keep, .frame, .rule, .space,
            .pageBreak:
            []
        }
    }
}

extension TypedStatement {
    /// The expressions of its own, what is inside left out.
    var expressions: [TypedExpression] {
        switch self {
        case .element(let element): element.kind.expressions
        case .binding(_, let value): [value]
        case .conditional(let condition, _, _): [condition]
        case .match(let subject, _): [subject]
        case .loop(let list, _, let filter, _): [list] + [filter].compactMap(\.self)
        case .component(_, let arguments, _, _): arguments
        case .block: []
        }
    }
}
