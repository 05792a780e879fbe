import GabaritPrimitives

/// What a text is as a decimal number `-?(0|[1-9][0-9]*)(\.[0-9]{1,scale})?`.
enum DecimalReading: Hashable, Sendable {
    /// The number times ten to the scale.
    case value(Int64)
    /// A number beyond 64 bits.
    case beyond
    /// A number with more digits behind the point than the scale.
    case tooPrecise(Int)
    /// Something else.
    case notANumber

    /// Reads a text; linear in it, without memory.
    init(_ text: String, scale: Int) {
        var value: Int64 = 0
        var isNegative = false
        var overflows = false
        var whole = 0
        var leadsWithZero = false
        var fraction: Int?
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where whole > 0 && fraction == nil: fraction = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if let digits = fraction {
                    fraction = digits + 1
                } else {
                    if leadsWithZero {
                        self = .notANumber
                        return
                    }
                    leadsWithZero = whole == 0 && byte == UInt8(ascii: "0")
                    whole += 1
                }
                overflows = Self.append(Int64(byte - UInt8(ascii: "0")), to: &value) || overflows
            default:
                self = .notANumber
                return
            }
        }
        guard whole > 0, fraction != 0 else {
            self = .notANumber
            return
        }
        guard fraction ?? 0 <= scale else {
            self = .tooPrecise(fraction ?? 0)
            return
        }
        for _ in (fraction ?? 0)..<scale { overflows = Self.append(0, to: &value) || overflows }
        self = overflows ? .beyond : .value(isNegative ? -value : value)
    }

    /// Appends a digit; tells whether 64 bits do not hold the result.
    private static func append(_ digit: Int64, to value: inout Int64) -> Bool {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflowed) = product.addingReportingOverflow(digit)
        value = overflow || overflowed ? 0 : sum
        return overflow || overflowed
    }
}

/// What a text is as a date `YYYY-MM-DD` of a contract.
enum DateReading: Hashable, Sendable {
    /// A day of the years 1900 to 2199.
    case date(CivilDate)
    /// A day of another year.
    case beyond
    /// Digits of the right form that are no day.
    case noSuchDay
    /// Something else.
    case notADate

    /// The years of a contract's dates.
    static let years = 1900...2199

    /// Reads a text without memory.
    init(_ text: String) {
        guard text.utf8.count == 10 else {
            self = .notADate
            return
        }
        var parts = (0, 0, 0)
        for (index, byte) in text.utf8.enumerated() {
            if index == 4 || index == 7 {
                if byte == UInt8(ascii: "-") { continue }
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                let digit = Int(byte - UInt8(ascii: "0"))
                switch index {
                case ..<4: parts.0 = parts.0 * 10 + digit
                case ..<7: parts.1 = parts.1 * 10 + digit
                default: parts.2 = parts.2 * 10 + digit
                }
                continue
            }
            self = .notADate
            return
        }
        guard let date = CivilDate(year: parts.0, month: parts.1, day: parts.2) else {
            self = .noSuchDay
            return
        }
        self = Self.years.contains(date.year) ? .date(date) : .beyond
    }
}
