public import GabaritPrimitives

/// A datum that fits its type, or what an expression gives.
///
/// Values of checked types carry no type of their own: records and payloads hold their fields in the order of the contract.
public indirect enum Value: Hashable, Sendable {
    /// An absent optional.
    case none
    /// A boolean.
    case bool(Bool)
    /// A text or a URL.
    case text(String)
    /// A whole number.
    case int(Int64)
    /// A decimal number or an amount; the type has its currency.
    case number(ExactNumber)
    /// A date.
    case date(CivilDate)
    /// A count of months.
    case months(Int64)
    /// A count of days.
    case days(Int64)
    /// A ratio of two numbers.
    case ratio(RatioValue)
    /// A case of an enum with its payload.
    case enumCase(Int, [Value])
    /// A code that an open enum does not know.
    case otherCode(String)
    /// A record's fields, in order.
    case record([Value])
    /// A picture.
    case image(ImageDatum)
    /// A list's elements.
    case list([Value])
}

/// A ratio, or why there is none: the two reasons are printed apart.
public enum RatioValue: Hashable, Sendable {
    /// An exact quotient; the denominator is not 0.
    case quotient(ExactNumber, over: ExactNumber)
    /// One of the two is not known.
    case unknown
    /// The denominator is 0.
    case noBase
}
