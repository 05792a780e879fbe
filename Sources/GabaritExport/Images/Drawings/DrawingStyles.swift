import GabaritPrimitives

/// Looks for what styles of a drawing may not say.
enum DrawingStyles {
    /// Why a style sheet or the declarations of a `style` attribute are refused; nothing where they are not.
    static func refusal(of styles: String) -> DrawingFault.Reason? {
        let styles = withoutComments(styles.lowercased())
        // Rules at large fetch sheets and fonts; an escape can write any word.
        guard !styles.contains("@"), !styles.contains("\\") else { return .reference }
        for declaration in styles.split(whereSeparator: { "{};".contains($0) }) {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let name = declaration[..<colon].trimmed
            let value = declaration[declaration.index(after: colon)...].trimmed
            if name == "filter" || name == "mask", value != "none" { return .effect }
        }
        return refusal(ofAddressesIn: styles)
    }

    /// Why a value is refused whose addresses leave the file.
    static func refusal(ofAddressesIn value: String) -> DrawingFault.Reason? {
        var rest = value.lowercased()[...]
        while let range = rest.firstRange(of: "url(") {
            rest = rest[range.upperBound...]
            guard rest.drop(while: { $0.isWhitespace || $0 == "'" || $0 == "\"" }).first == "#" else {
                return .reference
            }
        }
        return nil
    }

    private static func withoutComments(_ styles: String) -> String {
        var result = ""
        var rest = styles[...]
        while let start = rest.firstRange(of: "/*") {
            result += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            rest = rest.firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
        }
        return result + rest
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
