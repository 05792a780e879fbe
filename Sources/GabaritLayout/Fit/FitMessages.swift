internal import GabaritLanguage
internal import GabaritPrimitives

/// What proofs of fit say to users, alphabetical by code.
enum FitMessages {
    static func missingRepertoire(
        _ missing: [Unicode.Scalar], of repertoire: Repertoire, family: String, at span: Span, trace: [Diagnostic.Frame]
    ) -> Diagnostic {
        let shown = missing.prefix(8).map(TextMessages.name).joined(separator: ", ")
        let more = missing.count > 8 ? missing.count - 8 : 0
        let french = more > 0 ? "\(shown) et \(more) autres" : shown
        let english = more > 0 ? "\(shown) and \(more) more" : shown
        let isWords = repertoire.name.isEmpty
        return Diagnostic(
            "font.missing-repertoire", at: span,
            Message(
                fr: isWords
                    ? "`\(family)` n'a pas de glyphe pour \(french)"
                    : "`\(family)` n'a pas tous les glyphes du répertoire `\(repertoire.name)` : il manque \(french)",
                en: isWords
                    ? "`\(family)` has no glyph for \(english)"
                    : "`\(family)` has not all the glyphs of the repertoire `\(repertoire.name)`: \(english) missing"),
            hints: [
                isWords
                    ? hint(
                        "choisissez une police qui possède ces caractères", "choose a family that has these characters")
                    : hint(
                        "choisissez une police qui les possède, ou un répertoire plus étroit dans le contrat",
                        "choose a family that has them, or a narrower repertoire in the contract")
            ],
            trace: trace)
    }

    /// `limit.pages`; no count where there is no bound.
    static func pages(
        _ count: Int?, at span: Span, trace: [Diagnostic.Frame] = [], dataPath: DataPath? = nil
    ) -> Diagnostic {
        let limit = LayoutLimits.pages
        let message: Message
        if let count {
            message = Message(
                fr: "jusqu'à \(count.grouped(by: "\u{202F}")) pages, \(limit.grouped(by: "\u{202F}")) au plus",
                en: "up to \(count.grouped(by: ",")) pages, \(limit.grouped(by: ",")) at most")
        } else {
            message = Message(
                fr: "le contenu est trop répété pour que ses pages soient comptées",
                en: "the content is too often repeated for its pages to be counted")
        }
        return Diagnostic(
            "limit.pages", at: span, message,
            hints: [
                hint(
                    "donnez aux listes ou aux textes un `max` plus petit, ou moins de hauteur à ce qui se répète",
                    "give lists or texts a smaller `max`, or what is repeated less height")
            ],
            trace: trace, dataPath: dataPath)
    }

    /// `layout.table-header`: a header that leaves a page no room for rows.
    static func tableHeader(_ problem: FitProblem) -> Diagnostic {
        let (message, hint) = tell(problem.reason, (fr: "", en: ""))
        return Diagnostic("layout.table-header", at: problem.span, message, hints: [hint], trace: problem.trace)
    }

    /// `layout.too-wide`: what lacks width in the flow, for the sake of columns that take theirs from what they hold.
    static func tooWide(_ problem: FitProblem) -> Diagnostic {
        let (message, hint) = tell(problem.reason, (fr: "", en: ""))
        return Diagnostic(
            "layout.too-wide", at: problem.span, message, hints: [hint], trace: problem.trace,
            dataPath: problem.dataPath)
    }

    /// `layout.unproved`.
    static func unproved(
        _ problem: FitProblem, kind: FitEntry.Kind, box: Span, room: Size, shrunk: Length? = nil
    ) -> Diagnostic {
        let size = shrunk.map { (fr: " à \(points($0, ",")) pt", en: " at \(points($0, ".")) pt") } ?? (fr: "", en: "")
        let (message, cure) = tell(problem.reason, size)
        var hints = [cure]
        if case .frame = kind {
            hints.append(
                hint(
                    "ajoutez `overflow: continue`, qui laisse le reste aller dans la page",
                    "add `overflow: continue`, which lets the rest go on into the page"))
        }
        return Diagnostic(
            "layout.unproved", at: problem.span, message, labels: problem.span == box ? [] : [label(kind, box, room)],
            hints: hints, trace: problem.trace, dataPath: problem.dataPath)
    }

    /// What is lacking and what to do; `size` tells the size that type has shrunk to.
    private static func tell(
        _ reason: FitProblem.Reason, _ size: (fr: String, en: String)
    ) -> (Message, Diagnostic.Hint) {
        switch reason {
        case .text(let needed, let offered, let lines):
            return (
                Message(
                    fr:
                        "ce texte peut demander \(lines) lignes\(size.fr) : \(need(needed, ",")) mm nécessaires, \(offer(offered, ",")) mm offerts",
                    en:
                        "this text may need \(lines) lines\(size.en): \(need(needed, ".")) mm needed, \(offer(offered, ".")) mm offered"
                ),
                hint(
                    "donnez au texte un `max` plus petit dans le contrat, réduisez le corps, ou agrandissez la place",
                    "give the text a smaller `max` in the contract, a smaller size, or more room")
            )
        case .width(let needed, let offered):
            return (
                Message(
                    fr:
                        "cet élément demande \(need(needed, ",")) mm de largeur\(size.fr), \(offer(offered, ",")) mm sont offerts",
                    en:
                        "this element needs \(need(needed, ".")) mm of width\(size.en), \(offer(offered, ".")) mm are offered"
                ),
                hint("réduisez l'élément, ou élargissez la place", "make the element smaller, or give more width")
            )
        case .header(let needed, let offered):
            return (
                Message(
                    fr:
                        "l'en-tête du tableau, répété, ne laisse pas de place aux lignes : \(need(needed, ",")) mm nécessaires, \(offer(offered, ",")) mm offerts",
                    en:
                        "the table's header, repeated, leaves no room for rows: \(need(needed, ".")) mm needed, \(offer(offered, ".")) mm offered"
                ),
                hint(
                    "donnez aux colonnes des titres plus courts ou plus de largeur, ou agrandissez la page",
                    "give the columns shorter headers or more width, or make the page larger")
            )
        case .columnsOfContent(let needed, let offered):
            return (
                Message(
                    fr:
                        "les colonnes de cette grille peuvent demander \(need(needed, ",")) mm de largeur\(size.fr), \(offer(offered, ",")) mm sont offerts",
                    en:
                        "the columns of this grid may need \(need(needed, ".")) mm of width\(size.en), \(offer(offered, ".")) mm are offered"
                ),
                hint(
                    "donnez une part ou une largeur à une colonne `auto`, ou à son texte un `max` plus petit",
                    "give a column `auto` a share or a width, or its text a smaller `max`")
            )
        case .tab(let over):
            return (
                Message(
                    fr: "au taquet, il peut manquer \(need(over, ",")) mm\(size.fr)",
                    en: "at the tab stop, \(need(over, ".")) mm may be lacking\(size.en)"),
                hint(
                    "déplacez les taquets, ou donnez au texte un `max` plus petit",
                    "move the stops, or give the text a smaller `max`")
            )
        case .height(let needed, let offered):
            return (
                Message(
                    fr:
                        "le contenu peut demander \(need(needed, ",")) mm de hauteur\(size.fr), \(offer(offered, ",")) mm sont offerts",
                    en:
                        "the content may need \(need(needed, ".")) mm of height\(size.en), \(offer(offered, ".")) mm are offered"
                ),
                hint(
                    "réduisez l'interligne ou le nombre d'éléments, ou agrandissez la place",
                    "reduce the leading or the number of elements, or give more height")
            )
        case .columns:
            return (
                Message(
                    fr: "le nombre de colonnes dépend des données, ce qui n'est pas mesuré dans un cadre fixe",
                    en: "the number of columns depends on data, which is not measured in a fixed box"),
                hint("mettez la condition à l'intérieur des colonnes", "put the condition inside the columns")
            )
        case .tooComplex:
            return (
                Message(
                    fr: "le contenu est trop imbriqué ou trop répété pour être mesuré",
                    en: "the content is too deeply nested or too often repeated to be measured"),
                hint("simplifiez le contenu du cadre", "simplify what the box holds")
            )
        }
    }

    private static func label(_ kind: FitEntry.Kind, _ span: Span, _ room: Size) -> Diagnostic.Label {
        let size = (
            fr: "\(offer(room.width, ",")) × \(offer(room.height, ",")) mm",
            en: "\(offer(room.width, ".")) × \(offer(room.height, ".")) mm"
        )
        switch kind {
        case .frame:
            return Diagnostic.Label(
                span, Message(fr: "dans ce cadre fixe de \(size.fr)", en: "in this fixed frame of \(size.en)"))
        case .furniture(let place, _):
            let names: [FitEntry.FurniturePlace: (fr: String, en: String)] = [
                .header: ("cet en-tête", "this header"), .footer: ("ce pied de page", "this footer"),
                .background: ("ce fond de page", "this background"),
            ]
            let name = names[place] ?? ("ce cadre", "this box")
            return Diagnostic.Label(
                span, Message(fr: "dans \(name.fr) de \(size.fr)", en: "in \(name.en) of \(size.en)"))
        }
    }

    private static func hint(_ french: String, _ english: String) -> Diagnostic.Hint {
        Diagnostic.Hint(Message(fr: french, en: english))
    }

    /// Millimetres needed, rounded up to a tenth, so that what is needed never looks like what is offered.
    private static func need(_ length: Length, _ mark: String) -> String {
        tenths(Int((min(length.millimetres, 1_000_000) * 10 - 0.01).rounded(.up)), mark)
    }

    /// Millimetres offered, rounded down to a tenth but for what rounding to 1/1024 pt has cost.
    private static func offer(_ length: Length, _ mark: String) -> String {
        tenths(Int((max(length.millimetres, 0) * 10 + 0.01).rounded(.down)), mark)
    }

    private static func points(_ length: Length, _ mark: String) -> String {
        tenths(Int((length.points * 10).rounded()), mark)
    }

    private static func tenths(_ value: Int, _ mark: String) -> String {
        value % 10 == 0 ? "\(value / 10)" : "\(value / 10)\(mark)\(value % 10)"
    }
}
