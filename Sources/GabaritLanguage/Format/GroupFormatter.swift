/// Sets groups of a code's characters apart: SIREN, SIRET, telephone numbers.
struct GroupFormatter {
    let language: LanguageData

    /// A text in groups with a space without break between them; one of another length stays as it is.
    func groups(_ text: String, _ lengths: [Int]) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count == lengths.reduce(0, +) else { return text }
        var result = ""
        var rest = scalars[...]
        for length in lengths {
            if !result.isEmpty { result += language.numbers.digitGroup }
            result.unicodeScalars.append(contentsOf: rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return result
    }
}
