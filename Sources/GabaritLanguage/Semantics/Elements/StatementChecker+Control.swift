import GabaritPrimitives

extension StatementChecker {
    /// Checks statements in order; names that a `let` binds are visible behind it.
    func check(_ nodes: [StatementNode], in place: Place) -> [TypedStatement] {
        nodes.flatMap { check($0, in: place) }
    }

    private func check(_ node: StatementNode, in place: Place) -> [TypedStatement] {
        switch node {
        case .element(let node): return element(node, in: place)
        case .paragraph(let string, let options): return bareString(string, options, in: place)
        case .pair(let node): return pair(node, in: place)
        case .binding(let nodes):
            return expressions.checkLet(nodes, in: place.scope).map { .binding(slot: $0.slot, $0.value) }
        case .conditional(let node):
            let (condition, holds) = expressions.checkCondition(node.condition, in: place.scope)
            let then = check(node.then, in: place.with(holds))
            let otherwise = check(node.otherwise ?? [], in: place.with(place.scope.nested()))
            return [.conditional(condition, then: then, otherwise: otherwise)]
        case .match(let node):
            let subject = expressions.check(node.subject, in: place.scope)
            let arms = expressions.checkArms(
                node.arms.map(\.pattern), of: subject, in: place.scope, at: node.subject.span)
            let checked = zip(node.arms, arms).map { arm, checked in
                TypedArm(pattern: checked.pattern, body: check(arm.body, in: place.with(checked.scope)))
            }
            return [.match(subject, checked)]
        case .loop(let node):
            let loop = expressions.checkLoop(node.variable, list: node.list, filter: node.filter, in: place.scope)
            let body = check(node.body, in: place.with(loop.scope))
            return [.loop(list: loop.list, slot: loop.slot, filter: loop.filter, body: body)]
        case .table(let node): return table(node, in: place)
        }
    }

    /// Whether an element of a kind may stand in a place; what may not is reported with where it belongs.
    func belongs(_ holder: Holder, _ word: String, at span: Span, in place: Place) -> Bool {
        guard place.holder != holder else { return true }
        let belongs: Message
        switch (holder, place.holder) {
        case (.items, _): belongs = Message(fr: "placez-le dans `list { … }`", en: "put it into `list { … }`")
        case (.pairs, _): belongs = Message(fr: "placez-le dans `fields { … }`", en: "put it into `fields { … }`")
        case (.columns, _): belongs = Message(fr: "placez-le dans `row { … }`", en: "put it into `row { … }`")
        case (.cells, _): belongs = Message(fr: "placez-le dans `grid { … }`", en: "put it into `grid { … }`")
        case (.flow, .items): belongs = Message(fr: "placez-le dans `item { … }`", en: "put it into `item { … }`")
        case (.flow, .columns): belongs = Message(fr: "placez-le dans `column { … }`", en: "put it into `column { … }`")
        case (.flow, .cells): belongs = Message(fr: "placez-le dans `cell { … }`", en: "put it into `cell { … }`")
        case (.flow, _):
            belongs = Message(
                fr: "écrivez ici des lignes `\"Libellé\": valeur`", en: "write lines `\"Label\": value` here")
        }
        context.report(ElementMessages.misplaced(word, at: span, belongs: belongs))
        return false
    }
}
