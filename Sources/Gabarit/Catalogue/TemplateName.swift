/// The rule for template names: small letters and digits in words joined by `-`.
public enum TemplateName {
    /// Whether a name follows it.
    public static func isValid(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.count <= 80, !name.hasPrefix("-"), !name.hasSuffix("-"), !name.contains("--")
        else {
            return false
        }
        return name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
