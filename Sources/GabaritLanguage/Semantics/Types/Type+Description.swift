import GabaritPrimitives

extension Type {
    /// The type as templates write it, for messages: with its refinements, or its name alone.
    func description(in contract: Contract, isFull: Bool = false) -> String {
        func refined(_ name: String, _ refinements: [String]) -> String {
            refinements.isEmpty || !isFull ? name : "\(name)(\(refinements.joined(separator: ", ")))"
        }
        func plain(_ value: Int64, _ scale: Int) -> String { ExactNumber(unscaled: value, scale: scale).plain }
        switch self {
        case .bool: return "Bool"
        case .text(let type):
            var refinements = type.minimum == 1 ? [] : ["min: \(type.minimum)"]
            refinements.append("max: \(type.maximum)")
            if type.lines > 1 { refinements.append("lines: \(type.lines)") }
            if type.repertoire != .latin { refinements.append("repertoire: \(type.repertoire.name)") }
            if type.pattern != nil { refinements.append("pattern: …") }
            return refined("Text", refinements)
        case .int(let range): return refined("Int", range == .standard ? [] : ["\(range.lower)...\(range.upper)"])
        case .decimal(let type):
            let bounds = ["min: \(plain(type.range.lower, type.scale))", "max: \(plain(type.range.upper, type.scale))"]
            return refined("Decimal", ["scale: \(type.scale)"] + (type.range == .standard ? [] : bounds))
        case .money(let type):
            let bounds = ["min: \(plain(type.range.lower, type.scale))", "max: \(plain(type.range.upper, type.scale))"]
            return
                "Money(\(([type.currency] + (isFull && type.range != .standard ? bounds : [])).joined(separator: ", ")))"
        case .date: return "Date"
        case .months(let range): return refined("Months", ["\(range.lower)...\(range.upper)"])
        case .days(let range): return refined("Days", ["\(range.lower)...\(range.upper)"])
        case .ratio: return "Ratio"
        case .url(let max): return refined("URL", ["max: \(max)"])
        case .image(let type):
            let bounds = ["kilobytes: \(type.kilobytes)", "side: \(type.side)"]
            return refined("Image", bounds + (type.format.map { ["format: \($0.rawValue)"] } ?? []))
        case .enumeration(let id): return contract[id].name
        case .record(let id): return contract[id].name
        case .list(let element, let bounds):
            let name = "[\(element.description(in: contract, isFull: isFull))]"
            return isFull ? "\(name)(min: \(bounds.minimum), max: \(bounds.maximum))" : name
        case .optional(.unknown): return "none"
        case .optional(let type): return type.description(in: contract, isFull: isFull) + "?"
        case .unknown: return "?"
        }
    }
}
