/// The type of a value or an expression.
public indirect enum Type: Hashable, Sendable {
    /// `Bool`.
    case bool
    /// `Text(max: 38)`.
    case text(TextType)
    /// `Int(0...120)`.
    case int(IntegerRange)
    /// `Decimal(scale: 2, min: 0, max: 100)`.
    case decimal(DecimalType)
    /// `Money(EUR, max: 100000)`.
    case money(MoneyType)
    /// `Date`, years 1900 to 2199 in a contract.
    case date
    /// `Months(0...120)`: a count of calendar months.
    case months(IntegerRange)
    /// `Days(0...366)`: a count of days.
    case days(IntegerRange)
    /// The exact quotient of two numbers or amounts; `a of b` and `a / b` make it. One that may be without value, for
    /// either reason, is an optional ratio; its value is then a ``RatioValue``, never ``Value/none``.
    case ratio(RatioType)
    /// `URL(max: 200)`: an absolute https address in ASCII.
    case url(max: Int)
    /// `Image(kilobytes: 200, side: 1000)`: a PNG or JPEG picture.
    case image(ImageType)
    /// An enum, by its index in the contract.
    case enumeration(EnumID)
    /// A record, by its index in the contract.
    case record(RecordID)
    /// `[T](min: 0, max: 100)`.
    case list(Type, ListBounds)
    /// `T?`.
    case optional(Type)
    /// What came of an error already reported: it fits everything, so that one fault makes one diagnostic.
    case unknown

    /// The type without its question mark.
    public var wrapped: Type { if case .optional(let type) = self { type } else { self } }

    /// Whether it may be absent.
    public var isOptional: Bool { if case .optional = self { true } else { false } }

    /// The type that may be absent; a question mark is not doubled.
    public var madeOptional: Type { isOptional || self == .unknown ? self : .optional(self) }
}

/// The index of an enum in a contract.
public struct EnumID: Hashable, Sendable {
    /// The index in ``Contract/enums``.
    public var index: Int

    /// Makes an identifier.
    public init(_ index: Int) { self.index = index }
}

/// The index of a record type in a contract.
public struct RecordID: Hashable, Sendable {
    /// The index in ``Contract/records``.
    public var index: Int

    /// Makes an identifier.
    public init(_ index: Int) { self.index = index }
}

/// The bounds of a whole number, both included.
public struct IntegerRange: Hashable, Sendable {
    /// The least value.
    public var lower: Int64
    /// The greatest value.
    public var upper: Int64

    /// Makes a range; bounds in the wrong order are exchanged.
    public init(_ lower: Int64, _ upper: Int64) {
        self.lower = min(lower, upper)
        self.upper = max(lower, upper)
    }

    /// What a JSON reader of any make keeps exactly: ±(2⁵³ − 1).
    public static let standard = IntegerRange(-9_007_199_254_740_991, 9_007_199_254_740_991)

    /// Whether a value lies inside.
    public func contains(_ value: Int64) -> Bool { lower <= value && value <= upper }
}

/// How many elements a list has.
public struct ListBounds: Hashable, Sendable {
    /// At least.
    public var minimum: Int
    /// At most.
    public var maximum: Int

    /// Makes bounds.
    public init(minimum: Int = 0, maximum: Int = 100) {
        self.minimum = minimum
        self.maximum = maximum
    }
}

/// A decimal number's digits behind the point and its bounds.
public struct DecimalType: Hashable, Sendable {
    /// Digits behind the point, 0 to 12.
    public var scale: Int
    /// The bounds of the value times ten to the scale.
    public var range: IntegerRange

    /// Makes a decimal type.
    public init(scale: Int, range: IntegerRange = .standard) {
        self.scale = scale
        self.range = range
    }
}

/// An amount's currency, digits behind the point and bounds.
public struct MoneyType: Hashable, Sendable {
    /// The currency, ISO 4217.
    public var currency: String
    /// Digits behind the point: 2 for euros, more after a product.
    public var scale: Int
    /// The bounds of the amount times ten to the scale.
    public var range: IntegerRange

    /// Makes a money type.
    public init(currency: String = "EUR", scale: Int = 2, range: IntegerRange = .standard) {
        self.currency = currency
        self.scale = scale
        self.range = range
    }
}

/// What a ratio measures and why it may be absent.
public struct RatioType: Hashable, Sendable {
    /// The currency, where an amount is divided by a number; none for a plain number.
    public var currency: String?
    /// The bounds of the numerator, at its scale.
    public var numerator: DecimalType
    /// The bounds of the denominator, at its scale.
    public var denominator: DecimalType

    /// Makes a ratio type.
    public init(currency: String? = nil, numerator: DecimalType, denominator: DecimalType) {
        self.currency = currency
        self.numerator = numerator
        self.denominator = denominator
    }
}
