import GabaritPrimitives

/// Checks expressions: gives each a type, resolves its names, and reports what could go wrong with any datum.
///
/// It never fails: what is wrong is reported to the context once and becomes an expression of type ``Type/unknown``, which fits everything.
struct ExpressionChecker {
    /// What is shared.
    let context: CheckContext

    /// Checks an expression.
    ///
    /// `expecting` helps names of enum cases, `none`, number literals and empty lists to their type; it is a wish: the result may have
    /// another type, and ``coerce(_:to:as:)`` asks for it.
    func check(_ node: ExpressionNode, in scope: Scope, expecting: Type? = nil) -> TypedExpression {
        TypedExpression(.literal(.none), type: .unknown, span: node.span)
    }

    /// Checks an expression that must be present: an optional is reported with its cure, and its wrapped type goes on.
    func checkPresent(_ node: ExpressionNode, in scope: Scope, expecting: Type? = nil) -> TypedExpression {
        check(node, in: scope, expecting: expecting)
    }

    /// Checks a condition and gives the scope where it holds: a nested scope with the names that `is some x and …` and
    /// `is radiee(let le)` bind; check the `then` block (or a loop's body, behind its `where`) in it, the `else` block in the outer scope.
    func checkCondition(_ node: ExpressionNode, in scope: Scope) -> (condition: TypedExpression, holds: Scope) {
        (check(node, in: scope, expecting: .bool), scope.nested())
    }

    /// Checks the condition of an `if` statement, `let x = optional` included.
    func checkCondition(_ node: IfNode.Condition, in scope: Scope) -> (condition: TypedExpression, holds: Scope) {
        switch node {
        case .expression(let expression): return checkCondition(expression, in: scope)
        case .binding(_, let expression): return checkCondition(expression, in: scope)
        }
    }

    /// Checks the patterns of a `match` in order: each fits the subject, none is out of reach, together they leave nothing out.
    ///
    /// Gives for each arm its pattern and the nested scope that holds what it binds.
    func checkArms(
        _ patterns: [PatternNode], of subject: TypedExpression, in scope: Scope, at span: Span
    ) -> [(pattern: TypedPattern, scope: Scope)] {
        patterns.map { _ in (.any, scope.nested()) }
    }

    /// Checks the list, the variable and the filter of a loop.
    func checkLoop(_ variable: Name, list: ExpressionNode, filter: ExpressionNode?, in scope: Scope) -> CheckedLoop {
        let list = check(list, in: scope)
        let inner = scope.nested()
        let slot = context.declare(variable, type: .unknown, in: inner)
        return CheckedLoop(list: list, slot: slot, filter: nil, scope: inner, bounds: ListBounds())
    }

    /// Checks the lines of a `let` inside a block, and binds their names in the scope.
    func checkLet(_ nodes: [LetNode], in scope: Scope) -> [(slot: Int, value: TypedExpression)] {
        nodes.map { node in
            let value = check(node.value, in: scope)
            return (context.declare(node.name, type: value.type, value: value, in: scope), value)
        }
    }

    /// Checks a call's arguments against parameters, in the order of the parameters, defaults filled in.
    func checkArguments(
        _ nodes: [ArgumentNode], for parameters: [Declarations.Parameter], of callee: Name, in scope: Scope, at span: Span
    ) -> [TypedExpression] {
        []
    }

    /// Turns a checked expression into a text that prints it as it is: texts, addresses, whole numbers, labels of enums.
    ///
    /// Reports what needs a format (`| date("long")`), an `else`, or cannot be printed. The result's type is ``Type/text(_:)``
    /// (or unknown) with tight bounds.
    func printable(_ expression: TypedExpression) -> TypedExpression { expression }

    /// Checks a string as plain text: markup signs are characters, `{…}` must be printable. The result's type is text.
    ///
    /// The words get the typography of the template's language where `isTypeset` says so: not in addresses and codes.
    func checkText(_ node: StringNode, in scope: Scope, isTypeset: Bool = true) -> TypedExpression {
        TypedExpression(.literal(.text("")), type: .unknown, span: node.span)
    }

    /// Makes an expression fit a type: widens scales and whole numbers, else reports `type.mismatch` at its span.
    func coerce(_ expression: TypedExpression, to type: Type) -> TypedExpression { expression }
}

/// A checked loop.
struct CheckedLoop {
    /// The list.
    var list: TypedExpression
    /// The slot of the element.
    var slot: Int
    /// Which elements count.
    var filter: TypedExpression?
    /// The scope of the body.
    var scope: Scope
    /// How many times the body may run: the list's bounds, at least 0 where there is a filter.
    var bounds: ListBounds
}
