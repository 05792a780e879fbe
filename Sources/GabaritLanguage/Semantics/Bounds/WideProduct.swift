/// Products that must stay in 128 bits.
enum WideProduct {
    /// Ten to a power, where 128 bits hold it.
    static func power(of ten: Int) -> Int128? {
        (0...38).contains(ten) ? (0..<ten).reduce(Int128(1)) { product, _ in product * 10 } : nil
    }

    /// The product, where 128 bits hold it.
    static func product(_ factors: Int128?...) -> Int128? {
        var result = Int128(1)
        for factor in factors {
            guard let factor else { return nil }
            let (product, overflow) = result.multipliedReportingOverflow(by: factor)
            guard !overflow else { return nil }
            result = product
        }
        return result
    }
}
