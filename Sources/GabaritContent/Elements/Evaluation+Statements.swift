import GabaritLanguage
import GabaritPrimitives

extension Evaluation {
    /// Evaluates statements in order.
    mutating func run(_ statements: [TypedStatement], into collector: inout some Collector) {
        for statement in statements { run(statement, into: &collector) }
    }

    private mutating func run(_ statement: TypedStatement, into collector: inout some Collector) {
        switch statement {
        case .element(let element): collector.add(element, from: &self)
        case .binding(let slot, let expression):
            bind(slot, value(expression), from: origin(of: expression), at: expression.span)
        case .conditional(let condition, let then, let otherwise):
            run(isTrue(condition) ? then : otherwise, into: &collector)
        case .match(let subject, let arms):
            let (value, origin) = (value(subject), origin(of: subject))
            for arm in arms where matches(value, arm.pattern, of: subject, from: origin) {
                return run(arm.body, into: &collector)
            }
            report(subject.span)
        case .loop(let list, let slot, let filter, let body):
            guard case .list(let elements) = value(list) else { return report(list.span) }
            let origin = origin(of: list)
            for (index, element) in elements.enumerated() {
                bind(slot, element, from: origin?.index(index), at: list.span)
                if let filter, !isTrue(filter) { continue }
                run(body, into: &collector)
            }
        case .component(let index, let arguments, let block, let span):
            call(index, arguments, block, at: span, into: &collector)
        case .block(let span): runBlock(at: span, into: &collector)
        }
    }

    private mutating func call(
        _ index: Int, _ arguments: [TypedExpression], _ block: [TypedStatement]?, at span: Span,
        into collector: inout some Collector
    ) {
        guard let components = template?.components, components.indices.contains(index) else { return report(span) }
        let component = components[index]
        var own: Int?
        if let block {
            own = brought.count
            brought.append(Brought(statements: block, base: base, outer: currentBlock))
        }
        activated(slotCount: component.slotCount, arguments: arguments, block: own) {
            $0.run(component.body, into: &collector)
        }
        if block != nil { brought.removeLast() }
    }

    /// Runs the block of the component's call, in the activation of whoever wrote it.
    private mutating func runBlock(at span: Span, into collector: inout some Collector) {
        guard let index = currentBlock, brought.indices.contains(index) else { return report(span) }
        let block = brought[index]
        let component = (base, currentBlock)
        (base, currentBlock) = (block.base, block.outer)
        run(block.statements, into: &collector)
        (base, currentBlock) = component
    }

    /// The blocks that statements give.
    mutating func blocks(_ statements: [TypedStatement]) -> [Block] {
        var collector = BlockCollector()
        run(statements, into: &collector)
        return collector.blocks
    }

    /// The furniture of every master, in a fixed order; each is evaluated once.
    mutating func furniture(of page: PageModel) -> [Content.Furniture] {
        var furniture: [Content.Furniture] = []
        add(page.base, for: nil, to: &furniture)
        for selector in PageModel.Selector.allCases {
            if let master = page.masters[selector] { add(master, for: selector, to: &furniture) }
        }
        return furniture
    }

    private mutating func add(
        _ master: PageModel.Master, for selector: PageModel.Selector?, to furniture: inout [Content.Furniture]
    ) {
        let places: [(Content.Furniture.Place, PageModel.Furniture?)] = [
            (.header, master.header), (.footer, master.footer), (.background, master.background),
        ]
        for case (let place, let piece?) in places {
            furniture.append(
                Content.Furniture(
                    selector: selector, place: place, rectangle: piece.rectangle, blocks: blocks(piece.body)))
        }
    }
}
