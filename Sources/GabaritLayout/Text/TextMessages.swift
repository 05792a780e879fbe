internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// What the choice of faces and shaping say to users, alphabetical by code.
enum TextMessages {
    static func missingGlyph(_ scalar: Unicode.Scalar, family: String, at span: Span?) -> Diagnostic {
        let name = name(of: scalar)
        return Diagnostic(
            "font.missing-glyph", at: span,
            Message(
                fr: "`\(family)` n'a pas de glyphe pour le caractère \(name)",
                en: "`\(family)` has no glyph for the character \(name)"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "choisissez une police qui le possède, ou un répertoire plus étroit pour ce texte",
                        en: "choose a family that has it, or a narrower repertoire for the text"))
            ])
    }

    static func noFontMap() -> Diagnostic {
        Diagnostic(
            "font.no-map",
            Message(
                fr: "les polices n'ont pas pu être préparées par fontconfig et Pango",
                en: "fontconfig and Pango could not prepare the fonts"))
    }

    static func noSuchFace(_ family: String, weight: Int, italic: Bool, others: [Face], at span: Span?) -> Diagnostic {
        let known = others.map { (weight: $0.weight, italic: $0.italic) }
            .sorted { ($0.weight, $0.italic ? 1 : 0) < ($1.weight, $1.italic ? 1 : 0) }
        return Diagnostic(
            "font.no-such-face", at: span,
            Message(
                fr: "`\(family)` n'existe pas en \(face(weight, italic).french)",
                en: "`\(family)` does not exist in \(face(weight, italic).english)"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "prenez une graisse disponible : "
                            + known.map { face($0.weight, $0.italic).french }.joined(separator: ", "),
                        en: "take a face that is there: "
                            + known.map { face($0.weight, $0.italic).english }.joined(separator: ", ")))
            ])
    }

    static func substitutedFace(_ family: String, at span: Span?) -> Diagnostic {
        Diagnostic(
            "font.substituted", at: span,
            Message(
                fr: "Pango a pris une autre police que `\(family)`", en: "Pango took another font than `\(family)`"))
    }

    static func unknownFamily(_ family: String, known: [String], at span: Span?) -> Diagnostic {
        let list = known.map { "`\($0)`" }.joined(separator: ", ")
        var hints: [Diagnostic.Hint] = []
        if let near = Suggestion.closest(to: family, among: known) {
            hints.append(
                Diagnostic.Hint(Message(fr: "vouliez-vous dire `\(near)` ?", en: "did you mean `\(near)`?")))
        }
        if !known.isEmpty {
            hints.append(
                Diagnostic.Hint(
                    Message(
                        fr: "choisissez parmi les polices disponibles : \(list)",
                        en: "choose among the families there are: \(list)")))
        }
        return Diagnostic(
            "font.unknown-family", at: span,
            Message(fr: "police inconnue `\(family)`", en: "unknown font family `\(family)`"), hints: hints)
    }

    static func unreadable(_ face: Face) -> Diagnostic {
        Diagnostic(
            "font.unreadable",
            Message(
                fr: "la police `\(face.family)` ne peut pas être lue dans `\(face.path)`",
                en: "the font `\(face.family)` cannot be read from `\(face.path)`"))
    }

    static func unreadablePatterns(_ patterns: HyphenationPatterns) -> Diagnostic {
        Diagnostic(
            "hyphenation.unreadable",
            Message(
                fr:
                    "les motifs de coupure de la langue `\(patterns.language)` ne peuvent pas être lus dans `\(patterns.path)`",
                en: "the hyphenation patterns of language `\(patterns.language)` cannot be read from `\(patterns.path)`"
            ))
    }

    /// A character as U+XXXX.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func face(_ weight: Int, _ italic: Bool) -> Message {
        let names: [Int: (String, String)] = [
            300: ("maigre", "light"), 400: ("normal", "regular"), 500: ("demi-gras", "medium"), 700: ("gras", "bold"),
        ]
        let (french, english) = names[weight] ?? ("\(weight)", "\(weight)")
        return Message(fr: italic ? "\(french) italique" : french, en: italic ? "\(english) italic" : english)
    }
}
