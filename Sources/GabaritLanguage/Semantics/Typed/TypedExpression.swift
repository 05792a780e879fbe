public import GabaritPrimitives

/// A checked expression: names are slots, fields are indices, and its evaluation cannot fail.
///
/// Slots index one flat array per activation: a template's, a component's or a function's own.
public struct TypedExpression: Hashable, Sendable {
    /// The kinds of expression.
    public indirect enum Kind: Hashable, Sendable {
        /// A value of the template.
        case literal(Value)
        /// The value in a slot of this activation.
        case local(Int)
        /// The value of a top-level `let` or a root field: the template's own slot, from inside a component or a
        /// function.
        case global(Int)
        /// A field of a record.
        case field(TypedExpression, Int)
        /// A field of a record that may be absent: none where it is.
        case optionalField(TypedExpression, Int)
        /// A date's year, month or day as a whole number.
        case datePart(TypedExpression, DatePart)
        /// The number of elements of a list.
        case count(TypedExpression)
        /// The first (or last) element of a list: none where it is empty.
        case first(TypedExpression)
        case last(TypedExpression)
        /// The negation of a boolean.
        case not(TypedExpression)
        /// The negative of a number or a count.
        case negative(TypedExpression)
        /// Both booleans; the right side is evaluated only where the left holds.
        case and(TypedExpression, TypedExpression)
        /// Either boolean.
        case or(TypedExpression, TypedExpression)
        /// A comparison of two values of one kind.
        case compare(Comparison, TypedExpression, TypedExpression)
        /// A sum, difference, product or remainder that cannot leave 64 bits; numbers, whole ones beside decimal ones
        /// included, are
        /// brought to the scale of the result, which is the type's. A remainder has the sign of the dividend.
        case arithmetic(Arithmetic, TypedExpression, TypedExpression)
        /// A date and a count of days or months; sign −1 subtracts. The checker keeps dates within the years 1 to 9999, by
        /// how far and how often they are moved; in an unchecked template they stay at the edge.
        case shift(TypedExpression, by: TypedExpression, sign: Int)
        /// The days from the second date to the first.
        case daysBetween(TypedExpression, TypedExpression)
        /// A ratio; operands may be absent. Its type is optional unless both are present and the second is never 0.
        case ratio(TypedExpression, TypedExpression)
        /// The first where it is present, else the second. A ratio without value counts as absent.
        case orElse(TypedExpression, TypedExpression)
        /// `if … then … else …`.
        case conditional(TypedExpression, then: TypedExpression, otherwise: TypedExpression)
        /// `match`; arms are tried in order, and one applies.
        case match(TypedExpression, [TypedArm<TypedExpression>])
        /// Whether an optional or a ratio is present; what it holds goes into a slot.
        case isSome(TypedExpression, bind: Int?)
        /// Whether a pattern applies; it may fill slots.
        case matches(TypedExpression, TypedPattern)
        /// A text made of pieces: texts, or whole numbers, which print as plain digits with `-` before a negative one.
        case interpolation([TypedExpression])
        /// A format applied to a present value; an absent one stays absent.
        case format(TypedExpression, Format)
        /// A call of a function: the arguments are the first slots of its activation.
        case call(Int, [TypedExpression])
        /// An aggregate over a list: the element goes into the slot.
        case aggregate(TypedAggregate)
        /// A list of values.
        case list([TypedExpression])
        /// A record made in the template.
        case record([TypedExpression])
        /// An enum's case made in the template.
        case enumCase(Int, [TypedExpression])
        /// The printed label of an enum's value (its code where an open enum does not know it).
        case label(TypedExpression)
        /// The wire code of an enum's value.
        case code(TypedExpression)
    }

    /// A part of a date.
    public enum DatePart: String, Hashable, Sendable, CaseIterable {
        case year, month, day
    }

    /// A comparison.
    public enum Comparison: String, Hashable, Sendable {
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    }

    /// An operation on two numbers.
    public enum Arithmetic: String, Hashable, Sendable {
        case add, subtract, multiply, modulo
    }

    /// What it is.
    public var kind: Kind
    /// The type of what it gives.
    public var type: Type
    /// Where it stands.
    public var span: Span

    /// Makes an expression.
    public init(_ kind: Kind, type: Type, span: Span) {
        self.kind = kind
        self.type = type
        self.span = span
    }
}

/// One arm of a checked `match`.
public struct TypedArm<Body: Hashable & Sendable>: Hashable, Sendable {
    /// What it applies to.
    public var pattern: TypedPattern
    /// What it gives.
    public var body: Body

    /// Makes an arm.
    public init(pattern: TypedPattern, body: Body) {
        self.pattern = pattern
        self.body = body
    }
}

/// A checked pattern; bindings are slots.
public enum TypedPattern: Hashable, Sendable {
    /// A case of an enum; payload fields go into slots, in order.
    case enumCase(Int, bind: [Int?])
    /// A code that an open enum does not know.
    case otherCode(bind: Int?)
    /// A present optional.
    case some(bind: Int?)
    /// An absent optional.
    case none
    /// Anything.
    case any
}

/// A checked aggregate.
public struct TypedAggregate: Hashable, Sendable {
    /// The kinds of aggregate.
    public enum Function: Hashable, Sendable {
        /// The sum; with `ofKnown` absent values are left out, without it an absent value makes the sum absent.
        case sum(ofKnown: Bool)
        /// How many elements satisfy the body.
        case count
        /// How many bodies are absent.
        case missing
        /// The bodies as a list.
        case values
        /// Whether any body holds.
        case any
        /// Whether every body holds.
        case all
        /// The bodies with a separator between them, and another before the last.
        case join(separator: String, last: String)
        /// The least body, absent where there is none.
        case least
        /// The greatest body, absent where there is none.
        case greatest
    }

    /// The kind.
    public var function: Function
    /// The list.
    public var list: TypedExpression
    /// The slot of the element.
    public var slot: Int
    /// Which elements count.
    public var filter: TypedExpression?
    /// What is summed, counted, tested, joined.
    public var body: TypedExpression

    /// Makes an aggregate.
    public init(
        function: Function, list: TypedExpression, slot: Int, filter: TypedExpression?, body: TypedExpression
    ) {
        self.function = function
        self.list = list
        self.slot = slot
        self.filter = filter
        self.body = body
    }
}
