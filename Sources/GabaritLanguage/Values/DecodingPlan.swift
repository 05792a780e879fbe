/// A contract made ready for decoding: names sorted, texts' rules and patterns compiled.
struct DecodingPlan: Sendable {
    /// What a type asks of a JSON value.
    indirect enum Node: Sendable {
        case bool
        case text(TextRule)
        case url(TextRule)
        case int(IntegerRange)
        case months(IntegerRange)
        case days(IntegerRange)
        case number(DecimalType, currency: String?)
        case date
        case image(ImageType)
        case enumeration(Int)
        case record(Int)
        case list(Node, ListBounds)
        case optional(Node)
        /// A type that has no values in data.
        case never
    }

    /// The fields of a record or of a case's payload.
    struct Fields: Sendable {
        let names: [String]
        /// What the fields' columns are called in CSV, where that is not their names.
        let headers: [String?]
        let nodes: [Node]
        /// Indices of the fields in the order of their names' bytes.
        private let order: [Int]

        init(_ fields: [Contract.Field]) {
            names = fields.map(\.name)
            headers = fields.map(\.header)
            nodes = fields.map { Node($0.type) }
            order = fields.indices.sorted { fields[$0].name.utf8.lexicographicallyPrecedes(fields[$1].name.utf8) }
        }

        /// The field of a name; `guess` is where it probably is.
        func index(of name: String, guess: Int) -> Int? {
            if guess < names.count, names[guess].hasSameScalars(as: name) { return guess }
            var low = 0
            var high = order.count
            while low < high {
                let middle = (low + high) / 2
                let candidate = names[order[middle]]
                if candidate.utf8.elementsEqual(name.utf8) { return order[middle] }
                if candidate.utf8.lexicographicallyPrecedes(name.utf8) { low = middle + 1 } else { high = middle }
            }
            return nil
        }
    }

    /// An enum.
    struct Enumeration: Sendable {
        let isOpen: Bool
        let hasPayload: Bool
        let codes: [String]
        let payloads: [Fields]
        private let indices: [ExactText: Int]

        init(_ type: Contract.Enumeration) {
            isOpen = type.isOpen
            hasPayload = type.hasPayload
            codes = type.cases.map(\.code)
            payloads = type.cases.map { Fields($0.payload) }
            indices = Dictionary(codes.enumerated().map { (ExactText(text: $1), $0) }) { first, _ in first }
        }

        /// The case of a code.
        func index(of code: String) -> Int? { indices[ExactText(text: code)] }
    }

    /// Who decodes pictures.
    let images: any ImageProbe
    let records: [Fields]
    let enums: [Enumeration]
    let otherCode = TextRule(Contract.Enumeration.otherCode)

    /// Compiles a contract.
    init(_ contract: Contract, images: any ImageProbe) {
        self.images = images
        records = contract.records.isEmpty ? [Fields([])] : contract.records.map { Fields($0.fields) }
        enums = contract.enums.map(Enumeration.init)
    }
}

extension DecodingPlan.Node {
    init(_ type: Type) {
        switch type {
        case .bool: self = .bool
        case .text(let type): self = .text(TextRule(type))
        case .url(let maximum): self = .url(TextRule(.url(maximum: maximum)))
        case .int(let range): self = .int(range)
        case .months(let range): self = .months(range)
        case .days(let range): self = .days(range)
        case .decimal(let type): self = .number(type, currency: nil)
        case .money(let type):
            self = .number(DecimalType(scale: type.scale, range: type.range), currency: type.currency)
        case .date: self = .date
        case .image(let type): self = .image(type)
        case .enumeration(let id): self = .enumeration(id.index)
        case .record(let id): self = .record(id.index)
        case .list(let element, let bounds): self = .list(Self(element), bounds)
        case .optional(let type): self = .optional(Self(type))
        case .ratio, .unknown: self = .never
        }
    }
}

extension TextType {
    /// The text of a ``Type/url(max:)``.
    static func url(maximum: Int) -> TextType {
        TextType(minimum: 1, maximum: maximum, repertoire: .ascii, pattern: .httpsAddress)
    }
}

extension TextPattern {
    /// An absolute https address (RFC 3986) without user information: host, port, path, query, fragment.
    static let httpsAddress: TextPattern = {
        let label = "[0-9A-Za-z]([-0-9A-Za-z]*[0-9A-Za-z])?"
        let part = "[-0-9A-Za-z._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2}"
        return TextPattern(source: #"https://\#(label)(\.\#(label))*(:[0-9]{1,5})?([/?](\#(part))*)?(#(\#(part))*)?"#)
    }()
}
