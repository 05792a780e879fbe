import GabaritPrimitives

extension Regexp {
    /// The decimal numbers of a type as texts: `-?(0|[1-9][0-9]*)(\.[0-9]{1,scale})?` within the bounds, `-0` where 0 is.
    static func decimal(_ type: DecimalType) -> String {
        var branches: [String] = []
        let range = type.range
        if range.lower <= 0 {
            let most = range.lower.magnitude
            let least = range.upper < 0 ? range.upper.magnitude : 0
            branches.append("-" + choice(magnitudes(least, most, scale: type.scale)))
        }
        if range.upper >= 0 {
            branches += magnitudes(UInt64(max(range.lower, 0)), range.upper.magnitude, scale: type.scale)
        }
        return branches.joined(separator: "|")
    }

    /// A day of the years 1900 to 2199 as `YYYY-MM-DD`: 1900 and 2100 are common years, 2000 is a leap year.
    static let date = """
        (?:19|20|21)[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])\
        |(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))\
        |(?:(?:19|21)(?:0[48]|[2468][048]|[13579][26])|20(?:[02468][048]|[13579][26]))-02-29
        """

    /// Expressions for the numbers from `least` to `most`, both times ten to the scale, without a sign.
    private static func magnitudes(_ least: UInt64, _ most: UInt64, scale: Int) -> [String] {
        let unit = (0..<scale).reduce(UInt64(1)) { unit, _ in unit * 10 }
        let (low, lowRest) = (least / unit, digits(least % unit, width: scale))
        let (high, highRest) = (most / unit, digits(most % unit, width: scale))
        let nines = [UInt8](repeating: 9, count: scale)
        let zeros = [UInt8](repeating: 0, count: scale)
        guard low < high else { return ["\(low)" + point(lowRest, highRest)] }
        var branches: [String] = []
        var start = low
        if lowRest != zeros {
            branches.append("\(low)" + point(lowRest, nines))
            start += 1
        }
        let end = highRest == nines ? high : high - 1
        if start <= end { branches.append(choice(wholes(start, end)) + point(zeros, nines)) }
        if highRest != nines { branches.append("\(high)" + point(zeros, highRest)) }
        return branches
    }

    /// Point and digits from `low` to `high`; nothing at all stands for zeros.
    private static func point(_ low: [UInt8], _ high: [UInt8]) -> String {
        guard !low.isEmpty else { return "" }
        let isOptional = low.allSatisfy { $0 == 0 }
        let digits = "\\." + choice(decimals(low[...], high[...], mayBeEmpty: false))
        return isOptional ? "(?:\(digits))?" : digits
    }

    /// Digits which, filled up with zeros, lie between two rows of digits of one length.
    private static func decimals(_ low: ArraySlice<UInt8>, _ high: ArraySlice<UInt8>, mayBeEmpty: Bool) -> [String] {
        guard let first = low.first, let last = high.first else { return [""] }
        let mayEnd = low.allSatisfy { $0 == 0 }
        if mayEnd, high.allSatisfy({ $0 == 9 }) {
            return [digit(0, 9) + (low.count == 1 && !mayBeEmpty ? "" : "{\(mayBeEmpty ? 0 : 1),\(low.count)}")]
        }
        let zeros = [UInt8](repeating: 0, count: low.count - 1)[...]
        let nines = [UInt8](repeating: 9, count: low.count - 1)[...]
        var branches: [String] = []
        func add(_ from: UInt8, _ to: UInt8, _ low: ArraySlice<UInt8>, _ high: ArraySlice<UInt8>) {
            branches.append(digit(from, to) + choice(decimals(low, high, mayBeEmpty: true)))
        }
        let (lowRest, highRest) = (low.dropFirst(), high.dropFirst())
        if first == last {
            add(first, first, lowRest, highRest)
        } else {
            var start = first
            if lowRest.elementsEqual(zeros) == false {
                add(first, first, lowRest, nines)
                start += 1
            }
            let end = highRest.elementsEqual(nines) ? last : last - 1
            if start <= end { add(start, end, zeros, nines) }
            if end < last { add(last, last, zeros, highRest) }
        }
        if mayEnd && mayBeEmpty { branches.append("") }
        return branches
    }

    /// Whole numbers without leading zeros from `low` to `high`, by their number of digits.
    private static func wholes(_ low: UInt64, _ high: UInt64) -> [String] {
        var branches: [String] = []
        var start = low
        while start <= high {
            let width = String(start).utf8.count
            let (limit, overflow) = (0..<width).reduce((UInt64(1), false)) { power, _ in
                let (product, isOver) = power.0.multipliedReportingOverflow(by: 10)
                return (product, power.1 || isOver)
            }
            let end = overflow ? high : min(high, limit - 1)
            branches += rows(digits(start, width: width)[...], digits(end, width: width)[...])
            guard end < high else { break }
            start = end + 1
        }
        return branches
    }

    /// Rows of digits of one length from `low` to `high`.
    private static func rows(_ low: ArraySlice<UInt8>, _ high: ArraySlice<UInt8>) -> [String] {
        guard let first = low.first, let last = high.first else { return [""] }
        let zeros = [UInt8](repeating: 0, count: low.count - 1)[...]
        let nines = [UInt8](repeating: 9, count: low.count - 1)[...]
        let (lowRest, highRest) = (low.dropFirst(), high.dropFirst())
        if first == last { return [digit(first, first) + choice(rows(lowRest, highRest))] }
        var branches: [String] = []
        var start = first
        if !lowRest.elementsEqual(zeros) {
            branches.append(digit(first, first) + choice(rows(lowRest, nines)))
            start += 1
        }
        let end = highRest.elementsEqual(nines) ? last : last - 1
        if start <= end {
            branches.append(
                digit(start, end) + (zeros.isEmpty ? "" : digit(0, 9) + (zeros.count > 1 ? "{\(zeros.count)}" : "")))
        }
        if end < last { branches.append(digit(last, last) + choice(rows(zeros, highRest))) }
        return branches
    }

    private static func digit(_ low: UInt8, _ high: UInt8) -> String { low == high ? "\(low)" : "[\(low)-\(high)]" }

    private static func digits(_ value: UInt64, width: Int) -> [UInt8] {
        let text = value == 0 && width == 0 ? [] : Array(String(value).utf8).map { $0 - UInt8(ascii: "0") }
        return [UInt8](repeating: 0, count: max(0, width - text.count)) + text
    }
}
