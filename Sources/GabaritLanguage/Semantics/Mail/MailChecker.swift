import GabaritPrimitives

/// Checks what a mail may hold: few elements, one look, a short subject.
///
/// What prints only on paper is refused, through components too.
struct MailChecker {
    /// The most scalars of a subject: readers show some sixty, and a header line has its end (RFC 5322, 2.1.1).
    static let longestSubject = 120
    /// The elements of a mail.
    static let elements = ["heading", "paragraph", "text", "lines", "list", "item", "fields", "rule"]
    /// The arguments that say something in a mail, by element; `language` says something in each.
    private static let arguments = ["heading": ["level"], "list": ["marker"]]

    let template: Template
    let context: CheckContext

    /// Reports what is wrong.
    func check() {
        if case .text(let type) = template.title.type, type.maximum > Self.longestSubject {
            context.report(
                MailMessages.longSubject(type.maximum, limit: Self.longestSubject, at: template.title.span))
        }
        var walk = Walk(template: template, context: context)
        walk.walk(template.body, calledAt: nil)
        checkArguments(context.declarations.body)
        for component in context.declarations.components where component.file == context.unitFile {
            checkArguments(component.node.body)
        }
    }

    // MARK: - Arguments

    /// Reports the arguments that set a look: the mail's reader, not its writer, has the say.
    private func checkArguments(_ statements: [StatementNode]) {
        for statement in statements {
            switch statement {
            case .element(let node):
                // A component's call has arguments of its own.
                if Self.elements.contains(node.name.text) { checkArguments(node.arguments, of: node.name.text) }
                checkArguments(node.body ?? [])
            case .paragraph(_, let options): checkArguments(options, of: "paragraph")
            case .pair(let node): checkArguments(node.options, of: "fields")
            case .conditional(let node):
                checkArguments(node.then)
                checkArguments(node.otherwise ?? [])
            case .match(let node): for arm in node.arms { checkArguments(arm.body) }
            case .loop(let node): checkArguments(node.body)
            case .binding, .table: break
            }
        }
    }

    private func checkArguments(_ arguments: [ArgumentNode], of element: String) {
        let known = (Self.arguments[element] ?? []) + ["language"]
        for case let label? in arguments.map(\.label) where !known.contains(label.text) {
            context.report(MailMessages.uselessArgument(label))
        }
    }

    // MARK: - Elements

    /// One walk over the body and the components that it calls; each component is entered once.
    private struct Walk {
        let template: Template
        let context: CheckContext
        private var entered: Set<Int> = []

        init(template: Template, context: CheckContext) {
            self.template = template
            self.context = context
        }

        mutating func walk(_ statements: [TypedStatement], calledAt call: Span?) {
            for statement in statements {
                switch statement {
                case .element(let element):
                    // What an element of paper holds goes with it.
                    if let name = element.kind.paperName {
                        context.report(MailMessages.paperOnly(name, at: element.span, calledAt: call))
                    } else {
                        walk(element.kind.children, calledAt: call)
                    }
                case .binding, .block: break
                case .conditional(_, let then, let otherwise):
                    walk(then, calledAt: call)
                    walk(otherwise, calledAt: call)
                case .match(_, let arms): for arm in arms { walk(arm.body, calledAt: call) }
                case .loop(_, _, _, let body): walk(body, calledAt: call)
                case .component(let index, _, let block, let span):
                    if template.components.indices.contains(index), entered.insert(index).inserted {
                        // What the mail's own file holds is told where it stands.
                        let isOwn = context.declarations.components[index].file == context.unitFile
                        walk(template.components[index].body, calledAt: isOwn ? nil : call ?? span)
                    }
                    walk(block ?? [], calledAt: call)
                }
            }
        }
    }
}

extension TypedElementKind {
    /// The word of an element that has a meaning on paper only.
    var paperName: String? {
        switch self {
        case .heading, .paragraph, .lines, .list, .item, .fields, .pair, .rule: nil
        case .tabbed: "tabs"
        case .row: "row"
        case .column: "column"
        case .grid: "grid"
        case .cell: "cell"
        case .table: "table"
        case .columns: "columns"
        case .box: "box"
        case .keep: "keep"
        case .frame: "frame"
        case .shape: "shape"
        case .chart: "chart"
        case .space: "space"
        case .image: "image"
        case .code: "qr"
        case .pageBreak: "pageBreak"
        }
    }
}
