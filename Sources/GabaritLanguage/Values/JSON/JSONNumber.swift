/// A JSON number, exactly as it is written: no digit passes through binary floating point.
public struct JSONNumber: Hashable, Sendable {
    /// The number after the grammar of RFC 8259.
    public let text: String

    /// Wraps text that the grammar admits.
    init(text: String) { self.text = text }

    /// Writes a whole number.
    public init(_ number: some BinaryInteger) { text = String(number) }

    /// Takes a number as it is written, `12.50`; nothing where the grammar of RFC 8259 has no such number.
    public init?(_ text: String) {
        guard case .number(let number) = (try? JSONReader.parse(Array(text.utf8)))?.kind, number.text == text else {
            return nil
        }
        self = number
    }

    /// What a number is as a whole number.
    public enum Whole: Hashable, Sendable {
        /// A whole number of 64 bits: `12`, but `1.0`, `1e2` and `100e-2` as well.
        case value(Int64)
        /// A whole number beyond 64 bits.
        case beyond
        /// It has a part behind the point.
        case fractional
    }

    /// The whole number, if it is one of 64 bits.
    public var asInteger: Int64? { if case .value(let value) = whole { value } else { nil } }

    /// The number as a whole number; linear in the number of digits, whatever the exponent.
    public var whole: Whole {
        var isNegative = false
        var digits: [UInt8] = []
        // How many zeros follow the last digit kept; zeros count only once another digit comes.
        var zeros = 0
        var fraction = 0
        var exponent = 0
        var isExponentNegative = false
        var part = Part.integer
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): if part == .exponent { isExponentNegative = true } else { isNegative = true }
            case UInt8(ascii: "+"): break
            case UInt8(ascii: "."): part = .fraction
            case UInt8(ascii: "e"), UInt8(ascii: "E"): part = .exponent
            default:
                let digit = byte &- UInt8(ascii: "0")
                if part == .exponent {
                    // Clamped far beyond any number of digits that memory holds.
                    exponent = min(exponent * 10 + Int(digit), Self.farthest)
                    continue
                }
                if part == .fraction { fraction += 1 }
                if digit == 0 {
                    zeros += 1
                    continue
                }
                // More than 19 digits are beyond 64 bits, whichever they are.
                if digits.count < 20 {
                    if !digits.isEmpty { digits.append(contentsOf: repeatElement(0, count: min(zeros, 20))) }
                    digits.append(digit)
                }
                zeros = 0
            }
        }
        guard !digits.isEmpty else { return .value(0) }
        let power = (isExponentNegative ? -exponent : exponent) - fraction + zeros
        guard power >= 0 else { return .fractional }
        guard digits.count <= 19, power <= 19 else { return .beyond }
        var value: Int64 = 0
        for digit in digits + [UInt8](repeating: 0, count: power) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowed) = product.subtractingReportingOverflow(Int64(digit))
            if overflow || overflowed { return .beyond }
            value = sum
        }
        // The digits were subtracted, since the least Int64 has no positive counterpart.
        guard !isNegative else { return .value(value) }
        return value == .min ? .beyond : .value(-value)
    }

    private static let farthest = 1 << 40

    private enum Part {
        case integer, fraction, exponent
    }
}
