public import GabaritPrimitives

/// `policy name(a: Type, …) { … }`.
///
/// Parsed; its meaning comes with dispatch.
public struct PolicyNode: Sendable {
    /// `when condition -> outcome, … because "…"`, or `otherwise -> …`.
    public struct Rule: Sendable {
        /// The condition; none for `otherwise`.
        public var condition: ExpressionNode?
        /// The channels.
        public var outcomes: [Name]
        /// Why.
        public var reason: StringNode?
        /// The whole rule.
        public var span: Span

        /// Makes a rule.
        public init(condition: ExpressionNode?, outcomes: [Name], reason: StringNode?, span: Span) {
            self.condition = condition
            self.outcomes = outcomes
            self.reason = reason
            self.span = span
        }
    }

    /// Its name.
    public var name: Name
    /// Its parameters.
    public var parameters: [ParameterNode]
    /// The `let` lines.
    public var lets: [LetNode]
    /// The rules, in order.
    public var rules: [Rule]
    /// The whole item.
    public var span: Span

    /// Makes a policy.
    public init(name: Name, parameters: [ParameterNode], lets: [LetNode], rules: [Rule], span: Span) {
        self.name = name
        self.parameters = parameters
        self.lets = lets
        self.rules = rules
        self.span = span
    }
}
