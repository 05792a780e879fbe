/// Writes regular expressions that ECMA-262 (with and without the `u` flag) and Python read alike.
///
/// Classes are written out: no `\d`, `\w`, `\s`, whose members differ between the two, no `.`.
enum Regexp {
    /// An expression that only a whole text matches; Python's `$` alone would admit a final line break.
    static func whole(_ expression: String) -> String { "^(?:\(expression))$(?!\\n)" }

    /// Bytes in base64, canonical: the bits behind the last byte are 0.
    static let base64 = whole(
        "(?:[A-Za-z0-9+\\/]{4})*(?:[A-Za-z0-9+\\/][AQgw]==|[A-Za-z0-9+\\/]{2}[AEIMQUYcgkosw048]=)?")

    /// A class of characters; the empty one matches nothing.
    static func characterClass(_ set: ScalarSet) -> String {
        guard !set.isEmpty else { return "[^\\s\\S]" }
        var members = ""
        for range in set.ranges {
            members += character(range.lowerBound, isInClass: true)
            if range.upperBound > range.lowerBound + 1 { members += "-" }
            if range.upperBound > range.lowerBound { members += character(range.upperBound, isInClass: true) }
        }
        return "[\(members)]"
    }

    /// One of several expressions.
    static func choice(_ branches: [String]) -> String {
        branches.count == 1 ? branches[0] : "(?:" + branches.joined(separator: "|") + ")"
    }

    /// A pattern's structure, its characters within an alphabet; recursion is as deep as groups nest.
    static func expression(_ node: PatternStructure, alphabet: ScalarSet) -> String {
        switch node {
        case .one(let kind): return one(kind.scalars(in: alphabet))
        case .sequence(let nodes):
            return nodes.map { expression($0, alphabet: alphabet) }.joined()
        case .choice(let nodes):
            return "(?:" + nodes.map { expression($0, alphabet: alphabet) }.joined(separator: "|") + ")"
        case .repetition(let node, let minimum, let maximum):
            return atom(node, alphabet: alphabet) + repetition(minimum, maximum)
        }
    }

    /// How often: `?`, `*`, `+`, `{n}`, `{n,}`, `{n,m}`.
    static func repetition(_ minimum: Int, _ maximum: Int?) -> String {
        switch (minimum, maximum) {
        case (0, 1): "?"
        case (0, nil): "*"
        case (1, nil): "+"
        case (_, nil): "{\(minimum),}"
        case (_, let maximum?): minimum == maximum ? "{\(minimum)}" : "{\(minimum),\(maximum)}"
        }
    }

    /// An expression that a repetition may follow.
    private static func atom(_ node: PatternStructure, alphabet: ScalarSet) -> String {
        let expression = expression(node, alphabet: alphabet)
        switch node {
        case .one, .choice: return expression
        case .sequence, .repetition: return "(?:\(expression))"
        }
    }

    private static func one(_ set: ScalarSet) -> String {
        guard set.count == 1, let scalar = set.member(at: 0) else { return characterClass(set) }
        return character(scalar.value, isInClass: false)
    }

    private static let special = Set("\\^$.*+?()[]{}|/".unicodeScalars.map(\.value))

    private static func character(_ value: UInt32, isInClass: Bool) -> String {
        guard let scalar = Unicode.Scalar(value) else { return "" }
        if value == 0x0A { return "\\n" }
        if special.contains(value) || (isInClass && value == 0x2D) { return "\\" + String(Character(scalar)) }
        // What the eye cannot tell from something else is written by its number.
        let isPlain = (0x20..<0x7F).contains(value) || scalar.properties.isAlphabetic
        guard !isPlain, value <= 0xFFFF else { return String(Character(scalar)) }
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
