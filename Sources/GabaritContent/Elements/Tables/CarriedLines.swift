import GabaritLanguage

/// The lines that a table carries over a page's end: only the layout knows where pages end, so they are made when it asks.
///
/// Holds what the columns add up to behind each row, some eighty bytes a row and column.
public final class CarriedLines: Sendable {
    /// The template; there is always one, since a decision has no table.
    private let template: Template?
    private let slots: ContiguousArray<Value>
    private let base: Int
    private let language: LanguageData?
    private let table: TypedTable
    private let carry: TypedTable.Carry
    /// For each row of the list what the columns add up to behind it.
    private let sums: [[ColumnSum]]

    init(_ table: TypedTable, _ carry: TypedTable.Carry, sums: [[ColumnSum]], in evaluation: Evaluation) {
        self.table = table
        self.carry = carry
        self.sums = sums
        template = evaluation.template
        slots = evaluation.slots
        base = evaluation.base
        language = evaluation.language
    }

    /// The last line of a page whose last row is the list's `count`-th, and the first line of the next page.
    public func lines(after count: Int) -> (below: TableContent.Row, above: TableContent.Row)? {
        guard let template, sums.indices.contains(count - 1) else { return nil }
        var evaluation = Evaluation(of: template, slots: slots, base: base, language: language)
        guard evaluation.bind(sums[count - 1], of: table) else { return nil }
        return (
            evaluation.row(carry.below, .carried, style: carry.below.style, count: count),
            evaluation.row(carry.above, .carried, style: carry.above.style, count: count)
        )
    }
}

extension CarriedLines: Hashable {
    public static func == (left: CarriedLines, right: CarriedLines) -> Bool {
        left === right || (left.table == right.table && left.sums == right.sums)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(sums) }
}
