import GabaritLanguage
import GabaritPrimitives

@testable import Gabarit

/// Two versions of a template, for the diagnostics that tell of such.
enum MadeVersions {
    /// What is said of them, one of each wording.
    static var diagnostics: [MadeDiagnostics.Made] {
        guard let old = version("2023", from: "2023-01-01", until: "2024-04-15"),
            let new = version("2024", from: "2024-04-15", until: nil), let day = CivilDate(iso: "2024-05-15"),
            let april = CivilDate(iso: "2024-04-15")
        else { return [] }
        let days = TemplateChoice.Days(first: april, end: day)
        let place = old.validity.span
        func part(_ kind: VersionParts.Part.Kind, _ name: String) -> VersionParts.Part {
            VersionParts.Part(kind: kind, name: name, digest: "")
        }
        func changed(_ parts: [VersionParts.Part], in folder: String? = nil) -> Diagnostic {
            VersionMessages.changed(old.template, in: folder, parts: parts)
        }
        return [
            ("", VersionMessages.aliasClosed("tb06_OLD", days: days, on: day, isEarly: false, successor: new)),
            ("too early", VersionMessages.aliasClosed("tb06_OLD", days: days, on: day, isEarly: true, successor: new)),
            ("", VersionMessages.aliasIsName(old, "tb07")),
            ("by another version", VersionMessages.aliasTaken(old, "tb06_OLD", by: "tb07@2023")),
            ("", changed([part(.template, "")])),
            ("what it imports", changed([part(.import, "lib/etat.gabarit")])),
            (
                "many things, in its own folder",
                changed(
                    [
                        part(.template, ""), part(.import, "a.gabarit"), part(.picture, "a.png"),
                        part(.face, "Roboto 400"),
                    ],
                    in: "2023")
            ),
            ("the fonts", changed([part(.face, "Roboto 400"), part(.hyphenation, "fr")])),
            ("", VersionMessages.endElsewhere(old, in: "tb06/2023/tb06.gabarit")),
            ("", VersionMessages.gap(old, new, from: april, place)),
            ("", VersionMessages.malformedLock(line: 12)),
            ("", VersionMessages.missing("tb06", "2023")),
            ("", VersionMessages.noSuccessor(old, "tb06_OLD")),
            ("", VersionMessages.otherFolder(old, folder: "2022")),
            ("", VersionMessages.overlap(old, new, place)),
            ("from the same day on", VersionMessages.overlap(old, old, place)),
            ("", VersionMessages.repeated(old, first: "tb06/tb06.gabarit")),
        ]
    }

    private struct OneFile: TemplateResources {
        let text: String
        func bytes(at path: String) throws(ResourceError) -> [UInt8] { Array(text.utf8) }
    }

    private static func version(_ version: String, from first: String, until end: String?) -> CatalogueVersion? {
        let text = """
            template tb06 {
              version "\(version)"
              valid from \(first)\(end.map { " until \($0)" } ?? "")
              language fr
              date 2024-04-15
              title "Tableau"
            }
            """
        let path = "tb06/\(version)/tb06.gabarit"
        let checked = Checker.check(path: path, resources: OneFile(text: text), images: SuiteImages())
        return checked.template.map {
            CatalogueVersion(
                path: path, template: $0, parts: VersionParts([]), state: .locked, folder: version, files: [path],
                imports: [path], images: [], diagnostics: [])
        }
    }
}
