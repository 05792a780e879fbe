extension Contract {
    /// What the contract asks of data, in a text that changes when it does: names, types and refinements in order.
    ///
    /// Neither documentation nor labels nor places stand in it; it is what a contract's hash is made of.
    public var canonicalText: String {
        var lines = ["contract 1"]
        for record in records {
            lines.append("record \(record.name)")
            lines += record.fields.map { "  " + canonicalText(of: $0) }
        }
        for type in enums {
            lines.append("\(type.isOpen ? "open enum" : "enum") \(type.name)")
            for one in type.cases {
                lines.append("  case \(one.name) \(Self.quoted(one.code))")
                lines += one.payload.map { "    " + canonicalText(of: $0) }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func canonicalText(of field: Field) -> String {
        let header = field.header.map { " header \(Self.quoted($0))" } ?? ""
        return "\(field.name) \(canonicalText(of: field.type))\(header)"
    }

    private func canonicalText(of type: Type) -> String {
        switch type {
        case .bool: "Bool"
        case .text(let type):
            "Text(min: \(type.minimum), max: \(type.maximum), lines: \(type.lines), repertoire: \(type.repertoire.name)"
                + (type.pattern.map { ", pattern: \(Self.quoted($0.source))" } ?? "") + ")"
        case .int(let range): "Int(\(canonicalText(of: range)))"
        case .decimal(let type): "Decimal(scale: \(type.scale), \(canonicalText(of: type.range)))"
        case .money(let type): "Money(\(type.currency), scale: \(type.scale), \(canonicalText(of: type.range)))"
        case .date: "Date"
        case .months(let range): "Months(\(canonicalText(of: range)))"
        case .days(let range): "Days(\(canonicalText(of: range)))"
        case .ratio: "Ratio"
        case .url(let maximum): "URL(max: \(maximum))"
        case .image(let type):
            "Image(formats: \(type.formats.map(\.rawValue).joined(separator: " ")), kilobytes: \(type.kilobytes), "
                + "side: \(type.side))"
        case .enumeration(let id): "enum \(self[id].name)"
        case .record(let id): "record \(self[id].name)"
        case .list(let element, let bounds):
            "[\(canonicalText(of: element))](min: \(bounds.minimum), max: \(bounds.maximum))"
        case .optional(let type): "\(canonicalText(of: type))?"
        case .unknown: "unknown"
        }
    }

    private func canonicalText(of range: IntegerRange) -> String { "\(range.lower)...\(range.upper)" }

    private static func quoted(_ text: String) -> String { JSONWriter.text(.string(text)) }
}
