public import GabaritPages
public import GabaritPrimitives

/// What keeps a document from conforming, though a file could be written: found on its pages, before anything is.
public struct Violation: Hashable, Sendable {
    /// What is wrong, with its clause of ISO 14289-1 (PDF/UA-1).
    public enum Rule: Hashable, Sendable {
        /// The document has no title (7.1).
        case title
        /// The document or a part of it has an empty language (7.2).
        case language
        /// A picture has no alternative (7.3).
        case alternative
        /// A heading's level is more than one below that of the heading before, or the first is not 1 (7.4.2).
        case heading(Int, after: Int)
        /// An element does not belong where it is (7.2, 7.5, 7.6 and ISO 32000-1, 14.8.4.3).
        case nesting(Role, in: Role)
        /// Text belongs to an element that holds other elements only.
        case text(in: Role)
        /// A link has neither words nor a target (7.18.5).
        case link
        /// A glyph is that of a missing character (7.21.8).
        case missingGlyph
        /// Glyphs stand for no text (7.21.7).
        case silentGlyphs
    }

    /// What is wrong.
    public var rule: Rule
    /// Where in the template; none for the document as a whole.
    public var span: Span?

    /// Makes a violation.
    public init(_ rule: Rule, at span: Span? = nil) {
        self.rule = rule
        self.span = span
    }
}

/// Finds all that keeps laid-out pages from conforming to PDF/UA-1; what PDF/A-3a asks beyond it is of the file, and the finisher's.
///
/// A checked template makes nothing of the kind: what is found is a defect of the engine, or pages that were made by hand.
public enum ConformanceCheck {
    /// All violations: those of the whole, then in the order of the structure, then of the pages.
    ///
    /// Cost is linear.
    public static func violations(of pages: Pages) -> [Violation] {
        var found: [Violation] = []
        if isBlank(pages.metadata.title) { found.append(Violation(.title)) }
        if pages.metadata.language.tag.isEmpty { found.append(Violation(.language)) }
        check(pages.structure, into: &found)
        let hasLinks = pages.structure.nodes.indices.contains { pages.structure.nodes[$0].role == .link }
        var hasWords = Set<Int>()
        for page in pages.pages {
            // By their places: a copy of each item of each page would cost more than what is looked for.
            for index in page.items.indices {
                guard case .glyphs(let run, _) = page.items[index].content else { continue }
                let span = page.items[index].span
                if run.lacksGlyph { found.append(Violation(.missingGlyph, at: span)) }
                if run.isSilent { found.append(Violation(.silentGlyphs, at: span)) }
                guard case .node(let id) = page.items[index].owner, pages.structure.nodes.indices.contains(id.index)
                else { continue }
                let role = pages.structure.nodes[id.index].role
                if holdsElementsOnly(role) { found.append(Violation(.text(in: role), at: span)) }
                if hasLinks, let link = pages.structure.nearest(from: id, where: { $0.role == .link }),
                    !isBlank(run.text)
                {
                    hasWords.insert(link.index)
                }
            }
        }
        guard hasLinks else { return found }
        for (index, node) in pages.structure.nodes.enumerated()
        where node.role == .link && isBlank(node.target ?? "") && !hasWords.contains(index) {
            found.append(Violation(.link, at: node.span))
        }
        return found
    }

    private static func check(_ structure: StructureTree, into found: inout [Violation]) {
        var level = 0
        let nodes = structure.nodes
        for index in nodes.indices {
            let (role, span) = (nodes[index].role, nodes[index].span)
            if let language = nodes[index].language, language.tag.isEmpty {
                found.append(Violation(.language, at: span))
            }
            switch role {
            case .figure where isBlank(nodes[index].alternative ?? ""): found.append(Violation(.alternative, at: span))
            case .heading(let own):
                if own > level + 1 || own < 1 { found.append(Violation(.heading(own, after: level), at: span)) }
                level = own
            default: break
            }
            guard let parent = nodes[index].parent.map({ nodes[$0.index].role }) else { continue }
            if !admits(role, in: parent) { found.append(Violation(.nesting(role, in: parent), at: span)) }
        }
    }

    /// Whether an element may be a child of another: lists and tables are the strict ones.
    private static func admits(_ role: Role, in parent: Role) -> Bool {
        switch (role, parent) {
        case (.document, _): false
        case (.listItem, _): parent == .list
        case (.label, _), (.listBody, _): parent == .listItem
        case (.tableRow, _), (.caption, _): parent == .table
        case (.tableHeader, _), (.tableCell, _): parent == .tableRow
        case (_, .list), (_, .listItem), (_, .table), (_, .tableRow): false
        case (.heading, .heading), (.heading, .paragraph), (.heading, .link), (.heading, .span): false
        case (.paragraph, .heading), (.paragraph, .paragraph), (.paragraph, .link), (.paragraph, .span),
            (.paragraph, .caption), (.heading, .caption):
            false
        default: true
        }
    }

    private static func holdsElementsOnly(_ role: Role) -> Bool {
        switch role {
        case .list, .listItem, .table, .tableRow: true
        default: false
        }
    }

    private static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }
}
