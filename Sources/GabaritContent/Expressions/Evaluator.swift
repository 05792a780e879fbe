public import GabaritLanguage
public import GabaritPrimitives

/// Makes the content of documents from a checked template and data that fit its contract.
///
/// Evaluation is total: it neither throws nor traps. Where it meets something that the checker excludes, it goes on with a
/// neutral result and says so in ``Content/defects``.
public struct Evaluator: Sendable {
    /// The template.
    public let template: Template

    /// The language of the template's words; none where the engine does not know it, which the checker refuses.
    let language: LanguageData?
    /// What is the same in every document, by the number of the closed leaf.
    let leaves: [Block?]

    /// Prepares a template: finds its language, makes the leaves that depend on no datum.
    public init(template: Template) {
        self.template = template
        language = LanguageData.named(template.language)
        leaves = ClosedLeaves.blocks(of: template)
    }

    /// Makes the content of one document; `date` is the day as of which it is asked for, where the call names one.
    public func content(for value: Value, purpose: Purpose, on date: CivilDate? = nil) -> Content {
        content(for: value, purpose: purpose, on: date, observer: nil)
    }

    /// Makes the content of one document and tells an observer what every expression gives.
    func content(
        for value: Value, purpose: Purpose, on date: CivilDate?, observer: ((TypedExpression, Value) -> Void)?
    ) -> Content {
        var evaluation = Evaluation(evaluator: self, data: value)
        evaluation.observer = observer
        // The body comes first: it begins with the bindings that title, date and furniture may use.
        let body = evaluation.blocks(template.body)
        let title = evaluation.plainText(template.title)
        let own = evaluation.date(template.date, else: template.validFrom)
        let furniture = evaluation.furniture(of: template.page)
        let mark: String? =
            switch purpose {
            case .live: nil
            case .specimen: language?.marks.specimen ?? "SPECIMEN"
            case .duplicate: language?.marks.duplicate ?? "DUPLICATE"
            }
        return Content(
            title: title.isEmpty ? template.name : title, language: template.language, date: own,
            creator: "\(template.name)@\(template.version)", styles: template.styles, page: template.page,
            furniture: furniture, body: body, images: evaluation.images.all, mark: mark, linkStyle: template.linkStyle,
            bodyStyle: template.bodyStyle, askedOn: date, defects: evaluation.defects)
    }
}
