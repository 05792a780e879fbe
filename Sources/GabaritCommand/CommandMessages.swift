import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// The wordings of the command line itself.
enum CommandMessages {
    /// What a check says of a mail.
    static func checkedMail(_ label: String, path: String) -> Message {
        Message(fr: "\(label) : courriel vérifié (\(path))", en: "\(label): mail checked (\(path))")
    }

    /// What a run says at its end.
    static func runSummary(made: Int, failed: Int, folder: String) -> Message {
        Message(
            fr: "\(made) document\(made > 1 ? "s" : "") dans \(folder), \(failed) en échec (voir report.ndjson)",
            en: "\(made) document\(made == 1 ? "" : "s") in \(folder), \(failed) failed (see report.ndjson)")
    }

    /// What a run into one file, or into volumes, says at its end.
    static func runSummary(_ tally: RunTally, seconds: Double, report: String) -> Message {
        let rate = Int((Double(tally.pages) / max(seconds, 0.001)).rounded())
        let each = tally.pages == 0 ? 0 : tally.bytes / tally.pages
        let place =
            tally.files.count > 1
            ? "\(tally.files[0]) … \(VolumeName.last(tally.files[tally.files.count - 1]))" : tally.files.first ?? report
        func count(_ number: Int, _ language: MessageLanguage) -> String {
            number.grouped(by: language == .french ? "\u{202F}" : ",")
        }
        func text(_ language: MessageLanguage) -> String {
            func words(_ number: Int, _ one: String, _ many: String) -> String {
                let isOne = language == .french ? number < 2 : number == 1
                return "\(count(number, language)) \(isOne ? one : many)"
            }
            let isFrench = language == .french
            var parts = [
                words(tally.made, "document", "documents"), "\(words(tally.pages, "page", "pages")) (\(place))",
                isFrench ? "\(count(each, language)) octets par page" : "\(count(each, language)) bytes a page",
                isFrench ? "\(count(rate, language)) pages par seconde" : "\(count(rate, language)) pages a second",
            ]
            if tally.skipped > 0 {
                parts.append(
                    isFrench
                        ? words(tally.skipped, "déjà fait", "déjà faits")
                        : "\(count(tally.skipped, language)) made before")
            }
            parts.append(
                isFrench
                    ? "\(count(tally.failed, language)) en échec (voir \(report))"
                    : "\(count(tally.failed, language)) failed (see \(report))")
            return parts.joined(separator: ", ")
        }
        return Message(fr: text(.french), en: text(.english))
    }

    /// What a run says that was asked to end.
    static func interrupted(resumes: Bool) -> Message {
        resumes
            ? Message(
                fr: "arrêté sur demande : les fichiers sont entiers, `--resume` reprend ce qui manque",
                en: "ended as asked: the files are whole, `--resume` goes on with what is missing")
            : Message(
                fr: "arrêté sur demande : le fichier est entier, et s'arrête là où s'arrête le compte rendu",
                en: "ended as asked: the file is whole, and ends where the report does")
    }

    /// What ended a run that can go on, with the way to do so.
    static func stopped(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        diagnostic.hints.append(
            Diagnostic.Hint(
                Message(
                    fr: "corrigez la cause, puis reprenez avec `--resume` : les fichiers faits sont entiers",
                    en: "correct the cause, then go on with `--resume`: the files that were made are whole")))
        return diagnostic
    }

    /// `file.left-over`: files beside those of a run, one at least.
    static func leftOver(_ files: [String]) -> Diagnostic {
        let (first, more) = (files.first ?? "", files.count - 1)
        return Diagnostic(
            "file.left-over", severity: .warning,
            Message(
                fr: more > 0
                    ? "`\(first)` et \(more) autre\(more > 1 ? "s" : "") ne sont pas de ce tirage, mais à côté de ses fichiers"
                    : "`\(first)` n'est pas de ce tirage, mais à côté de ses fichiers",
                en: more > 0
                    ? "`\(first)` and \(more) more stand beside the files of this run, and are none of them"
                    : "`\(first)` stands beside the files of this run, and is none of them"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "retirez ce qui reste d'un tirage plus ancien avant d'envoyer le dossier",
                        en: "remove what is left of an earlier run before you send the folder"))
            ])
    }

    /// `run.other-version`.
    static func otherVersion(_ label: String, than expected: String) -> Diagnostic {
        Diagnostic(
            "run.other-version",
            Message(
                fr: "cet enregistrement est de `\(label)`, le fichier de `\(expected)`",
                en: "this record is of `\(label)`, the file of `\(expected)`"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "faites un fichier pour chaque version, ou choisissez-la par `--on`",
                        en: "make a file for each version, or choose it by `--on`"))
            ])
    }

    /// What `publish` says of a version that it has published.
    static func published(_ label: String, digest: String) -> Message {
        Message(
            fr: "\(label) : publié, empreinte \(digest.prefix(12))",
            en: "\(label): published, digest \(digest.prefix(12))")
    }

    /// What `publish` says of a version that was published before.
    static func publishedBefore(_ label: String) -> Message {
        Message(fr: "\(label) : déjà publié, inchangé", en: "\(label): published already, unchanged")
    }

    /// What a watch says of a document that it has made.
    static func made(_ path: String, pages: Int, milliseconds: Int) -> Message {
        Message(
            fr: "\(path) : \(pages) page\(pages > 1 ? "s" : ""), \(milliseconds) ms",
            en: "\(path): \(pages) page\(pages == 1 ? "" : "s"), \(milliseconds) ms")
    }

    /// What a watch says where it has made none.
    static func waiting() -> Message {
        Message(fr: "en attente d'une modification…", en: "waiting for a change…")
    }

    /// `run.duplicate-name`.
    static func duplicateName() -> Diagnostic {
        Diagnostic(
            "run.duplicate-name",
            Message(
                fr: "un enregistrement précédent porte le même identifiant : son fichier n'est pas écrasé",
                en: "an earlier record has the same identifier: its file is not overwritten"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "donnez à chaque enregistrement son identifiant",
                        en: "give each record an identifier of its own"))
            ])
    }

    /// `explain.unknown-code`.
    static func unknownCode(_ code: String) -> Diagnostic {
        let closest = Explanations.suggestion(for: code, among: AllExplanations.sorted)
        let hint =
            closest.map { Message(fr: "vouliez-vous dire `\($0)` ?", en: "did you mean `\($0)`?") }
            ?? Message(
                fr: "listez tous les codes avec `gabarit explain`", en: "list all codes with `gabarit explain`")
        return Diagnostic(
            "explain.unknown-code",
            Message(fr: "aucun diagnostic ne porte le code `\(code)`", en: "no diagnostic has the code `\(code)`"),
            hints: [Diagnostic.Hint(hint)])
    }

    /// `file.same-as-input`.
    static func sameAsInput(_ path: String) -> Diagnostic {
        Diagnostic(
            "file.same-as-input",
            Message(
                fr: "la sortie `\(path)` est aussi le fichier de données",
                en: "the output `\(path)` is also the data file"),
            hints: [
                Diagnostic.Hint(Message(fr: "nommez un autre fichier avec `-o`", en: "name another file with `-o`"))
            ])
    }

    /// `policy.unknown-switch`.
    static func unknownSwitch(_ name: String, among known: [String]) -> Diagnostic {
        let hint =
            Suggestion.closest(to: name, among: known).map {
                Message(fr: "vouliez-vous dire `\($0)` ?", en: "did you mean `\($0)`?")
            }
            ?? Message(
                fr: "listez les interrupteurs avec `gabarit policy table`",
                en: "list the switches with `gabarit policy table`")
        return Diagnostic(
            "policy.unknown-switch",
            Message(fr: "aucun interrupteur ne s'appelle `\(name)`", en: "no switch is called `\(name)`"),
            hints: [Diagnostic.Hint(hint)])
    }

    /// `template.bad-name`.
    static func badTemplateName(_ name: String) -> Diagnostic {
        Diagnostic(
            "template.bad-name",
            Message(fr: "`\(name)` n'est pas un nom de modèle", en: "`\(name)` is no name of a template"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "écrivez des minuscules et des chiffres, avec un trait d'union entre les mots, "
                            + "comme `avis-de-loyer`",
                        en: "write small letters and digits with a hyphen between words, such as `rent-notice`"))
            ])
    }

    /// `template.no-file`: a folder that is named for the template in it.
    static func noTemplateIn(_ folder: String) -> Diagnostic {
        Diagnostic(
            "template.no-file",
            Message(
                fr: "le dossier `\(folder)` ne contient pas un fichier de modèle, et un seul",
                en: "folder `\(folder)` does not hold one template's file"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "nommez le fichier du modèle, ou le dossier qui porte son nom",
                        en: "name the template's file, or the folder that is called like it"))
            ])
    }

    /// `template.exists`.
    static func templateExists(_ path: String) -> Diagnostic {
        Diagnostic(
            "template.exists", Message(fr: "`\(path)` existe déjà", en: "`\(path)` exists already"),
            hints: [Diagnostic.Hint(Message(fr: "choisissez un autre nom", en: "choose another name"))])
    }
}
