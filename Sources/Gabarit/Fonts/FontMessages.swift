import GabaritPages
import GabaritPrimitives

/// The wordings of what can be wrong with the locked faces.
enum FontMessages {
    private static func install(_ entry: FontLock.Entry) -> [Diagnostic.Hint] {
        guard !entry.package.isEmpty else { return [] }
        let command = "apt-get install \(entry.package)=\(entry.version)"
        return [
            Diagnostic.Hint(Message(fr: "installez-la par `\(command)`", en: "install it with `\(command)`"))
        ]
    }

    private static func name(_ entry: FontLock.Entry) -> String {
        "\(entry.face.family) \(entry.face.weight)\(entry.face.italic ? " italic" : "")"
    }

    /// `fonts.different`.
    static func different(_ entry: FontLock.Entry) -> Diagnostic {
        Diagnostic(
            "fonts.different",
            Message(
                fr: "la police `\(name(entry))` n'est pas celle du verrou : \(entry.face.path) a changé",
                en: "face `\(name(entry))` is not the locked one: \(entry.face.path) has changed"),
            hints: install(entry))
    }

    /// `fonts.lock`, of a lock that cannot be understood.
    static func malformed(_ path: String, face: Int?) -> Diagnostic {
        let place = face.map { "`faces[\($0)]`" } ?? "`faces`"
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
                fr: "la police `\(name(entry))` manque : \(entry.face.path) n'existe pas",
                en: "face `\(name(entry))` is missing: \(entry.face.path) does not exist"),
            hints: install(entry))
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
