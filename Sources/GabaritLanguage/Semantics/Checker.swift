public import GabaritPrimitives

/// Checks a template, or a mail, with all that it imports.
public struct Checker {
    /// Checks the template or the mail of a file; the path starts at the template root.
    ///
    /// All that is wrong is found in one go. Work and memory grow with the size of the sources alone.
    public static func check(
        path: String, resources: any TemplateResources, images: any ImageProbe
    ) -> CheckResult {
        let context = CheckContext(resources: resources, images: images) { Parser.parse($0, as: $1) }
        let checker = Checker(context: context)
        let template = checker.check(path)
        let diagnostics = context.sortedDiagnostics()
        return CheckResult(
            template: context.hasErrors ? nil : template, diagnostics: diagnostics, sources: context.sources)
    }

    private let context: CheckContext

    private func check(_ path: String) -> Template? {
        var loader = ProjectLoader(context: context)
        let files = loader.load(path)
        guard !files.isEmpty else { return nil }
        var collector = DeclarationCollector(context: context, templatePath: loader.templatePath)
        collector.collect(files)
        // Without its template a mail has no data: all that it says of them would be unknown.
        if loader.templatePath != nil, context.templateFile == nil { return nil }
        let header = context.declarations.unit.map { HeaderChecker(context: context).check($0) }
        if let header { context.language = header.language }
        context.printedLanguages = context.writtenLanguages()
        let types = TypeChecker(context: context)
        types.checkDeclarations()
        let bodies = BodyChecker(context: context, types: types)
        bodies.checkSignatures()
        bodies.checkBodies()
        let scope = context.templateScope()
        let expressions = ExpressionChecker(context: context)
        let date = header?.date.map {
            expressions.coerce(expressions.check($0, in: scope, expecting: .date), to: .date)
        }
        let isMail = context.declarations.unit?.kind == .mail
        let title = header?.title.flatMap { self.title($0, of: isMail ? "subject" : "title", in: scope, expressions) }
        let statements = StatementChecker(context: context)
        statements.checkStyles()
        let components = statements.checkComponents()
        let page = statements.checkPage(context.declarations.page, in: scope)
        let body = statements.checkBody(
            context.declarations.body, in: scope, under: [date, title].compactMap(\.self))
        guard let unit = context.declarations.unit, let header, let date, let title, !context.hasErrors else {
            return nil
        }
        let template = Template(
            name: unit.name.text, version: header.version, versionSpan: header.versionSpan,
            validity: header.validity,
            documentation: unit.documentation,
            language: header.language, date: date, title: title, contract: context.contract,
            slotCount: context.activation.slotCount, functions: context.declarations.functions.compactMap(\.typed),
            components: components, styles: statements.styles, page: page,
            body: context.declarations.lets + body, images: statements.images,
            closedLeafCount: statements.closedLeafCount, bounds: statements.bounds, sources: context.sources,
            linkStyle: statements.linkStyle, bodyStyle: statements.bodyStyle, kind: unit.kind)
        if isMail { MailChecker(template: template, context: context).check() }
        SensitivityChecker.check(template).forEach(context.report)
        return template
    }

    /// The title, or the subject: one line, never empty.
    private func title(
        _ node: ExpressionNode, of key: String, in scope: Scope, _ expressions: ExpressionChecker
    ) -> TypedExpression? {
        let title = expressions.printable(expressions.check(node, in: scope))
        guard case .text(let type) = title.type else { return nil }
        if type.minimum == 0 { context.report(SemanticsMessages.mayBeEmpty(key, at: node.span)) }
        if type.lines > 1 { context.report(SemanticsMessages.manyLines(key, at: node.span)) }
        return title
    }
}

extension CheckContext {
    /// The template's language first, then those of its elements in the order of their tags.
    fileprivate func writtenLanguages() -> [LanguageData] {
        var collector = ReferenceCollector()
        collector.collect(declarations.body)
        if let page = declarations.page { collector.collect(page) }
        for component in declarations.components { collector.collect(component.node.body) }
        let others = collector.languages.subtracting([language.tag]).sorted()
        return ([language] + others.map { LanguageTag($0) }).compactMap { LanguageData.named($0) }
    }

    /// What is wrong, by file and place; what has no place comes first.
    func sortedDiagnostics() -> [Diagnostic] {
        diagnostics.enumerated().sorted { left, right in
            func key(_ item: (offset: Int, element: Diagnostic)) -> (Int32, Int32, Int32, Int) {
                let span = item.element.span
                return (span?.source.index ?? -1, span?.start ?? -1, span?.end ?? -1, item.offset)
            }
            return key(left) < key(right)
        }.map(\.element)
    }
}

/// What became of checking a template.
public struct CheckResult: Sendable {
    /// The template; none where any diagnostic is an error.
    public var template: Template?
    /// What is wrong, by file and place.
    public var diagnostics: [Diagnostic]
    /// The files read; spans point into it.
    public var sources: SourceMap

    /// Makes a result.
    public init(template: Template?, diagnostics: [Diagnostic], sources: SourceMap) {
        self.template = template
        self.diagnostics = diagnostics
        self.sources = sources
    }
}
