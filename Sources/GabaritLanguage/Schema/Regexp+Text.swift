extension Regexp {
    /// The expressions that together say what a text of a type may be, its length aside.
    ///
    /// One is enough where the type has no pattern, or where the pattern's own characters already keep blanks from the edges.
    static func expressions(of type: TextType) -> [String] {
        let alphabet = ScalarSet(type.repertoire)
        let general = whole(general(type, alphabet: alphabet))
        guard let source = type.pattern?.source else { return [general] }
        guard let structure = try? PatternParser.parse(source) else { return [whole("[^\\s\\S]")] }
        let own = whole(expression(structure, alphabet: alphabet))
        let edges = PatternEdges(of: structure, alphabet: alphabet)
        return edges.keepsBlanksInside && !edges.mayBeEmpty ? [own] : [general, own]
    }

    /// No blank and no line break at either edge, few enough line breaks between.
    private static func general(_ type: TextType, alphabet: ScalarSet) -> String {
        let any = characterClass(alphabet)
        let edge = characterClass(alphabet.subtracting(.blanks))
        let inside = type.lines > 1 ? "\(any)*(?:\\n\(any)*){0,\(type.lines - 1)}" : "\(any)*"
        let filled = "\(edge)(?:\(inside)\(edge))?"
        return type.minimum > 0 ? filled : "(?:\(filled))?"
    }
}

/// Which characters the matches of a pattern begin and end with, and hold.
struct PatternEdges {
    /// What a match may begin with.
    private(set) var first = ScalarSet.empty
    /// What a match may end with.
    private(set) var last = ScalarSet.empty
    /// Whether the empty text matches.
    private(set) var mayBeEmpty = false
    /// Whether a match may hold a line break.
    private(set) var mayBreakLines = false

    /// Whether no match begins or ends with a blank, and none has two lines.
    var keepsBlanksInside: Bool {
        first.union(last).intersection(.blanks).isEmpty && !mayBreakLines
    }

    /// The edges of a structure's matches; what it says may be too much where a part matches nothing.
    init(of node: PatternStructure, alphabet: ScalarSet) {
        switch node {
        case .one(let kind):
            first = kind.scalars(in: alphabet)
            last = first
            mayBreakLines = first.contains(0x0A)
        case .sequence(let nodes):
            mayBeEmpty = true
            for part in nodes.map({ PatternEdges(of: $0, alphabet: alphabet) }) {
                if mayBeEmpty { first = first.union(part.first) }
                last = part.mayBeEmpty ? last.union(part.last) : part.last
                mayBeEmpty = mayBeEmpty && part.mayBeEmpty
                mayBreakLines = mayBreakLines || part.mayBreakLines
            }
        case .choice(let nodes):
            for part in nodes.map({ PatternEdges(of: $0, alphabet: alphabet) }) {
                first = first.union(part.first)
                last = last.union(part.last)
                mayBeEmpty = mayBeEmpty || part.mayBeEmpty
                mayBreakLines = mayBreakLines || part.mayBreakLines
            }
        case .repetition(let node, let minimum, let maximum):
            guard maximum != 0 else {
                mayBeEmpty = true
                return
            }
            self = PatternEdges(of: node, alphabet: alphabet)
            mayBeEmpty = mayBeEmpty || minimum == 0
        }
    }
}
