import GabaritPrimitives

/// What a column adds up to, as it is written: `sum`, `sum of known`, `ratio of sums`, `ratio of sums of known`, or a text of its own.
struct TableTotal {
    /// What prints it.
    var printed: TableFigures.Printed
    /// How it is made; none for a text, which has no value to carry.
    var total: TypedTable.ColumnTotal?

    /// The ways to write a total.
    enum Form {
        case sum(ofKnown: Bool)
        case ratio(ofKnown: Bool)

        init?(_ node: ExpressionNode) {
            switch node.kind {
            case .name("sum"): self = .sum(ofKnown: false)
            case .binary(.of, let left, let right, _):
                guard case .name(let word) = right.kind else { return nil }
                switch (left.kind, word) {
                case (.name("sum"), "known"): self = .sum(ofKnown: true)
                case (.name("ratio"), "sums"): self = .ratio(ofKnown: false)
                case (.binary(.of, let first, let second, _), "known"):
                    guard case .name("ratio") = first.kind, case .name("sums") = second.kind else { return nil }
                    self = .ratio(ofKnown: true)
                default: return nil
                }
            default: return nil
            }
        }
    }
}

extension TableChecker {
    /// The name of the list of rows that a total is made of; no template can write it.
    static let rows = "group.rows"
    /// The name of a group's key.
    static let key = "group.key"

    /// The totals of the columns, by index, in a scope that has the list of rows; `row` is the scope of an element.
    func totals(in scope: Scope, row: Scope) -> [Int: TableTotal] {
        var totals: [Int: TableTotal] = [:]
        for (index, column) in columns.enumerated() {
            guard let node = column.total else { continue }
            guard let form = TableTotal.Form(node) else {
                let printed = TableFigures.Printed(node: node, type: .unknown, isFigure: false)
                totals[index] = TableTotal(printed: printed, total: nil)
                continue
            }
            totals[index] = total(form, of: column, at: node.span, in: scope, row: row)
        }
        return totals
    }

    private func total(
        _ form: TableTotal.Form, of column: Column, at span: Span, in scope: Scope, row: Scope
    ) -> TableTotal? {
        guard let value = column.figures.value else {
            context.report(TableMessages.totalNeedsValue(at: span))
            return nil
        }
        let kind: TypedTable.ColumnTotal.Kind
        let isOfKnown: Bool
        let whole: ExpressionNode
        switch form {
        case .sum(let known):
            let typed = expressions.check(value, in: row.nested())
            guard !typed.type.isUnknown else { return nil }
            kind = .sum(typed)
            isOfKnown = known
            whole = sum(value, ofKnown: known && typed.type.isOptional, at: span)
        case .ratio(let known):
            let parts: (ExpressionNode, ExpressionNode)
            switch value.kind {
            case .binary(.of, let numerator, let denominator, _), .binary(.divide, let numerator, let denominator, _):
                parts = (numerator, denominator)
            default:
                context.report(TableMessages.noRatio(at: span, value: value.span))
                return nil
            }
            let numerator = expressions.check(parts.0, in: row.nested())
            let denominator = expressions.check(parts.1, in: row.nested())
            guard !numerator.type.isUnknown, !denominator.type.isUnknown else { return nil }
            kind = .ratio(numerator, of: denominator)
            isOfKnown = known
            whole = ExpressionNode(
                .binary(
                    .of, sum(parts.0, ofKnown: known && numerator.type.isOptional, at: span),
                    sum(parts.1, ofKnown: known && denominator.type.isOptional, at: span), operatorSpan: span), span)
        }
        var type = expressions.check(whole, in: scope.nested()).type
        guard !type.isUnknown else { return nil }
        // Of rows none of which is known there is no sum, rather than nought.
        if case .sum(let value) = kind, value.type.isOptional { type = type.madeOptional }
        let slot = scope.activation.allocate()
        let name = "total \(slot)"
        scope.bind(name, to: Scope.Local(slot: slot, type: type, span: span, value: nil))
        let printed = column.figures.printed(ExpressionNode(.name(name), span), type, by: context)
        return TableTotal(
            printed: printed,
            total: TypedTable.ColumnTotal(kind: kind, isOfKnown: isOfKnown, type: type, slot: slot))
    }

    private func sum(_ value: ExpressionNode, ofKnown: Bool, at span: Span) -> ExpressionNode {
        let node = AggregateNode(
            function: Name("sum", span), isOfKnown: ofKnown, variable: self.node.variable,
            list: ExpressionNode(.name(Self.rows), span), filter: nil, body: value, arguments: [])
        return ExpressionNode(.aggregate(node), span)
    }
}
