import GabaritLanguage
import GabaritLayout
import GabaritPrimitives

extension Template {
    /// The same template with the size of one fixed box changed.
    func resized(_ entry: FitEntry, _ change: (Size) -> Size) -> Template {
        var template = self
        switch entry.kind {
        case .frame:
            template.body = Self.resized(template.body, entry.span, change)
            for index in template.components.indices {
                template.components[index].body = Self.resized(template.components[index].body, entry.span, change)
            }
        case .furniture(let place, _):
            func resize(_ master: inout PageModel.Master) {
                func resize(_ furniture: inout PageModel.Furniture?) {
                    guard let size = furniture?.rectangle.size, furniture?.span == entry.span else { return }
                    furniture?.rectangle.size = change(size)
                }
                switch place {
                case .header: resize(&master.header)
                case .footer: resize(&master.footer)
                case .background: resize(&master.background)
                }
            }
            resize(&template.page.base)
            for selector in template.page.masters.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
                guard var master = template.page.masters[selector] else { continue }
                resize(&master)
                template.page.masters[selector] = master
            }
        }
        return template
    }

    private static func resized(
        _ statements: [TypedStatement], _ span: Span, _ change: (Size) -> Size
    ) -> [TypedStatement] {
        statements.map { statement in
            switch statement {
            case .element(var element):
                guard element.span == span, case .frame(var frame, let held) = element.kind else { return statement }
                frame.rectangle.size = change(frame.rectangle.size)
                element.kind = .frame(frame, held)
                return .element(element)
            case .conditional(let condition, let then, let otherwise):
                return .conditional(
                    condition, then: resized(then, span, change), otherwise: resized(otherwise, span, change))
            case .match(let subject, let arms):
                return .match(
                    subject, arms.map { TypedArm(pattern: $0.pattern, body: resized($0.body, span, change)) })
            case .loop(let list, let slot, let filter, let body):
                return .loop(list: list, slot: slot, filter: filter, body: resized(body, span, change))
            case .component(let index, let arguments, let block, let place):
                return .component(
                    index, arguments: arguments, block: block.map { resized($0, span, change) }, span: place)
            case .binding, .block: return statement
            }
        }
    }
}
