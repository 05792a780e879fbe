internal import GabaritPrimitives

/// What the flow says to users, alphabetical by code.
///
/// A checked template with data that fits its contract meets none of these: each is a defect that is to be reported.
enum LayoutMessages {
    static func noProgress(at span: Span) -> Diagnostic {
        Diagnostic(
            "layout.no-progress", at: span,
            Message(
                fr: "le corps n'avance plus d'une page à l'autre", en: "the body makes no progress from page to page"),
            hints: [report])
    }

    static func noRegion(at span: Span) -> Diagnostic {
        Diagnostic(
            "layout.no-region", at: span,
            Message(
                fr: "les marges ne laissent aucune place au corps", en: "the margins leave no room for the body"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "réduisez les marges, ou agrandissez la page",
                        en: "make the margins smaller or the page larger")
                )
            ])
    }

    static func overflow(_ overflow: Overflow) -> Diagnostic {
        let (needed, offered) = (millimetres(overflow.needed), millimetres(overflow.offered))
        let message =
            switch overflow.measure {
            case .height:
                Message(
                    fr: "ceci ne tient pas : \(needed) mm de haut pour \(offered) mm disponibles",
                    en: "this does not fit: \(needed) mm high where \(offered) mm are left")
            case .width:
                Message(
                    fr: "ceci ne tient pas : \(needed) mm de large pour \(offered) mm disponibles",
                    en: "this does not fit: \(needed) mm wide where \(offered) mm are left")
            }
        return Diagnostic(
            "layout.overflow", at: overflow.span, message, hints: [report], dataPath: overflow.dataPath)
    }

    static func tooDeep(limit: Int, at span: Span) -> Diagnostic {
        Diagnostic(
            "layout.too-deep", at: span,
            Message(
                fr: "plus de \(limit) éléments les uns dans les autres",
                en: "more than \(limit) elements inside each other"))
    }

    static func tooManyBlocks(limit: Int, at span: Span) -> Diagnostic {
        Diagnostic(
            "layout.too-many-blocks", at: span,
            Message(fr: "plus de \(limit) éléments dans un document", en: "more than \(limit) elements in a document"))
    }

    static func tooManyPages(limit: Int, at span: Span) -> Diagnostic {
        Diagnostic(
            "layout.too-many-pages", at: span,
            Message(fr: "plus de \(limit) pages dans un document", en: "more than \(limit) pages in a document"))
    }

    private static let report = Diagnostic.Hint(
        Message(
            fr: "signalez ce défaut : un modèle vérifié ne devrait jamais le montrer",
            en: "report this defect: a checked template should never show it"))

    /// A length in millimetres with one decimal, the same in both languages' digits.
    private static func millimetres(_ length: Length) -> String {
        let tenths = Int((length.millimetres * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
