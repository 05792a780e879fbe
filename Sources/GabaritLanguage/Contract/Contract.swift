public import GabaritPrimitives

/// What a template requires of its data: the types of the fields at the root, and every record and enum they name.
///
/// A value of a record holds its fields in the order of the declaration.
public struct Contract: Hashable, Sendable {
    /// One field of a record.
    public struct Field: Hashable, Sendable {
        /// The name, also on the wire.
        public var name: String
        /// The type.
        public var type: Type
        /// What it is for.
        public var documentation: String?
        /// Whether it names the record in file names and reports.
        public var isIdentifier: Bool
        /// Whether it must keep out of subjects, mails, file names and codes.
        public var isSensitive: Bool
        /// What its column is called in CSV, where that is not its name.
        public var header: String?
        /// Where it is declared.
        public var span: Span

        /// Makes a field.
        public init(
            name: String, type: Type, documentation: String? = nil, isIdentifier: Bool = false,
            isSensitive: Bool = false, header: String? = nil, span: Span
        ) {
            self.name = name
            self.type = type
            self.documentation = documentation
            self.isIdentifier = isIdentifier
            self.isSensitive = isSensitive
            self.header = header
            self.span = span
        }
    }

    /// A record type.
    public struct Record: Hashable, Sendable {
        /// The type's name; the root's is empty.
        public var name: String
        /// The fields, in order.
        public var fields: [Field]
        /// What it is for.
        public var documentation: String?

        /// Makes a record type.
        public init(name: String, fields: [Field], documentation: String? = nil) {
            self.name = name
            self.fields = fields
            self.documentation = documentation
        }
    }

    /// One case of an enum.
    public struct Case: Hashable, Sendable {
        /// The identifier in templates.
        public var name: String
        /// The code on the wire.
        public var code: String
        /// The printed label.
        public var label: String
        /// The payload's fields.
        public var payload: [Field]
        /// What it is for.
        public var documentation: String?

        /// Makes a case.
        public init(name: String, code: String, label: String, payload: [Field] = [], documentation: String? = nil) {
            self.name = name
            self.code = code
            self.label = label
            self.payload = payload
            self.documentation = documentation
        }
    }

    /// An enum.
    ///
    /// On the wire a case without payload is its code; if any case of the enum has a payload, every case is
    /// an object `{"type": CODE, …payload fields}`. An open enum accepts any other code of its `otherCode` type and keeps it.
    public struct Enumeration: Hashable, Sendable {
        /// The type's name.
        public var name: String
        /// Whether unknown codes are kept.
        public var isOpen: Bool
        /// The cases, in order.
        public var cases: [Case]
        /// What it is for.
        public var documentation: String?

        /// Makes an enum.
        public init(name: String, isOpen: Bool, cases: [Case], documentation: String? = nil) {
            self.name = name
            self.isOpen = isOpen
            self.cases = cases
            self.documentation = documentation
        }

        /// What an unknown code of an open enum may look like.
        public static let otherCode = TextType(minimum: 1, maximum: 40, repertoire: .ascii)

        /// Whether a case carries data, so that every case is an object on the wire.
        public var hasPayload: Bool { cases.contains { !$0.payload.isEmpty } }
    }

    /// The record types; the first is the root: the fields of `data`.
    public var records: [Record]
    /// The enums.
    public var enums: [Enumeration]

    /// Makes a contract.
    public init(records: [Record], enums: [Enumeration]) {
        self.records = records
        self.enums = enums
    }

    /// The fields of `data`.
    public var root: Record { records.first ?? Record(name: "", fields: []) }

    /// The record type of an index, empty where there is none.
    public subscript(id: RecordID) -> Record {
        records.indices.contains(id.index) ? records[id.index] : Record(name: "", fields: [])
    }

    /// The enum of an index, empty where there is none.
    public subscript(id: EnumID) -> Enumeration {
        enums.indices.contains(id.index) ? enums[id.index] : Enumeration(name: "", isOpen: false, cases: [])
    }
}
