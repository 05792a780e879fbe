/// Words with named slots: `{day} {month} {year}`.
public struct WordPattern: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case words(String)
        case slot(String)
    }

    let pieces: [Piece]

    /// Reads a pattern; none where a brace has no partner.
    init?(_ source: String) {
        var pieces: [Piece] = []
        var rest = source[...]
        while let open = rest.firstIndex(of: "{") {
            let before = rest[..<open]
            let inner = rest[rest.index(after: open)...]
            guard !before.contains("}"), let close = inner.firstIndex(of: "}") else { return nil }
            if !before.isEmpty { pieces.append(.words(String(before))) }
            pieces.append(.slot(String(inner[..<close])))
            rest = inner[inner.index(after: close)...]
        }
        if rest.contains("}") { return nil }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    /// The names of the slots.
    var slots: Set<String> {
        Set(pieces.compactMap { if case .slot(let name) = $0 { name } else { nil } })
    }

    /// The words between the slots.
    var words: String {
        pieces.reduce(into: "") { if case .words(let words) = $1 { $0 += words } }
    }

    /// The words with the slots filled.
    public func filled(_ value: (String) -> String) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .slot(let name): text += value(name)
            }
        }
        return text
    }
}
