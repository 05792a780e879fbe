public import GabaritPrimitives

/// Something in a block: an element, or what decides which elements stand there.
public indirect enum StatementNode: Sendable {
    /// `heading level: 2 "…"`, `row { … }`, a component's call.
    case element(ElementNode)
    /// A bare string, with options behind it: a paragraph.
    case paragraph(StringNode, [ArgumentNode])
    /// `"Label": value style: s`, in `fields`.
    case pair(PairNode)
    /// `let a = e, b = f`.
    case binding([LetNode])
    /// `if … { } else { }`.
    case conditional(IfNode)
    /// `match e { case … { } }`.
    case match(MatchNode)
    /// `for x in xs where c { }`.
    case loop(ForNode)
    /// `table x in xs { … }`.
    case table(TableNode)

    /// The whole statement.
    public var span: Span {
        switch self {
        case .element(let node): node.span
        case .paragraph(let string, let options): options.last.map { string.span.union($0.span) } ?? string.span
        case .pair(let node): node.span
        case .binding(let nodes): nodes.dropFirst().reduce(nodes[0].span) { $0.union($1.span) }
        case .conditional(let node): node.span
        case .match(let node): node.span
        case .loop(let node): node.span
        case .table(let node): node.span
        }
    }
}

/// A word, its arguments, and a block.
public struct ElementNode: Sendable {
    /// The word.
    public var name: Name
    /// Whether the arguments stood in parentheses, as a component's do.
    public var isCall: Bool
    /// The arguments.
    public var arguments: [ArgumentNode]
    /// The block, if there is one.
    public var body: [StatementNode]?
    /// The whole element.
    public var span: Span

    /// Makes an element.
    public init(name: Name, isCall: Bool, arguments: [ArgumentNode], body: [StatementNode]?, span: Span) {
        self.name = name
        self.isCall = isCall
        self.arguments = arguments
        self.body = body
        self.span = span
    }
}

/// `"Label": value style: s`.
public struct PairNode: Sendable {
    /// The label.
    public var label: StringNode
    /// The value: an expression or a string with markup.
    public var value: ExpressionNode
    /// The options.
    public var options: [ArgumentNode]
    /// The whole line.
    public var span: Span

    /// Makes a pair.
    public init(label: StringNode, value: ExpressionNode, options: [ArgumentNode], span: Span) {
        self.label = label
        self.value = value
        self.options = options
        self.span = span
    }
}

/// `name = expression`.
public struct LetNode: Sendable {
    /// The name.
    public var name: Name
    /// The value.
    public var value: ExpressionNode
    /// The whole binding.
    public var span: Span

    /// Makes a binding.
    public init(name: Name, value: ExpressionNode, span: Span) {
        self.name = name
        self.value = value
        self.span = span
    }
}

/// `if … { } else if … { } else { }`.
public struct IfNode: Sendable {
    /// What is asked.
    public enum Condition: Sendable {
        /// A boolean; it may bind names by `is some x and …`.
        case expression(ExpressionNode)
        /// `let x = optional`.
        case binding(Name, ExpressionNode)
    }

    /// What is asked.
    public var condition: Condition
    /// What stands there if it holds.
    public var then: [StatementNode]
    /// What stands there otherwise.
    public var otherwise: [StatementNode]?
    /// The whole statement.
    public var span: Span

    /// Makes a condition.
    public init(condition: Condition, then: [StatementNode], otherwise: [StatementNode]?, span: Span) {
        self.condition = condition
        self.then = then
        self.otherwise = otherwise
        self.span = span
    }
}

/// `match e { case … { } … }`.
public struct MatchNode: Sendable {
    /// One arm.
    public struct Arm: Sendable {
        /// What it applies to.
        public var pattern: PatternNode
        /// What stands there.
        public var body: [StatementNode]

        /// Makes an arm.
        public init(pattern: PatternNode, body: [StatementNode]) {
            self.pattern = pattern
            self.body = body
        }
    }

    /// What is looked at.
    public var subject: ExpressionNode
    /// The arms, in order.
    public var arms: [Arm]
    /// The whole statement.
    public var span: Span

    /// Makes a match.
    public init(subject: ExpressionNode, arms: [Arm], span: Span) {
        self.subject = subject
        self.arms = arms
        self.span = span
    }
}

/// `for x in xs where c { … }`.
public struct ForNode: Sendable {
    /// The variable.
    public var variable: Name
    /// The list.
    public var list: ExpressionNode
    /// `where …`.
    public var filter: ExpressionNode?
    /// What stands there for each element.
    public var body: [StatementNode]
    /// The whole statement.
    public var span: Span

    /// Makes a loop.
    public init(variable: Name, list: ExpressionNode, filter: ExpressionNode?, body: [StatementNode], span: Span) {
        self.variable = variable
        self.list = list
        self.filter = filter
        self.body = body
        self.span = span
    }
}

/// `table x in xs { group by …, columns … { }, column … { }, carry …, row style: …, empty … }`.
///
/// Parsed; its meaning comes later.
public struct TableNode: Sendable {
    /// One line or block of a table.
    public struct Part: Sendable {
        /// The first words: `group by`, `columns`, `column`, `carry`, `row`, `empty`, `total`.
        public var keyword: Name
        /// What follows up to the block.
        public var arguments: [ArgumentNode]
        /// A condition behind `when`.
        public var condition: ExpressionNode?
        /// Parts inside its block.
        public var parts: [Part]
        /// Statements inside its block.
        public var body: [StatementNode]
        /// The whole part.
        public var span: Span

        /// Makes a part.
        public init(
            keyword: Name, arguments: [ArgumentNode], condition: ExpressionNode?, parts: [Part],
            body: [StatementNode], span: Span
        ) {
            self.keyword = keyword
            self.arguments = arguments
            self.condition = condition
            self.parts = parts
            self.body = body
            self.span = span
        }
    }

    /// The variable.
    public var variable: Name
    /// The list.
    public var list: ExpressionNode
    /// Its parts.
    public var parts: [Part]
    /// `where …`.
    public var filter: ExpressionNode?
    /// `label: value` between the list and the block.
    public var arguments: [ArgumentNode]
    /// The whole table.
    public var span: Span

    /// Makes a table.
    public init(
        variable: Name, list: ExpressionNode, filter: ExpressionNode? = nil, arguments: [ArgumentNode] = [],
        parts: [Part], span: Span
    ) {
        self.variable = variable
        self.list = list
        self.filter = filter
        self.arguments = arguments
        self.parts = parts
        self.span = span
    }
}
