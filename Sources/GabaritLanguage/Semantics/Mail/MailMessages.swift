import GabaritPrimitives

/// What is said of mails; alphabetical by code.
enum MailMessages {
    static func longSubject(_ count: Int, limit: Int, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "mail.long-subject", span, fr: "l'objet peut compter \(count) caractères, le maximum est \(limit)",
            en: "the subject may have \(count) characters, the maximum is \(limit)",
            hints: [
                SemanticsMessages.hint(
                    fr: "gardez les mots qui disent de quoi il s'agit, et mettez les données dans le courriel",
                    en: "keep the words that say what it is about, and put data into the mail")
            ])
    }

    static func noTemplate(_ path: String, at span: Span?) -> Diagnostic {
        SemanticsMessages.error(
            "mail.no-template", span, fr: "un courriel porte le nom de son modèle, et `\(path)` n'est pas ce modèle",
            en: "a mail bears the name of its template, and `\(path)` is not that template",
            hints: [
                SemanticsMessages.hint(
                    fr: "placez le courriel dans le dossier du modèle, et nommez-le comme lui",
                    en: "put the mail into the template's folder, and name it as the template")
            ])
    }

    static func ownData(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "mail.own-data", span, fr: "un courriel a les données de son modèle, et n'en déclare pas",
            en: "a mail has the data of its template, and declares none",
            hints: [
                SemanticsMessages.hint(
                    fr: "déclarez le champ dans le `data` du modèle", en: "declare the field in the template's `data`")
            ])
    }

    static func paperOnly(_ element: String, at span: Span, calledAt call: Span?) -> Diagnostic {
        let known = MailChecker.elements.map { "`\($0)`" }
        return SemanticsMessages.error(
            "mail.paper-only", call ?? span, fr: "`\(element)` n'a de sens que sur du papier",
            en: "`\(element)` has a meaning on paper only",
            labels: call == nil ? [] : [SemanticsMessages.label(span, fr: "il est ici", en: "it is here")],
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez avec les éléments d'un courriel : \(known.joined(separator: ", "))",
                    en: "write with the elements of a mail: \(known.joined(separator: ", "))")
            ])
    }

    static func uselessArgument(_ label: Name) -> Diagnostic {
        SemanticsMessages.error(
            "mail.useless-argument", label.span, fr: "`\(label.text)` n'a pas d'effet dans un courriel",
            en: "`\(label.text)` has no effect in a mail",
            hints: [
                SemanticsMessages.hint(
                    fr: "retirez-le : tous les courriels ont le même aspect, que leur lecteur règle",
                    en: "take it away: all mails look alike, as their reader has set it")
            ])
    }
}
