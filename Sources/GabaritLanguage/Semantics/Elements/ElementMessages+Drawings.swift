import GabaritPrimitives

extension ElementMessages {
    /// An SVG file that cannot stand in a document: what is wrong in it, and where.
    static func badDrawing(_ fault: DrawingFault, at span: Span) -> Diagnostic {
        let (message, hint) = words(of: fault)
        let place = Message(
            fr: "\(fault.name.map { "« \($0) », " } ?? "")ligne \(fault.line) du fichier",
            en: "\(fault.name.map { "\"\($0)\", " } ?? "")line \(fault.line) of the file")
        return badImage(
            "drawing",
            Message(fr: "\(message.french) (\(place.french))", en: "\(message.english) (\(place.english))"), hint: hint,
            at: span)
    }

    private static func words(of fault: DrawingFault) -> (Message, hint: Message) {
        let plain = Message(
            fr: "enregistrez le dessin en « SVG simple », en UTF-8",
            en: "save the drawing as \"plain SVG\", in UTF-8")
        switch fault.reason {
        case .markup:
            return (Message(fr: "ce fichier SVG est mal formé", en: "this SVG file is not well-formed"), plain)
        case .declaration:
            return (
                Message(
                    fr: "ce dessin SVG porte une déclaration de document ou de feuille de style",
                    en: "this SVG drawing holds a declaration of a document type or a style sheet"),
                Message(
                    fr: "effacez la ligne `<!DOCTYPE …>` ou `<?xml-stylesheet …?>`",
                    en: "delete the line `<!DOCTYPE …>` or `<?xml-stylesheet …?>`")
            )
        case .noSize:
            return (
                Message(fr: "ce dessin SVG n'a pas de taille", en: "this SVG drawing has no size"),
                Message(fr: "ajoutez `viewBox` à l'élément `svg`", en: "add `viewBox` to the element `svg`")
            )
        case .text:
            return (
                Message(fr: "ce dessin SVG contient du texte", en: "this SVG drawing holds text"),
                Message(
                    fr: "écrivez ce texte dans le modèle, ou transformez-le en tracés et dites-le dans `alt:`",
                    en: "write that text in the template, or turn it into paths and say it in `alt:`")
            )
        case .picture:
            return (
                Message(
                    fr: "ce dessin SVG contient une image de pixels", en: "this SVG drawing holds a picture of pixels"),
                Message(
                    fr: "placez cette image dans le modèle, par `image`, ou retirez-la",
                    en: "put that picture into the template, with `image`, or take it out")
            )
        case .reference:
            return (
                Message(
                    fr: "ce dessin SVG renvoie à quelque chose hors de lui",
                    en: "this SVG drawing refers to something outside"
                ),
                Message(fr: "mettez dans le fichier tout ce qu'il montre", en: "put into the file all that it shows")
            )
        case .script:
            return (
                Message(fr: "ce dessin SVG contient un script", en: "this SVG drawing holds a script"),
                Message(fr: "retirez-le", en: "take it out")
            )
        case .animation:
            return (
                Message(fr: "ce dessin SVG est animé", en: "this SVG drawing is animated"),
                Message(fr: "retirez l'animation", en: "take the animation out")
            )
        case .effect:
            return (
                Message(
                    fr: "ce dessin SVG contient un filtre ou un masque", en: "this SVG drawing holds a filter or a mask"
                ),
                Message(
                    fr: "remplacez-le par un dégradé, une opacité ou une découpe (`clipPath`)",
                    en: "use a gradient, an opacity or a clip (`clipPath`) instead")
            )
        case .element:
            return (
                Message(
                    fr: "ce dessin SVG contient quelque chose qui ne se dessine pas de même partout",
                    en: "this SVG drawing holds something that is not drawn alike everywhere"), plain
            )
        case .tooMuch:
            return (
                Message(
                    fr: "ce dessin SVG a trop d'éléments, ou trop emboîtés",
                    en: "this SVG drawing has too many elements, or too deep in one another"),
                Message(fr: "simplifiez le dessin", en: "simplify the drawing")
            )
        }
    }
}
