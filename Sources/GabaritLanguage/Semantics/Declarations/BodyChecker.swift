import GabaritPrimitives

/// Checks signatures, then functions and top-level `let`s, each after those that it needs.
struct BodyChecker {
    let context: CheckContext
    private let types: TypeChecker
    private let expressions: ExpressionChecker

    init(context: CheckContext, types: TypeChecker) {
        self.context = context
        self.types = types
        expressions = ExpressionChecker(context: context)
    }

    /// Checks the parameters of functions and components.
    func checkSignatures() {
        for index in context.declarations.functions.indices {
            let function = context.declarations.functions[index]
            context.declarations.functions[index].parameters = parameters(function.node.parameters, in: function.file)
            if let result = function.node.result {
                context.declarations.functions[index].result = types.type(result, in: function.file, forParameter: true)
            }
        }
        for index in context.declarations.components.indices {
            let component = context.declarations.components[index]
            context.declarations.components[index].parameters = parameters(
                component.node.parameters, in: component.file)
        }
    }

    private func parameters(_ nodes: [ParameterNode], in file: SourceID) -> [Declarations.Parameter] {
        var isDefaultSeen = false
        return nodes.map { node in
            let type = types.type(node.type, in: file, forParameter: true)
            var parameter = Declarations.Parameter(name: node.name, type: type)
            if let value = node.defaultValue {
                isDefaultSeen = true
                // Slots of this activation are never run: only constants pass.
                let scope = Scope(activation: Activation(.function(-1)), file: file)
                let checked = expressions.coerce(expressions.check(value, in: scope, expecting: type), to: type)
                // Bodies are not checked yet, so that only what needs none of them has its type.
                if expressions.isConstant(checked) {
                    parameter.defaultValue = checked
                } else {
                    context.report(SemanticsMessages.badDefault(at: value.span))
                    parameter.defaultValue = expressions.unknown(value.span)
                }
            } else if isDefaultSeen {
                context.report(SemanticsMessages.parameterOrder(node.name))
            }
            return parameter
        }
    }

    /// Checks functions and top-level `let`s; components are put in order.
    func checkBodies() {
        let cyclic = RecursionChecker(context: context).checkCalls()
        for entry in cyclic.order {
            switch entry {
            case .function(let index): checkFunction(index, isCyclic: cyclic.functions.contains(index))
            case .global(let index): checkLet(index)
            default: break
            }
        }
    }

    private func checkFunction(_ index: Int, isCyclic: Bool) {
        let function = context.declarations.functions[index]
        let activation = Activation(.function(index))
        let scope = Scope(activation: activation, file: function.file)
        for parameter in function.parameters { context.declare(parameter.name, type: parameter.type, in: scope) }
        let declared = function.node.result.map { _ in function.result }
        var body = expressions.check(function.node.body, in: scope.nested(), expecting: declared)
        if let declared {
            body = expressions.coerce(body, to: declared)
        } else {
            body = expressions.determined(body)
            context.declarations.functions[index].result = body.type
        }
        guard !isCyclic else { return }
        let depth = body.depth { context.declarations.functions[$0].depth }
        context.declarations.functions[index].depth = depth
        // Whoever follows calls, here or in evaluation, has a stack with an end: who goes too deep stays without a body.
        guard depth <= LimitsChecker.reach else {
            let own = context.declarations.depth(of: body)
            if own > LimitsChecker.reach {
                context.report(LimitMessages.calls(own, limit: LimitsChecker.reach, at: body.span))
            }
            return
        }
        context.declarations.functions[index].typed = TypedFunction(
            name: function.node.name.text, slotCount: activation.slotCount, body: body)
    }

    private func checkLet(_ index: Int) {
        let global = context.declarations.globals[index]
        guard let node = global.node else { return }
        // Names inside, such as a loop's variable, live in the template's activation.
        let scope = Scope(activation: context.activation, file: global.file).nested()
        let value = expressions.determined(expressions.check(node.value, in: scope))
        context.declarations.globals[index].type = value.type
        context.declarations.globals[index].value = value
    }
}
