import GabaritPrimitives

extension StatementChecker {
    /// Checks a component's body with its parameters, once for all its calls.
    func checkComponent(_ index: Int) {
        let component = context.declarations.components[index]
        let activation = Activation(.component(index))
        let scope = Scope(activation: activation, file: component.file)
        for parameter in component.parameters { context.declare(parameter.name, type: parameter.type, in: scope) }
        shape = ComponentShape(holder: holder(of: component.node.body) ?? .flow)
        var place = Place(
            scope: scope.nested(), isTopLevel: true, language: context.language, inherited: context.language)
        place.holder = shape.holder
        place.isComponent = true
        let body = check(component.node.body, in: place)
        shapes[index] = shape
        shape = ComponentShape()
        components[index] = TypedComponent(name: component.node.name.text, slotCount: activation.slotCount, body: body)
    }

    /// What statements give, by the first that tells.
    private func holder(of nodes: [StatementNode]) -> Holder? {
        for node in nodes {
            switch node {
            case .pair: return .pairs
            case .paragraph, .table: return .flow
            case .binding: continue
            case .element(let element):
                switch element.name.text {
                case "item": return .items
                case "column": return .columns
                case "cell": return .cells
                case "block": continue
                default:
                    guard let index = component(named: element.name.text) else { return .flow }
                    if let known = shapes[index] { return known.holder }
                }
            case .conditional(let node):
                if let holder = holder(of: node.then) ?? holder(of: node.otherwise ?? []) { return holder }
            case .match(let node):
                for arm in node.arms { if let holder = holder(of: arm.body) { return holder } }
            case .loop(let node): if let holder = holder(of: node.body) { return holder }
            }
        }
        return nil
    }

    private func component(named name: String) -> Int? {
        if case .component(let index)? = context.declarations.names[name]?.entry { index } else { nil }
    }

    /// `block`: where the block of a component's call goes.
    func block(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        guard place.isComponent else {
            context.report(
                ElementMessages.misplaced(
                    "block", at: node.name.span,
                    belongs: Message(fr: "placez-le dans un `component`", en: "put it into a `component`")))
            return []
        }
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        refuseBlock(node)
        reader.finish()
        if let known = shape.block, known != place.holder {
            context.report(ElementMessages.mixedBlocks(at: node.name.span))
        }
        shape.block = shape.block ?? place.holder
        shape.isBlockTopLevel = shape.isBlockTopLevel && place.isTopLevel
        return [.block(span: node.name.span)]
    }

    /// `alerte("…") { … }`: a component's call, or an element that is none.
    func call(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        guard case .component(let index)? = context.meaning(of: node.name.text, in: place.scope) else {
            reportUnknown(node, in: place)
            return []
        }
        let component = context.declarations.components[index]
        let arguments = expressions.checkArguments(
            node.arguments, for: component.parameters, of: node.name, in: place.scope, at: node.span)
        let called = shapes[index]
        // Components are checked behind those that they call, unless they call each other.
        if called == nil { isRecursive = true }
        let shape = called ?? ComponentShape()
        checkUse(of: shape, by: node, in: place)
        var block: [TypedStatement]?
        if let body = node.body {
            var inner = place.with(place.scope.nested())
            inner.holder = shape.block ?? place.holder
            inner.isTopLevel = place.isTopLevel && shape.isBlockTopLevel
            inner.inherited = context.language
            // Its content stands in the component's, which is in the template's language.
            block = check(body, in: inner)
            if shape.block == nil, called != nil { context.report(ElementMessages.unexpectedComponentBlock(node.name)) }
        } else if shape.block != nil {
            context.report(ElementMessages.missingComponentBlock(node.name, declared: component.node.name.span))
        }
        let call = TypedStatement.component(index, arguments: arguments, block: block, span: node.span)
        guard place.inherited != context.language, shape.holder == .flow else { return [call] }
        // The component's words are in the template's language, whatever surrounds the call.
        var home = place
        home.language = context.language
        return [make(.box([call]), StyleProperties(), at: node.span, in: home)]
    }

    /// Reports what a component holds and its call may not have.
    private func checkUse(of called: ComponentShape, by node: ElementNode, in place: Place) {
        if !belongs(called.holder, node.name.text, at: node.name.span, in: place) { return }
        if called.topLevelOnly != nil { requireTopLevel(node.name, in: place) }
        if let span = called.pageNumber, !place.isFurniture {
            if place.isComponent {
                shape.pageNumber = shape.pageNumber ?? span
            } else {
                var diagnostic = SemanticsMessages.pageOutsideFurniture(at: span)
                diagnostic.trace = [Diagnostic.Frame(name: node.name.text, span: node.span)]
                context.report(diagnostic)
            }
        }
        guard let span = called.heading else { return }
        if place.isComponent { shape.heading = shape.heading ?? span }
        if place.isFurniture {
            context.report(
                ElementMessages.misplaced(
                    node.name.text, at: node.name.span,
                    belongs: Message(
                        fr: "retirez ses titres : ce qui entoure les pages n'en a pas",
                        en: "leave its headings out: what surrounds pages has none")))
        }
    }

    private func reportUnknown(_ node: ElementNode, in place: Place) {
        for argument in node.arguments {
            if case .string(let string) = argument.value.kind {
                _ = inlines(ExpressionNode(.string(string), string.span), in: place)
            }
        }
        if let declared = context.declarations.names[node.name.text] {
            if context.visible(node.name.text, in: place.scope.file) == nil {
                context.reportUnknown(node.name, in: place.scope)
                return
            }
            context.report(ElementMessages.notAnElement(node.name, declared: declared.span))
            return
        }
        let components = context.declarations.names.compactMap { name, declared -> String? in
            if case .component = declared.entry { name } else { nil }
        }
        context.report(ElementMessages.unknownElement(node.name, known: (Self.elementNames + components).sorted()))
    }
}
