/// Makes texts of a type for samples.
struct SampleText: Sendable {
    /// What texts are wanted.
    enum Style: Hashable, Sendable {
        /// Words, not many.
        case ordinary
        /// As long as may be, of one letter where the type admits it.
        case longest(Unicode.Scalar)
        /// As long as may be, of words of so many letters, of one where the type admits it.
        case longestWords(Int, of: Unicode.Scalar)
        /// As short as may be.
        case shortest
        /// Anything that fits, of any length.
        case random
    }

    private let type: TextType
    private let alphabet: ScalarSet
    private let edges: ScalarSet
    private let sampler: PatternSampler?
    private let words: [String]

    /// Prepares a type.
    init(_ type: TextType) {
        self.type = type
        alphabet = ScalarSet(type.repertoire)
        edges = alphabet.subtracting(.blanks)
        sampler = PatternSampler(type)
        let isUpper = !alphabet.contains(0x61)
        words = Self.vocabulary.map { isUpper ? $0.uppercased() : $0 }.filter { word in
            word.unicodeScalars.allSatisfy(type.repertoire.contains)
        }
    }

    /// A text that fits; the empty one where none does.
    func text(_ style: Style, _ random: inout SampleRandom) -> String {
        if let sampler { return formed(sampler, style, &random) }
        switch style {
        case .ordinary:
            guard !words.isEmpty else {
                return characters(random.number(low, min(type.maximum, low + 8)), style, &random)
            }
            return phrase(&random)
        case .longest, .longestWords: return characters(type.maximum, style, &random)
        case .shortest: return characters(type.minimum, style, &random)
        case .random:
            let lengths = [type.minimum, type.maximum, random.logarithmic(type.minimum, type.maximum)]
            return characters(random.oneIn(3) ? lengths[random.number(0, 1)] : lengths[2], style, &random)
        }
    }

    private var low: Int { max(type.minimum, min(1, type.maximum)) }

    private func formed(_ sampler: PatternSampler, _ style: Style, _ random: inout SampleRandom) -> String {
        guard let shortest = sampler.lengths.first, let longest = sampler.lengths.last else { return "" }
        let wanted =
            switch style {
            case .ordinary: random.logarithmic(shortest, min(longest, shortest + 12))
            case .longest, .longestWords: longest
            case .shortest: shortest
            case .random: random.oneIn(4) ? longest : random.logarithmic(shortest, longest)
            }
        let length = sampler.lengths.first { $0 >= wanted } ?? longest
        let order = [length] + (style == .shortest ? sampler.lengths : sampler.lengths.reversed())
        for length in order.prefix(200) {
            let text = sampler.text(length: length, random: &random) { set, random in choose(set, style, &random) }
            if let text { return text }
        }
        return ""
    }

    /// Words and spaces: about one to three, more where the type asks for it.
    private func phrase(_ random: inout SampleRandom) -> String {
        let wanted = min(type.maximum, max(type.minimum, random.number(4, 28)))
        var scalars = String.UnicodeScalarView()
        while scalars.count < wanted {
            if !scalars.isEmpty {
                guard alphabet.contains(0x20), scalars.count + 2 <= type.maximum else { break }
                scalars.append(" ")
            }
            scalars.append(contentsOf: (random.pick(words) ?? "").unicodeScalars.prefix(type.maximum - scalars.count))
        }
        while let last = scalars.last, !edges.contains(last.value) { scalars.removeLast() }
        while scalars.count < low, let filler = choose(edges, .ordinary, &random) { scalars.append(filler) }
        return String(scalars)
    }

    /// A text of a length, character by character.
    private func characters(_ length: Int, _ style: Style, _ random: inout SampleRandom) -> String {
        let breaks = lineBreaks(length, style, &random)
        var scalars = String.UnicodeScalarView()
        for index in 0..<max(length, 0) {
            if breaks.contains(index) {
                scalars.append("\n")
                continue
            }
            let isEdge = index == 0 || index == length - 1
            if case .longestWords(let size, _) = style, !isEdge, index % (size + 1) == size, alphabet.contains(0x20) {
                scalars.append(" ")
            } else if let scalar = choose(isEdge ? edges : alphabet, style, &random) {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Where line breaks stand in a text of a length; never at an edge.
    private func lineBreaks(_ length: Int, _ style: Style, _ random: inout SampleRandom) -> Set<Int> {
        guard type.lines > 1, length > 2 else { return [] }
        switch style {
        case .random:
            let count = random.number(0, min(type.lines - 1, length - 2))
            return Set((0..<count).map { _ in random.number(1, length - 2) })
        case .longest, .longestWords:
            let count = min(type.lines - 1, length - 2)
            return Set((1...count).map { min(max($0 * length / (count + 1), 1), length - 2) })
        case .ordinary, .shortest: return []
        }
    }

    private func choose(_ set: ScalarSet, _ style: Style, _ random: inout SampleRandom) -> Unicode.Scalar? {
        switch style {
        case .longest(let letter):
            let wide: [Unicode.Scalar] = [letter, "W", "M", "w", "m", "0"]
            if let widest = wide.first(where: { set.contains($0.value) }) { return widest }
        case .longestWords(_, let letter):
            if let letter = ([letter, "n", "N", "0"] as [Unicode.Scalar]).first(where: { set.contains($0.value) }) {
                return letter
            }
        case .ordinary, .shortest:
            let plain = set.intersection(Self.plain)
            if !plain.isEmpty { return plain.member(at: random.number(0, plain.count - 1)) }
        case .random:
            let plain = set.intersection(Self.plain)
            if !plain.isEmpty, !random.oneIn(3) { return plain.member(at: random.number(0, plain.count - 1)) }
            if set.contains(0x20), random.oneIn(5) { return " " }
        }
        return set.member(at: random.number(0, set.count - 1))
    }

    private static let plain = ScalarSet([0x30...0x39, 0x41...0x5A, 0x61...0x7A])

    private static let vocabulary = [
        "Alder", "Bellevue", "Camille", "Délia", "Éloïse", "Fontaine", "Garance", "Hélène", "Île", "Jardin", "Kermaria",
        "Lilas",
        "Martin", "Noël", "Olivier", "Pâquerette", "Quai", "Roseraie", "Saint", "Tilleul", "Ursule", "Vallon", "Wagram",
        "Yvon",
        "Zélie", "rue", "avenue", "des", "du", "bis",
    ]
}
