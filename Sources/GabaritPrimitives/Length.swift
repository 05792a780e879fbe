/// A length on paper, stored as a whole number of 1/1024 points, Pango's unit, so that rounding is settled once.
///
/// One point is 1/72 inch; one millimetre is 72/25.4 points. Sums and differences are exact.
public struct Length: Hashable, Comparable, Sendable {
    /// The length in 1/1024 points.
    public var units: Int

    /// Makes a length of a whole number of 1/1024 points.
    @inlinable public init(units: Int) { self.units = units }

    /// The length zero.
    public static let zero = Length(units: 0)

    /// Units in one point.
    public static let unitsPerPoint = 1024

    /// Makes a length in points, rounded to the nearest unit; anything not finite or beyond ±10⁹ points is clamped.
    public static func points(_ value: Double) -> Length {
        guard value.isFinite else { return .zero }
        let clamped = min(max(value, -1_000_000_000), 1_000_000_000)
        return Length(units: Int((clamped * 1024).rounded()))
    }

    /// Makes a length in millimetres, rounded to the nearest unit.
    public static func millimetres(_ value: Double) -> Length { .points(value * 72 / 25.4) }

    /// The length in points.
    @inlinable public var points: Double { Double(units) / 1024 }

    /// The length in millimetres.
    public var millimetres: Double { points * 25.4 / 72 }

    @inlinable public static func < (left: Length, right: Length) -> Bool { left.units < right.units }
    @inlinable public static func + (left: Length, right: Length) -> Length { Length(units: left.units + right.units) }
    @inlinable public static func - (left: Length, right: Length) -> Length { Length(units: left.units - right.units) }
    @inlinable public static prefix func - (length: Length) -> Length { Length(units: -length.units) }
    @inlinable public static func += (left: inout Length, right: Length) { left.units += right.units }
    @inlinable public static func -= (left: inout Length, right: Length) { left.units -= right.units }
    @inlinable public static func * (left: Length, right: Int) -> Length { Length(units: left.units * right) }

    /// The length times a factor, rounded to the nearest unit.
    public func scaled(by factor: Double) -> Length { .points(points * factor) }
}
