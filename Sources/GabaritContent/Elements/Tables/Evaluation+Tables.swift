import GabaritLanguage
import GabaritPrimitives

extension Evaluation {
    /// The content of a table: its rows in the order of its groups, with their totals; what stands for it where the list is empty.
    ///
    /// Each row is evaluated once; time is linear in rows, columns and levels of groups.
    mutating func table(_ table: TypedTable) -> Block.Kind? {
        guard case .list(let elements) = value(table.list) else {
            report(table.list.span)
            return nil
        }
        let origin = origin(of: table.list)
        var members: [Int] = []
        for (index, element) in elements.enumerated() {
            if let filter = table.filter {
                bind(table.slot, element, from: origin?.index(index), at: table.list.span)
                guard isTrue(filter) else { continue }
            }
            members.append(index)
        }
        guard !members.isEmpty else {
            let blocks = blocks(table.empty)
            return blocks.isEmpty ? nil : .box(blocks)
        }
        let caption = table.caption.map {
            TableContent.Caption(text: inlines($0.text), continued: inlines($0.continued), style: $0.style)
        }
        let header = table.header.map { row($0, .header, style: $0.style, count: 0) }
        var maker = TableMaker(table: table, elements: elements, origin: origin)
        bind(table.rowsSlot, .list(members.map { elements[$0] }), from: origin, at: table.list.span)
        let sums = maker.make(members, level: 0, in: &self)
        if let total = table.total {
            bind(table.rowsSlot, .list(members.map { elements[$0] }), from: origin, at: table.list.span)
            if !bind(sums, of: table) { report(table.list.span) }
            maker.rows.append(row(total, .total, style: total.style, count: members.count))
        }
        let carried = table.carry.map { CarriedLines(table, $0, sums: maker.behind, in: self) }
        return .table(
            TableContent(
                tracks: table.tracks, caption: caption, header: header, rows: maker.rows, carried: carried,
                span: table.span))
    }

    /// The content of a row.
    mutating func row(
        _ row: TypedTable.Row, _ kind: TableContent.Row.Kind, style: StyleID, count: Int
    ) -> TableContent.Row {
        let cells = row.cells.map { cell in
            TableContent.Cell(
                role: cell.role, columns: cell.columns, rows: cell.rows, style: cell.style,
                blocks: cell.body.isEmpty ? [] : blocks(cell.body), span: cell.span, decimals: cell.decimals)
        }
        return TableContent.Row(kind: kind, cells: cells, style: style, span: row.span, count: count)
    }

    /// Gives the totals their values; false where one leaves its type.
    mutating func bind(_ sums: [ColumnSum], of table: TypedTable) -> Bool {
        for (total, sum) in zip(table.totals, sums) {
            guard let value = sum.value(of: total) else { return false }
            bind(total.slot, value, from: nil, at: table.span)
        }
        return true
    }
}

/// Makes the rows of a table, group by group.
private struct TableMaker {
    let table: TypedTable
    let elements: [Value]
    let origin: DataPath?
    var rows: [TableContent.Row] = []
    /// What the columns add up to behind each row, where it is carried.
    var behind: [[ColumnSum]] = []
    private var count = 0
    private var running: [ColumnSum]

    init(table: TypedTable, elements: [Value], origin: DataPath?) {
        self.table = table
        self.elements = elements
        self.origin = origin
        running = table.totals.map { _ in ColumnSum() }
    }

    /// Makes the rows of some elements, and gives what their columns add up to.
    mutating func make(_ members: [Int], level: Int, in evaluation: inout Evaluation) -> [ColumnSum] {
        guard table.groups.indices.contains(level) else { return make(members, in: &evaluation) }
        let group = table.groups[level]
        var sums = table.totals.map { _ in ColumnSum() }
        for (key, members) in parted(members, by: group, in: &evaluation) {
            func enter() {
                let path = members.first.flatMap { origin?.index($0) }
                evaluation.bind(group.keySlot, key, from: path, at: group.key.span)
                let rows = Value.list(members.map { elements[$0] })
                evaluation.bind(group.rowsSlot, rows, from: origin, at: group.key.span)
            }
            if let heading = group.heading {
                enter()
                rows.append(evaluation.row(heading, .heading, style: heading.style, count: count))
            }
            let own = make(members, level: level + 1, in: &evaluation)
            for index in sums.indices { sums[index].add(own[index]) }
            guard let total = group.total else { continue }
            enter()
            if !evaluation.bind(own, of: table) { evaluation.report(total.span) }
            rows.append(evaluation.row(total, .total, style: total.style, count: count))
        }
        return sums
    }

    /// The elements by the key of a group, in the order in which keys come first.
    private func parted(
        _ members: [Int], by group: TypedTable.Group, in evaluation: inout Evaluation
    ) -> [(Value, [Int])] {
        var parts: [(Value, [Int])] = []
        var places: [Value: Int] = [:]
        for member in members {
            enter(member, in: &evaluation)
            let key = evaluation.value(group.key)
            if let place = places[key] {
                parts[place].1.append(member)
            } else {
                places[key] = parts.count
                parts.append((key, [member]))
            }
        }
        return parts
    }

    private func enter(_ member: Int, in evaluation: inout Evaluation) {
        evaluation.bind(table.slot, elements[member], from: origin?.index(member), at: table.list.span)
    }

    private mutating func make(_ members: [Int], in evaluation: inout Evaluation) -> [ColumnSum] {
        var sums = table.totals.map { _ in ColumnSum() }
        for (place, member) in members.enumerated() {
            enter(member, in: &evaluation)
            count += 1
            for (index, total) in table.totals.enumerated() {
                let isAdded: Bool
                switch total.kind {
                case .sum(let value):
                    let value = evaluation.value(value)
                    isAdded = sums[index].add(value) && (table.carry == nil || running[index].add(value))
                case .ratio(let numerator, let denominator):
                    let (value, base) = (evaluation.value(numerator), evaluation.value(denominator))
                    isAdded =
                        sums[index].add(value, over: base)
                        && (table.carry == nil || running[index].add(value, over: base))
                }
                if !isAdded { evaluation.report(table.list.span) }
            }
            if table.carry != nil { behind.append(running) }
            let isEven = place % 2 == 1
            let own = table.rowStyles.first { evaluation.isTrue($0.condition) }
            let style =
                isEven ? own?.alternate ?? table.alternate : own?.style ?? table.row.style
            rows.append(evaluation.row(table.row, .body, style: style, count: count))
        }
        return sums
    }
}
