import GabaritPrimitives

/// One walk over one record; what is wrong is noted, and the walk goes on.
///
/// A method gives ``Value/none`` where it has noted a fault. Recursion is as deep as types and JSON values nest.
struct DecodingPass {
    let plan: DecodingPlan
    /// What fills lists from elsewhere; each is taken by the record that the list belongs to.
    private var tables: [CSVTable] = []
    /// The file of the table that is being read.
    var file: String?
    var steps: [DataPath.Step] = []
    private var noted: [Diagnostic] = []
    private(set) var faultCount = 0

    init(plan: DecodingPlan) { self.plan = plan }

    /// The first faults, in the order of the text, and how many more there are.
    var diagnostics: [Diagnostic] {
        // The record comes first, then the tables in the order of their reading.
        var ranks: [String?: Int] = [nil: 0]
        for diagnostic in noted where ranks[diagnostic.dataPosition?.file] == nil {
            ranks[diagnostic.dataPosition?.file] = ranks.count
        }
        let sorted = noted.enumerated().sorted { left, right in
            let (first, second) = (left.element.dataPosition, right.element.dataPosition)
            return (ranks[first?.file] ?? 0, first?.line ?? 0, first?.column ?? 0, left.offset) < (
                ranks[second?.file] ?? 0, second?.line ?? 0, second?.column ?? 0, right.offset
            )
        }
        let more = faultCount - noted.count
        return sorted.map(\.element) + (more > 0 ? [DataMessages.moreErrors(more)] : [])
    }

    mutating func note(_ json: JSONValue, _ make: (DataPlace) -> Diagnostic) {
        note(at: json.position, make)
    }

    mutating func note(at position: JSONPosition, _ make: (DataPlace) -> Diagnostic) {
        faultCount += 1
        guard faultCount <= Decoder.mostDiagnostics else { return }
        noted.append(make(DataPlace(path: DataPath(steps), position: position, file: file)))
    }

    private mutating func wrongType(_ json: JSONValue, _ expected: ExpectedKind) -> Value {
        note(json) { DataMessages.wrongType(found: json.kind, expected: expected, at: $0) }
        return .none
    }

    /// The value of any type.
    mutating func value(_ node: DecodingPlan.Node, _ json: JSONValue) -> Value {
        switch node {
        case .bool:
            guard case .bool(let value) = json.kind else { return wrongType(json, .bool) }
            return .bool(value)
        case .text(let rule):
            guard case .string(let text) = json.kind else { return wrongType(json, .text) }
            return self.text(text, rule, json)
        case .url(let rule):
            guard case .string(let text) = json.kind else { return wrongType(json, .url) }
            return url(text, rule, json)
        case .int(let range): return integer(range, json, .whole).map(Value.int) ?? .none
        case .months(let range): return integer(range, json, .months).map(Value.months) ?? .none
        case .days(let range): return integer(range, json, .days).map(Value.days) ?? .none
        case .number(let type, let currency): return number(type, currency, json)
        case .date: return date(json)
        case .image(let type): return image(type, json)
        case .enumeration(let index): return enumeration(index, json)
        case .record(let index): return record(index, json)
        case .list(let element, let bounds): return list(element, bounds, json)
        case .optional(let node):
            if case .null = json.kind { return .none }
            return value(node, json)
        case .never: return wrongType(json, .nothing)
        }
    }

    /// The root's fields; tables fill lists of it and of records in it.
    mutating func root(_ json: JSONValue, tables: [CSVTable]) -> Value {
        self.tables = placed(tables)
        let value = record(0, json)
        for table in self.tables { noteMissingRecord(of: table) }
        return value
    }

    /// The tables that fill lists of the record that is being read.
    private mutating func takeTables() -> [CSVTable] {
        guard !tables.isEmpty else { return [] }
        let own = tables.filter { $0.path.steps.dropLast() == steps[...] }
        tables.removeAll { $0.path.steps.dropLast() == steps[...] }
        return own
    }

    /// A record's fields.
    mutating func record(_ index: Int, _ json: JSONValue) -> Value {
        guard case .object(let members) = json.kind else { return wrongType(json, .object) }
        guard plan.records.indices.contains(index) else { return wrongType(json, .nothing) }
        return .record(fields(plan.records[index], members, json))
    }

    private mutating func fields(
        _ fields: DecodingPlan.Fields, _ members: [JSONMember], _ json: JSONValue, isPayload: Bool = false
    ) -> [Value] {
        var values = [Value](repeating: .none, count: fields.names.count)
        var isSeen = [Bool](repeating: false, count: fields.names.count)
        let tables = takeTables()
        var guess = 0
        for member in members {
            guard let index = fields.index(of: member.name, guess: guess) else {
                if isPayload, member.name.hasSameScalars(as: "type") { continue }
                note(at: member.position) {
                    DataMessages.unknownField(member.name, known: fields.names + (isPayload ? ["type"] : []), at: $0)
                }
                continue
            }
            guess = index + 1
            isSeen[index] = true
            steps.append(.field(fields.names[index]))
            if case .null = member.value.kind, !fields.nodes[index].admitsNull {
                note(member.value) { DataMessages.missingField(fields.names[index], isNull: true, at: $0) }
            } else {
                values[index] = value(fields.nodes[index], member.value)
            }
            steps.removeLast()
        }
        for index in fields.names.indices where !isSeen[index] && !fields.nodes[index].admitsNull {
            if tables.contains(where: { $0.listName == fields.names[index] }) { continue }
            steps.append(.field(fields.names[index]))
            note(json) { DataMessages.missingField(fields.names[index], isNull: false, at: $0) }
            steps.removeLast()
        }
        for table in tables { fill(from: table, fields, &values, &isSeen) }
        return values
    }

    private mutating func list(_ element: DecodingPlan.Node, _ bounds: ListBounds, _ json: JSONValue) -> Value {
        guard case .array(let elements) = json.kind else { return wrongType(json, .list) }
        if elements.count > bounds.maximum {
            note(json) { DataMessages.listTooLong(elements.count, maximum: bounds.maximum, at: $0) }
        }
        if elements.count < bounds.minimum {
            note(json) { DataMessages.listTooShort(elements.count, minimum: bounds.minimum, at: $0) }
        }
        var values: [Value] = []
        values.reserveCapacity(min(elements.count, bounds.maximum))
        // What lies past the bound is one fault, not thousands.
        for (index, json) in elements.prefix(max(bounds.maximum, 0)).enumerated() {
            steps.append(.index(index))
            values.append(value(element, json))
            steps.removeLast()
        }
        return .list(values)
    }

    private mutating func text(_ text: String, _ rule: TextRule, _ json: JSONValue) -> Value {
        let faults = rule.faults(in: text)
        guard !faults.isEmpty else { return .text(text) }
        for fault in faults { note(json) { DataMessages.text(fault, rule.type, at: $0) } }
        return .none
    }

    private mutating func url(_ text: String, _ rule: TextRule, _ json: JSONValue) -> Value {
        let faults = rule.faults(in: text)
        guard !faults.isEmpty else { return .text(text) }
        let isLong = faults.contains { if case .tooLong = $0 { true } else { false } }
        note(json) {
            isLong
                ? DataMessages.tooLong(text.unicodeScalars.count, maximum: rule.type.maximum, at: $0)
                : DataMessages.badURL(at: $0)
        }
        return .none
    }

    private mutating func integer(_ range: IntegerRange, _ json: JSONValue, _ expected: ExpectedKind) -> Int64? {
        guard case .number(let number) = json.kind else {
            _ = wrongType(json, expected)
            return nil
        }
        switch number.whole {
        case .value(let value) where range.contains(value): return value
        case .value, .beyond:
            note(json) { DataMessages.outOfRange(DecimalType(scale: 0, range: range), currency: nil, at: $0) }
        case .fractional: note(json) { DataMessages.notAnInteger(expected, at: $0) }
        }
        return nil
    }

    private mutating func number(_ type: DecimalType, _ currency: String?, _ json: JSONValue) -> Value {
        guard case .string(let text) = json.kind else { return wrongType(json, currency == nil ? .decimal : .money) }
        switch DecimalReading(text, scale: type.scale) {
        case .value(let value) where type.range.contains(value):
            return .number(ExactNumber(unscaled: value, scale: type.scale))
        case .value, .beyond: note(json) { DataMessages.outOfRange(type, currency: currency, at: $0) }
        case .notANumber: note(json) { DataMessages.notANumber(scale: type.scale, at: $0) }
        case .tooPrecise(let digits):
            note(json) { DataMessages.wrongScale(digits, scale: type.scale, at: $0) }
        }
        return .none
    }

    private mutating func date(_ json: JSONValue) -> Value {
        guard case .string(let text) = json.kind else { return wrongType(json, .date) }
        switch DateReading(text) {
        case .date(let date): return .date(date)
        case .beyond: note(json) { DataMessages.dateOutOfRange(at: $0) }
        case .noSuchDay: note(json) { DataMessages.notADate(isShaped: true, at: $0) }
        case .notADate: note(json) { DataMessages.notADate(isShaped: false, at: $0) }
        }
        return .none
    }

    private mutating func image(_ type: ImageType, _ json: JSONValue) -> Value {
        guard case .string(let text) = json.kind else { return wrongType(json, .image) }
        do throws(ImageRule.Fault) {
            return .image(try ImageRule(type: type, probe: plan.images).image(of: text))
        } catch {
            note(json) { DataMessages.image(error, type, at: $0) }
            return .none
        }
    }

    private mutating func enumeration(_ index: Int, _ json: JSONValue) -> Value {
        guard plan.enums.indices.contains(index) else { return wrongType(json, .nothing) }
        let type = plan.enums[index]
        guard type.hasPayload else {
            guard case .string(let code) = json.kind else { return wrongType(json, .code) }
            return self.code(code, type, json).map { Value.enumCase($0, []) } ?? other(code, type)
        }
        guard case .object(let members) = json.kind else { return wrongType(json, .taggedObject) }
        steps.append(.field("type"))
        guard let tag = json["type"] else {
            note(json) { DataMessages.missingField("type", isNull: false, at: $0) }
            steps.removeLast()
            return .none
        }
        guard case .string(let code) = tag.kind else {
            _ = wrongType(tag, .code)
            steps.removeLast()
            return .none
        }
        let found = self.code(code, type, tag)
        steps.removeLast()
        guard let found else {
            guard type.isOpen else { return .none }
            _ = fields(DecodingPlan.Fields([]), members, json, isPayload: true)
            return other(code, type)
        }
        return .enumCase(found, fields(type.payloads[found], members, json, isPayload: true))
    }

    /// The case of a code; notes one that the enum does not admit.
    private mutating func code(_ code: String, _ type: DecodingPlan.Enumeration, _ json: JSONValue) -> Int? {
        if let found = type.index(of: code) { return found }
        if type.isOpen {
            let rule = plan.otherCode
            for fault in rule.faults(in: code) { note(json) { DataMessages.text(fault, rule.type, at: $0) } }
        } else {
            note(json) { DataMessages.unknownCode(code, known: type.codes, at: $0) }
        }
        return nil
    }

    private func other(_ code: String, _ type: DecodingPlan.Enumeration) -> Value {
        type.isOpen ? .otherCode(code) : .none
    }
}

extension DecodingPlan.Node {
    /// Whether an absent field or null fits.
    var admitsNull: Bool { if case .optional = self { true } else { false } }
}
