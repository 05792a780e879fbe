/// A ``TextType`` made ready to examine texts, in time linear in the text and without memory where it fits.
struct TextRule: Sendable {
    /// What a text may do wrong.
    enum Fault: Hashable, Sendable {
        case badCharacter(Unicode.Scalar, at: Int)
        case badLineBreak(at: Int)
        case blank
        case blankEdges
        case notNFC(Unicode.Scalar, at: Int)
        case patternMismatch
        case tooLong(Int)
        case tooManyLines(Int)
        case tooShort(Int)
    }

    /// The type.
    let type: TextType
    private let repertoire: ScalarSet
    /// Which of the first 64 and next 64 scalars the repertoire holds.
    private let low: UInt64
    private let high: UInt64
    private let pattern: CompiledPattern?

    /// Prepares a type.
    init(_ type: TextType) {
        self.type = type
        let repertoire = ScalarSet(type.repertoire)
        func mask(_ first: UInt32) -> UInt64 {
            (0..<64).reduce(0) { repertoire.contains(first + $1) ? $0 | 1 << UInt64($1) : $0 }
        }
        self.repertoire = repertoire
        low = mask(0)
        high = mask(64)
        pattern = type.pattern.map { CompiledPattern($0, repertoire: type.repertoire) }
    }

    /// What is wrong with a text; nothing where it fits.
    func faults(in text: String) -> [Fault] {
        var count = 0
        var lineBreaks = 0
        var isBlank = true
        var startsBlank = false
        var endsBlank = false
        var firstBad: Fault?
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if scalar == "\n" {
                lineBreaks += 1
                if type.lines == 1, firstBad == nil { firstBad = .badLineBreak(at: count) }
            } else if !holds(value), firstBad == nil {
                firstBad = Self.fault(of: scalar, at: count)
            }
            endsBlank = Self.isBlank(value)
            if !endsBlank { isBlank = false }
            if count == 0 { startsBlank = endsBlank }
            count += 1
        }
        if isBlank, type.minimum > 0 { return [.blank] }
        var faults: [Fault] = []
        if count > type.maximum { faults.append(.tooLong(count)) }
        if count < type.minimum { faults.append(.tooShort(count)) }
        if let firstBad { faults.append(firstBad) }
        if type.lines > 1, lineBreaks >= type.lines { faults.append(.tooManyLines(lineBreaks + 1)) }
        if (startsBlank || endsBlank) && firstBad == nil { faults.append(.blankEdges) }
        if faults.isEmpty, let pattern, !pattern.matches(text) { faults.append(.patternMismatch) }
        return faults
    }

    /// Whether a scalar is white and prints nothing.
    static func isBlank(_ value: UInt32) -> Bool {
        value == 0x20 || (0x09...0x0D).contains(value) || (value >= 0xA0 && ScalarSet.blanks.contains(value))
    }

    private func holds(_ value: UInt32) -> Bool {
        if value < 64 { return low >> UInt64(value) & 1 == 1 }
        if value < 128 { return high >> UInt64(value - 64) & 1 == 1 }
        return repertoire.contains(value)
    }

    /// Says why a scalar stands outside the repertoire.
    ///
    /// A text of a repertoire's characters alone is in NFC, since none of them is a combining mark or changes under NFC: so the
    /// form needs no test of its own, and a text that is not in NFC shows it by a character outside.
    private static func fault(of scalar: Unicode.Scalar, at index: Int) -> Fault {
        switch scalar.value {
        case 0x0B...0x0D, 0x85, 0x2028, 0x2029: .badLineBreak(at: index)
        case 0x340, 0x341, 0x343, 0x374, 0x37E, 0x387, 0x2000, 0x2001, 0x2126, 0x212A, 0x212B:
            .notNFC(scalar, at: index)
        default:
            scalar.properties.canonicalCombiningClass == .notReordered
                ? .badCharacter(scalar, at: index) : .notNFC(scalar, at: index)
        }
    }
}
