import GabaritLanguage
import GabaritLayout
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport

/// Builds checked templates by hand, so that proofs are tested without the checker.
struct TemplateBuilder {
    var fields: [Contract.Field] = []
    var styles: [StyleProperties] = [StyleProperties()]
    var components: [TypedComponent] = []
    var body: [TypedStatement] = []
    var footer: PageModel.Furniture?
    private var next = 1

    /// A place of its own.
    mutating func span() -> Span {
        next += 1
        return place(next)
    }

    /// Adds a style.
    mutating func style(_ change: (inout StyleProperties) -> Void) -> StyleID {
        var style = StyleProperties()
        change(&style)
        styles.append(style)
        return StyleID(styles.count - 1)
    }

    /// Adds a datum, and gives the expression that is it.
    mutating func datum(_ name: String, _ type: Type) -> TypedExpression {
        fields.append(Contract.Field(name: name, type: type, span: nowhere))
        return TypedExpression(.local(fields.count - 1), type: type, span: span())
    }

    /// Makes an element.
    mutating func element(_ kind: TypedElementKind, style: StyleID = .empty) -> TypedStatement {
        .element(TypedElement(kind: kind, style: style, span: span()))
    }

    /// Makes a paragraph.
    mutating func text(_ inlines: TypedInline..., style: StyleID = .empty) -> TypedStatement {
        element(.paragraph(inlines), style: style)
    }

    /// Adds a fixed frame to the body.
    mutating func frame(
        _ statements: [TypedStatement], size: Size, overflow: FixedFrame.Overflow = .proved, style: StyleID = .empty
    ) {
        let frame = FixedFrame(reserve: nil, rectangle: Rectangle(origin: .zero, size: size), overflow: overflow)
        body.append(element(.frame(frame, statements), style: style))
    }

    /// The template.
    var template: Template {
        let date = TypedExpression(.literal(.date(CivilDate(dayNumber: 0))), type: .date, span: nowhere)
        let empty = TypedExpression(.literal(.text("x")), type: .text(TextType()), span: nowhere)
        return Template(
            name: "essai", version: "1", validity: Validity(from: CivilDate(dayNumber: 0)), documentation: nil,
            language: LanguageTag("fr"), date: date, title: empty,
            contract: Contract(records: [Contract.Record(name: "", fields: fields)], enums: []),
            slotCount: fields.count, functions: [], components: components, styles: styles,
            page: PageModel(
                size: millimetres(210, 297),
                base: PageModel.Master(
                    margins: Edges(all: .millimetres(20)), header: nil, footer: footer, background: nil),
                masters: [:], reserves: []),
            body: body, images: [], closedLeafCount: 0, bounds: TemplateBounds(elements: 100, scalars: 1000),
            sources: SourceMap())
    }
}

/// Proves a template with all the test faces.
func prove(_ template: Template) throws -> FitReport { FitProver(engine: try engine()).check(template) }

/// A size in millimetres.
func millimetres(_ width: Double, _ height: Double) -> Size {
    Size(width: .millimetres(width), height: .millimetres(height))
}
