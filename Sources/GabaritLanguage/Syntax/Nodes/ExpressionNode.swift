public import GabaritPrimitives

/// An expression as written.
public struct ExpressionNode: Sendable {
    /// The kinds of expression.
    public indirect enum Kind: Sendable {
        /// A name.
        case name(String)
        /// A string.
        case string(StringNode)
        /// A whole number; the digits as written.
        case integer(String)
        /// A number with a decimal point; as written.
        case decimal(String)
        /// A number with a unit right behind it or after a space: `20mm`, `9pt`, `1fr`, `10 %`, `1 day`, `12 months`.
        case quantity(String, unit: Name)
        /// `2024-04-15`; the characters as written.
        case date(String)
        /// `#000091`; the characters as written.
        case color(String)
        /// `true` or `false`.
        case boolean(Bool)
        /// `none`.
        case none
        /// `(a, b)`.
        case tuple([ExpressionNode])
        /// `[a, b]`.
        case list([ExpressionNode])
        /// `a.b`, or `a?.b` which is none where `a` is.
        case member(ExpressionNode, Name, isOptional: Bool)
        /// `f(a, label: b)`; also enum cases and record fields.
        case call(ExpressionNode, [ArgumentNode])
        /// `a...b`, in refinements.
        case range(ExpressionNode, ExpressionNode)
        /// `not a`, `-a`.
        case unary(UnaryOperator, ExpressionNode)
        /// `a + b` and the like.
        case binary(BinaryOperator, ExpressionNode, ExpressionNode, operatorSpan: Span)
        /// `a else b`.
        case orElse(ExpressionNode, ExpressionNode)
        /// `a | name(arguments)`.
        case pipe(ExpressionNode, format: Name, [ArgumentNode])
        /// `a is none`, `a is some x`, `a is case`.
        case test(ExpressionNode, TestNode)
        /// `if a then b else c`.
        case conditional(ExpressionNode, then: ExpressionNode, otherwise: ExpressionNode)
        /// `match a { case b: c … }`.
        case match(ExpressionNode, [MatchArm])
        /// `sum(x in xs where c: e)`, `sum of known(x in xs: e)`, `count(x in xs: c)`, `any`, `all`, `join(x in xs: t, ", ")`.
        case aggregate(AggregateNode)
        /// `email rejected`: something that has happened to what a policy sent.
        case event(Name, Name)
        /// What the parser could not read.
        case missing
    }

    /// One arm of a `match` expression.
    public struct MatchArm: Sendable {
        /// What it applies to.
        public var pattern: PatternNode
        /// What it gives.
        public var value: ExpressionNode

        /// Makes an arm.
        public init(pattern: PatternNode, value: ExpressionNode) {
            self.pattern = pattern
            self.value = value
        }
    }

    /// What it is.
    public var kind: Kind
    /// The whole expression.
    public var span: Span
    /// How many expressions stand in each other, this one included; the parser keeps it below ``Parser/heightLimit``.
    public let height: Int

    /// Makes an expression.
    public init(_ kind: Kind, _ span: Span) {
        self.kind = kind
        self.span = span
        height = 1 + kind.height
    }
}

/// An operator before its operand.
public enum UnaryOperator: String, Sendable {
    case not
    case minus = "-"
}

/// An operator between its operands.
public enum BinaryOperator: String, Sendable, CaseIterable {
    case or, and
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case of
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case modulo = "mod"
}

/// What `is` asks.
public enum TestNode: Sendable {
    /// `is none`.
    case none(Span)
    /// `is some`, `is some name`.
    case some(Name?, Span)
    /// `is active`, `is radiee(let le)`; `is not …` is written `not (a is …)`.
    case pattern(PatternNode)
}

/// What an arm of a `match` applies to.
public struct PatternNode: Sendable {
    /// The kinds of pattern.
    public enum Kind: Sendable {
        /// `active`, `radiee(let le)`: a case of an enum, with the names of its payload's fields in order; a nil name is `_`.
        case enumCase(Name, bindings: [Name?])
        /// `other(let code)`: any code an open enum does not know.
        case other(Name?)
        /// `some name`: a present optional.
        case some(Name?)
        /// `none`: an absent optional.
        case none
        /// `else`: everything not named before.
        case otherwise
    }

    /// What it is.
    public var kind: Kind
    /// Where it stands.
    public var span: Span

    /// Makes a pattern.
    public init(_ kind: Kind, _ span: Span) {
        self.kind = kind
        self.span = span
    }
}

/// `sum(x in xs where c: e)` and its kin.
public struct AggregateNode: Sendable {
    /// `sum`, `count`, `missing`, `any`, `all`, `join`, `least`, `greatest`.
    public var function: Name
    /// Whether `of known` stands behind it.
    public var isOfKnown: Bool
    /// The variable.
    public var variable: Name
    /// The list.
    public var list: ExpressionNode
    /// `where …`.
    public var filter: ExpressionNode?
    /// What is summed, joined, tested.
    public var body: ExpressionNode
    /// Further arguments, such as the separator of `join`.
    public var arguments: [ArgumentNode]

    /// Makes an aggregate.
    public init(
        function: Name, isOfKnown: Bool, variable: Name, list: ExpressionNode, filter: ExpressionNode?,
        body: ExpressionNode, arguments: [ArgumentNode]
    ) {
        self.function = function
        self.isOfKnown = isOfKnown
        self.variable = variable
        self.list = list
        self.filter = filter
        self.body = body
        self.arguments = arguments
    }
}

/// A positional or labelled argument.
public struct ArgumentNode: Sendable {
    /// The label, as in `align: end`.
    public var label: Name?
    /// The value.
    public var value: ExpressionNode
    /// Further values behind the first, as in `padding: 2mm 4mm`.
    public var further: [ExpressionNode]

    /// Makes an argument.
    public init(label: Name?, value: ExpressionNode, further: [ExpressionNode] = []) {
        self.label = label
        self.value = value
        self.further = further
    }

    /// The whole argument.
    public var span: Span {
        let first = label?.span.union(value.span) ?? value.span
        return further.last.map { first.union($0.span) } ?? first
    }
}
