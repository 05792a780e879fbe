import GabaritPrimitives

/// The state of one reading.
struct InlineReader {
    /// One character of the template, or a piece that holds no markup.
    private enum Atom {
        case character(Character, Span)
        case escaped(String, Span)
        case interpolation(ExpressionNode, Span)

        var span: Span {
            switch self {
            case .character(_, let span), .escaped(_, let span), .interpolation(_, let span): span
            }
        }

        /// Whether markup cannot open before it, nor close behind it.
        var isBlank: Bool {
            switch self {
            case .character(let character, _): character.isWhitespace
            case .escaped(let text, _): text.allSatisfy(\.isWhitespace)
            case .interpolation: false
            }
        }

        func isCharacter(_ other: Character) -> Bool {
            if case .character(let character, _) = self { return character == other }
            return false
        }
    }

    /// Something open: its sign, where it opened, and what it holds so far.
    private struct Frame {
        var marker: String
        var opening: Span
        var nodes: [InlineNode] = []
        /// Characters not yet made a node, so that adding one more stays cheap.
        private var text = ""
        private var textSpan: Span?

        init(marker: String, opening: Span) {
            self.marker = marker
            self.opening = opening
        }

        var isEmpty: Bool { nodes.isEmpty && textSpan == nil }

        mutating func append(_ more: String, _ span: Span) {
            text += more
            textSpan = textSpan?.union(span) ?? span
        }

        mutating func append(_ node: InlineNode) {
            if case .text(let more, let span) = node { return append(more, span) }
            flush()
            nodes.append(node)
        }

        mutating func flush() {
            guard let span = textSpan else { return }
            nodes.append(.text(text, span))
            text = ""
            textSpan = nil
        }
    }

    private let atoms: [Atom]
    private var position = 0
    private var frames: [Frame] = []
    /// Signs whose other end was told of already.
    private var forgiven: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let whole: Span

    init(_ string: StringNode) {
        whole = string.span
        var atoms: [Atom] = []
        for segment in string.segments {
            switch segment {
            case .text(let text, let span):
                // Only a folded line break is shorter than its source.
                guard text.utf8.count == span.length else {
                    for character in text { atoms.append(.character(character, span)) }
                    continue
                }
                var start = Int(span.start)
                for character in text {
                    let end = start + character.utf8.count
                    atoms.append(.character(character, Span(source: span.source, start: start, end: end)))
                    start = end
                }
            case .escaped(let text, let span): atoms.append(.escaped(text, span))
            case .interpolation(let value, let span): atoms.append(.interpolation(value, span))
            }
        }
        self.atoms = atoms
    }

    mutating func read() -> [InlineNode] {
        frames = [Frame(marker: "", opening: whole)]
        while position < atoms.count { readAtom() }
        while frames.count > 1 { abandonTop() }
        frames[0].flush()
        return frames[0].nodes
    }

    private mutating func readAtom() {
        let atom = atoms[position]
        switch atom {
        case .interpolation(let value, let span):
            append(.interpolation(value, span))
            position += 1
        case .escaped("\n", let span):
            append(.lineBreak(span))
            position += 1
        case .escaped("\t", let span):
            append(.tab(span))
            position += 1
        case .escaped(let text, let span):
            append(.text(text, span))
            position += 1
        case .character("*", _): readStars()
        case .character("[", _): readLinkStart()
        case .character("]", _) where frames.contains { $0.marker == "[" }: readLinkEnd()
        case .character(let character, let span):
            frames[frames.count - 1].append(String(character), span)
            position += 1
        }
    }

    /// Adds a piece to what is open; characters join the characters before them.
    private mutating func append(_ node: InlineNode) { frames[frames.count - 1].append(node) }

    /// Takes off what is open innermost.
    private mutating func closeTop() -> Frame {
        var frame = frames.removeLast()
        frame.flush()
        return frame
    }

    // MARK: - Stars

    private mutating func readStars() {
        var count = 0
        while position + count < atoms.count, atoms[position + count].isCharacter("*") { count += 1 }
        let isAfterBlank = position == 0 || atoms[position - 1].isBlank
        let next = position + count
        let isBeforeBlank = next == atoms.count || atoms[next].isBlank
        // A star between blanks is a star.
        if isAfterBlank, isBeforeBlank, !(count == 2 && frames.contains { $0.marker == "**" }) {
            for index in position..<next { append(.text("*", atoms[index].span)) }
            position = next
            return
        }
        // `***` opens both, or closes both with the inner one first.
        while position < next {
            let remaining = next - position
            let takesTwo = remaining >= 2 && !(remaining == 3 && frames.last?.marker == "*")
            let marker = takesTwo ? "**" : "*"
            let span = atoms[position].span.union(atoms[position + marker.count - 1].span)
            readMarker(marker, span, canOpen: !isBeforeBlank)
            position += marker.count
        }
    }

    private mutating func readMarker(_ marker: String, _ span: Span, canOpen: Bool) {
        // Inside a label, what opened outside of it stays open.
        let scope = (frames.lastIndex { $0.marker == "[" } ?? 0) + 1
        if frames.count - 2 >= scope { swapIfOpenedTogether(closing: marker) }
        guard let index = frames.indices.last(where: { $0 >= scope && frames[$0].marker == marker }) else {
            if let index = forgiven.firstIndex(of: marker) {
                forgiven.remove(at: index)
                append(.text(marker, span))
            } else if canOpen {
                frames.append(Frame(marker: marker, opening: span))
            } else {
                diagnostics.append(SyntaxMessages.strayMarker(marker, at: span))
                append(.text(marker, span))
            }
            return
        }
        if index < frames.count - 1 {
            diagnostics.append(SyntaxMessages.misplacedMarker(marker, at: span))
            while frames.count - 1 > index {
                forgiven.append(frames[frames.count - 1].marker)
                flattenTop()
            }
        }
        let frame = closeTop()
        let place = frame.opening.union(span)
        if frame.nodes.isEmpty { diagnostics.append(SyntaxMessages.emptyMarkup(marker + marker, at: place)) }
        append(marker == "**" ? .strong(frame.nodes, place) : .emphasis(frame.nodes, place))
    }

    /// Makes the two signs of `***` change places where the outer one is about to close first.
    private mutating func swapIfOpenedTogether(closing marker: String) {
        let (outer, inner) = (frames.count - 2, frames.count - 1)
        let opening = frames[outer].opening.union(frames[inner].opening)
        guard frames[outer].marker == marker, marker == "**", frames[inner].marker == "*", frames[outer].isEmpty,
            frames[outer].opening.end == frames[inner].opening.start
        else { return }
        let (start, end) = (Int(opening.start), Int(opening.end))
        (frames[outer].marker, frames[inner].marker) = ("*", "**")
        frames[outer].opening = Span(source: opening.source, start: start, end: start + 1)
        frames[inner].opening = Span(source: opening.source, start: start + 1, end: end)
    }

    // MARK: - Links

    private mutating func readLinkStart() {
        let span = atoms[position].span
        position += 1
        if frames.contains(where: { $0.marker == "[" }) {
            diagnostics.append(SyntaxMessages.unclosedMarkup("[", at: span))
            append(.text("[", span))
        } else {
            frames.append(Frame(marker: "[", opening: span))
        }
    }

    /// Reads `](target)`, `](language: en)`, or `](target language: en)`.
    private mutating func readLinkEnd() {
        let closing = atoms[position].span
        position += 1
        let language = position + 1 < atoms.count && atoms[position].isCharacter("(") ? language(at: position + 1) : nil
        if let language {
            let place = closeLabel(closing.union(language.closing))
            position = language.end
            append(.passage(place.nodes, language: language.tag, place.span))
            return
        }
        guard let (target, language) = readTarget() else {
            // Not a link: the bracket that opened is told of, what stands between is kept.
            while let top = frames.last, top.marker != "[" { abandonTop() }
            abandonTop()
            append(.text("]", closing))
            return
        }
        var label = closeLabel(closing.union(target.span))
        if let language, !label.nodes.isEmpty {
            label.nodes = [.passage(label.nodes, language: language, label.span)]
        }
        append(.link(label: label.nodes, target: target, label.span))
    }

    /// Takes off the bracket that is open, with what it holds; `end` is the place of what stands behind it.
    private mutating func closeLabel(_ end: Span) -> (nodes: [InlineNode], span: Span) {
        while let top = frames.last, top.marker != "[" { abandonTop() }
        let frame = closeTop()
        let place = frame.opening.union(end)
        if frame.nodes.isEmpty { diagnostics.append(SyntaxMessages.emptyMarkup("[]", at: place)) }
        return (frame.nodes, place)
    }

    /// The language of `language: en)` at an atom, blanks before it left out; nothing where something else stands there.
    private func language(at start: Int) -> (tag: Name, closing: Span, end: Int)? {
        var index = start
        func skipBlanks() {
            while index < atoms.count, atoms[index].isCharacter(" ") { index += 1 }
        }
        skipBlanks()
        for letter in "language:" {
            guard index < atoms.count, atoms[index].isCharacter(letter) else { return nil }
            index += 1
        }
        skipBlanks()
        var tag = ""
        var span: Span?
        while index < atoms.count, case .character(let character, let place) = atoms[index] {
            if character == " " || character == ")" { break }
            tag.append(character)
            span = span?.union(place) ?? place
            index += 1
        }
        skipBlanks()
        guard let span, index < atoms.count, case .character(")", let closing) = atoms[index] else { return nil }
        return (Name(tag, span), closing, index + 1)
    }

    /// Reads `(target)`: no blank but before a language, balanced parentheses, interpolations; nothing where there is none.
    private mutating func readTarget() -> (target: StringNode, language: Name?)? {
        guard position < atoms.count, atoms[position].isCharacter("(") else { return nil }
        var segments: [StringNode.Segment] = []
        var text = ""
        var textSpan: Span?
        func flush() {
            if let span = textSpan { segments.append(.text(text, span)) }
            text = ""
            textSpan = nil
        }
        var depth = 0
        var index = position + 1
        while index < atoms.count {
            switch atoms[index] {
            case .character(")", let span) where depth == 0:
                let place = atoms[position].span.union(span)
                position = index + 1
                flush()
                if segments.isEmpty { diagnostics.append(SyntaxMessages.emptyMarkup("()", at: place)) }
                return (StringNode(segments: segments, span: place), nil)
            case .character(" ", _):
                guard depth == 0, let language = language(at: index), textSpan != nil || !segments.isEmpty else {
                    return nil
                }
                let place = atoms[position].span.union(language.closing)
                position = language.end
                flush()
                return (StringNode(segments: segments, span: place), language.tag)
            case .character(let character, let span):
                guard !character.isWhitespace, character != "[" else { return nil }
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                text.append(character)
                textSpan = textSpan?.union(span) ?? span
            case .escaped(let escaped, let span):
                guard escaped != "\n" else { return nil }
                flush()
                segments.append(.escaped(escaped, span))
            case .interpolation(let value, let span):
                flush()
                segments.append(.interpolation(value, span))
            }
            index += 1
        }
        return nil
    }

    // MARK: - What is never closed

    /// Tells of the innermost open sign and takes it for characters.
    private mutating func abandonTop() {
        guard frames.count > 1 else { return }
        diagnostics.append(
            SyntaxMessages.unclosedMarkup(frames[frames.count - 1].marker, at: frames[frames.count - 1].opening))
        flattenTop()
    }

    private mutating func flattenTop() {
        guard frames.count > 1 else { return }
        let frame = closeTop()
        append(.text(frame.marker, frame.opening))
        for node in frame.nodes { append(node) }
    }
}
