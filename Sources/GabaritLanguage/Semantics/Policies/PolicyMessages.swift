import GabaritPrimitives

/// What the checker says of policies; alphabetical by code.
enum PolicyMessages {
    /// `policy.address-absent`.
    static func addressMayLack(_ channel: Name, address: String, declared: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.address-absent", channel.span,
            fr: "`\(channel.text)` part vers `\(address)`, qui peut être absent ici",
            en: "`\(channel.text)` goes to `\(address)`, which may be absent here",
            labels: [
                SemanticsMessages.label(declared, fr: "l'adresse est déclarée ici", en: "the address is declared here")
            ],
            hints: [
                SemanticsMessages.hint(
                    fr:
                        "ajoutez `\(address) is some` à la condition, ou traitez `\(address) is none` dans une règle plus haut",
                    en: "add `\(address) is some` to the condition, or deal with `\(address) is none` in a rule above")
            ])
    }

    /// `policy.bad-address`: an address of the wrong kind.
    static func badAddress(_ channel: Name, found: String, at span: Span) -> Diagnostic {
        let isText = channel.text == PolicyChannel.email.rawValue
        return SemanticsMessages.error(
            "policy.bad-address", span,
            fr: isText
                ? "`email` attend une adresse électronique, un texte, et ceci est `\(found)`"
                : "`post` attend une adresse postale, une fiche ou une liste de lignes, et ceci est `\(found)`",
            en: isText
                ? "`email` expected an e-mail address, a text, and this is `\(found)`"
                : "`post` expected a postal address, a record or a list of lines, and this is `\(found)`",
            hints: [
                SemanticsMessages.hint(
                    fr: "nommez le champ qui contient l'adresse", en: "name the field that holds the address")
            ])
    }

    /// `policy.bad-outcome`: holding stands alone.
    static func heldBeside(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.bad-outcome", span, fr: "`held` retient tout : rien d'autre ne se fait en même temps",
            en: "`held` holds everything: nothing else is done meanwhile",
            hints: [
                SemanticsMessages.hint(
                    fr: "retirez les autres issues, ou `held`", en: "remove the other outcomes, or `held`")
            ])
    }

    /// `policy.bad-outcome`: the same twice.
    static func repeated(_ channel: Name) -> Diagnostic {
        SemanticsMessages.error(
            "policy.bad-outcome", channel.span, fr: "`\(channel.text)` deux fois dans la même règle",
            en: "`\(channel.text)` twice in one rule",
            hints: [SemanticsMessages.hint(fr: "retirez la seconde", en: "remove the second")])
    }

    /// `policy.bad-outcome`: something in parentheses.
    static func takesNothing(_ channel: Name, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.bad-outcome", span, fr: "`\(channel.text)` n'attend rien entre parenthèses",
            en: "`\(channel.text)` takes nothing in parentheses",
            hints: [SemanticsMessages.hint(fr: "retirez les parenthèses", en: "remove the parentheses")])
    }

    /// `policy.bad-outcome`: nobody may release it.
    static func missingReleaser(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.bad-outcome", span, fr: "`held` ne dit pas qui peut libérer l'envoi",
            en: "`held` does not say who may release it",
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez `held(releasedBy: \"…\")`", en: "write `held(releasedBy: \"…\")`")
            ])
    }

    /// `policy.bad-parameter`: a default value of a parameter that the data give.
    static func badParameter(_ name: Name, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.bad-parameter", span,
            fr: "`\(name.text)` vient des données, et n'a pas de valeur par défaut",
            en: "`\(name.text)` comes with the data, and has no default",
            hints: [
                SemanticsMessages.hint(
                    fr: "retirez la valeur, ou donnez le type `Bool` à ce qui est un interrupteur",
                    en: "leave the value out, or give the type `Bool` to what is a switch")
            ])
    }

    /// `policy.in-template`: a policy in a file that describes a document, or the other way round.
    static func inTemplate(_ name: Name, isImported: Bool) -> Diagnostic {
        SemanticsMessages.error(
            "policy.in-template", name.span,
            fr: isImported
                ? "une politique d'envoi ne s'importe pas" : "une politique d'envoi a un fichier à elle",
            en: isImported ? "a policy cannot be imported" : "a policy has a file of its own",
            hints: [
                SemanticsMessages.hint(
                    fr: "déplacez-la dans `\(name.text).policy.gabarit`, à côté du modèle",
                    en: "move it to `\(name.text).policy.gabarit`, beside the template")
            ])
    }

    /// `policy.missing`: a file of a policy without one.
    static func missing(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.missing", span, fr: "ce fichier ne contient pas de `policy`", en: "this file holds no `policy`",
            hints: [
                SemanticsMessages.hint(
                    fr: "ajoutez `policy nom(…) { … }`", en: "add `policy name(…) { … }`")
            ])
    }

    /// `policy.missing-address`: a channel that has none.
    static func missingAddress(_ channel: Name) -> Diagnostic {
        SemanticsMessages.error(
            "policy.missing-address", channel.span,
            fr: "rien ne dit où va `\(channel.text)`", en: "nothing says where `\(channel.text)` goes",
            hints: [
                SemanticsMessages.hint(
                    fr: "ajoutez à la politique une ligne `\(channel.text) to …`",
                    en: "add a line `\(channel.text) to …` to the policy")
            ])
    }

    /// `policy.missing-otherwise`.
    static func missingOtherwise(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.missing-otherwise", span,
            fr: "cette politique ne dit pas quoi faire quand aucune règle ne s'applique",
            en: "this policy does not say what to do where no rule applies",
            hints: [
                SemanticsMessages.hint(
                    fr: "ajoutez une dernière règle `otherwise -> … because \"…\"`",
                    en: "add a last rule `otherwise -> … because \"…\"`")
            ])
    }

    /// `policy.missing-reason`: a rule that does not say why, in plain words.
    static func missingReason(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.missing-reason", span, fr: "cette règle ne dit pas pourquoi", en: "this rule does not say why",
            hints: [
                SemanticsMessages.hint(
                    fr: "ajoutez `because` et la raison en toutes lettres, sans accolades",
                    en: "add `because` and the reason in plain words, without braces")
            ])
    }

    /// `policy.silent`: nobody was reached, and nothing follows.
    static func silent(after history: PolicyHistory, at span: Span) -> Diagnostic {
        let events = list(history)
        return SemanticsMessages.error(
            "policy.silent", span,
            fr: "après \(events.fr), personne n'a été joint et rien ne suit",
            en: "after \(events.en), nobody has been reached and nothing follows",
            hints: [
                SemanticsMessages.hint(
                    fr: "ajoutez `task` : quelqu'un s'en charge", en: "add `task`: somebody sees to it")
            ])
    }

    /// `policy.stray-part`: what belongs to a template; none where it is content.
    static func stray(_ part: String?, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.stray-part", span,
            fr: part.map { "`\($0)` n'a pas sa place dans le fichier d'une politique" }
                ?? "le fichier d'une politique n'a pas de contenu",
            en: part.map { "`\($0)` has no place in a policy's file" } ?? "a policy's file has no content",
            hints: [
                SemanticsMessages.hint(
                    fr: "déplacez-le dans le fichier du modèle", en: "move it into the template's file")
            ])
    }

    /// `policy.too-complex`: too many conditions.
    static func tooManyConditions(_ count: Int, limit: Int, at span: Span) -> Diagnostic {
        tooComplex(
            fr: "les règles distinguent \(count) conditions, \(limit) au plus se vérifient",
            en: "the rules tell \(count) conditions apart, \(limit) at most can be checked", at: span)
    }

    /// `policy.too-complex`: too many operations.
    static func tooManyOperations(_ count: Int, limit: Int, at span: Span) -> Diagnostic {
        tooComplex(
            fr: "les conditions ont \(count) opérations, \(limit) au plus se vérifient",
            en: "the conditions have \(count) operations, \(limit) at most can be checked", at: span)
    }

    /// `policy.too-complex`: too many rules.
    static func tooManyRules(_ count: Int, limit: Int, at span: Span) -> Diagnostic {
        tooComplex(
            fr: "cette politique a \(count) règles, \(limit) au plus se vérifient",
            en: "this policy has \(count) rules, \(limit) at most can be checked", at: span)
    }

    private static func tooComplex(fr: String, en: String, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.too-complex", span, fr: fr, en: en,
            hints: [
                SemanticsMessages.hint(
                    fr: "donnez aux données un champ qui résume plusieurs conditions",
                    en: "give the data a field that sums several conditions up")
            ])
    }

    /// `policy.unknown-channel`.
    static func unknownChannel(_ name: Name, among known: [String]) -> Diagnostic {
        let near = SemanticsMessages.didYouMean(name, among: known)
        return SemanticsMessages.error(
            "policy.unknown-channel", name.span, fr: "`\(name.text)` n'est pas un canal",
            en: "`\(name.text)` is no channel", hints: near.isEmpty ? SemanticsMessages.oneOf(known) : near)
    }

    /// `policy.unknown-event`.
    static func unknownEvent(_ subject: Name, _ event: Name) -> Diagnostic {
        let written = "\(subject.text) \(event.text)"
        let known = PolicyEvent.allCases.map(\.rawValue)
        let near = SemanticsMessages.didYouMean(Name(written, subject.span.union(event.span)), among: known)
        return SemanticsMessages.error(
            "policy.unknown-event", subject.span.union(event.span),
            fr: "`\(written)` n'est pas un événement", en: "`\(written)` is no event",
            hints: near.isEmpty ? SemanticsMessages.oneOf(known) : near)
    }

    /// `policy.unreachable`: a rule that others always come before.
    static func unreachable(at span: Span, by cover: Span?, isOtherwise: Bool) -> Diagnostic {
        SemanticsMessages.error(
            "policy.unreachable", span, fr: "cette règle ne décide jamais : une autre la précède toujours",
            en: "this rule never decides: another always comes first",
            labels: cover.map {
                [SemanticsMessages.label($0, fr: "celle-ci la précède", en: "this one comes first")]
            } ?? [],
            hints: [
                isOtherwise
                    ? SemanticsMessages.hint(
                        fr: "écrivez `otherwise` à la place de la dernière condition",
                        en: "write `otherwise` in place of the last condition")
                    : SemanticsMessages.hint(
                        fr: "retirez-la, ou déplacez-la plus haut", en: "remove it, or move it up")
            ])
    }

    /// `policy.unreachable`: a condition that contradicts itself.
    static func neverHolds(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.unreachable", span, fr: "cette règle ne décide jamais : sa condition se contredit",
            en: "this rule never decides: its condition contradicts itself",
            hints: [
                SemanticsMessages.hint(
                    fr: "corrigez la condition, ou retirez-la", en: "correct the condition, or remove it")
            ])
    }

    /// `policy.unreachable`: a rule for events that nothing brings about.
    static func neverComesAbout(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "policy.unreachable", span,
            fr: "cette règle ne décide jamais : aucune règle ne mène aux événements qu'elle attend",
            en: "this rule never decides: no rule leads to the events that it waits for",
            hints: [
                SemanticsMessages.hint(
                    fr: "retirez-la, ou ajoutez la règle qui envoie", en: "remove it, or add the rule that sends")
            ])
    }

    /// `policy.used-again`.
    static func usedAgain(_ channel: Name, after history: PolicyHistory) -> Diagnostic {
        let events = list(history)
        return SemanticsMessages.error(
            "policy.used-again", channel.span,
            fr: "`\(channel.text)` a déjà servi : cette règle décide aussi après \(events.fr)",
            en: "`\(channel.text)` has been used: this rule also decides after \(events.en)",
            hints: [
                SemanticsMessages.hint(
                    fr:
                        "ajoutez à la condition `not \(guardEvent(channel))`, ou traitez ce cas dans une règle plus haut",
                    en: "add `not \(guardEvent(channel))` to the condition, or deal with the case in a rule above")
            ])
    }

    private static func guardEvent(_ channel: Name) -> String {
        PolicyChannel(rawValue: channel.text)?.use?.rawValue ?? PolicyEvent.holdReleased.rawValue
    }

    /// The events that asked for a decision, as messages name them.
    private static func list(_ history: PolicyHistory) -> (fr: String, en: String) {
        let names = history.events.filter { event in
            // That it was sent is said by what came back.
            !history.events.contains { $0.cause == event }
        }.map { "`\($0.rawValue)`" }
        func joined(_ word: String) -> String {
            guard let last = names.last, names.count > 1 else { return names.first ?? "" }
            return names.dropLast().joined(separator: ", ") + " \(word) " + last
        }
        return (joined("et"), joined("and"))
    }
}
