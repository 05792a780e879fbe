/// Everything that an expression may print, described so that it can be measured: no text outside it is ever printed.
public indirect enum TextBound: Hashable, Sendable {
    /// These characters; a line feed is a forced line break.
    case literal(String)
    /// One of these.
    case oneOf([TextBound])
    /// One behind the other.
    case sequence([TextBound])
    /// Characters of a repertoire in one line, from none to a maximum.
    case run(Repertoire, max: Int)
    /// Characters of a repertoire in several lines, line breaks counted: a text of `lines: n`.
    case block(Repertoire, max: Int, lines: Int)

    /// Nothing at all.
    public static let empty = TextBound.literal("")

    /// The most scalars that it holds; never overflows.
    public var maximum: Int {
        switch self {
        case .literal(let text): text.unicodeScalars.count
        case .oneOf(let bounds): bounds.reduce(0) { max($0, $1.maximum) }
        case .sequence(let bounds): bounds.reduce(0) { $0.addingClamped($1.maximum) }
        case .run(_, let max), .block(_, let max, _): max
        }
    }

    /// The most lines that it has.
    public var lines: Int {
        switch self {
        case .literal(let text): 1 + text.unicodeScalars.count { $0 == "\n" }
        case .oneOf(let bounds): bounds.reduce(1) { max($0, $1.lines) }
        case .sequence(let bounds): bounds.reduce(1) { $0.addingClamped($1.lines - 1) }
        case .run: 1
        case .block(_, _, let lines): lines
        }
    }

    /// The characters that it may hold; none for nothing.
    public var repertoire: Repertoire? {
        switch self {
        case .literal(let text): text.isEmpty ? nil : .holding(text)
        case .oneOf(let bounds), .sequence(let bounds):
            bounds.reduce(nil) { joined, bound in
                guard let next = bound.repertoire else { return joined }
                return joined?.union(next) ?? next
            }
        case .run(let repertoire, let max), .block(let repertoire, let max, _): max > 0 ? repertoire : nil
        }
    }

    /// How many parts it has, itself included.
    var size: Int {
        switch self {
        case .literal, .run, .block: 1
        case .oneOf(let bounds), .sequence(let bounds): bounds.reduce(1) { $0.addingClamped($1.size) }
        }
    }

    /// The same or a wider description of few parts.
    var simplified: TextBound {
        guard size > Self.sizeLimit else { return self }
        return lines > 1
            ? .block(repertoire ?? .latin, max: maximum, lines: lines) : .run(repertoire ?? .latin, max: maximum)
    }

    /// How many parts a bound may have before it is described by its characters and its length alone.
    static let sizeLimit = 256
    /// How many alternatives a bound may have before it is described by its characters and its length alone.
    static let alternativesLimit = 64

    /// One of several, doubles left out.
    static func anyOf(_ bounds: [TextBound]) -> TextBound {
        var seen: Set<TextBound> = []
        let different = bounds.filter { seen.insert($0).inserted }
        guard different.count != 1 else { return different[0] }
        let joined = TextBound.oneOf(different)
        if different.count <= alternativesLimit { return joined.simplified }
        return joined.lines > 1
            ? .block(joined.repertoire ?? .latin, max: joined.maximum, lines: joined.lines)
            : .run(joined.repertoire ?? .latin, max: joined.maximum)
    }

    /// One behind the other, literals next to each other joined.
    static func all(_ bounds: [TextBound]) -> TextBound {
        var flat: [TextBound] = []
        for bound in bounds {
            let parts = if case .sequence(let parts) = bound { parts } else { [bound] }
            for part in parts {
                if case .literal(let next) = part, case .literal(let last)? = flat.last {
                    flat[flat.count - 1] = .literal(last + next)
                } else if part != .empty {
                    flat.append(part)
                }
            }
        }
        switch flat.count {
        case 0: return .empty
        case 1: return flat[0].simplified
        default: return TextBound.sequence(flat).simplified
        }
    }
}

extension Int {
    /// The sum, or the greatest number where it would be greater; for counts, which are never negative.
    func addingClamped(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }

    /// The product, or the greatest number where it would be greater; for counts, which are never negative.
    func multipliedClamped(by other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
