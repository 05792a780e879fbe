public import GabaritPrimitives

/// `policy name(a: Type, …) { … }`: who gets what, by which channel.
public struct PolicyNode: Sendable {
    /// `email to courriel`: where a channel reaches somebody.
    public struct Address: Sendable {
        /// The channel.
        public var channel: Name
        /// The address.
        public var value: ExpressionNode
        /// The whole line.
        public var span: Span

        /// Makes an address.
        public init(channel: Name, value: ExpressionNode, span: Span) {
            self.channel = channel
            self.value = value
            self.span = span
        }
    }

    /// `post`, `held(releasedBy: "…")`: what a rule does.
    public struct Outcome: Sendable {
        /// The channel.
        public var channel: Name
        /// What stands in parentheses behind it.
        public var arguments: [ArgumentNode]
        /// The whole outcome.
        public var span: Span

        /// Makes an outcome.
        public init(channel: Name, arguments: [ArgumentNode], span: Span) {
            self.channel = channel
            self.arguments = arguments
            self.span = span
        }
    }

    /// `when condition -> outcome, … because "…"`, or `otherwise -> …`.
    public struct Rule: Sendable {
        /// The condition; none for `otherwise`.
        public var condition: ExpressionNode?
        /// What it does.
        public var outcomes: [Outcome]
        /// Why.
        public var reason: StringNode?
        /// The whole rule.
        public var span: Span

        /// Makes a rule.
        public init(condition: ExpressionNode?, outcomes: [Outcome], reason: StringNode?, span: Span) {
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
    /// The addresses.
    public var addresses: [Address]
    /// The `let` lines.
    public var lets: [LetNode]
    /// The rules, in order.
    public var rules: [Rule]
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes a policy.
    public init(
        name: Name, parameters: [ParameterNode], addresses: [Address], lets: [LetNode], rules: [Rule],
        documentation: String?, span: Span
    ) {
        self.name = name
        self.parameters = parameters
        self.addresses = addresses
        self.lets = lets
        self.rules = rules
        self.documentation = documentation
        self.span = span
    }
}
