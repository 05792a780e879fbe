/// The words of a link as they are compared with those that say nothing: small letters, without signs.
enum LinkWords {
    /// A text's words, one space between them; empty where it has signs alone.
    static func plain(_ text: String) -> String {
        let letters = text.lowercased().unicodeScalars.map { scalar -> Character in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? Character(scalar) : " "
        }
        return String(letters).split(separator: " ").joined(separator: " ")
    }
}

extension [TypedInline] {
    /// What it prints where that is known without the data; a break counts as a space.
    var words: String? {
        var words = ""
        for inline in self {
            switch inline {
            case .text(let text, _): words += text
            case .lineBreak: words += " "
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _), .link(let inner, _, _):
                guard let more = inner.words else { return nil }
                words += more
            case .value, .grouped, .pageNumber, .pageCount: return nil
            }
        }
        return words
    }
}
