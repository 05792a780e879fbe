extension Int {
    /// Its decimal digits in groups of three from the right, a separator between them.
    public func grouped(by separator: String) -> String {
        var digits = Substring(String(magnitude))
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits = digits.dropLast(3)
        }
        return (self < 0 ? "-" : "") + ([String(digits)] + groups).joined(separator: separator)
    }
}
