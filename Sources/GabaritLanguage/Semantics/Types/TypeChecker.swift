import GabaritPrimitives

/// Turns types as written into types, and checks what records, enums, aliases and `data` declare.
final class TypeChecker {
    /// The longest text, in scalars.
    static let textLimit = 10_000
    /// The longest list.
    static let listLimit = 100_000
    /// How deep types may stand in each other, through records, lists and aliases.
    static let depthLimit = 32
    /// The greatest count of months and of days.
    static let countLimit: Int64 = 100_000

    let context: CheckContext
    /// The aliases that are being resolved, so that one which comes back to itself is found.
    private var pending: [Int] = []
    private var resolved: Set<Int> = []

    init(context: CheckContext) { self.context = context }

    /// Checks every declared type; afterwards the contract is complete.
    func checkDeclarations() {
        for index in context.declarations.aliases.indices { resolveAlias(index) }
        for record in context.declarations.records {
            let fields = fields(record.node.fields, in: record.file)
            context.contract.records[record.id.index].fields = fields
        }
        for enumeration in context.declarations.enums { checkEnum(enumeration) }
        if let data = context.declarations.data {
            let fields = fields(data.fields, in: context.unitFile)
            context.contract.records[0].fields = fields
            for (index, field) in fields.enumerated() { context.declarations.globals[index].type = field.type }
        }
        RecursionChecker(context: context).checkTypes()
        checkIdentifiers()
    }

    // MARK: - Types

    /// The type that is written; what is wrong is reported and gives ``Type/unknown``.
    func type(_ node: TypeNode, in file: SourceID, forParameter: Bool = false) -> Type {
        switch node {
        case .missing: return .unknown
        case .optional(let inner, let span):
            let type = type(inner, in: file, forParameter: forParameter)
            if type.isOptional { context.report(SemanticsMessages.doubleOptional(at: span)) }
            return type.madeOptional
        case .list(let inner, let refinements, _):
            let element = type(inner, in: file, forParameter: forParameter)
            let bounds = listBounds(refinements)
            return element.isUnknown ? .unknown : .list(element, bounds)
        case .named(let name, let refinements, _):
            return named(name, refinements, in: file, forParameter: forParameter)
        }
    }

    private func named(_ name: Name, _ refinements: [ArgumentNode], in file: SourceID, forParameter: Bool) -> Type {
        if let type = builtIn(name, refinements, forParameter: forParameter) { return type }
        let declared = context.visible(name.text, in: file)
        let type: Type
        switch declared?.entry {
        case .record(let index)?: type = .record(context.declarations.records[index].id)
        case .enumeration(let index)?: type = .enumeration(context.declarations.enums[index].id)
        case .alias(let index)?:
            resolveAlias(index)
            type = context.declarations.aliases[index].type
        default:
            reportUnknown(name, in: file)
            return .unknown
        }
        if let first = refinements.first, let last = refinements.last {
            context.report(SemanticsMessages.notRefinable(name.text, at: first.span.union(last.span)))
        }
        return type
    }

    private func reportUnknown(_ name: Name, in file: SourceID) {
        if name.text.isEmpty { return }
        if let declared = context.declarations.names[name.text], context.visible(name.text, in: file) == nil,
            declared.entry.isType
        {
            let path = context.sources[declared.span.source]?.path ?? ""
            let isOfTemplate = declared.span.source == context.unitFile
            context.report(
                SemanticsMessages.notImported(name, path: path, declared: declared.span, isOfTemplate: isOfTemplate))
            return
        }
        let types = context.declarations.names.filter {
            $0.value.entry.isType && context.visible($0.key, in: file) != nil
        }
        let names = Array(types.keys) + Array(ReservedNames.types)
        context.report(SemanticsMessages.unknownType(name, among: names))
    }

    private func resolveAlias(_ index: Int) {
        guard !resolved.contains(index) else { return }
        let alias = context.declarations.aliases[index]
        if let start = pending.firstIndex(of: index) {
            let cycle = pending[start...].map { context.declarations.aliases[$0].node }
            resolved.formUnion(pending[start...])
            let trace = cycle.map { Diagnostic.Frame(name: $0.name.text, span: $0.type.span) }
            context.report(SemanticsMessages.recursiveType(alias.node.name, trace: trace.reversed()))
            return
        }
        guard pending.count < Self.depthLimit else {
            resolved.insert(index)
            context.report(SemanticsMessages.typeTooDeep(limit: Self.depthLimit, at: alias.node.name.span))
            return
        }
        pending.append(index)
        let type = type(alias.node.type, in: alias.file)
        pending.removeLast()
        // A cycle leaves the type unknown.
        if resolved.insert(index).inserted { context.declarations.aliases[index].type = type }
    }

    // MARK: - Fields

    private func fields(_ nodes: [FieldNode], in file: SourceID) -> [Contract.Field] {
        var seen: [String: Span] = [:]
        var columns = Set(nodes.map(\.name.text))
        return nodes.map { node in
            context.checkCase(node.name, isType: false)
            if let first = seen[node.name.text] {
                context.report(SemanticsMessages.duplicateName(node.name, first: first))
            }
            seen[node.name.text] = seen[node.name.text] ?? node.name.span
            let type = type(node.type, in: file)
            var field = Contract.Field(
                name: node.name.text, type: type, documentation: node.documentation, span: node.span)
            for mark in node.marks {
                switch mark.text {
                case "id":
                    field.isIdentifier = true
                    checkIdentifier(mark, type)
                case "sensitive": field.isSensitive = true
                default: break
                }
            }
            for node in node.headers {
                guard let header = header(node, of: field, among: &columns) else { continue }
                field.header = header
            }
            if field.isIdentifier, field.isSensitive, let mark = node.marks.first(where: { $0.text == "id" }) {
                context.report(
                    SemanticsMessages.badMark(
                        mark, fr: "un champ sensible ne peut pas nommer les fichiers",
                        en: "a sensitive field cannot name files",
                        hint: SemanticsMessages.hint(
                            fr: "marquez comme `id` une référence sans donnée personnelle",
                            en: "mark a reference without personal data as `id`")))
            }
            return field
        }
    }

    /// What a column is called; what is wrong is reported and gives nothing.
    private func header(_ node: StringNode, of field: Contract.Field, among columns: inout Set<String>) -> String? {
        let mark = Name("header", node.span)
        func report(fr: String, en: String, hint: Diagnostic.Hint) -> String? {
            context.report(SemanticsMessages.badMark(mark, fr: fr, en: en, hint: hint))
            return nil
        }
        if field.header != nil {
            return report(
                fr: "le champ a déjà une colonne", en: "the field has a column already",
                hint: SemanticsMessages.hint(fr: "gardez l'un des deux", en: "keep one of the two"))
        }
        guard let text = node.plainText, let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            ![first, last].contains(where: { TextRule.isBlank($0.value) }), !text.contains("\n")
        else {
            return report(
                fr: "le nom d'une colonne tient sur une ligne, sans blanc aux bouts ni valeur",
                en: "a column's name is one line, without blanks at its ends and without values",
                hint: SemanticsMessages.hint(
                    fr: "écrivez le nom tel que le fichier CSV le porte", en: "write the name as the CSV file has it"))
        }
        guard text == field.name || columns.insert(text).inserted else {
            return report(
                fr: "un autre champ de cet enregistrement a cette colonne",
                en: "another field of this record has this column",
                hint: SemanticsMessages.hint(
                    fr: "donnez à chaque champ une colonne à lui", en: "give each field a column of its own"))
        }
        return text
    }

    private func checkIdentifier(_ mark: Name, _ type: Type) {
        switch type {
        case .text, .int, .unknown: return
        default:
            context.report(
                SemanticsMessages.badMark(
                    mark, fr: "seul un `Text` ou un `Int` toujours présent peut nommer les fichiers",
                    en: "only a `Text` or an `Int` that is always present can name files",
                    hint: SemanticsMessages.hint(
                        fr: "marquez un autre champ, de type `Text` ou `Int`",
                        en: "mark another field, of type `Text` or `Int`")))
        }
    }

    /// Reports a second `id`, and one that cannot be reached from the root without a list, an optional or a case.
    private func checkIdentifiers() {
        var reachable: Set<Int> = [0]
        var pending = [0]
        while let next = pending.popLast() {
            for field in context.contract.records[next].fields {
                if case .record(let id) = field.type, reachable.insert(id.index).inserted { pending.append(id.index) }
            }
        }
        var first: Span?
        let nodes =
            [(0, context.declarations.data?.fields ?? [])]
            + context.declarations.records.map { ($0.id.index, $0.node.fields) }
        for (record, fields) in nodes {
            for mark in fields.flatMap(\.marks) where mark.text == "id" {
                if !reachable.contains(record) {
                    // A library's record may be used by a template that does not reach it.
                    guard mark.span.source == context.unitFile else { continue }
                    context.report(
                        SemanticsMessages.badMark(
                            mark, fr: "ce champ n'est pas présent une fois et une seule dans chaque enregistrement",
                            en: "this field is not present exactly once in each record",
                            hint: SemanticsMessages.hint(
                                fr: "marquez un champ de `data`, hors des listes et de ce qui peut manquer",
                                en: "mark a field of `data`, outside lists and what may be absent")))
                } else if let earlier = first {
                    context.report(SemanticsMessages.duplicatePart("id", at: mark.span, first: earlier))
                } else {
                    first = mark.span
                }
            }
        }
    }

    // MARK: - Enums

    private func checkEnum(_ declared: Declarations.Enumeration) {
        if declared.node.cases.isEmpty { context.report(SemanticsMessages.emptyEnum(declared.node.name)) }
        var names: [String: Span] = [:]
        var codes: [String: Span] = [:]
        var cases: [Contract.Case] = []
        for node in declared.node.cases {
            context.checkCase(node.name, isType: false)
            if let first = names[node.name.text] {
                context.report(SemanticsMessages.duplicateName(node.name, first: first))
            }
            names[node.name.text] = names[node.name.text] ?? node.name.span
            if declared.node.isOpen, node.name.text == "other" {
                context.report(SemanticsMessages.reservedName(node.name))
            }
            let code = plainText(node.code, what: "code") ?? node.name.text
            let span = node.code?.span ?? node.name.span
            checkCode(code, at: span)
            if let first = codes[code] { context.report(SemanticsMessages.duplicateCode(code, at: span, first: first)) }
            codes[code] = codes[code] ?? span
            let label = plainText(node.label, what: "label").map { context.typeset($0) } ?? node.name.text
            if label.unicodeScalars.allSatisfy(\.properties.isWhitespace) || label.contains("\n") {
                context.report(SemanticsMessages.badCaseText("label", at: node.label?.span ?? node.name.span))
            }
            let payload = fields(node.payload, in: declared.file)
            if let type = node.payload.first(where: { $0.name.text == "type" }) {
                context.report(SemanticsMessages.reservedName(type.name))
            }
            cases.append(
                Contract.Case(
                    name: node.name.text, code: code, label: label, payload: payload, documentation: node.documentation)
            )
        }
        context.contract.enums[declared.id.index].cases = cases
    }

    private func plainText(_ node: StringNode?, what: String) -> String? {
        guard let node else { return nil }
        if let text = node.plainText { return text }
        context.report(SemanticsMessages.badCaseText(what, at: node.span))
        return nil
    }

    private func checkCode(_ code: String, at span: Span) {
        let isGood =
            (1...40).contains(code.unicodeScalars.count)
            && code.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) }
        if !isGood { context.report(SemanticsMessages.badCaseText("code", at: span)) }
    }
}

extension Declarations.Entry {
    /// Whether a type is declared.
    var isType: Bool {
        switch self {
        case .record, .enumeration, .alias: true
        default: false
        }
    }
}
