import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import Testing

/// Typed trees in few words: what the checker makes of a template, without the template.
enum Sketch {
    static let span = Span(source: SourceID(0), start: 0, end: 0)

    static let text = Type.text(TextType())
    static let int = Type.int(.standard)
    static let euros = Type.money(MoneyType())

    static func expression(_ kind: TypedExpression.Kind, _ type: Type = .unknown) -> TypedExpression {
        TypedExpression(kind, type: type, span: span)
    }

    static func words(_ text: String) -> TypedExpression { expression(.literal(.text(text)), Sketch.text) }

    static func number(_ value: Int64) -> TypedExpression { expression(.literal(.int(value)), int) }

    static func amount(_ cents: Int64) -> TypedExpression {
        expression(.literal(.number(ExactNumber(unscaled: cents, scale: 2))), euros)
    }

    static func truth(_ value: Bool) -> TypedExpression { expression(.literal(.bool(value)), .bool) }

    static func day(_ iso: String) throws -> TypedExpression {
        expression(.literal(.date(try #require(CivilDate(iso: iso)))), .date)
    }

    static func local(_ slot: Int, _ type: Type = .unknown) -> TypedExpression { expression(.local(slot), type) }

    static func element(
        _ kind: TypedElementKind, language: String? = nil, closedLeaf: Int? = nil
    ) -> TypedStatement {
        .element(
            TypedElement(
                kind: kind, style: .empty, language: language.map { LanguageTag($0) }, span: span,
                closedLeaf: closedLeaf))
    }

    static func paragraph(_ pieces: TypedInline...) -> TypedStatement { element(.paragraph(pieces)) }

    static func printed(_ expression: TypedExpression) -> TypedInline { .value(expression, isProse: false) }

    static func field(_ name: String, _ type: Type) -> Contract.Field {
        Contract.Field(name: name, type: type, span: span)
    }

    /// A template of a body over some data.
    static func template(
        fields: [Contract.Field] = [], records: [Contract.Record] = [], enums: [Contract.Enumeration] = [],
        slots: Int = 20, functions: [TypedFunction] = [], components: [TypedComponent] = [], language: String = "fr",
        title: TypedExpression = words("Titre"), date: TypedExpression? = nil,
        masters: [PageModel.Selector: PageModel.Master] = [:], base: PageModel.Master? = nil, closedLeafCount: Int = 0,
        body: [TypedStatement]
    ) -> Template {
        let edges = Edges(all: .millimetres(20))
        return Template(
            name: "essai", version: "1", validity: Validity(from: CivilDate(dayNumber: 19_000)), documentation: nil,
            language: LanguageTag(language),
            date: date ?? expression(.literal(.date(CivilDate(dayNumber: 19_800))), .date),
            title: title,
            contract: Contract(records: [Contract.Record(name: "", fields: fields)] + records, enums: enums),
            slotCount: slots, functions: functions, components: components, styles: [StyleProperties()],
            page: PageModel(
                size: Size(width: .millimetres(210), height: .millimetres(297)),
                base: base ?? PageModel.Master(margins: edges, header: nil, footer: nil, background: nil),
                masters: masters,
                reserves: []),
            body: body, images: [], closedLeafCount: closedLeafCount,
            bounds: TemplateBounds(elements: 0, scalars: 0), sources: SourceMap())
    }

    static func content(_ template: Template, _ data: [Value] = [], purpose: Purpose = .live) -> Content {
        Evaluator(template: template).content(for: .record(data), purpose: purpose)
    }

    /// What an expression prints in a paragraph of its own, over some data; a defect fails the test unless it is expected.
    static func print(
        _ expression: TypedExpression, data: [(String, Type, Value)] = [], records: [Contract.Record] = [],
        enums: [Contract.Enumeration] = [], functions: [TypedFunction] = [], language: String = "fr", defects: Int = 0,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> String {
        let template = template(
            fields: data.map { field($0.0, $0.1) }, records: records, enums: enums, functions: functions,
            language: language,
            body: [paragraph(printed(expression))])
        let content = content(template, data.map(\.2))
        #expect(content.defects.count == defects, sourceLocation: sourceLocation)
        return text(of: content)
    }

    /// The value of an expression, seen through a comparison or a format by the caller.
    static func formatted(_ expression: TypedExpression, _ format: Format) -> TypedExpression {
        Sketch.expression(.format(expression, format), text)
    }

    /// All text of the body, a line each block; spaces without break as plain ones.
    static func text(of content: Content) -> String {
        content.body.map(text(of:)).joined(separator: "\n")
    }

    static func text(of block: Block) -> String {
        switch block.kind {
        case .heading(_, let pieces), .paragraph(let pieces): text(of: pieces)
        case .lines(let lines): lines.map(text(of:)).joined(separator: "\n")
        case .list(_, let items):
            items.map { "- " + $0.blocks.map(text(of:)).joined(separator: " ") }.joined(separator: "\n")
        case .fields(_, let pairs): pairs.map { text(of: $0.label) + ": " + text(of: $0.value) }.joined(separator: "\n")
        case .row(_, let columns):
            columns.map { $0.blocks.map(text(of:)).joined(separator: " ") }.joined(separator: " | ")
        case .tabbed(_, let lines):
            lines.map { $0.map(text(of:)).joined(separator: "⇥") }.joined(separator: "/")
        case .grid(_, let cells):
            cells.map { $0.blocks.map(text(of:)).joined(separator: " ") }.joined(separator: " | ")
        case .table(let table):
            (table.header + table.rows).map { row in
                row.cells.map { $0.blocks.map(text(of:)).joined(separator: " ") }.joined(separator: " | ")
            }.joined(separator: "\n")
        case .box(let blocks), .keep(let blocks), .frame(_, let blocks), .columns(_, let blocks):
            blocks.map(text(of:)).joined(separator: "\n")
        case .code(let text, _, _, let alternative): "[\(alternative): \(text)]"
        case .image(_, _, _, let alternative), .shape(_, _, let alternative): alternative.map { "[\($0)]" } ?? ""
        case .chart(let chart): chart.alternative.map { "[\($0)]" } ?? ""
        case .rule, .space, .pageBreak: ""
        }
    }

    static func text(of pieces: [Inline]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text, _, _), .grouped(let text, _, _): plain(text)
            case .lineBreak: "/"
            case .strong(let pieces, _), .emphasis(let pieces, _): text(of: pieces)
            case .passage(let pieces, let language, _): "\(language.tag):\(text(of: pieces))"
            case .link(let pieces, let target, _): "\(text(of: pieces))<\(target)>"
            case .pageNumber: "#"
            case .pageCount: "##"
            }
        }.joined()
    }

    static func plain(_ text: String) -> String {
        String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    }
}
