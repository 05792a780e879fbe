/// Changes the case of letters by Unicode's mapping and the exceptions of a language.
///
/// A letter whose other case no repertoire holds, such as the micro sign, stays as it is: a change of case never makes a
/// character that a page cannot print.
struct CaseFormatter {
    let language: LanguageData

    /// All capitals.
    func upper(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { $0 += upper($1) }
    }

    /// All small letters.
    func lower(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { $0 += lower($1) }
    }

    /// The capital of one character.
    func upper(_ scalar: Unicode.Scalar) -> String {
        language.casing.upper[scalar] ?? printable(scalar.properties.uppercaseMapping, for: scalar)
    }

    /// The small letter of one character.
    func lower(_ scalar: Unicode.Scalar) -> String {
        language.casing.lower[scalar] ?? printable(scalar.properties.lowercaseMapping, for: scalar)
    }

    private func printable(_ mapping: String, for scalar: Unicode.Scalar) -> String {
        mapping.unicodeScalars.allSatisfy(Repertoire.latin.contains) ? mapping : String(scalar)
    }
}
