import GabaritPrimitives

/// Sorts the items of all files into ``Declarations``, and reports names declared twice and items that do not belong
/// where they stand.
struct DeclarationCollector {
    let context: CheckContext
    /// Whether the first file is a policy's, not a template's.
    private let isOfPolicy: Bool
    private var declarations = Declarations()
    /// The imported files whose content has been told of.
    private var filesToldOfContent: Set<SourceID> = []
    /// The imports of all files.
    private var importNodes: [ImportNode] = []
    /// The file of the template that a mail belongs to.
    private let templatePath: String?

    init(context: CheckContext, isOfPolicy: Bool = false, templatePath: String? = nil) {
        self.context = context
        self.isOfPolicy = isOfPolicy
        self.templatePath = templatePath
    }

    /// Sorts the files; the first is the template's or the mail's.
    mutating func collect(_ files: [ProjectLoader.File]) {
        guard let main = files.first else { return }
        context.unitFile = main.id
        context.templateFile = files.dropFirst().first { context.sources[$0.id]?.path == templatePath }?.id
        context.contract.records = [Contract.Record(name: "", fields: [])]
        importNodes = files.flatMap(\.tree.items).compactMap { if case .importing(let node) = $0 { node } else { nil } }
        for file in files {
            let isLibrary = file.id != main.id
            for item in file.tree.items {
                if isOfPolicy, !isLibrary, tellOfStray(item) { continue }
                collect(item, in: file.id, isLibrary: isLibrary)
            }
        }
        if isOfPolicy {
            checkPolicy(declarations.policy, in: files[0])
            declarations.data = declarations.policy?.facts
        } else if declarations.unit == nil, !files[0].tree.diagnostics.contains(where: { $0.severity == .error }) {
            context.report(SemanticsMessages.missingUnit(at: Span(source: main.id, start: 0, end: 0)))
        }
        if let path = templatePath, let unit = declarations.unit,
            let file = files.first(where: { $0.id == context.templateFile })
        {
            let isTemplate = file.tree.items.contains {
                if case .unit(let node) = $0 {
                    node.kind == .template && node.name.text == unit.name.text
                } else {
                    false
                }
            }
            if !isTemplate { context.report(MailMessages.noTemplate(path, at: unit.name.span)) }
        }
        let fields = declarations.data?.fields ?? []
        let lets = declarations.globals
        declarations.globals = []
        for field in fields { addGlobal(field.name, node: nil, in: main.id) }
        for global in lets { addGlobal(global.name, node: global.node, in: global.file) }
        context.declarations = declarations
    }

    private mutating func collect(_ item: ItemNode, in file: SourceID, isLibrary: Bool) {
        func refuseInLibrary(_ what: String, _ span: Span) {
            context.report(SemanticsMessages.notInLibrary(Message(fr: "`\(what)`", en: "`\(what)`"), at: span))
        }
        let isTemplateOfMail = file == context.templateFile
        switch item {
        case .importing: break
        case .policy(let node) where !isOfPolicy || isLibrary:
            context.report(PolicyMessages.inTemplate(node.name, isImported: isLibrary))
        case .policy(let node):
            if let first = declarations.policy {
                context.report(
                    SemanticsMessages.duplicatePart("policy", at: node.name.span, first: first.name.span))
            } else {
                declarations.policy = node
            }
        case .unit where isTemplateOfMail: break
        case .unit(let node):
            if isLibrary {
                tellOfImportedTemplate(file)
            } else if let first = declarations.unit {
                context.report(
                    SemanticsMessages.duplicatePart(node.kind.rawValue, at: node.name.span, first: first.name.span))
            } else {
                declarations.unit = node
            }
        case .data(let node):
            if templatePath != nil, !isLibrary {
                return context.report(MailMessages.ownData(at: keyword("data", node.span)))
            }
            if isLibrary, !isTemplateOfMail { return refuseInLibrary("data", keyword("data", node.span)) }
            if let first = declarations.data {
                context.report(
                    SemanticsMessages.duplicatePart(
                        "data", at: keyword("data", node.span), first: keyword("data", first.span)))
            } else {
                declarations.data = node
            }
        case .page(let node):
            if isTemplateOfMail { return }
            if isLibrary { return refuseInLibrary("page", keyword("page", node.span)) }
            if templatePath != nil {
                context.report(MailMessages.paperOnly("page", at: keyword("page", node.span), calledAt: nil))
            }
            if let first = declarations.page {
                context.report(
                    SemanticsMessages.duplicatePart(
                        "page", at: keyword("page", node.span), first: keyword("page", first.span)))
            } else {
                declarations.page = node
            }
        case .record(let node):
            let id = RecordID(context.contract.records.count)
            context.contract.records.append(
                Contract.Record(name: node.name.text, fields: [], documentation: node.documentation))
            declarations.records.append(Declarations.Record(node: node, file: file, id: id))
            addType(node.name, .record(declarations.records.count - 1))
        case .enumeration(let node):
            let id = EnumID(context.contract.enums.count)
            context.contract.enums.append(
                Contract.Enumeration(
                    name: node.name.text, isOpen: node.isOpen, cases: [], documentation: node.documentation))
            declarations.enums.append(Declarations.Enumeration(node: node, file: file, id: id))
            addType(node.name, .enumeration(declarations.enums.count - 1))
        case .alias(let node):
            declarations.aliases.append(Declarations.Alias(node: node, file: file))
            addType(node.name, .alias(declarations.aliases.count - 1))
        case .function(let node):
            declarations.functions.append(Declarations.Function(node: node, file: file))
            add(
                node.name, .function(declarations.functions.count - 1),
                reserved: ReservedNames.formats.union(ReservedNames.aggregates))
        case .component(let node):
            declarations.components.append(Declarations.Component(node: node, file: file))
            add(node.name, .component(declarations.components.count - 1), reserved: ReservedNames.elements)
        case .theme(let node):
            declarations.themes.append(Declarations.Theme(node: node, file: file))
            add(node.name, .theme(declarations.themes.count - 1))
        case .style(let node):
            declarations.styles.append(Declarations.Style(node: node, file: file))
            checkCase(node.name, isType: false)
            if let first = declarations.styleNames[node.name.text] {
                context.report(SemanticsMessages.duplicateName(node.name, first: first.span))
            } else {
                declarations.styleNames[node.name.text] = (declarations.styles.count - 1, node.name.span)
            }
        case .statement(.binding(let nodes)):
            for node in nodes { declarations.globals.append(global(node.name, node, file)) }
        case .statement where isTemplateOfMail: break
        case .statement(let node):
            if isLibrary {
                tellOfContent(node, in: file)
            } else {
                declarations.body.append(node)
            }
        }
    }

    /// The first word of an item.
    func keyword(_ word: String, _ span: Span) -> Span {
        Span(source: span.source, start: Int(span.start), end: min(Int(span.start) + word.utf8.count, Int(span.end)))
    }

    /// Tells once of a file with content that is imported.
    private mutating func tellOfContent(_ node: StatementNode, in file: SourceID) {
        guard filesToldOfContent.insert(file).inserted else { return }
        context.report(SemanticsMessages.notInLibrary(Message(fr: "contenu", en: "content"), at: node.span))
    }

    /// Tells of a template that is imported, at the import.
    private func tellOfImportedTemplate(_ file: SourceID) {
        guard let path = context.sources[file]?.path, let node = importNodes.first(where: { $0.path.text == path })
        else { return }
        context.report(SemanticsMessages.importsTemplate(node.path))
    }

    // MARK: - Names

    private func global(_ name: Name, _ node: LetNode?, _ file: SourceID) -> Declarations.Global {
        Declarations.Global(name: name, node: node, file: file, slot: 0)
    }

    private mutating func addGlobal(_ name: Name, node: LetNode?, in file: SourceID) {
        var global = global(name, node, file)
        global.slot = context.activation.allocate()
        declarations.globals.append(global)
        add(name, .global(declarations.globals.count - 1))
    }

    private mutating func addType(_ name: Name, _ entry: Declarations.Entry) {
        checkCase(name, isType: true)
        if ReservedNames.types.contains(name.text) {
            context.report(SemanticsMessages.reservedName(name))
        } else {
            insert(name, entry)
        }
    }

    private mutating func add(_ name: Name, _ entry: Declarations.Entry, reserved: Set<String> = []) {
        checkCase(name, isType: false)
        if reserved.contains(name.text) || ReservedNames.everywhere.contains(name.text) {
            context.report(SemanticsMessages.reservedName(name))
        }
        insert(name, entry)
    }

    private mutating func insert(_ name: Name, _ entry: Declarations.Entry) {
        guard !name.text.isEmpty else { return }
        if let first = declarations.names[name.text] {
            context.report(SemanticsMessages.duplicateName(name, first: first.span))
        } else {
            declarations.names[name.text] = (entry, name.span)
        }
    }

    private func checkCase(_ name: Name, isType: Bool) { context.checkCase(name, isType: isType) }
}
