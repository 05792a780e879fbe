/// The columns that fill one record: one for each field, those of a record in it under its name and a point.
struct CSVColumns {
    /// The most columns; records in records multiply.
    static let most = 1000

    /// One column.
    struct Column {
        /// The names of the fields that lead to the cell.
        var path: [String]
        /// What the header says: names, or what the contract calls the columns.
        var labels: [String]
        /// What a cell has to be.
        var node: DecodingPlan.Node

        /// What the header says by the fields' names.
        var name: String { path.joined(separator: ".") }
    }

    /// How cells make a record.
    indirect enum Shape {
        /// One cell, by the index of its column.
        case cell(Int)
        /// A record of these fields; where all of its cells are blank, an optional one is none.
        case record([Shape], columns: Range<Int>, isOptional: Bool)
    }

    /// Why a type cannot be filled by cells.
    enum Problem: Error {
        /// A list, a picture or an enum with fields in a field.
        case notFlat(path: [String])
        /// More than ``most``.
        case tooMany
    }

    private(set) var columns: [Column] = []
    private(set) var shape = Shape.record([], columns: 0..<0, isOptional: false)

    /// The columns of the records of a list.
    init(record: Int, plan: DecodingPlan) throws(Problem) {
        shape = try self.shape(ofRecord: record, plan, path: [], label: [], isOptional: false)
    }

    private mutating func shape(
        ofRecord record: Int, _ plan: DecodingPlan, path: [String], label: [String], isOptional: Bool
    ) throws(Problem) -> Shape {
        guard plan.records.indices.contains(record), path.count < TypeChecker.depthLimit else {
            throw .notFlat(path: path)
        }
        let first = columns.count
        var shapes: [Shape] = []
        let fields = plan.records[record]
        for index in fields.names.indices {
            let path = path + [fields.names[index]]
            let label = label + [fields.headers[index] ?? fields.names[index]]
            let (node, isAbsent) = fields.nodes[index].unwrapped
            switch node {
            case .record(let inner):
                // In what may be absent as a whole a blank cell says nothing of the parts.
                shapes.append(
                    try shape(ofRecord: inner, plan, path: path, label: label, isOptional: isAbsent))
            case .list, .image, .never: throw .notFlat(path: path)
            case .enumeration(let id) where !plan.enums.indices.contains(id) || plan.enums[id].hasPayload:
                throw .notFlat(path: path)
            default:
                guard columns.count < Self.most else { throw .tooMany }
                let names = [path, label].map { $0.joined(separator: ".") }
                shapes.append(.cell(columns.count))
                columns.append(
                    Column(path: path, labels: names[0] == names[1] ? [names[0]] : names, node: fields.nodes[index]))
            }
        }
        return .record(shapes, columns: first..<columns.count, isOptional: isOptional)
    }

    /// The columns of a text of a header; more than one where the contract calls two alike.
    func indices(labelled text: String) -> [Int] {
        columns.indices.filter { columns[$0].labels.contains { $0.hasSameScalars(as: text) } }
    }
}

extension DecodingPlan.Node {
    /// The type without `?`, and whether it had one.
    var unwrapped: (node: DecodingPlan.Node, isOptional: Bool) {
        guard case .optional(let node) = self else { return (self, false) }
        return (node.unwrapped.node, true)
    }
}
