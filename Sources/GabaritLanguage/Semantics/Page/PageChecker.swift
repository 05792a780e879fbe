import GabaritPrimitives

/// Checks the page model: sizes, margins, furniture and reserves, and that they leave room for the body.
///
/// A master has what it sets itself, and for the rest what stands at the page's own level: its furniture keeps its content, and
/// its boxes follow the master's margins.
final class PageChecker {
    /// A header, footer or background before it has its place.
    private struct Draft {
        var body: [TypedStatement]
        var from: Length
        var height: Length?
        var width: Length?
        var span: Span
    }

    /// What a level sets.
    private struct Level {
        var margins: Edges?
        var furniture: [Place: Draft] = [:]
        var span: Span
    }

    private enum Place: String, CaseIterable { case header, footer, background }

    private let statements: StatementChecker
    private let scope: Scope
    private var context: CheckContext { statements.context }
    private var evaluator: StaticEvaluator { statements.evaluator }

    /// Makes a checker of a template's page model.
    init(statements: StatementChecker, scope: Scope) {
        self.statements = statements
        self.scope = scope
    }

    /// The page model of its syntax; A4 with margins of 20 mm where there is none.
    func check(_ node: PageNode?) -> PageModel {
        guard let node else {
            return PageModel(
                size: PaperFormat.a4.size,
                base: .init(margins: Self.margins, header: nil, footer: nil, background: nil),
                masters: [:],
                reserves: [])
        }
        let size = self.size(node)
        let reserves = self.reserves(node, in: size)
        let base = level(node)
        var page = PageModel(
            size: size, base: master(base, base, size), masters: [:], reserves: reserves,
            scales: scales(node, of: size),
            bleed: bleed(node)
        )
        for section in node.sections {
            guard let selector = PageModel.Selector(rawValue: section.name.text), let own = section.master else {
                continue
            }
            if page.masters[selector] != nil { context.report(LayoutMessages.duplicateSetting(section.name)) }
            for argument in section.arguments {
                context.report(ElementMessages.unexpectedValue(section.name, at: argument.span))
            }
            page.masters[selector] = master(level(own, isMaster: true), base, size)
        }
        checkReserves(of: page)
        return page
    }

    private static let margins = Edges(all: .millimetres(20))
    /// The least width and height of the body.
    private static let leastBody = Length.millimetres(20)
    /// From the page's edge to furniture, and from there to the body, where nothing else is said.
    private static let offset = Length.millimetres(10)
    private static let distance = Length.millimetres(4)

    // MARK: - Settings

    private func size(_ node: PageNode) -> Size {
        var size: Size?
        for setting in node.settings where setting.name.text == "size" {
            if size != nil { context.report(LayoutMessages.duplicateSetting(setting.name)) }
            size = size ?? self.size(setting)
        }
        return size ?? PaperFormat.a4.size
    }

    private func size(_ setting: ElementNode) -> Size {
        enum Orientation: String, CaseIterable { case portrait, landscape }
        let constants = setting.arguments.compactMap { evaluator.constant($0.value, in: scope.file) }
        guard let first = constants.first else { return PaperFormat.a4.size }
        if constants.count > 2 { context.report(ElementMessages.unexpectedValue(setting.name, at: constants[2].span)) }
        var size: Size
        if case .tuple = first.value {
            guard let pair = evaluator.pair(first, of: "size", from: .millimetres(30)) else {
                return PaperFormat.a4.size
            }
            for side in [pair.0, pair.1] where side > .millimetres(2000) {
                context.report(ElementMessages.outOfRange("size", least: "30 mm", most: "2000 mm", at: first.span))
                return PaperFormat.a4.size
            }
            size = Size(width: pair.0, height: pair.1)
        } else {
            size = evaluator.word(first, among: PaperFormat.self)?.size ?? PaperFormat.a4.size
        }
        if constants.count > 1, evaluator.word(constants[1], among: Orientation.self) == .landscape {
            size = Size(width: max(size.width, size.height), height: min(size.width, size.height))
        }
        return size
    }

    /// The formats that the page may be scaled to.
    private func scales(_ node: PageNode, of size: Size) -> [PaperFormat] {
        var formats: [PaperFormat] = []
        let settings = node.settings.filter { $0.name.text == "scales" }
        for setting in settings.dropFirst() { context.report(LayoutMessages.duplicateSetting(setting.name)) }
        for argument in settings.first?.arguments ?? [] {
            guard let constant = evaluator.constant(argument.value, in: scope.file),
                let format = evaluator.word(constant, among: PaperFormat.self)
            else { continue }
            if !size.isSimilar(to: format.size(turnedLike: size)) {
                context.report(LayoutMessages.otherProportions(format.rawValue, page: size, at: constant.span))
            }
            formats.append(format)
        }
        return formats
    }

    /// How far colour runs over the page's edges.
    private func bleed(_ node: PageNode) -> Length {
        let settings = node.settings.filter { $0.name.text == "bleed" }
        for setting in settings.dropFirst() { context.report(LayoutMessages.duplicateSetting(setting.name)) }
        guard let setting = settings.first,
            let constants = evaluator.constants(setting.arguments.map(\.value), in: scope.file)
        else { return .zero }
        for constant in constants.dropFirst() {
            context.report(ElementMessages.unexpectedValue(setting.name, at: constant.span))
        }
        return constants.first.flatMap { evaluator.length($0, of: "bleed", to: .millimetres(20)) } ?? .zero
    }

    private func reserves(_ node: PageNode, in size: Size) -> [PageModel.Reserve] {
        var reserves: [PageModel.Reserve] = []
        for setting in node.settings where setting.name.text == "reserve" {
            var reader = ArgumentReader(setting.arguments, of: setting.name, at: setting.span, context: context)
            let nameNode = reader.requiredValue(example: "fenetre at: (90mm, 34mm) size: (110mm, 56mm)")
            let at = reader.required("at", example: "(90mm, 34mm)").flatMap { evaluator.constant($0, in: scope.file) }
            let extent = reader.required("size", example: "(110mm, 56mm)").flatMap {
                evaluator.constant($0, in: scope.file)
            }
            reader.finish()
            guard let nameNode, let at, let extent, let origin = evaluator.pair(at, of: "at"),
                let sides = evaluator.pair(extent, of: "size", from: .millimetres(1))
            else { continue }
            guard case .name(let name) = nameNode.kind else {
                let expected = Message(fr: "un nom", en: "a name")
                context.report(
                    ElementMessages.wrongKind(
                        found: Message(fr: "une valeur", en: "a value"), expected: expected, at: nameNode.span))
                continue
            }
            let rectangle = Rectangle(
                origin: Point(x: origin.0, y: origin.1), size: Size(width: sides.0, height: sides.1))
            let reserve = PageModel.Reserve(name: name, rectangle: rectangle, span: setting.span)
            if let first = reserves.first(where: { $0.name == name }) {
                context.report(SemanticsMessages.duplicateName(Name(name, nameNode.span), first: first.span))
                continue
            }
            if !Rectangle(origin: .zero, size: size).holds(rectangle) {
                context.report(LayoutMessages.outsidePage("reserve", rectangle, page: size, at: setting.span))
            }
            if let other = reserves.first(where: { $0.rectangle.intrudes(on: rectangle) }) {
                context.report(LayoutMessages.overlap("reserve", "reserve", at: setting.span, other: other.span))
            }
            reserves.append(reserve)
        }
        return reserves
    }

    private func level(_ node: PageNode, isMaster: Bool = false) -> Level {
        var level = Level(span: node.span)
        for setting in node.settings {
            switch setting.name.text {
            case "margins":
                if level.margins != nil { context.report(LayoutMessages.duplicateSetting(setting.name)) }
                let constants = evaluator.constants(setting.arguments.map(\.value), in: scope.file)
                let margins = constants.flatMap { evaluator.edges($0, of: "margins", to: .millimetres(2000)) }
                level.margins = level.margins ?? margins
            // Settings of the page as a whole; a master has none of them.
            case "size", "scales", "bleed", "reserve":
                if isMaster { context.report(LayoutMessages.pageSetting(setting.name)) }
            case "header", "footer", "background": context.report(ElementMessages.missingBlock(setting.name))
            default: context.report(LayoutMessages.unknownSetting(setting.name, known: PageNode.words))
            }
        }
        for section in node.sections {
            if let place = Place(rawValue: section.name.text) {
                if level.furniture[place] != nil { context.report(LayoutMessages.duplicateSetting(section.name)) }
                level.furniture[place] = level.furniture[place] ?? draft(section)
            } else if section.master == nil {
                context.report(LayoutMessages.unknownSetting(section.name, known: PageNode.words))
            }
        }
        return level
    }

    private func draft(_ section: PageNode.Section) -> Draft {
        var reader = ArgumentReader(section.arguments, of: section.name, at: section.span, context: context)
        func length(_ label: String) -> Length? {
            reader.labelled(label).flatMap { evaluator.constant($0, in: scope.file) }.flatMap {
                evaluator.length($0, of: label, to: .millimetres(2000))
            }
        }
        var draft = Draft(body: [], from: Self.offset, height: nil, width: nil, span: section.name.span)
        if section.name.text != "background" {
            if let from = length("from") { draft.from = from }
            draft.height = length("height")
            draft.width = length("width")
        }
        reader.finish()
        let place = GabaritLanguage.Place(
            scope: scope.nested(), isFurniture: true, language: context.language, inherited: context.language)
        draft.body = statements.check(section.body, in: place)
        return draft
    }

    // MARK: - Boxes

    /// A master of what its level sets and, for the rest, the page's own.
    private func master(_ own: Level, _ base: Level, _ size: Size) -> PageModel.Master {
        let margins = own.margins ?? base.margins ?? Self.margins
        var master = PageModel.Master(margins: margins, header: nil, footer: nil, background: nil)
        let width = size.width - margins.left - margins.right
        let height = size.height - margins.top - margins.bottom
        guard width + .slack >= Self.leastBody, height + .slack >= Self.leastBody else {
            context.report(LayoutMessages.noBody(width: width, height: height, least: Self.leastBody, at: own.span))
            return master
        }
        for place in Place.allCases {
            guard let draft = own.furniture[place] ?? base.furniture[place], !draft.body.isEmpty else { continue }
            guard let rectangle = box(place, draft, margins, size) else { continue }
            let furniture = PageModel.Furniture(rectangle: rectangle, body: draft.body, span: draft.span)
            switch place {
            case .header: master.header = furniture
            case .footer: master.footer = furniture
            case .background: master.background = furniture
            }
        }
        return master
    }

    private func box(_ place: Place, _ draft: Draft, _ margins: Edges, _ size: Size) -> Rectangle? {
        if place == .background { return Rectangle(origin: .zero, size: size) }
        let margin = place == .header ? margins.top : margins.bottom
        let height = draft.height ?? margin - Self.distance - draft.from
        let width = draft.width ?? size.width - margins.left - margins.right
        guard height > .zero, draft.from + height <= margin + .slack else {
            context.report(
                LayoutMessages.noFurnitureRoom(
                    place.rawValue, offered: margin - draft.from, needed: draft.height, at: draft.span))
            return nil
        }
        let y = place == .header ? draft.from : size.height - draft.from - height
        let rectangle = Rectangle(origin: Point(x: margins.left, y: y), size: Size(width: width, height: height))
        guard Rectangle(origin: .zero, size: size).holds(rectangle) else {
            context.report(LayoutMessages.outsidePage(place.rawValue, rectangle, page: size, at: draft.span))
            return nil
        }
        return rectangle
    }

    /// Reports furniture of the first page that stands in a reserve, and reserves that leave the page no body.
    private func checkReserves(of page: PageModel) {
        let first = page.master(ofPage: 1)
        let furniture = [("header", first.header), ("footer", first.footer), ("background", first.background)]
        for (name, piece) in furniture {
            guard let piece, let reserve = page.reserves.first(where: { $0.rectangle.intrudes(on: piece.rectangle) })
            else { continue }
            context.report(LayoutMessages.overlap(name, "reserve", at: piece.span, other: reserve.span))
        }
        if !page.reserves.isEmpty, page.firstBands.isEmpty {
            let body = page.bodyRectangle(of: first)
            context.report(
                LayoutMessages.noBody(
                    width: body.size.width, height: .zero, least: PageModel.leastBand, at: page.reserves[0].span))
        }
    }
}
