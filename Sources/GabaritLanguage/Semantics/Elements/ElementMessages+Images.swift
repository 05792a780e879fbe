import GabaritPrimitives

/// What the checker says of pictures; alphabetical by code.
extension ElementMessages {
    /// `image.distorted`.
    static func distorted(_ width: Int, _ height: Int, at span: Span) -> Diagnostic {
        Diagnostic(
            "image.distorted", severity: .warning, at: span,
            Message(
                fr: "ces mesures déforment l'image, qui a \(width) × \(height) pixels",
                en: "these measures distort the picture, which has \(width) × \(height) pixels"),
            hints: [
                SemanticsMessages.hint(
                    fr: "gardez `width` ou `height`, l'autre suit", en: "keep `width` or `height`, the other follows")
            ])
    }

    /// `image.not-an-image`.
    static func notAnImage(_ found: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "image.not-an-image", at: span,
            Message(fr: "`\(found)` n'est pas une image", en: "`\(found)` is not a picture"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "nommez un champ de type `Image`, ou un fichier entre guillemets",
                        en: "name a field of type `Image`, or a file in quotes"))
            ])
    }

    /// `image.corrupt`, `image.drawing`, `image.missing`, `image.outside`, `image.too-large`, `image.unknown-format`,
    /// `image.unreadable`, `image.unsupported-colors`.
    static func badImage(_ code: String, _ message: Message, hint: Message, at span: Span) -> Diagnostic {
        Diagnostic("image.\(code)", at: span, message, hints: [Diagnostic.Hint(hint)])
    }
}
