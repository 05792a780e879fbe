import GabaritLanguage

/// Makes the leaves of a template that hold its own words only, once for all documents.
enum ClosedLeaves {
    /// The blocks by the number of the closed leaf; none where a leaf needs more than words.
    static func blocks(of template: Template) -> [Block?] {
        var blocks: [Block?] = Array(repeating: nil, count: max(template.closedLeafCount, 0))
        var evaluation = Evaluation(wordsOf: template)
        let furniture = [template.page.base] + template.page.masters.values
        let bodies =
            [template.body] + template.components.map(\.body)
            + furniture.flatMap { [$0.header, $0.footer, $0.background].compactMap { $0?.body } }
        for body in bodies { add(body, to: &blocks, &evaluation) }
        return blocks
    }

    private static func add(_ body: [TypedStatement], to blocks: inout [Block?], _ evaluation: inout Evaluation) {
        for statement in body {
            switch statement {
            case .element(let element):
                if let leaf = element.closedLeaf, blocks.indices.contains(leaf), isWords(element.kind) {
                    blocks[leaf] = evaluation.block(element)
                }
                for inner in statements(in: element.kind) { add([inner], to: &blocks, &evaluation) }
            case .conditional(_, let then, let otherwise):
                add(then, to: &blocks, &evaluation)
                add(otherwise, to: &blocks, &evaluation)
            case .match(_, let arms): for arm in arms { add(arm.body, to: &blocks, &evaluation) }
            case .loop(_, _, _, let body): add(body, to: &blocks, &evaluation)
            case .component(_, _, let block, _): add(block ?? [], to: &blocks, &evaluation)
            case .binding, .block: break
            }
        }
    }

    private static func statements(in kind: TypedElementKind) -> [TypedStatement] {
        switch kind {
        case .list(_, let body), .item(let body), .fields(_, let body), .row(_, let body), .column(_, let body),
            .grid(_, let body), .cell(_, let body), .columns(_, let body), .box(let body), .keep(let body),
            .frame(_, let body):
            body
        case .table(let table): table.statements
        default: []
        }
    }

    private static func isWords(_ kind: TypedElementKind) -> Bool {
        switch kind {
        case .heading(_, let text), .paragraph(let text): text.allSatisfy(isWords)
        case .tabbed(_, let lines): lines.joined().allSatisfy { $0.allSatisfy(isWords) }
        case .rule, .space, .pageBreak: true
        default: false
        }
    }

    private static func isWords(_ inline: TypedInline) -> Bool {
        switch inline {
        case .text, .lineBreak: true
        case .strong(let pieces, _), .emphasis(let pieces, _), .passage(let pieces, _, _): pieces.allSatisfy(isWords)
        case .link(let pieces, let target, _):
            if case .literal = target.kind { pieces.allSatisfy(isWords) } else { false }
        case .value, .grouped, .pageNumber, .pageCount: false
        }
    }
}
