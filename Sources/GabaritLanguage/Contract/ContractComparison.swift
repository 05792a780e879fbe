public import GabaritPrimitives

/// What a contract asks otherwise than another, and whether data that fitted the one fit the other: what a sender has to know.
///
/// A change is *breaking* where some datum that the old contract admits is refused by the new one. Types are compared by what they admit,
/// whatever they are called. Cost is linear in the pairs of types that stand at the same place.
public struct ContractComparison: Sendable {
    /// One change.
    public struct Change: Hashable, Sendable {
        /// Where: `demandeur.adresse.lignes[]`; empty for the whole.
        public var path: String
        /// Whether data that fitted may be refused.
        public var isBreaking: Bool
        /// What has changed, and why that is breaking or is not.
        public var message: Message
    }

    /// All changes, in the order of the old contract's fields; new fields follow.
    public private(set) var changes: [Change] = []

    /// Whether any change is breaking.
    public var isBreaking: Bool { changes.contains(where: \.isBreaking) }

    private let old: Contract
    private let new: Contract
    /// The pairs of records and enums that have been compared, where they first stood.
    private var seen: Set<[Int]> = []

    /// Compares two contracts.
    public init(from old: Contract, to new: Contract) {
        self.old = old
        self.new = new
        compare(old.root.fields, new.root.fields, at: "")
    }

    private mutating func add(_ path: String, isBreaking: Bool, fr: String, en: String) {
        changes.append(Change(path: path, isBreaking: isBreaking, message: Message(fr: fr, en: en)))
    }

    // MARK: Records and enums

    private mutating func compare(_ before: [Contract.Field], _ after: [Contract.Field], at path: String) {
        func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
        for field in before {
            guard let other = after.first(where: { $0.name == field.name }) else {
                add(
                    place(field.name), isBreaking: true, fr: "champ retiré : qui l'envoie encore est refusé",
                    en: "field removed: who still sends it is refused")
                continue
            }
            compare(field.type, other.type, at: place(field.name))
        }
        for field in after where !before.contains(where: { $0.name == field.name }) {
            if field.type.isOptional {
                add(
                    place(field.name), isBreaking: false, fr: "champ ajouté, facultatif : peut être omis",
                    en: "field added, optional: may be left out")
            } else {
                add(
                    place(field.name), isBreaking: true, fr: "champ ajouté, obligatoire : son absence est refusée",
                    en: "field added, required: its absence is refused")
            }
        }
    }

    private mutating func compare(_ before: Contract.Enumeration, _ after: Contract.Enumeration, at path: String) {
        if before.hasPayload != after.hasPayload {
            let isObject = after.hasPayload
            add(
                path, isBreaking: true,
                fr: isObject ? "un cas s'écrit désormais comme un objet" : "un cas s'écrit désormais par son code seul",
                en: isObject ? "a case is now written as an object" : "a case is now written by its code alone")
            return
        }
        for one in before.cases {
            guard let other = after.cases.first(where: { $0.code == one.code }) else {
                let fits = after.isOpen && one.payload.isEmpty && !after.hasPayload
                add(
                    path, isBreaking: !fits,
                    fr: fits
                        ? "code `\(one.code)` retiré : admis encore, comme tout autre"
                        : "code `\(one.code)` retiré : qui l'envoie encore est refusé",
                    en: fits
                        ? "code `\(one.code)` removed: still admitted, as any other"
                        : "code `\(one.code)` removed: who still sends it is refused")
                continue
            }
            compare(one.payload, other.payload, at: "\(path)<\(one.code)>")
        }
        for one in after.cases where !before.cases.contains(where: { $0.code == one.code }) {
            // What was kept as any other code is now a case, which may ask for more than its code.
            let isBreaking = before.isOpen && one.payload.contains { !$0.type.isOptional }
            add(
                path, isBreaking: isBreaking, fr: "code `\(one.code)` ajouté : peut être envoyé",
                en: "code `\(one.code)` added: may be sent")
        }
        guard before.isOpen != after.isOpen else { return }
        add(
            path, isBreaking: before.isOpen,
            fr: before.isOpen
                ? "liste de codes fermée : un code inconnu est refusé"
                : "liste de codes ouverte : un code inconnu est gardé",
            en: before.isOpen
                ? "list of codes closed: an unknown code is refused" : "list of codes opened: an unknown code is kept")
    }

    // MARK: Types

    private mutating func compare(_ before: Type, _ after: Type, at path: String) {
        switch (before.isOptional, after.isOptional) {
        case (true, false):
            add(
                path, isBreaking: true, fr: "désormais obligatoire : `null` et l'absence sont refusés",
                en: "required now: `null` and absence are refused")
        case (false, true):
            add(
                path, isBreaking: false, fr: "désormais facultatif : peut être omis",
                en: "optional now: may be left out")
        default: break
        }
        switch (before.wrapped, after.wrapped) {
        case (.record(let left), .record(let right)):
            guard seen.insert([0, left.index, right.index]).inserted else { return }
            compare(old[left].fields, new[right].fields, at: path)
        case (.enumeration(let left), .enumeration(let right)):
            guard seen.insert([1, left.index, right.index]).inserted else { return }
            compare(old[left], new[right], at: path)
        case (.list(let left, let had), .list(let right, let has)):
            if had != has {
                let isWider = has.minimum <= had.minimum && had.maximum <= has.maximum
                report(
                    path, isWider: isWider, "\(had.minimum) … \(had.maximum)", "\(has.minimum) … \(has.maximum)",
                    fr: "nombre d'éléments", en: "number of elements")
            }
            compare(left, right, at: path + "[]")
        case (let left, let right):
            guard left != right else { return }
            let isNamed = left.isNamed || right.isNamed
            let isWider = !isNamed && left.isAccepted(by: right)
            let (had, has) = (description(left, in: old), description(right, in: new))
            if isWider || (!isNamed && left.isSameKind(as: right)) {
                report(path, isWider: isWider, had, has, fr: "valeurs admises", en: "values admitted")
            } else {
                add(
                    path, isBreaking: true, fr: "était `\(had)`, est `\(has)` : s'écrit autrement",
                    en: "was `\(had)`, is `\(has)`: it is written otherwise")
            }
        }
    }

    private mutating func report(
        _ path: String, isWider: Bool, _ had: String, _ has: String, fr french: String, en english: String
    ) {
        add(
            path, isBreaking: !isWider,
            fr:
                "\(french), `\(had)` → `\(has)` : \(isWider ? "ce qui l'était l'est encore" : "certaines sont désormais refusées")",
            en: "\(english), `\(had)` → `\(has)`: \(isWider ? "what was admitted still is" : "some are refused now")")
    }

    private func description(_ type: Type, in contract: Contract) -> String {
        type.description(in: contract, isFull: true)
    }
}

extension Type {
    /// Whether it is a record or an enum, which have a contract of their own.
    fileprivate var isNamed: Bool {
        switch self {
        case .record, .enumeration: true
        default: false
        }
    }
}
