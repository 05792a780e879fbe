/// Writes a contract as JSON Schema (draft 2020-12), which admits the data that the decoder admits, pictures apart: what is in their
/// bytes only decoding shows.
///
/// It speaks of parsed values with distinct names: that names are distinct, and that texts are UTF-8, is for the reader to see.
/// The same contract gives the same bytes.
public struct SchemaExporter {
    let contract: Contract
    private let names: DefinitionNames
    /// What refers to the contract itself, and what stands before the name of one of its types.
    private let root: String
    private let prefix: String

    private init(_ contract: Contract, root: String = "#", prefix: String = "#/$defs/") {
        self.contract = contract
        names = DefinitionNames(contract)
        self.root = root
        self.prefix = prefix
    }

    /// The schema of a template's data.
    public static func schema(of template: Template) -> String {
        schema(of: template.contract, title: template.name, documentation: template.documentation)
    }

    /// The schema of a contract.
    public static func schema(of contract: Contract, title: String, documentation: String? = nil) -> String {
        JSONWriter.text(SchemaExporter(contract).document(title, documentation), isIndented: true) + "\n"
    }

    /// A template's data and the types in it as schemas of an OpenAPI document's components: `NAME`, and `NAME.Type`.
    public static func components(of template: Template, name: String) -> [(name: String, schema: JSONValue)] {
        let place = "#/components/schemas/\(name)"
        let exporter = SchemaExporter(template.contract, root: place, prefix: place + ".")
        let root = template.contract.root
        let own = exporter.described(exporter.object(root.fields), template.documentation ?? root.documentation)
        return [(name, own)] + exporter.definitions().map { ("\(name).\($0.name)", $0.value) }
    }

    private func document(_ title: String, _ documentation: String?) -> JSONValue {
        var members = [
            JSONMember(name: "$schema", value: .string("https://json-schema.org/draft/2020-12/schema")),
            JSONMember(name: "title", value: .string(title)),
        ]
        let description = [documentation, contract.root.documentation].compactMap { $0 }.joined(separator: "\n\n")
        if !description.isEmpty { members.append(JSONMember(name: "description", value: .string(description))) }
        members += object(contract.root.fields).objectMembers
        let definitions = definitions()
        if !definitions.isEmpty { members.append(JSONMember(name: "$defs", value: JSONValue(.object(definitions)))) }
        return JSONValue(.object(members))
    }

    private func definitions() -> [JSONMember] {
        let records = contract.records.indices.dropFirst().map { index in
            let record = contract.records[index]
            return JSONMember(
                name: names.records[index], value: described(object(record.fields), record.documentation))
        }
        let enums = contract.enums.indices.map { index in
            JSONMember(name: names.enums[index], value: enumeration(contract.enums[index]))
        }
        return records + enums
    }

    /// The schema of an object of fields; `first` come before them.
    func object(_ fields: [Contract.Field], first: [JSONMember] = []) -> JSONValue {
        let properties =
            first
            + fields.map { field in
                JSONMember(name: field.name, value: described(schema(field.type), field.documentation))
            }
        let required = first.map(\.name) + fields.filter { !$0.type.isOptional }.map(\.name)
        var members = [
            JSONMember(name: "type", value: .string("object")),
            JSONMember(name: "properties", value: JSONValue(.object(properties))),
        ]
        if !required.isEmpty {
            members.append(JSONMember(name: "required", value: .array(required.map(JSONValue.string))))
        }
        members.append(JSONMember(name: "additionalProperties", value: .bool(false)))
        return JSONValue(.object(members))
    }

    private func described(_ schema: JSONValue, _ documentation: String?) -> JSONValue {
        guard let documentation, !documentation.isEmpty else { return schema }
        return JSONValue(
            .object([JSONMember(name: "description", value: .string(documentation))] + schema.objectMembers))
    }

    private func schema(_ type: Type) -> JSONValue {
        switch type {
        case .bool: .object(["type": .string("boolean")])
        case .text(let type): text(type)
        case .url(let maximum): text(.url(maximum: maximum))
        case .int(let range), .months(let range), .days(let range):
            .object(["type": .string("integer"), "minimum": .integer(range.lower), "maximum": .integer(range.upper)])
        case .decimal(let type): pattern(Regexp.decimal(type))
        case .money(let type): pattern(Regexp.decimal(DecimalType(scale: type.scale, range: type.range)))
        case .date: pattern(Regexp.date)
        case .enumeration(let id): reference(names.enums, id.index)
        case .record(let id): id.index == 0 ? .object(["$ref": .string(root)]) : reference(names.records, id.index)
        case .list(let element, let bounds):
            .object([
                "type": .string("array"), "items": schema(element), "minItems": .integer(bounds.minimum),
                "maxItems": .integer(bounds.maximum),
            ])
        case .optional(let type): .object(["anyOf": .array([schema(type), .object(["type": .string("null")])])])
        case .image(let type): image(type)
        case .ratio, .unknown: .object(["not": .object([:])])
        }
    }

    private func reference(_ names: [String], _ index: Int) -> JSONValue {
        guard names.indices.contains(index) else { return .object(["not": .object([:])]) }
        return .object(["$ref": .string("\(prefix)\(names[index])")])
    }

    private func pattern(_ expression: String) -> JSONValue {
        .object(["type": .string("string"), "pattern": .string(Regexp.whole(expression))])
    }

    /// The schema of a picture: what its text begins with tells the format, how long it is the bytes; of the pixels only a remark can
    /// speak.
    private func image(_ type: ImageType) -> JSONValue {
        let ways = type.formats.map { format -> JSONValue in
            let (start, media) =
                switch format {
                case .png: ("iVBORw0KGgo", "image/png")
                case .jpeg: ("\\/9j\\/", "image/jpeg")
                }
            return .object(["contentMediaType": .string(media), "pattern": .string("^\(start)")])
        }
        let whole = JSONValue.object([
            "$comment": .string("At most \(type.maximumBytes) bytes and \(type.side) pixels a side."),
            "type": .string("string"), "contentEncoding": .string("base64"),
            "maxLength": .integer(Int64(type.maximumCharacters)),
        ])
        // A format alone shares the object with the canonical form, which has a pattern too.
        return whole.adding([
            "allOf": .array([
                .object(["pattern": .string(Regexp.base64)]),
                ways.count == 1 ? ways[0] : .object(["anyOf": .array(ways)]),
            ])
        ])
    }

    /// The schema of a text: its length in scalars, and one or two expressions.
    func text(_ type: TextType) -> JSONValue {
        let schema = JSONValue.object([
            "type": .string("string"), "minLength": .integer(type.minimum), "maxLength": .integer(type.maximum),
        ])
        let expressions = Regexp.expressions(of: type)
        guard expressions.count > 1 else { return schema.adding(["pattern": .string(expressions[0])]) }
        return schema.adding(["allOf": .array(expressions.map { .object(["pattern": .string($0)]) })])
    }
}

extension JSONValue {
    fileprivate var objectMembers: [JSONMember] { if case .object(let members) = kind { members } else { [] } }
}

/// The names below `$defs`: those of the types, made distinct where a record and an enum share one.
private struct DefinitionNames {
    private(set) var records: [String] = []
    private(set) var enums: [String] = []

    init(_ contract: Contract) {
        var taken: Set<String> = []
        func distinct(_ name: String) -> String {
            let candidates =
                [name] + (2...).lazy.prefix(contract.records.count + contract.enums.count + 1).map { "\(name)\($0)" }
            let free = candidates.first { !taken.contains($0) } ?? name
            taken.insert(free)
            return free
        }
        for record in contract.records { records.append(distinct(record.name)) }
        for type in contract.enums { enums.append(distinct(type.name)) }
    }
}
