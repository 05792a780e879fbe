import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// A version as the catalogue lists it.
struct CatalogueRow {
    private let version: CatalogueVersion
    /// What it is called: on a day, its name or its alias.
    private let name: String

    /// The row of a version; on a day, none for a version that is not served then.
    init?(_ version: CatalogueVersion, on day: CivilDate?) {
        self.version = version
        guard let day else {
            name = version.template.name
            return
        }
        let validity = version.validity
        guard day >= validity.from else { return nil }
        if validity.until.map({ day < $0 }) ?? true {
            name = version.template.name
        } else if let alias = validity.alias, day < alias.until {
            name = alias.name
        } else {
            return nil
        }
    }

    /// Aligned columns under their names.
    static func table(_ rows: [CatalogueRow], in session: Session) -> String {
        let heads = [
            Message(fr: "nom", en: "name"), Message(fr: "version", en: "version"), Message(fr: "du", en: "from"),
            Message(fr: "jusqu'au (exclu)", en: "until (excluded)"), Message(fr: "puis sous", en: "then as"),
            Message(fr: "jusqu'au (exclu)", en: "until (excluded)"), Message(fr: "état", en: "state"),
            Message(fr: "empreinte", en: "digest"),
        ]
        return TextTable.text([heads.map(session.text)] + rows.map { $0.cells(in: session) })
    }

    private func cells(in session: Session) -> [String] {
        let validity = version.validity
        let state =
            switch version.state {
            case .draft: Message(fr: "en travail", en: "draft")
            case .locked: Message(fr: "publiée", en: "published")
            case .changed: Message(fr: "modifiée", en: "changed")
            }
        return [
            name, version.template.version, validity.from.iso, validity.until?.iso ?? "–", validity.alias?.name ?? "–",
            validity.alias?.until.iso ?? "–", session.text(state), String(version.parts.digest.prefix(12)),
        ]
    }

    /// The row as an object on one line: absent days and aliases are null.
    var json: String {
        let validity = version.validity
        var line = JSONLine()
        line.add("name", name)
        line.add("template", version.template.name)
        line.add("version", version.template.version)
        line.add("from", validity.from.iso)
        line.add(orNull: "until", validity.until?.iso)
        line.add(orNull: "alias", validity.alias?.name)
        line.add(orNull: "aliasUntil", validity.alias?.until.iso)
        line.add("state", version.state.rawValue)
        line.add("digest", version.parts.digest)
        line.add("path", version.path)
        return line.text
    }
}
