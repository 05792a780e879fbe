import GabaritLayout
import GabaritPages
import GabaritPrimitives

/// The wordings of what can be wrong with the locked faces.
enum FontMessages {
    private static func install(_ package: String, _ version: String, french: String) -> [Diagnostic.Hint] {
        guard !package.isEmpty else { return [] }
        let command = "apt-get install \(package)=\(version)"
        return [
            Diagnostic.Hint(Message(fr: "installez-\(french) par `\(command)`", en: "install it with `\(command)`"))
        ]
    }

    private static func install(_ entry: FontLock.Entry) -> [Diagnostic.Hint] {
        install(entry.package, entry.version, french: "la")
    }

    private static func name(_ entry: FontLock.Entry) -> String {
        "\(entry.face.family) \(entry.face.weight)\(entry.face.italic ? " italic" : "")"
    }

    /// `fonts.different`.
    static func different(_ entry: FontLock.Entry) -> Diagnostic {
        Diagnostic(
            "fonts.different",
            Message(
                fr: "la police `\(name(entry))` n'est pas celle du verrou : \(entry.file) a changé",
                en: "face `\(name(entry))` is not the locked one: \(entry.file) has changed"),
            hints: install(entry))
    }

    /// `fonts.lock`, of a lock that cannot be understood.
    static func malformed(_ path: String, _ list: String, index: Int?) -> Diagnostic {
        let place = index.map { "`\(list)[\($0)]`" } ?? "`\(list)`"
        return Diagnostic(
            "fonts.lock",
            Message(
                fr: "le verrou des polices `\(path)` est mal formé : \(place)",
                en: "the fonts' lock `\(path)` is malformed: \(place)"))
    }

    /// `fonts.missing`.
    static func missing(_ entry: FontLock.Entry) -> Diagnostic {
        Diagnostic(
            "fonts.missing",
            Message(
                fr: "la police `\(name(entry))` manque : \(entry.file) n'existe pas",
                en: "face `\(name(entry))` is missing: \(entry.file) does not exist"),
            hints: install(entry))
    }

    /// `hyphenation.different`.
    static func different(_ entry: FontLock.HyphenationEntry) -> Diagnostic {
        Diagnostic(
            "hyphenation.different",
            Message(
                fr: "le dictionnaire de coupure `\(entry.patterns.language)` n'est pas celui du verrou : "
                    + "\(entry.file) a changé",
                en: "hyphenation dictionary `\(entry.patterns.language)` is not the locked one: "
                    + "\(entry.file) has changed"),
            hints: install(entry.package, entry.version, french: "le"))
    }

    /// `hyphenation.missing`.
    static func missing(_ entry: FontLock.HyphenationEntry) -> Diagnostic {
        Diagnostic(
            "hyphenation.missing",
            Message(
                fr:
                    "le dictionnaire de coupure `\(entry.patterns.language)` manque : \(entry.file) n'existe pas",
                en: "hyphenation dictionary `\(entry.patterns.language)` is missing: "
                    + "\(entry.file) does not exist"),
            hints: install(entry.package, entry.version, french: "le"))
    }

    /// `fonts.lock`, of a lock that cannot be read.
    static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            "fonts.lock",
            Message(
                fr: "le verrou des polices `\(path)` ne peut pas être lu : \(reason)",
                en: "cannot read the fonts' lock `\(path)`: \(reason)"))
    }
}
