/// A decimal number kept exactly: an integer and the number of its digits behind the point.
public struct ExactNumber: Hashable, Sendable {
    /// The number times ten to the ``scale``.
    public var unscaled: Int64
    /// Digits behind the point, 0 to 18.
    public var scale: Int

    /// Makes a number from its parts; a scale outside 0…18 is clamped.
    public init(unscaled: Int64, scale: Int) {
        self.unscaled = unscaled
        self.scale = min(max(scale, 0), 18)
    }

    /// The same value with another scale, or nothing where digits would be lost or 64 bits do not hold it.
    public func rescaled(to newScale: Int) -> ExactNumber? {
        var value = unscaled
        var current = scale
        while current < newScale {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            value = product
            current += 1
        }
        while current > newScale {
            guard value % 10 == 0 else { return nil }
            value /= 10
            current -= 1
        }
        return ExactNumber(unscaled: value, scale: newScale)
    }

    /// The number in plain digits with a point, such as `-12.50`.
    public var plain: String {
        let digits = String(unscaled.magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        let split = padded.index(padded.endIndex, offsetBy: -scale)
        let sign = unscaled < 0 ? "-" : ""
        return scale == 0 ? sign + padded : sign + padded[..<split] + "." + padded[split...]
    }
}
