/// Parses the source of a ``TextPattern``; stops at the first problem.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    /// The structure of a source.
    static func parse(_ source: String) throws(PatternProblem) -> PatternStructure {
        guard source.utf8.count <= 4 * TextPattern.largest else { throw .tooLarge() }
        var parser = PatternParser(scalars: Array(source.unicodeScalars))
        guard !parser.scalars.isEmpty else { throw .empty() }
        let node = try parser.choice()
        if parser.current != nil { throw .unescaped(")", at: parser.offset) }
        guard node.size <= TextPattern.largest else { throw .tooLarge() }
        return node
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private var offset: Int { offset(at: position) }

    /// The bytes before a scalar; counted only for a problem.
    private func offset(at index: Int) -> Int { scalars[..<index].reduce(0) { $0 + UTF8.width($1) } }

    // choice = sequence { "|" sequence }
    private mutating func choice() throws(PatternProblem) -> PatternStructure {
        var branches = [try sequence()]
        while current == "|" {
            position += 1
            branches.append(try sequence())
        }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    // sequence = { atom [ repetition ] }
    private mutating func sequence() throws(PatternProblem) -> PatternStructure {
        var nodes: [PatternStructure] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            let atom = try atom(scalar)
            nodes.append(try repetition(of: atom))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    // atom = "." | class | "(" choice ")" | literal
    private mutating func atom(_ scalar: Unicode.Scalar) throws(PatternProblem) -> PatternStructure {
        switch scalar {
        case ".":
            position += 1
            return .one(.any)
        case "[": return .one(try characterClass())
        case "(": return try group()
        case "^", "$": throw .anchor(at: offset)
        case "?", "*", "+", "{": throw .nothingToRepeat(at: offset)
        case "]", "}": throw .unescaped(scalar, at: offset)
        default: return .one(.members(ScalarSet(try character())))
        }
    }

    private mutating func group() throws(PatternProblem) -> PatternStructure {
        let start = position
        guard depth < TextPattern.deepest else { throw .tooDeep(at: offset(at: start)) }
        position += 1
        if current == "?" { throw .specialGroup(at: offset(at: start)) }
        depth += 1
        let node = try choice()
        depth -= 1
        guard current == ")" else { throw .unclosedGroup(at: offset(at: start)) }
        position += 1
        return node
    }

    // repetition = "?" | "*" | "+" | "{" n [ "," [ m ] ] "}"
    private mutating func repetition(of atom: PatternStructure) throws(PatternProblem) -> PatternStructure {
        guard let sign = current else { return atom }
        let result: PatternStructure
        switch sign {
        case "?": result = .repetition(atom, minimum: 0, maximum: 1)
        case "*": result = .repetition(atom, minimum: 0, maximum: nil)
        case "+": result = .repetition(atom, minimum: 1, maximum: nil)
        case "{": result = try counted(atom)
        default: return atom
        }
        if sign != "{" { position += 1 }
        if let next = current, "?*+{".unicodeScalars.contains(next) { throw .repeatedRepetition(at: offset) }
        return result
    }

    private mutating func counted(_ atom: PatternStructure) throws(PatternProblem) -> PatternStructure {
        let start = position
        position += 1
        guard let minimum = try number() else { throw .badCount(at: offset(at: start)) }
        var maximum: Int? = minimum
        if current == "," {
            position += 1
            maximum = try number()
        }
        guard current == "}", maximum.map({ minimum <= $0 }) ?? true else { throw .badCount(at: offset(at: start)) }
        position += 1
        return .repetition(atom, minimum: minimum, maximum: maximum)
    }

    private mutating func number() throws(PatternProblem) -> Int? {
        var value: Int?
        while let scalar = current, ("0"..."9").contains(scalar) {
            value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
            guard value ?? 0 <= TextPattern.largest else { throw .tooLarge() }
            position += 1
        }
        return value
    }

    // class = "[" [ "^" ] { character [ "-" character ] } "]"
    private mutating func characterClass() throws(PatternProblem) -> PatternClass {
        let start = position
        position += 1
        let isNegated = current == "^"
        if isNegated { position += 1 }
        var ranges: [ClosedRange<UInt32>] = []
        while current != "]" {
            let first = position
            guard current != nil else { throw .unclosedClass(at: offset(at: start)) }
            let low = try character(inClass: true)
            var high = low
            // A hyphen before the bracket is itself.
            if current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
                position += 1
                high = try character(inClass: true)
            }
            guard low.value <= high.value else { throw .badRange(at: offset(at: first)) }
            ranges.append(low.value...high.value)
        }
        guard !ranges.isEmpty else { throw .emptyClass(at: offset(at: start)) }
        position += 1
        let set = ScalarSet(ranges)
        return isNegated ? .others(set) : .members(set)
    }

    /// One literal character, as itself or behind a backslash.
    private mutating func character(inClass: Bool = false) throws(PatternProblem) -> Unicode.Scalar {
        let start = position
        guard let scalar = current else { throw .badEscape(at: offset(at: start)) }
        position += 1
        if inClass, scalar == "[" { throw .unescapedInClass(at: offset(at: start)) }
        guard scalar == "\\" else { return scalar }
        guard let escaped = current else { throw .badEscape(at: offset(at: start)) }
        position += 1
        switch escaped {
        case "n": return "\n"
        case "d": throw .shorthandClass("[0-9]", at: offset(at: start))
        case "w": throw .shorthandClass("[A-Za-z0-9_]", at: offset(at: start))
        case "s": throw .shorthandClass(" ", at: offset(at: start))
        case "D", "W", "S", "b", "B", "p", "P": throw .shorthandClass(nil, at: offset(at: start))
        case "1"..."9", "k": throw .capturedReference(at: offset(at: start))
        default:
            guard escaped.isASCII, escaped.value > 0x20, escaped.value < 0x7F, !escaped.properties.isAlphabetic,
                !("0"..."9").contains(escaped)
            else { throw .badEscape(at: offset(at: start)) }
            return escaped
        }
    }
}
