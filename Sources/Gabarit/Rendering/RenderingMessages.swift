import GabaritExport
import GabaritPages
import GabaritPrimitives

/// The wordings of what can go wrong when pages become a file.
enum RenderingMessages {
    /// The diagnostic of an error of export.
    static func diagnostic(_ error: ExportError) -> Diagnostic {
        switch error {
        case .drawing(let cairo): drawing("\(cairo)")
        case .face(let face, _): faceUnreadable(face)
        case .malformed(let malformation): malformed("\(malformation)")
        case .code(let problem, let span): code("\(problem)", at: span)
        case .image(_, let span): image(at: span)
        case .oversized(let width, let height): oversized(width: width, height: height)
        case .finish(let problem): finish("\(problem)")
        case .output: output()
        case .stopped: stopped()
        }
    }

    /// `export.code`.
    private static func code(_ problem: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "export.code", at: span,
            Message(
                fr: "le code ne peut pas être dessiné : `\(problem)`", en: "the code cannot be drawn: `\(problem)`"),
            hints: defect)
    }

    /// `export.drawing`.
    private static func drawing(_ reason: String) -> Diagnostic {
        Diagnostic(
            "export.drawing", Message(fr: "cairo a échoué : `\(reason)`", en: "cairo failed: `\(reason)`"),
            hints: defect)
    }

    /// `export.face`.
    private static func faceUnreadable(_ face: Face) -> Diagnostic {
        Diagnostic(
            "export.face",
            Message(
                fr: "la police `\(face.family)` ne peut pas être ouverte : \(face.path)",
                en: "cannot open face `\(face.family)`: \(face.path)"),
            hints: [
                Diagnostic.Hint(
                    Message(fr: "vérifiez les polices avec `gabarit fonts`", en: "check the fonts with `gabarit fonts`")
                )
            ])
    }

    /// `export.image`.
    private static func image(at span: Span) -> Diagnostic {
        Diagnostic(
            "export.image", at: span,
            Message(fr: "l'image ne peut pas être peinte", en: "the picture cannot be painted"), hints: defect)
    }

    /// `export.finish`.
    private static func finish(_ what: String) -> Diagnostic {
        Diagnostic(
            "export.finish",
            Message(
                fr: "le fichier que Cairo a écrit n'a pas pu être achevé : `\(what)`",
                en: "the file that cairo wrote could not be finished: `\(what)`"),
            hints: defect)
    }

    /// `export.malformed`.
    private static func malformed(_ what: String) -> Diagnostic {
        Diagnostic(
            "export.malformed",
            Message(fr: "les pages se contredisent : `\(what)`", en: "the pages contradict themselves: `\(what)`"),
            hints: defect)
    }

    /// `export.nonconforming`: what would keep the file from PDF/UA-1.
    static func nonconforming(_ violation: Violation) -> Diagnostic {
        let message: Message
        switch violation.rule {
        case .title: message = Message(fr: "le document n'a pas de titre", en: "the document has no title")
        case .language: message = Message(fr: "une langue est vide", en: "a language is empty")
        case .alternative:
            message = Message(fr: "une image n'a pas de texte de remplacement", en: "a picture has no alternative")
        case .heading(let level, let before):
            message = Message(
                fr: before == 0
                    ? "le premier titre est de niveau \(level)"
                    : "un titre de niveau \(level) suit un titre de niveau \(before)",
                en: before == 0
                    ? "the first heading is of level \(level)"
                    : "a heading of level \(level) follows one of level \(before)"
            )
        case .nesting(let role, let parent):
            message = Message(
                fr: "un élément `\(role.name)` n'a pas sa place dans `\(parent.name)`",
                en: "an element `\(role.name)` does not belong in `\(parent.name)`")
        case .text(let role):
            message = Message(
                fr: "du texte appartient à `\(role.name)`, qui ne contient que des éléments",
                en: "text belongs to `\(role.name)`, which holds elements only")
        case .link:
            message = Message(fr: "un lien est sans mots et sans adresse", en: "a link has no words and no address")
        case .missingGlyph:
            message = Message(fr: "un caractère n'a pas de glyphe", en: "a character has no glyph")
        case .silentGlyphs:
            message = Message(fr: "des glyphes ne disent aucun texte", en: "glyphs stand for no text")
        }
        return Diagnostic("export.nonconforming", at: violation.span, message, hints: defect)
    }

    /// `export.output`.
    private static func output() -> Diagnostic {
        Diagnostic(
            "export.output",
            Message(fr: "la sortie a refusé le document", en: "the output refused the document"))
    }

    /// `export.oversized`.
    private static func oversized(width: Int, height: Int) -> Diagnostic {
        Diagnostic(
            "export.oversized",
            Message(
                fr: "l'image d'une page aurait \(width) × \(height) pixels, trop pour un PNG",
                en: "the picture of a page would have \(width) × \(height) pixels, too many for a PNG"),
            hints: [Diagnostic.Hint(Message(fr: "faites un PDF", en: "make a PDF"))])
    }

    static let stoppedCode = "render.stopped"

    /// `render.stopped`.
    static func stopped() -> Diagnostic {
        Diagnostic(
            stoppedCode,
            Message(
                fr: "le document n'est plus attendu : son travail a été arrêté",
                en: "nobody waits for the document any more: its work was stopped"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "donnez-lui plus de temps, ou ajoutez des travailleurs",
                        en: "give it more time, or add workers"))
            ])
    }

    private static let defect = [
        Diagnostic.Hint(
            Message(
                fr: "signalez-le : un modèle vérifié ne devrait pas échouer ici",
                en: "report it: a checked template should not fail here"))
    ]
}
