import GabaritPrimitives

/// A value known when the template is checked: what lengths, colours and words in arguments, styles and themes are.
struct Constant: Hashable {
    /// The kinds of constant.
    indirect enum Value: Hashable {
        /// `20mm`.
        case length(Length)
        /// `2fr`: a share of what is left.
        case fraction(Int)
        /// `3`, `1.5`.
        case number(ExactNumber)
        /// `#000091`.
        case color(Color)
        /// `"Roboto"`.
        case text(String)
        /// `center`: one of the words that an argument knows.
        case word(String)
        /// `true`.
        case bool(Bool)
        /// `(20mm, 13mm)`.
        case tuple([Constant])
        /// `shrink(9pt)`.
        case step(String, [Constant])
    }

    /// What a constant is to whoever reads a message.
    enum Kind: Hashable {
        case length, fraction, number, color, text, word, bool, tuple, step

        /// A constant of the kind, as templates write it.
        var example: String? {
            switch self {
            case .length: "4mm"
            case .fraction: "1fr"
            case .number: "2"
            case .color: "#000091"
            case .text: "\"…\""
            case .bool: "true"
            case .tuple: "(20mm, 13mm)"
            case .word, .step: nil
            }
        }

        /// The kind with its article.
        var message: Message {
            switch self {
            case .length: Message(fr: "une longueur", en: "a length")
            case .fraction: Message(fr: "une part", en: "a share")
            case .number: Message(fr: "un nombre", en: "a number")
            case .color: Message(fr: "une couleur", en: "a colour")
            case .text: Message(fr: "un texte", en: "a text")
            case .word: Message(fr: "un mot", en: "a word")
            case .bool: Message(fr: "`true` ou `false`", en: "`true` or `false`")
            case .tuple: Message(fr: "un couple entre parenthèses", en: "a pair in parentheses")
            case .step: Message(fr: "une étape", en: "a step")
            }
        }
    }

    /// What it is.
    var value: Value
    /// Where it stands.
    var span: Span

    /// Makes a constant.
    init(_ value: Value, _ span: Span) {
        self.value = value
        self.span = span
    }

    /// The kind.
    var kind: Kind {
        switch value {
        case .length: .length
        case .fraction: .fraction
        case .number: .number
        case .color: .color
        case .text: .text
        case .word: .word
        case .bool: .bool
        case .tuple: .tuple
        case .step: .step
        }
    }
}
