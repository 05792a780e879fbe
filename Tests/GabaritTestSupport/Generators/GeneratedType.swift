/// A type of the language, as the generator of templates thinks of it.
indirect enum GeneratedType: Equatable {
    case text(max: Int)
    case postal
    case url
    case image
    case int(Int, Int)
    case decimal
    case money
    case bool
    case date
    case months
    case days
    case enumeration(String)
    case record(String)
    case list(GeneratedType, max: Int)
    case optional(GeneratedType)

    /// The type as it is written in a contract.
    var source: String {
        switch self {
        case .text(let max): "Text(max: \(max))"
        case .postal: "Text(max: 38, repertoire: postal)"
        case .url: "URL(max: 80)"
        case .image: "Image(kilobytes: 20, side: 200)"
        case .int(let low, let high): "Int(\(low)...\(high))"
        case .decimal: "Decimal(scale: 2, min: 0, max: 100000)"
        case .money: "Money(EUR, min: 0, max: 1000000)"
        case .bool: "Bool"
        case .date: "Date"
        case .months: "Months(0...120)"
        case .days: "Days(0...366)"
        case .enumeration(let name), .record(let name): name
        case .list(let element, let max): "[\(element.source)](max: \(max))"
        case .optional(let type): type.source + "?"
        }
    }
}
