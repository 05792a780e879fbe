extension SchemaExporter {
    /// The schema of an enum: its codes, or an object a case where any case has a payload.
    func enumeration(_ type: Contract.Enumeration) -> JSONValue {
        let description = JSONMember(name: "description", value: .string(description(of: type)))
        let schema: JSONValue
        switch (type.hasPayload, type.isOpen) {
        case (false, false): schema = .object(["enum": codes(type)])
        case (false, true): schema = .object(["anyOf": .array([.object(["enum": codes(type)]), otherCode])])
        case (true, let isOpen):
            let cases = type.cases.map { one in
                object(one.payload, first: [tag(.object(["const": .string(one.code)]))])
            }
            let others = object([], first: [tag(otherCode.adding(["not": .object(["enum": codes(type)])]))])
            schema = .object(["oneOf": .array(cases + (isOpen ? [others] : []))])
        }
        guard case .object(let members) = schema.kind else { return schema }
        return JSONValue(.object([description] + members))
    }

    private var otherCode: JSONValue { text(Contract.Enumeration.otherCode) }

    private func codes(_ type: Contract.Enumeration) -> JSONValue { .array(type.cases.map { .string($0.code) }) }

    private func tag(_ schema: JSONValue) -> JSONMember { JSONMember(name: "type", value: schema) }

    /// What the enum is for, and what each code means.
    private func description(of type: Contract.Enumeration) -> String {
        let cases = type.cases.map { one in
            "- `\(one.code)`: \(one.label)" + (one.documentation.map { " (\($0))" } ?? "")
        }
        let head = type.documentation.map { [$0, ""] } ?? []
        return (head + cases + (type.isOpen ? ["- any other code is kept"] : [])).joined(separator: "\n")
    }
}
