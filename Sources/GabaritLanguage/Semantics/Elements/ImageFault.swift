import GabaritPrimitives

/// Why a picture cannot be used.
enum ImageFault: Error {
    case resource(ResourceError)
    case problem(ImageProblem)

    func diagnostic(at span: Span) -> Diagnostic {
        switch self {
        case .resource(.notFound):
            ElementMessages.badImage(
                "missing", Message(fr: "il n'y a pas de fichier de ce nom", en: "there is no file of that name"),
                hint: Message(
                    fr: "écrivez le chemin à partir du dossier des modèles",
                    en: "write the path from the folder of templates"), at: span)
        case .resource(.outsideRoot):
            ElementMessages.badImage(
                "outside",
                Message(fr: "ce chemin sort du dossier des modèles", en: "this path leaves the folder of templates"),
                hint: Message(fr: "placez l'image dans ce dossier", en: "put the picture into that folder"), at: span)
        case .resource(.unreadable):
            ElementMessages.badImage(
                "unreadable", Message(fr: "ce fichier ne peut pas être lu", en: "this file cannot be read"),
                hint: Message(fr: "vérifiez ses droits", en: "check its permissions"), at: span)
        case .resource(.tooLarge(let limit)):
            ElementMessages.badImage(
                "too-large",
                Message(
                    fr: "ce fichier dépasse \(limit / 1_000_000) Mo",
                    en: "this file is larger than \(limit / 1_000_000) MB"),
                hint: Message(fr: "réduisez l'image", en: "make the picture smaller"), at: span)
        case .problem(.unknownFormat):
            ElementMessages.badImage(
                "unknown-format",
                Message(
                    fr: "ce fichier n'est une image ni PNG, ni JPEG, ni SVG",
                    en: "this file is no PNG, JPEG or SVG picture"),
                hint: Message(
                    fr: "enregistrez l'image en PNG, en JPEG ou en SVG", en: "save the picture as PNG, JPEG or SVG"),
                at: span)
        case .problem(.corrupt):
            ElementMessages.badImage(
                "corrupt", Message(fr: "cette image est endommagée", en: "this picture is damaged"),
                hint: Message(fr: "enregistrez-la de nouveau", en: "save it anew"), at: span)
        case .problem(.unsupportedColors):
            ElementMessages.badImage(
                "unsupported-colors",
                Message(
                    fr: "cette image JPEG n'est ni en niveaux de gris ni en couleurs RVB de 8 bits",
                    en: "this JPEG picture is neither grey nor of RGB colours of 8 bits"),
                hint: Message(fr: "convertissez-la en RVB", en: "convert it to RGB"), at: span)
        case .problem(.drawing(let fault)): ElementMessages.badDrawing(fault, at: span)
        case .problem(.tooLarge(let width, let height)):
            ElementMessages.badImage(
                "too-large",
                Message(
                    fr: "cette image a trop de pixels : \(width) × \(height)",
                    en: "this picture has too many pixels: \(width) × \(height)"),
                hint: Message(fr: "réduisez l'image", en: "make the picture smaller"), at: span)
        }
    }
}
