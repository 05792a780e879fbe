import GabaritPrimitives

@testable import GabaritLanguage

/// Writes a syntax tree as text, one node a line, without places: for tests that compare structure.
struct SyntaxDumper {
    private var lines: [String] = []
    private var depth = 0

    /// The tree's items.
    static func dump(_ tree: SyntaxTree) -> String {
        var dumper = SyntaxDumper()
        for item in tree.items { dumper.item(item) }
        return dumper.lines.joined(separator: "\n")
    }

    /// One expression on one line, every operation in parentheses.
    static func dump(_ expression: ExpressionNode) -> String { SyntaxDumper().text(expression) }

    private mutating func line(_ text: String, _ children: (inout SyntaxDumper) -> Void = { _ in }) {
        lines.append(String(repeating: "  ", count: depth) + text)
        depth += 1
        children(&self)
        depth -= 1
    }

    private mutating func documentation(_ text: String?) {
        if let text {
            for part in text.split(separator: "\n", omittingEmptySubsequences: false) { line("/// \(part)") }
        }
    }

    // MARK: - Items

    private mutating func item(_ item: ItemNode) {
        switch item {
        case .unit(let node):
            documentation(node.documentation)
            line("\(node.kind.rawValue) \(node.name.text)") { dumper in
                for entry in node.entries {
                    let parts = zip(entry.words, entry.values).map { word, value in
                        (word.text.isEmpty ? "" : word.text + " ") + dumper.text(value)
                    }
                    dumper.line("\(entry.key.text) " + parts.joined(separator: " "))
                }
            }
        case .policy(let node):
            documentation(node.documentation)
            line("policy \(node.name.text)\(text(node.parameters))") { dumper in
                for one in node.lets { dumper.line("let \(one.name.text) = \(dumper.text(one.value))") }
                for one in node.addresses { dumper.line("\(one.channel.text) to \(dumper.text(one.value))") }
                for rule in node.rules {
                    let condition = rule.condition.map { "when " + dumper.text($0) } ?? "otherwise"
                    let outcomes = rule.outcomes.map { outcome in
                        outcome.channel.text + (outcome.arguments.isEmpty ? "" : dumper.call(outcome.arguments))
                    }.joined(separator: ", ")
                    let reason = rule.reason.map { " because " + dumper.text($0) } ?? ""
                    dumper.line("\(condition) -> \(outcomes)\(reason)")
                }
            }
        case .importing(let node): line("import \(node.path.text)")
        case .data(let node): line("data") { $0.fields(node.fields) }
        case .record(let node):
            documentation(node.documentation)
            line("record \(node.name.text)") { $0.fields(node.fields) }
        case .enumeration(let node):
            documentation(node.documentation)
            line("\(node.isOpen ? "open " : "")enum \(node.name.text)") { dumper in
                for one in node.cases {
                    dumper.documentation(one.documentation)
                    let payload = one.payload.map { "\($0.name.text): \(dumper.text($0.type))" }.joined(separator: ", ")
                    let strings = [one.code, one.label].compactMap(\.self).map { " " + dumper.text($0) }.joined()
                    dumper.line("case \(one.name.text)\(payload.isEmpty ? "" : "(\(payload))")\(strings)")
                }
            }
        case .alias(let node):
            documentation(node.documentation)
            line("type \(node.name.text) = \(text(node.type))")
        case .function(let node):
            documentation(node.documentation)
            let result = node.result.map { " -> " + text($0) } ?? ""
            line("function \(node.name.text)\(text(node.parameters))\(result) = \(text(node.body))")
        case .component(let node):
            documentation(node.documentation)
            line("component \(node.name.text)\(text(node.parameters))") { $0.statements(node.body) }
        case .style(let node):
            line("style \(node.name.text)\(node.parent.map { ": " + $0.text } ?? "")") {
                $0.properties(node.properties)
            }
        case .theme(let node): line("theme \(node.name.text)") { $0.properties(node.tokens) }
        case .page(let node): page(node)
        case .statement(let node): statement(node)
        }
    }

    private mutating func page(_ node: PageNode) {
        line("page") { dumper in
            for setting in node.settings { dumper.line(setting.name.text + dumper.text(setting.arguments)) }
            for section in node.sections {
                dumper.line(section.name.text + dumper.text(section.arguments)) { dumper in
                    dumper.statements(section.body)
                    if let master = section.master { dumper.page(master) }
                }
            }
        }
    }

    private mutating func fields(_ fields: [FieldNode]) {
        for field in fields {
            documentation(field.documentation)
            line(([field.name.text, text(field.type)] + field.marks.map(\.text)).joined(separator: " "))
        }
    }

    private mutating func properties(_ properties: [PropertyNode]) {
        for property in properties {
            line("\(property.name.text): \(property.values.map(text).joined(separator: " "))")
        }
    }

    // MARK: - Statements

    private mutating func statements(_ statements: [StatementNode]) {
        for one in statements { statement(one) }
    }

    private mutating func statement(_ statement: StatementNode) {
        switch statement {
        case .element(let node):
            let arguments = node.isCall ? call(node.arguments) : text(node.arguments)
            line(node.name.text + arguments + (node.body == nil ? "" : " {}")) { $0.statements(node.body ?? []) }
        case .paragraph(let string, let options): line(text(string) + text(options))
        case .pair(let node): line("\(text(node.label)): \(text(node.value))\(text(node.options))")
        case .binding(let nodes):
            line("let " + nodes.map { "\($0.name.text) = \(text($0.value))" }.joined(separator: ", "))
        case .conditional(let node):
            switch node.condition {
            case .expression(let condition): line("if \(text(condition))") { $0.statements(node.then) }
            case .binding(let name, let value):
                line("if let \(name.text) = \(text(value))") { $0.statements(node.then) }
            }
            if let otherwise = node.otherwise { line("else") { $0.statements(otherwise) } }
        case .match(let node):
            line("match \(text(node.subject))") { dumper in
                for arm in node.arms { dumper.line("case \(dumper.text(arm.pattern))") { $0.statements(arm.body) } }
            }
        case .loop(let node):
            line("for \(node.variable.text) in \(text(node.list))\(node.filter.map { " where " + text($0) } ?? "")") {
                $0.statements(node.body)
            }
        case .table(let node):
            let filter = node.filter.map { " where " + text($0) } ?? ""
            line("table \(node.variable.text) in \(text(node.list))\(filter)\(text(node.arguments))") {
                $0.parts(node.parts)
            }
        }
    }

    private mutating func parts(_ parts: [TableNode.Part]) {
        for part in parts {
            let condition = part.condition.map { " when " + text($0) } ?? ""
            line(part.keyword.text + text(part.arguments) + condition) { dumper in
                dumper.parts(part.parts)
                dumper.statements(part.body)
            }
        }
    }

    // MARK: - Expressions

    func text(_ node: ExpressionNode) -> String {
        switch node.kind {
        case .name(let name): name
        case .string(let string): text(string)
        case .integer(let digits), .decimal(let digits): digits
        case .quantity(let number, let unit): "\(number)\(unit.text)"
        case .date(let date): date
        case .color(let color): color
        case .boolean(let value): "\(value)"
        case .none: "none"
        case .tuple(let elements): "tuple(" + elements.map(text).joined(separator: ", ") + ")"
        case .list(let elements): "[" + elements.map(text).joined(separator: ", ") + "]"
        case .member(let base, let name, let isOptional): text(base) + (isOptional ? "?." : ".") + name.text
        case .call(let base, let arguments): text(base) + call(arguments)
        case .range(let low, let high): "(\(text(low))...\(text(high)))"
        case .unary(let symbol, let operand): "(\(symbol.rawValue) \(text(operand)))"
        case .binary(let symbol, let left, let right, _): "(\(text(left)) \(symbol.rawValue) \(text(right)))"
        case .orElse(let left, let right): "(\(text(left)) else \(text(right)))"
        case .pipe(let base, let format, let arguments):
            "(\(text(base)) | \(format.text)\(arguments.isEmpty ? "" : call(arguments)))"
        case .test(let base, let test): "(\(text(base)) is \(text(test)))"
        case .conditional(let condition, let then, let otherwise):
            "(if \(text(condition)) then \(text(then)) else \(text(otherwise)))"
        case .match(let subject, let arms):
            "(match \(text(subject)) {"
                + arms.map { " case \(text($0.pattern)): \(text($0.value))" }.joined() + " })"
        case .aggregate(let node):
            "(\(node.function.text)\(node.isOfKnown ? " of known" : "") \(node.variable.text) in \(text(node.list))"
                + (node.filter.map { " where " + text($0) } ?? "") + ": \(text(node.body))" + text(node.arguments) + ")"
        case .event(let subject, let event): "<\(subject.text) \(event.text)>"
        case .missing: "<missing>"
        }
    }

    private func text(_ test: TestNode) -> String {
        switch test {
        case .none: "none"
        case .some(let name, _): "some" + (name.map { " " + $0.text } ?? "")
        case .pattern(let pattern): text(pattern)
        }
    }

    private func text(_ pattern: PatternNode) -> String {
        switch pattern.kind {
        case .enumCase(let name, let bindings):
            name.text + (bindings.isEmpty ? "" : "(" + bindings.map { $0?.text ?? "_" }.joined(separator: ", ") + ")")
        case .other(let name): "other(\(name?.text ?? "_"))"
        case .some(let name): "some " + (name?.text ?? "_")
        case .none: "none"
        case .otherwise: "else"
        }
    }

    private func text(_ string: StringNode) -> String {
        "\""
            + string.segments.map { segment in
                switch segment {
                case .text(let text, _): text
                case .escaped(let text, _): "\\" + (text == "\n" ? "n" : text)
                case .interpolation(let value, _): "{" + text(value) + "}"
                }
            }.joined() + "\""
    }

    private func text(_ type: TypeNode) -> String {
        switch type {
        case .named(let name, let refinements, _): name.text + (refinements.isEmpty ? "" : call(refinements))
        case .list(let element, let refinements, _):
            "[\(text(element))]" + (refinements.isEmpty ? "" : call(refinements))
        case .optional(let wrapped, _): text(wrapped) + "?"
        case .missing: "<missing>"
        }
    }

    private func text(_ parameters: [ParameterNode]) -> String {
        "("
            + parameters.map { one in
                "\(one.name.text): \(text(one.type))" + (one.defaultValue.map { " = " + text($0) } ?? "")
            }.joined(separator: ", ") + ")"
    }

    private func text(_ argument: ArgumentNode) -> String {
        let values = ([argument.value] + argument.further).map(text).joined(separator: " ")
        return argument.label.map { "\($0.text): \(values)" } ?? values
    }

    private func text(_ arguments: [ArgumentNode]) -> String { arguments.map { " <\(text($0))>" }.joined() }

    private func call(_ arguments: [ArgumentNode]) -> String {
        "(" + arguments.map { text($0) }.joined(separator: ", ") + ")"
    }
}
