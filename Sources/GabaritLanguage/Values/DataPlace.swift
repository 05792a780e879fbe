import GabaritPrimitives

/// Where a datum stands: in the record and in the file.
struct DataPlace {
    var path: DataPath
    var position: JSONPosition
    /// The file, where a record comes from several.
    var file: String?

    /// The place as diagnostics give it.
    var dataPosition: Diagnostic.DataPosition {
        Diagnostic.DataPosition(file: file, line: Int(position.line), column: Int(position.column))
    }
}

/// What a type expects on the wire.
enum ExpectedKind {
    case bool, code, date, days, decimal, image, list, money, months, nothing, object, taggedObject, text, url, whole

    /// The kind in words.
    var words: Message {
        switch self {
        case .bool: Message(fr: "`true` ou `false`", en: "`true` or `false`")
        case .code: Message(fr: "un code, entre guillemets", en: "a code, in quotes")
        case .date: Message(fr: "une date `AAAA-MM-JJ`, entre guillemets", en: "a date `YYYY-MM-DD`, in quotes")
        case .days: Message(fr: "un nombre entier de jours", en: "a whole number of days")
        case .decimal:
            Message(fr: "un nombre décimal, entre guillemets", en: "a decimal number, in quotes")
        case .image: Message(fr: "une image, en base64 entre guillemets", en: "a picture, in base64 in quotes")
        case .list: Message(fr: "une liste `[…]`", en: "a list `[…]`")
        case .money: Message(fr: "un montant, entre guillemets", en: "an amount, in quotes")
        case .months: Message(fr: "un nombre entier de mois", en: "a whole number of months")
        case .nothing: Message(fr: "aucune valeur", en: "no value")
        case .object: Message(fr: "un objet `{…}`", en: "an object `{…}`")
        case .taggedObject:
            Message(fr: "un objet `{\"type\": …}`", en: "an object `{\"type\": …}`")
        case .text: Message(fr: "un texte, entre guillemets", en: "a text, in quotes")
        case .url: Message(fr: "une adresse https, entre guillemets", en: "an https address, in quotes")
        case .whole: Message(fr: "un nombre entier", en: "a whole number")
        }
    }
}

extension JSONValue.Kind {
    /// The kind in words, without the datum.
    var words: Message {
        switch self {
        case .null: Message(fr: "`null`", en: "`null`")
        case .bool: Message(fr: "un booléen", en: "a boolean")
        case .number: Message(fr: "un nombre", en: "a number")
        case .string: Message(fr: "un texte", en: "a text")
        case .array: Message(fr: "une liste", en: "a list")
        case .object: Message(fr: "un objet", en: "an object")
        }
    }
}
