import GabaritPrimitives

@testable import GabaritLanguage

/// Contracts built by hand for the tests of data.
enum Contracts {
    static let span = Span(source: SourceID(0), start: 0, end: 0)

    static func field(_ name: String, _ type: Type, _ documentation: String? = nil) -> Contract.Field {
        Contract.Field(name: name, type: type, documentation: documentation, span: span)
    }

    static func single(_ type: Type, enums: [Contract.Enumeration] = []) -> Contract {
        Contract(records: [Contract.Record(name: "", fields: [field("x", type)])], enums: enums)
    }

    /// One field of every type, with refinements.
    static let everything = Contract(
        records: [
            Contract.Record(
                name: "",
                fields: [
                    field("nom", .text(TextType(maximum: 60)), "The name, as recorded."),
                    field("surnom", .optional(.text(TextType(maximum: 5)))),
                    field("note", .text(TextType(minimum: 0, maximum: 80, lines: 3))),
                    field(
                        "numero", .text(TextType(minimum: 18, maximum: 18, repertoire: .alphanumeric, pattern: numero))),
                    field(
                        "code",
                        .text(
                            TextType(
                                minimum: 2, maximum: 12, repertoire: .ascii, pattern: TextPattern(source: "[^a]*.")))),
                    field("actif", .bool),
                    field("enfants", .int(IntegerRange(0, 12))),
                    field("solde", .int(.standard)),
                    field("duree", .months(IntegerRange(1, 60))),
                    field("delai", .days(IntegerRange(-10, 10))),
                    field("loyer", .optional(.money(MoneyType(range: IntegerRange(0, 1_000_000))))),
                    field("ecart", .money(MoneyType(range: IntegerRange(-1205, 34_567)))),
                    field("taux", .decimal(DecimalType(scale: 3, range: IntegerRange(-99_999, -5)))),
                    field("rang", .decimal(DecimalType(scale: 0, range: IntegerRange(7, 1234)))),
                    field("libre", .decimal(DecimalType(scale: 12))),
                    field("edition", .date),
                    field("lien", .url(max: 60)),
                    field("statut", .enumeration(EnumID(0))),
                    field("genre", .enumeration(EnumID(1))),
                    field("etat", .optional(.enumeration(EnumID(2)))),
                    field("suite", .enumeration(EnumID(3))),
                    field(
                        "lignes",
                        .list(.text(TextType(maximum: 38, repertoire: .postal)), ListBounds(minimum: 1, maximum: 7))),
                    field("personnes", .list(.record(RecordID(1)), ListBounds(maximum: 5)), "Who lives there."),
                    field("trous", .list(.optional(.int(IntegerRange(-5, 5))), ListBounds(maximum: 3))),
                    field("grille", .list(.list(.bool, ListBounds(maximum: 2)), ListBounds(maximum: 2))),
                    field("adresse", .optional(.record(RecordID(2)))),
                    field("logo", .image(ImageType(kilobytes: 2, side: 300)), "The issuer's."),
                    field("vues", .list(.image(ImageType(format: .jpeg, side: 64)), ListBounds(maximum: 2))),
                ], documentation: "Everything at once."),
            Contract.Record(
                name: "Personne",
                fields: [
                    field("prenom", .text(TextType(maximum: 20))), field("ne", .date),
                    field("adresse", .optional(.record(RecordID(2)))),
                ], documentation: "One person."),
            Contract.Record(
                name: "Adresse", fields: [field("ligne", .text(TextType(maximum: 38, repertoire: .postal)))]),
        ],
        enums: [
            Contract.Enumeration(
                name: "Statut", isOpen: false,
                cases: [
                    Contract.Case(name: "active", code: "A", label: "Active"),
                    Contract.Case(
                        name: "radiee", code: "R", label: "Radiée",
                        payload: [field("le", .date, "When."), field("motif", .optional(.text(TextType(maximum: 30))))]),
                ], documentation: "What became of it."),
            Contract.Enumeration(
                name: "Genre", isOpen: true,
                cases: [
                    Contract.Case(name: "bref", code: "B", label: "Bref"),
                    Contract.Case(name: "etrange", code: "Étrange code", label: "Étrange"),
                ]),
            Contract.Enumeration(
                name: "Etat", isOpen: false,
                cases: [
                    Contract.Case(name: "un", code: "1", label: "Un", documentation: "The first."),
                    Contract.Case(name: "deux", code: "2", label: "Deux"),
                ]),
            Contract.Enumeration(
                name: "Suite", isOpen: true,
                cases: [
                    Contract.Case(
                        name: "oui", code: "O", label: "Oui", payload: [field("n", .int(IntegerRange(1, 3)))]),
                    Contract.Case(name: "non", code: "N", label: "Non"),
                ]),
        ])

    /// The form of a number of the register.
    static let numero = TextPattern(source: "[0-9A-Z]{3}(0[1-9]|1[0-2])[0-9]{8}[0-9A-Z]{5}")

    /// A letter's contract: few fields, nested records, small lists.
    static let letter = Contract(
        records: [
            Contract.Record(
                name: "",
                fields: [
                    field("demande", .record(RecordID(1))), field("edition", .date),
                    field("verification", .url(max: 200)),
                ]),
            Contract.Record(
                name: "Demande",
                fields: [
                    field(
                        "numero", .text(TextType(minimum: 18, maximum: 18, repertoire: .alphanumeric, pattern: numero))),
                    field("depot", .date), field("renouvellement", .optional(.date)),
                    field("validite", .months(IntegerRange(1, 120))), field("demandeur", .record(RecordID(2))),
                    field("ressources", .list(.record(RecordID(3)), ListBounds(minimum: 1, maximum: 20))),
                ]),
            Contract.Record(
                name: "Demandeur",
                fields: [
                    field("nomNaissance", .text(TextType(maximum: 60))),
                    field("nomUsage", .optional(.text(TextType(maximum: 60)))),
                    field(
                        "adresse",
                        .list(.text(TextType(maximum: 38, repertoire: .postal)), ListBounds(minimum: 2, maximum: 7))),
                ]),
            Contract.Record(
                name: "Ressource",
                fields: [
                    field("nature", .text(TextType(minimum: 3, maximum: 40, lines: 2))),
                    field("montant", .optional(.money(MoneyType(range: IntegerRange(0, 10_000_000))))),
                ]),
        ], enums: [])

    /// Patterns of many kinds.
    static let patterns = Contract(
        records: [
            Contract.Record(
                name: "",
                fields: [
                    "[A-Z][a-zé]+(-[A-Z][a-zé]+)*", ".+", "[^0-9]{3,}", " ?[a-z ]+ ?", "(ab|a.)*c",
                    "[0-9]{2}(\\.[0-9]{2}){4}",
                    "a?b?c?d?e", "[\\]\\^\\\\\\[\\-]+", "(x|[à-ÿ]{2,3}|yy)+", "[a-z]+\\n?[a-z]+",
                ].enumerated().map { index, source in
                    field(
                        "p\(index)",
                        .text(TextType(maximum: 40, lines: index > 7 ? 2 : 1, pattern: TextPattern(source: source))))
                })
        ], enums: [])

    static let all: [Contract] = [everything, letter, patterns, Contract(records: [], enums: [])]
}
