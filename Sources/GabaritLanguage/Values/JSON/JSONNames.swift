/// The names that an object has so far.
struct JSONNames {
    /// Up to this many names are compared one by one.
    private static let few = 16
    private var seen: Set<ExactText> = []

    /// Notes a name that comes after the members; tells whether it is new.
    mutating func insert(_ name: String, after members: [JSONMember]) -> Bool {
        guard members.count >= Self.few else { return !members.contains { $0.name.hasSameScalars(as: name) } }
        if seen.isEmpty { seen = Set(members.map { ExactText(text: $0.name) }) }
        return seen.insert(ExactText(text: name)).inserted
    }
}

/// A text that equals only a text of the same scalars.
struct ExactText: Hashable, Sendable {
    let text: String

    static func == (left: ExactText, right: ExactText) -> Bool { left.text.hasSameScalars(as: right.text) }

    func hash(into hasher: inout Hasher) {
        hasher.combine(text.utf8.count)
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
}
