import GabaritPrimitives

/// What the checker says of pages and of room; alphabetical by code.
enum LayoutMessages {
    /// What is too large for its place.
    enum Thing {
        case element(String)
        case line
        case spacing

        fileprivate var message: Message {
            switch self {
            case .element(let name): Message(fr: "`\(name)`", en: "`\(name)`")
            case .line: Message(fr: "une ligne", en: "a line")
            case .spacing: Message(fr: "le blanc autour", en: "the white around")
            }
        }
    }

    /// `layout.duplicate-setting`.
    static func duplicateSetting(_ name: Name) -> Diagnostic {
        SemanticsMessages.error(
            "layout.duplicate-setting", name.span, fr: "`\(name.text)` est déjà fixé pour ces pages",
            en: "`\(name.text)` is set already for these pages",
            hints: [SemanticsMessages.hint(fr: "gardez l'un des deux", en: "keep one of the two")])
    }

    /// `layout.frame-in-loop`: a frame that would stand on itself.
    static func frameInLoop(at span: Span, trace: [Diagnostic.Frame]) -> Diagnostic {
        SemanticsMessages.error(
            "layout.frame-in-loop", span, fr: "répété par `for`, ce cadre se recouvrirait lui-même",
            en: "repeated by `for`, this frame would stand on itself",
            hints: [SemanticsMessages.hint(fr: "placez la boucle dans le cadre", en: "put the loop into the frame")],
            trace: trace)
    }

    /// `layout.no-body`.
    static func noBody(width: Length, height: Length, least: Length, at span: Span) -> Diagnostic {
        let (width, height) = (max(width, .zero), max(height, .zero))
        return SemanticsMessages.error(
            "layout.no-body", span,
            fr:
                "le corps de la page n'aurait que \(french(width)) × \(french(height)) mm ; il lui en faut \(french(least)) dans chaque sens",
            en: "the page's body would have only \(mm(width)) × \(mm(height)) mm; it needs \(mm(least)) each way",
            hints: [
                SemanticsMessages.hint(
                    fr: "réduisez les marges ou les réserves", en: "reduce the margins or the reserves")
            ])
    }

    /// `layout.no-furniture-room`.
    static func noFurnitureRoom(_ place: String, offered: Length, needed: Length?, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "layout.no-furniture-room", span,
            fr: needed.map { "la marge laisse \(french(offered)) mm à `\(place)`, qui en demande \(french($0))" }
                ?? "la marge ne laisse pas de place à `\(place)`",
            en: needed.map { "the margin leaves \(mm(offered)) mm for `\(place)`, which asks for \(mm($0))" }
                ?? "the margin leaves no room for `\(place)`",
            hints: [
                SemanticsMessages.hint(
                    fr: "agrandissez la marge, ou réduisez `from:` ou `height:`",
                    en: "enlarge the margin, or reduce `from:` or `height:`")
            ])
    }

    /// `layout.no-own-width`: an element that takes the width it is given, in a column that asks it for its own.
    static func fillsContent(_ element: String, at span: Span, trace: [Diagnostic.Frame]) -> Diagnostic {
        SemanticsMessages.error(
            "layout.no-own-width", span,
            fr: "`\(element)` prend la largeur qu'on lui donne : une colonne `auto` attend la sienne",
            en: "`\(element)` takes the width that it is given: a column `auto` asks for its own",
            hints: [
                SemanticsMessages.hint(
                    fr: "donnez à cette colonne de la grille une largeur ou une part, `40mm` ou `1fr`",
                    en: "give this column of the grid a width or a share, `40mm` or `1fr`")
            ],
            trace: trace)
    }

    /// `layout.no-own-width`: a cell over several columns `auto` and no other.
    static func spansContent(at span: Span, trace: [Diagnostic.Frame]) -> Diagnostic {
        SemanticsMessages.error(
            "layout.no-own-width", span, fr: "cette cellule n'occupe que des colonnes `auto`, qui peuvent être vides",
            en: "this cell spans columns `auto` only, which may be empty",
            hints: [
                SemanticsMessages.hint(
                    fr: "étendez-la à une colonne qui a une largeur ou une part",
                    en: "extend it to a column that has a width or a share")
            ],
            trace: trace)
    }

    /// `layout.other-proportions`.
    static func otherProportions(_ format: String, page: Size, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "layout.other-proportions", span,
            fr: "`\(format)` n'a pas les proportions d'une page de \(french(page.width)) × \(french(page.height)) mm",
            en: "`\(format)` has not the proportions of a page of \(mm(page.width)) × \(mm(page.height)) mm",
            hints: [
                SemanticsMessages.hint(
                    fr: "nommez un format de mêmes proportions, comme A3 pour A4",
                    en: "name a format of the same proportions, such as A3 for A4")
            ])
    }

    /// `layout.outside-page`.
    static func outsidePage(
        _ what: String, _ rectangle: Rectangle, page: Size, at span: Span, trace: [Diagnostic.Frame] = []
    ) -> Diagnostic {
        let over = max(rectangle.maxX - page.width, rectangle.maxY - page.height)
        return SemanticsMessages.error(
            "layout.outside-page", span, fr: "`\(what)` dépasse de la page de \(french(over)) mm",
            en: "`\(what)` leaves the page by \(mm(over)) mm",
            hints: [SemanticsMessages.hint(fr: "corrigez `at:` ou `size:`", en: "correct `at:` or `size:`")],
            trace: trace)
    }

    /// `layout.outside-reserve`.
    static func outsideReserve(_ reserve: String, at span: Span, declared: Span, trace: [Diagnostic.Frame])
        -> Diagnostic
    {
        SemanticsMessages.error(
            "layout.outside-reserve", span, fr: "ce cadre dépasse de la réserve `\(reserve)`",
            en: "this frame leaves the reserve `\(reserve)`",
            labels: [SemanticsMessages.label(declared, fr: "la réserve", en: "the reserve")],
            hints: [SemanticsMessages.hint(fr: "corrigez `at:` ou `size:`", en: "correct `at:` or `size:`")],
            trace: trace)
    }

    /// `layout.overlap`.
    static func overlap(
        _ what: String, _ other: String, at span: Span, other place: Span?, trace: [Diagnostic.Frame] = []
    ) -> Diagnostic {
        let names: [String: Message] = ["body": Message(fr: "le corps de la page", en: "the page's body")]
        let second = names[other] ?? Message(fr: "`\(other)`", en: "`\(other)`")
        let intoReserve = what == "frame" && other == "reserve"
        return SemanticsMessages.error(
            "layout.overlap", span, fr: "`\(what)` recouvre \(second.french)",
            en: "`\(what)` overlaps \(second.english)",
            labels: place.map { [SemanticsMessages.label($0, fr: "déclaré ici", en: "declared here")] } ?? [],
            hints: [
                intoReserve
                    ? SemanticsMessages.hint(
                        fr: "écrivez `in:` et le nom de la réserve pour y entrer",
                        en: "write `in:` and the reserve's name to enter it")
                    : SemanticsMessages.hint(
                        fr: "déplacez ou réduisez l'un des deux", en: "move or reduce one of the two")
            ], trace: trace)
    }

    /// `layout.page-setting`: a setting of the whole page inside a master.
    static func pageSetting(_ name: Name) -> Diagnostic {
        SemanticsMessages.error(
            "layout.page-setting", name.span, fr: "`\(name.text)` vaut pour toutes les pages",
            en: "`\(name.text)` holds for all pages",
            hints: [SemanticsMessages.hint(fr: "placez-le directement dans `page`", en: "put it into `page` itself")])
    }

    /// `layout.shifting-cell`; columns count from 1.
    static func shiftingCell(_ columns: [Int], at span: Span, trace: [Diagnostic.Frame]) -> Diagnostic {
        func listed(_ last: String) -> String {
            let head = columns.dropLast().map(String.init).joined(separator: ", ")
            return "\(head) \(last) \(columns.last ?? 1)"
        }
        return SemanticsMessages.error(
            "layout.shifting-cell", span,
            fr: "selon les données, cette cellule tombe dans la colonne \(listed("ou"))",
            en: "this cell comes to stand in column \(listed("or")), by the data",
            hints: [
                SemanticsMessages.hint(
                    fr: "donnez autant de cellules dans chaque cas : `else { cell { } }` garde la place",
                    en: "give as many cells in every case: `else { cell { } }` keeps the place")
            ],
            trace: trace)
    }

    /// `layout.too-narrow`.
    static func tooNarrow(offered: Length, needed: Length, at span: Span, trace: [Diagnostic.Frame]) -> Diagnostic {
        SemanticsMessages.error(
            "layout.too-narrow", span,
            fr: "il ne reste que \(french(offered)) mm de largeur ; il en faut \(french(needed, .up))",
            en: "only \(mm(offered)) mm of width are left; \(mm(needed, .up)) are needed",
            hints: [
                SemanticsMessages.hint(
                    fr: "élargissez ce qui l'entoure, ou réduisez les marges, les retraits et les largeurs fixées",
                    en: "widen what surrounds it, or reduce margins, paddings and fixed widths")
            ], trace: trace)
    }

    /// `layout.too-tall`.
    static func tooTall(_ thing: Thing, offered: Length, needed: Length, at span: Span, trace: [Diagnostic.Frame])
        -> Diagnostic
    {
        SemanticsMessages.error(
            "layout.too-tall", span,
            fr:
                "\(thing.message.french) demande \(french(needed, .up)) mm de hauteur, la place en offre \(french(offered))",
            en: "\(thing.message.english) needs \(mm(needed, .up)) mm of height, its place offers \(mm(offered))",
            hints: [
                SemanticsMessages.hint(
                    fr: "réduisez sa hauteur, ou agrandissez la place", en: "reduce its height, or enlarge the place")
            ], trace: trace)
    }

    /// `layout.too-wide`.
    static func tooWide(_ name: String, offered: Length, needed: Length, at span: Span, trace: [Diagnostic.Frame])
        -> Diagnostic
    {
        SemanticsMessages.error(
            "layout.too-wide", span,
            fr: "`\(name)` demande \(french(needed, .up)) mm de largeur, la place en offre \(french(offered))",
            en: "`\(name)` needs \(mm(needed, .up)) mm of width, its place offers \(mm(offered))",
            hints: [
                SemanticsMessages.hint(
                    fr: "réduisez sa largeur, ou élargissez la place", en: "reduce its width, or widen the place")
            ], trace: trace)
    }

    /// `layout.unknown-reserve`.
    static func unknownReserve(_ name: Name, known: [String]) -> Diagnostic {
        let near = SemanticsMessages.didYouMean(name, among: known)
        return SemanticsMessages.error(
            "layout.unknown-reserve", name.span, fr: "aucune réserve ne s'appelle `\(name.text)`",
            en: "no reserve is called `\(name.text)`",
            hints: near.isEmpty ? SemanticsMessages.oneOf(known) : near)
    }

    /// `layout.unknown-setting`.
    static func unknownSetting(_ name: Name, known: [String]) -> Diagnostic {
        let near = SemanticsMessages.didYouMean(name, among: known)
        return SemanticsMessages.error(
            "layout.unknown-setting", name.span, fr: "`page` ne connaît pas `\(name.text)`",
            en: "`page` does not know `\(name.text)`",
            hints: near.isEmpty ? SemanticsMessages.oneOf(known) : near)
    }

    /// `limit.frames`.
    static func tooManyFrames(limit: Int, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "limit.frames", span, fr: "plus de \(limit) cadres sur la première page",
            en: "more than \(limit) frames on the first page",
            hints: [
                SemanticsMessages.hint(fr: "réunissez plusieurs cadres en un seul", en: "join several frames into one")
            ])
    }

    /// Millimetres as French prose writes them.
    private static func french(_ length: Length, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero) -> String
    {
        ElementMessages.french(mm(length, rule))
    }

    private static func mm(_ length: Length, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero) -> String {
        ElementMessages.millimetres(length, rounded: rule)
    }
}
