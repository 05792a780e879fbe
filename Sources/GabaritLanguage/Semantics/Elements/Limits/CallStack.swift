import GabaritPrimitives

/// Which component's body is being walked through, and from where it was called.
///
/// A call's block belongs to the caller: it is walked through in the caller's own stack.
indirect enum CallStack {
    /// The body or the page model.
    case root
    /// A component's body; `block` is what its call gives it.
    case call(name: String, span: Span, block: [TypedStatement], caller: CallStack)

    /// The calls, innermost first.
    var trace: [Diagnostic.Frame] {
        var frames: [Diagnostic.Frame] = []
        var stack = self
        while case .call(let name, let span, _, let caller) = stack {
            frames.append(Diagnostic.Frame(name: name, span: span))
            stack = caller
        }
        return frames
    }

    /// What the current component's `block` holds, and the stack that it is walked through in.
    var block: (statements: [TypedStatement], stack: CallStack)? {
        if case .call(_, _, let block, let caller) = self { (block, caller) } else { nil }
    }
}

extension CheckedDocument {
    /// The body of a component and the stack inside a call of it.
    func enter(_ index: Int, block: [TypedStatement]?, at span: Span, from stack: CallStack) -> (
        body: [TypedStatement], stack: CallStack
    ) {
        guard components.indices.contains(index) else { return ([], stack) }
        let component = components[index]
        return (component.body, .call(name: component.name, span: span, block: block ?? [], caller: stack))
    }

    /// The pieces of furniture of all masters, each once.
    var furniture: [PageModel.Furniture] {
        let masters = [page.base] + PageModel.Selector.allCases.compactMap { page.masters[$0] }
        var pieces: [PageModel.Furniture] = []
        for master in masters {
            for piece in [master.header, master.footer, master.background].compactMap(\.self)
            where !pieces.contains(piece) {
                pieces.append(piece)
            }
        }
        return pieces
    }
}

extension TypedElementKind {
    /// The statements inside.
    var children: [TypedStatement] {
        switch self {
        case .list(_, let inner), .item(let inner), .fields(_, let inner), .row(_, let inner), .column(_, let inner),
            .grid(_, let inner), .cell(_, let inner), .columns(_, let inner), .box(let inner), .keep(let inner),
            .frame(_, let inner):
            inner
        case .table(let table): table.statements
        case .heading, .paragraph, .tabbed, .lines, .pair, .rule, .shape, .chart, .space, .image, .code,
            .pageBreak:
            []
        }
    }
}
