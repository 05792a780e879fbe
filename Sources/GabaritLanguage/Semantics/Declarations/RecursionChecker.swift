import GabaritPrimitives

/// Refuses types, functions, components and `let`s that need themselves, and puts the others in order.
struct RecursionChecker {
    let context: CheckContext

    // MARK: - Types

    /// Looks at records and enums: none holds itself, and they do not stand in each other too deep.
    func checkTypes() {
        let records = context.declarations.records
        let enums = context.declarations.enums
        // Node 0 is `data`; then records by their number in the contract, then enums.
        let firstEnum = context.contract.records.count
        var uses: [[(target: Int, span: Span)]] = context.contract.records.map { record in
            record.fields.flatMap { field in targets(of: field.type, firstEnum).map { ($0, field.span) } }
        }
        uses += context.contract.enums.map { enumeration in
            enumeration.cases.flatMap(\.payload).flatMap { field in
                targets(of: field.type, firstEnum).map { ($0, field.span) }
            }
        }
        let finder = CycleFinder(edges: uses.map { $0.map(\.target) })
        func name(_ node: Int) -> Name? {
            if node >= firstEnum {
                return enums.indices.contains(node - firstEnum) ? enums[node - firstEnum].node.name : nil
            }
            return records.indices.contains(node - 1) ? records[node - 1].node.name : nil
        }
        for cycle in finder.cycles {
            guard let first = cycle.first, let declared = name(first) else { continue }
            let trace = cycle.indices.compactMap { index -> Diagnostic.Frame? in
                let next = cycle[(index + 1) % cycle.count]
                guard let span = uses[cycle[index]].first(where: { $0.target == next })?.span else { return nil }
                return name(cycle[index]).map { Diagnostic.Frame(name: $0.text, span: span) }
            }
            context.report(SemanticsMessages.recursiveType(declared, trace: trace.reversed()))
        }
        if finder.cycles.isEmpty,
            let deepest = finder.depths.indices.first(where: { finder.depths[$0] > TypeChecker.depthLimit })
        {
            let span = name(deepest)?.span ?? context.declarations.data?.span
            if let span { context.report(SemanticsMessages.typeTooDeep(limit: TypeChecker.depthLimit, at: span)) }
        }
    }

    private func targets(of type: Type, _ firstEnum: Int) -> [Int] {
        switch type {
        case .record(let id): [id.index]
        case .enumeration(let id): [firstEnum + id.index]
        case .list(let inner, _), .optional(let inner): targets(of: inner, firstEnum)
        default: []
        }
    }

    // MARK: - Values

    /// What has a body that may need other bodies.
    private enum Node: Hashable {
        case global(Int)
        case function(Int)
        case component(Int)
    }

    /// Gives functions and `let`s in the order in which they can be checked, and puts components and `let`s in order.
    ///
    /// Each comes after all that it needs; those on a cycle come last, and the functions among them are also given
    /// apart.
    func checkCalls() -> (order: [Declarations.Entry], functions: Set<Int>) {
        let declarations = context.declarations
        var nodes: [Node] = declarations.functions.indices.map(Node.function)
        nodes += declarations.globals.indices.map(Node.global)
        nodes += declarations.components.indices.map(Node.component)
        let numbers = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($0.element, $0.offset) })
        let uses = nodes.map { node -> [(target: Int, name: Name)] in
            var collector = ReferenceCollector()
            let file: SourceID
            switch node {
            case .global(let index):
                file = declarations.globals[index].file
                if let value = declarations.globals[index].node?.value { collector.collect(value) }
            case .function(let index):
                file = declarations.functions[index].file
                collector.collect(declarations.functions[index].node.body)
                declarations.functions[index].node.parameters.compactMap(\.defaultValue).forEach {
                    collector.collect($0)
                }
            case .component(let index):
                file = declarations.components[index].file
                collector.collect(declarations.components[index].node.body)
                declarations.components[index].node.parameters.compactMap(\.defaultValue).forEach {
                    collector.collect($0)
                }
            }
            return collector.names.compactMap { name in
                let target: Node
                switch context.visible(name.text, in: file)?.entry {
                case .function(let index)?: target = .function(index)
                case .component(let index)?: target = .component(index)
                case .global(let index)?: target = .global(index)
                default: return nil
                }
                return numbers[target].map { ($0, name) }
            }
        }
        let finder = CycleFinder(edges: uses.map { $0.map(\.target) })
        for cycle in finder.cycles {
            guard let first = cycle.first else { continue }
            let trace = cycle.indices.compactMap { index -> Diagnostic.Frame? in
                let next = cycle[(index + 1) % cycle.count]
                guard let span = uses[cycle[index]].first(where: { $0.target == next })?.name.span else { return nil }
                return Diagnostic.Frame(name: name(nodes[cycle[index]]).text, span: span)
            }
            context.report(SemanticsMessages.recursive(name(nodes[first]), trace: trace.reversed()))
        }
        var order: [Declarations.Entry] = []
        var letOrder: [Int] = []
        var componentOrder: [Int] = []
        for number in finder.order {
            switch nodes[number] {
            case .function(let index): order.append(.function(index))
            case .global(let index) where declarations.globals[index].node != nil:
                order.append(.global(index))
                letOrder.append(index)
            case .global: break
            case .component(let index): componentOrder.append(index)
            }
        }
        context.declarations.valueOrder = order
        // Those on a cycle are still checked for what else is wrong in them.
        for (number, node) in nodes.enumerated() where finder.cyclic.contains(number) {
            switch node {
            case .component(let index): componentOrder.append(index)
            case .function(let index): order.append(.function(index))
            case .global(let index): order.append(.global(index))
            }
        }
        context.declarations.letOrder = letOrder
        context.declarations.componentOrder = componentOrder
        let functions = finder.cyclic.compactMap { if case .function(let index) = nodes[$0] { index } else { nil } }
        return (order, Set(functions))
    }

    private func name(_ node: Node) -> Name {
        switch node {
        case .global(let index): context.declarations.globals[index].name
        case .function(let index): context.declarations.functions[index].node.name
        case .component(let index): context.declarations.components[index].node.name
        }
    }
}
