import GabaritPrimitives

/// Reads a template's file and all that it imports, each once, through the one door.
///
/// Imports are followed without recursion; a file that is wrong is left out and told of at the import.
struct ProjectLoader {
    /// The most files that a template may be made of.
    static let fileLimit = 200

    /// One file.
    struct File {
        /// Its number.
        var id: SourceID
        /// Its syntax.
        var tree: SyntaxTree
    }

    private let context: CheckContext
    private var files: [File] = []
    private var ids: [String: SourceID] = [:]
    private var edges: [SourceID: Set<SourceID>] = [:]
    private var isTooManyTold = false
    /// The file of the template that a mail belongs to, once the mail has been read.
    private(set) var templatePath: String?

    /// One file whose imports are being followed.
    private struct Visit {
        var id: SourceID
        var path: String
        var imports: [ImportNode]
        var next = 0
        /// The import that led here.
        var cause: Span?
    }

    init(context: CheckContext) { self.context = context }

    /// Reads everything that a file needs; the file itself comes first, none where it cannot be read.
    mutating func load(_ path: String) -> [File] {
        var stack: [Visit] = []
        if let visit = read(path, at: nil) { stack.append(visit) }
        while let visit = stack.last {
            guard visit.next < visit.imports.count else {
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let node = visit.imports[visit.next]
            if let earlier = visit.imports[..<visit.next].first(where: { $0.path.text == node.path.text }) {
                context.report(SemanticsMessages.importRepeated(node.path, first: earlier.path.span))
                continue
            }
            guard isAdmissible(node.path) else { continue }
            if let start = stack.firstIndex(where: { $0.path == node.path.text }) {
                let trace = stack[start...].compactMap { step in
                    step.cause.map { Diagnostic.Frame(name: step.path, span: $0) }
                }
                context.report(SemanticsMessages.importCycle(node.path, trace: trace.reversed()))
            } else if let known = ids[node.path.text] {
                edges[visit.id, default: []].insert(known)
            } else if files.count >= Self.fileLimit {
                if !isTooManyTold {
                    context.report(SemanticsMessages.tooManyFiles(limit: Self.fileLimit, at: node.path.span))
                }
                isTooManyTold = true
            } else if let next = read(node.path.text, at: node.path.span) {
                edges[visit.id, default: []].insert(next.id)
                stack.append(next)
            }
        }
        for file in files { context.visibleFiles[file.id] = reachable(from: file.id) }
        return files
    }

    private mutating func read(_ path: String, at span: Span?) -> Visit? {
        let bytes: [UInt8]
        do {
            bytes = try context.resources.bytes(at: path)
        } catch {
            switch error {
            case .notFound where path == templatePath: context.report(MailMessages.noTemplate(path, at: span))
            case .notFound: context.report(SemanticsMessages.importMissing(path, at: span))
            case .outsideRoot: context.report(SemanticsMessages.importOutside(path, at: span))
            case .unreadable: context.report(SemanticsMessages.importUnreadable(path, at: span))
            case .tooLarge(let limit): context.report(SemanticsMessages.importTooLarge(path, limit: limit, at: span))
            }
            return nil
        }
        let source = SourceFile(path: path, bytes: bytes)
        let id = context.sources.add(source)
        let tree = context.parse(source, id)
        tree.diagnostics.forEach(context.report)
        ids[path] = id
        files.append(File(id: id, tree: tree))
        var imports = tree.items.compactMap { if case .importing(let node) = $0 { node } else { nil } }
        if files.count == 1, let template = templateOfMail(tree, at: path) {
            templatePath = template.path.text
            if template.path.text == path {
                context.report(MailMessages.noTemplate(path, at: template.span))
            } else {
                imports.insert(template, at: 0)
            }
        }
        return Visit(id: id, path: path, imports: imports, cause: span)
    }

    /// The template whose data a mail has: of the mail's name, in the mail's folder.
    private func templateOfMail(_ tree: SyntaxTree, at path: String) -> ImportNode? {
        let units = tree.items.lazy.compactMap { if case .unit(let unit) = $0 { unit } else { nil } }
        guard let unit = units.first, unit.kind == .mail else { return nil }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        return ImportNode(path: Name("\(folder)\(unit.name.text).gabarit", unit.name.span), span: unit.name.span)
    }

    /// Whether a path stays inside the template root by its spelling; symbolic links are the door's to refuse.
    private func isAdmissible(_ path: Name) -> Bool {
        let parts = path.text.split(separator: "/", omittingEmptySubsequences: false)
        func refuse(fr: String, en: String) -> Bool {
            context.report(SemanticsMessages.badImportPath(path, fr: fr, en: en))
            return false
        }
        if path.text.isEmpty { return refuse(fr: "il est vide", en: "it is empty") }
        if path.text.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" || $0 == ":" }) {
            return refuse(fr: "il contient un caractère interdit", en: "it holds a character that is not allowed")
        }
        if parts.contains("..") || parts.first == "" {
            context.report(SemanticsMessages.importOutside(path.text, at: path.span))
            return false
        }
        if parts.contains("") || parts.contains(".") {
            return refuse(fr: "il contient un dossier vide", en: "it holds an empty folder")
        }
        if !path.text.hasSuffix(".gabarit") {
            return refuse(fr: "il ne finit pas par `.gabarit`", en: "it does not end in `.gabarit`")
        }
        return true
    }

    private func reachable(from start: SourceID) -> Set<SourceID> {
        var found: Set<SourceID> = [start]
        var pending = [start]
        while let next = pending.popLast() {
            for file in edges[next] ?? [] where found.insert(file).inserted { pending.append(file) }
        }
        return found
    }
}
