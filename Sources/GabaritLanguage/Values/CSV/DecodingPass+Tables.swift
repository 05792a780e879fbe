import GabaritPrimitives

extension DecodingPass {
    /// Refuses the tables that no list of the contract bears the name of; gives the others.
    mutating func placed(_ tables: [CSVTable]) -> [CSVTable] {
        guard !tables.isEmpty else { return [] }
        let lists = plan.listPaths
        return tables.filter { table in
            let isList = lists.contains { $0.hasSameScalars(as: table.field) }
            if !isList { note(table, table.shownPath) { CSVMessages.noSuchList(table.field, known: lists, at: $0) } }
            return isList
        }
    }

    /// Says of a table that the record it belongs to is not there.
    mutating func noteMissingRecord(of table: CSVTable) {
        note(table, table.path) { CSVMessages.noRecord(table.recordName, at: $0) }
    }

    /// Notes what is wrong with a table as a whole.
    private mutating func note(_ table: CSVTable, _ path: DataPath, _ make: (DataPlace) -> Diagnostic) {
        let outer = steps
        (steps, file) = (path.steps, table.file)
        note(at: JSONPosition(), make)
        (steps, file) = (outer, nil)
    }

    /// Fills the list of a table's name; what is wrong with header and cells is noted, as in JSON.
    mutating func fill(
        from table: CSVTable, _ fields: DecodingPlan.Fields, _ values: inout [Value], _ isSeen: inout [Bool]
    ) {
        guard let index = fields.index(of: table.listName, guess: 0),
            case .list(let element, let bounds) = fields.nodes[index].unwrapped.node,
            case .record(let record) = element.unwrapped.node
        else { return }
        guard !isSeen[index] else { return note(table, table.path) { CSVMessages.filledTwice(table.field, at: $0) } }
        isSeen[index] = true
        let columns: CSVColumns
        do { columns = try CSVColumns(record: record, plan: plan) } catch {
            return note(table, table.path) { CSVMessages.columns(error, at: $0) }
        }
        let outer = steps
        (steps, file) = (table.path.steps, table.file)
        if let order = order(of: table.header, columns) {
            values[index] = .list(rows(of: table, columns, order, bounds))
        }
        (steps, file) = (outer, nil)
    }

    /// Where each column stands in the rows; nothing where the header does not name each of them once.
    private mutating func order(of header: [CSVCell], _ columns: CSVColumns) -> [Int]? {
        let before = faultCount
        var order = [Int?](repeating: nil, count: columns.columns.count)
        var unknown: [(index: Int, cell: CSVCell)] = []
        for (index, cell) in header.enumerated() {
            let found = columns.indices(labelled: cell.text)
            guard let column = found.first else {
                unknown.append((index, cell))
                continue
            }
            if found.count > 1 {
                note(at: cell.position) { CSVMessages.ambiguousHeader(found.map { columns.columns[$0].name }, at: $0) }
            } else if let first = order[column] {
                note(at: cell.position) {
                    CSVMessages.duplicateHeader(columns.columns[column].name, first: first + 1, at: $0)
                }
            }
            for column in found { order[column] = order[column] ?? index }
        }
        let missing = columns.columns.indices.filter { order[$0] == nil }
        for (index, cell) in unknown {
            let known = missing.flatMap { columns.columns[$0].labels }
            note(at: cell.position) { CSVMessages.unknownHeader(cell, column: index + 1, known: known, at: $0) }
        }
        for column in missing {
            note(at: header.first?.position ?? JSONPosition()) {
                CSVMessages.missingHeader(columns.columns[column].labels, at: $0)
            }
        }
        return faultCount == before ? order.compactMap(\.self) : nil
    }

    private mutating func rows(
        of table: CSVTable, _ columns: CSVColumns, _ order: [Int], _ bounds: ListBounds
    ) -> [Value] {
        var scanner = table.rows
        var cells: [CSVCell] = []
        var values: [Value] = []
        var count = 0
        var firstPast: JSONPosition?
        while true {
            do {
                guard try scanner.next(into: &cells) else { break }
            } catch {
                steps.append(.index(count))
                note(at: error.position) { CSVMessages.unreadable(error, at: $0) }
                steps.removeLast()
                count += 1
                continue
            }
            count += 1
            // What lies past the bound is one fault, not thousands.
            guard count <= bounds.maximum else {
                firstPast = firstPast ?? cells[0].position
                continue
            }
            steps.append(.index(count - 1))
            if cells.count != table.header.count {
                let found = cells.count
                note(at: cells[0].position) {
                    CSVMessages.raggedRow(found, columns: table.header.count, at: $0)
                }
            } else if cells.allSatisfy(\.isBlank) {
                note(at: cells[0].position) { CSVMessages.blankRow(at: $0) }
            } else {
                let row = CSVRow(cells: cells, order: order, columns: columns, decimalMark: table.decimalMark)
                values.append(value(columns.shape, row))
            }
            steps.removeLast()
        }
        if let firstPast {
            note(at: firstPast) { DataMessages.listTooLong(count, maximum: bounds.maximum, at: $0) }
        }
        if count < bounds.minimum {
            note(at: JSONPosition()) { DataMessages.listTooShort(count, minimum: bounds.minimum, at: $0) }
        }
        return values
    }

    private mutating func value(_ shape: CSVColumns.Shape, _ row: CSVRow) -> Value {
        switch shape {
        case .cell(let index):
            let column = row.columns.columns[index]
            for name in column.path { steps.append(.field(name)) }
            defer { steps.removeLast(column.path.count) }
            return value(column, row.cell(index), row.decimalMark)
        case .record(let shapes, let columns, let isOptional):
            if isOptional, columns.allSatisfy({ row.cell($0).isBlank }) { return .none }
            return .record(shapes.map { value($0, row) })
        }
    }

    /// The value of a cell: its text in the form that JSON would have it in, judged as JSON is.
    private mutating func value(
        _ column: CSVColumns.Column, _ cell: CSVCell, _ mark: CSVDialect.DecimalMark?
    ) -> Value {
        let (type, isOptional) = column.node.unwrapped
        if cell.isBlank {
            if isOptional { return .none }
            // A text that may be empty is: nothing else can be meant.
            if case .text(let rule) = type, rule.type.minimum == 0 { return .text("") }
            note(at: cell.position) { DataMessages.missingField(column.path.last ?? "", inCellAt: $0) }
            return .none
        }
        let reading: CellReading
        var scale = 0
        switch type {
        case .int, .months, .days:
            reading = .number(cell.text, mark: mark) { .number(JSONNumber(text: $0)) }
        case .number(let type, _):
            scale = type.scale
            reading = .number(cell.text, mark: mark) { .string($0) }
        case .date: reading = .date(cell.text)
        case .bool: reading = .boolean(cell.text)
        default: reading = .json(.string(cell.text))
        }
        switch reading {
        case .json(let kind): return value(type, JSONValue(kind, at: cell.position))
        case .ambiguousNumber: note(at: cell.position) { CSVMessages.ambiguousNumber(at: $0) }
        case .notANumber:
            note(at: cell.position) { CSVMessages.notANumber(scale: scale, mark: mark, at: $0) }
        case .notADate: note(at: cell.position) { CSVMessages.notADate(at: $0) }
        case .notABoolean: note(at: cell.position) { CSVMessages.notABoolean(at: $0) }
        }
        return .none
    }
}

/// A row with its columns.
private struct CSVRow {
    let cells: [CSVCell]
    /// Where each column stands.
    let order: [Int]
    let columns: CSVColumns
    let decimalMark: CSVDialect.DecimalMark?

    func cell(_ column: Int) -> CSVCell { cells[order[column]] }
}

extension DecodingPlan {
    /// The lists of records that a table can fill: those of the root, and of records in it, by their paths.
    fileprivate var listPaths: [String] {
        var paths: [String] = []
        add(record: 0, under: "", depth: 0, to: &paths)
        return paths
    }

    private func add(record: Int, under prefix: String, depth: Int, to paths: inout [String]) {
        guard records.indices.contains(record), depth < TypeChecker.depthLimit, paths.count < CSVColumns.most else {
            return
        }
        let fields = records[record]
        for (name, node) in zip(fields.names, fields.nodes) {
            switch node.unwrapped.node {
            case .list(let element, _): if case .record = element.unwrapped.node { paths.append(prefix + name) }
            case .record(let inner): add(record: inner, under: prefix + name + ".", depth: depth + 1, to: &paths)
            default: break
            }
        }
    }
}

extension CSVScanner.Fault {
    /// Where it stands.
    var position: JSONPosition {
        switch self {
        case .strayQuote(let position), .unclosedQuote(let position), .loneReturn(let position): position
        }
    }
}
