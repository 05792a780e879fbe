import GabaritPrimitives

extension StatementChecker {
    /// Checks a word with its arguments and its block: an element of the language, or a component's call.
    func element(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        let name = node.name
        switch name.text {
        case "item": return belongs(.items, name.text, at: name.span, in: place) ? item(node, in: place) : []
        case "column": return belongs(.columns, name.text, at: name.span, in: place) ? column(node, in: place) : []
        case "cell": return belongs(.cells, name.text, at: name.span, in: place) ? cell(node, in: place) : []
        case "block": return block(node, in: place)
        default: break
        }
        guard let kind = FlowElement(rawValue: name.text) else { return call(node, in: place) }
        guard belongs(.flow, name.text, at: name.span, in: place) else { return [] }
        switch kind {
        case .box: return group(node, in: place) { .box($0) }
        case .chart: return chart(node, in: place)
        case .columns: return flowColumns(node, in: place)
        case .fields: return fields(node, in: place)
        case .frame: return frame(node, in: place)
        case .grid: return grid(node, in: place)
        case .heading: return heading(node, in: place)
        case .image: return image(node, in: place)
        case .keep: return group(node, in: place) { .keep($0) }
        case .lines: return lines(node, in: place)
        case .list: return list(node, in: place)
        case .pageBreak: return pageBreak(node, in: place)
        case .paragraph, .text: return paragraph(node, in: place)
        case .qr: return code(node, in: place)
        case .row: return row(node, in: place)
        case .rule: return rule(node, in: place)
        case .shape: return shape(node, in: place)
        case .space: return space(node, in: place)
        }
    }

    /// The elements that stand one below the other.
    private enum FlowElement: String, CaseIterable {
        case box, chart, columns, fields, frame, grid, heading, image, keep, lines, list, pageBreak, paragraph, qr, row,
            rule,
            shape, space, text
    }

    /// The words that an element may begin with.
    static let elementNames = FlowElement.allCases.map(\.rawValue) + ["item", "column", "cell", "block"]

    /// Reports an element that may stand in the body itself only; inside a component, its calls answer for it.
    func requireTopLevel(_ name: Name, in place: Place) {
        if place.isTopLevel {
            if place.isComponent, shape.topLevelOnly == nil { shape.topLevelOnly = name }
        } else {
            reportNotTopLevel(name)
        }
    }

    func reportNotTopLevel(_ name: Name) {
        context.report(
            ElementMessages.misplaced(
                name.text, at: name.span,
                belongs: Message(
                    fr: "placez-le dans le corps du document lui-même, hors de tout autre élément",
                    en: "put it into the body of the document itself, outside any other element")))
    }
}
