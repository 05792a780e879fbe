public import GabaritLanguage
public import GabaritPrimitives

extension JSONValue {
    /// The record that a value of Swift is, by its `Encodable` conformance: the names of its fields are those of the contract.
    ///
    /// Numbers with a fraction are ``ExactNumber``s: a `Double` has no exact decimal, and is refused. Dates are ``CivilDate``s.
    /// - Throws: `EncodingError` for a `Double` or `Float`, and what the value's own conformance throws.
    public init(encoding record: some Encodable) throws {
        let slot = RecordEncoder.Slot()
        try RecordEncoder(slot).write(record)
        self = slot.value
    }
}

extension CivilDate: Encodable {
    /// Writes `2024-04-15`.
    public func encode(to encoder: any Swift.Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

extension ExactNumber: Encodable {
    /// Writes all decimals, `1780.50`, as text: whoever reads it passes no digit through binary floating point.
    public func encode(to encoder: any Swift.Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(plain)
    }
}

/// Writes encodable values as JSON values.
private struct RecordEncoder: Swift.Encoder {
    /// The place of a value that is being written.
    final class Slot {
        private var single = JSONValue(.null)
        private var elements: [Slot]?
        private var members: [(name: String, slot: Slot)]?

        var value: JSONValue {
            if let elements { return JSONValue(.array(elements.map(\.value))) }
            if let members {
                return JSONValue(.object(members.map { JSONMember(name: $0.name, value: $0.slot.value) }))
            }
            return single
        }

        var count: Int { elements?.count ?? 0 }

        func set(_ value: JSONValue) { single = value }
        func makeArray() { if elements == nil { elements = [] } }
        func makeObject() { if members == nil { members = [] } }

        func append() -> Slot {
            let slot = Slot()
            elements?.append(slot)
            return slot
        }

        /// The slot of a member; writing one again replaces it.
        func member(_ name: String) -> Slot {
            let slot = Slot()
            if let index = members?.firstIndex(where: { $0.name == name }) {
                members?[index].slot = slot
            } else {
                members?.append((name, slot))
            }
            return slot
        }
    }

    let slot: Slot
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ slot: Slot, at path: [any CodingKey] = []) {
        self.slot = slot
        codingPath = path
    }

    func write(_ value: some Encodable) throws {
        switch value {
        case let text as String: slot.set(JSONValue(.string(text)))
        case let bool as Bool: slot.set(JSONValue(.bool(bool)))
        case let number as any BinaryInteger & Encodable: slot.set(JSONValue(.number(JSONNumber(number))))
        case is Double, is Float: throw inexact(value)
        default: try value.encode(to: self)
        }
    }

    func inexact(_ value: Any) -> EncodingError {
        let words = "a number of binary floating point has no exact decimals: use ExactNumber"
        // The number itself is a datum, and stays out of the error.
        return .invalidValue(
            type(of: value), EncodingError.Context(codingPath: codingPath, debugDescription: words))
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        slot.makeObject()
        return KeyedEncodingContainer(Members(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        slot.makeArray()
        return Elements(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let encoder: RecordEncoder
        var codingPath: [any CodingKey] { encoder.codingPath }

        private func member(_ key: any CodingKey) -> RecordEncoder {
            RecordEncoder(encoder.slot.member(key.stringValue), at: codingPath + [key])
        }

        func encodeNil(forKey key: Key) { encoder.slot.member(key.stringValue).set(JSONValue(.null)) }
        func encode(_ value: some Encodable, forKey key: Key) throws { try member(key).write(value) }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> { member(key).container(keyedBy: type) }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { member(key).unkeyedContainer() }
        func superEncoder() -> any Swift.Encoder { RecordEncoder(encoder.slot.member("super"), at: codingPath) }
        func superEncoder(forKey key: Key) -> any Swift.Encoder { member(key) }
    }

    private struct Elements: UnkeyedEncodingContainer {
        let encoder: RecordEncoder
        var codingPath: [any CodingKey] { encoder.codingPath }
        var count: Int { encoder.slot.count }

        private func next() -> RecordEncoder { RecordEncoder(encoder.slot.append(), at: codingPath) }

        func encodeNil() { _ = next() }
        func encode(_ value: some Encodable) throws { try next().write(value) }

        func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            next().container(keyedBy: type)
        }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }
        func superEncoder() -> any Swift.Encoder { next() }
    }

    private struct Single: SingleValueEncodingContainer {
        let encoder: RecordEncoder
        var codingPath: [any CodingKey] { encoder.codingPath }

        func encodeNil() { encoder.slot.set(JSONValue(.null)) }
        func encode(_ value: some Encodable) throws { try encoder.write(value) }
    }
}
