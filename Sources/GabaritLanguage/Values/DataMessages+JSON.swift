public import GabaritPrimitives

extension JSONError {
    /// The stable code.
    public var code: String {
        switch problem {
        case .badEscape: "json.bad-escape"
        case .badNumber: "json.bad-number"
        case .byteOrderMark: "json.byte-order-mark"
        case .controlCharacter: "json.control-character"
        case .duplicateKey: "json.duplicate-key"
        case .empty: "json.empty"
        case .invalidUTF8: "json.invalid-utf8"
        case .loneSurrogate: "json.lone-surrogate"
        case .tooDeep: "json.too-deep"
        case .tooLarge: "json.too-large"
        case .tooManyValues: "json.too-many-values"
        case .trailingData: "json.trailing-data"
        case .truncated: "json.truncated"
        case .unexpected: "json.unexpected"
        }
    }

    /// The error for the user.
    public var diagnostic: Diagnostic {
        Diagnostic(
            code, DataMessages.json(problem), hints: DataMessages.jsonHint(problem).map { [Diagnostic.Hint($0)] } ?? [],
            dataPath: path, dataPosition: position.dataPosition)
    }
}

extension DataMessages {
    /// What is wrong with JSON text.
    static func json(_ problem: JSONError.Problem) -> Message {
        switch problem {
        case .badEscape:
            Message(
                fr: "JSON n'admet pas `\\` devant ce caractère", en: "JSON does not admit `\\` before this character")
        case .badNumber: Message(fr: "ce n'est pas un nombre de JSON", en: "this is no number of JSON")
        case .byteOrderMark(let encoding):
            Message(
                fr: "les données commencent par une marque d'ordre des octets (BOM \(encoding))",
                en: "the data begin with a byte-order mark (BOM, \(encoding))")
        case .controlCharacter(let byte):
            Message(
                fr: "un texte contient le caractère de contrôle U+00\(hexadecimal(byte))",
                en: "a string holds the control character U+00\(hexadecimal(byte))")
        case .duplicateKey(let name):
            name == DataName.hidden
                ? Message(fr: "l'objet a deux fois le même champ", en: "the object has one field twice")
                : Message(fr: "l'objet a deux fois le champ `\(name)`", en: "the object has the field `\(name)` twice")
        case .empty: Message(fr: "il n'y a pas de données", en: "there are no data")
        case .invalidUTF8: Message(fr: "les données ne sont pas en UTF-8", en: "the data are not UTF-8")
        case .loneSurrogate:
            Message(
                fr: "cet échappement est la moitié d'une paire de substitution",
                en: "this escape is half of a surrogate pair")
        case .tooDeep(let limit):
            Message(
                fr: "listes et objets sont imbriqués sur plus de \(limit) niveaux",
                en: "arrays and objects are nested more than \(limit) deep")
        case .tooLarge(let limit):
            Message(fr: "les données dépassent \(limit) octets", en: "the data are larger than \(limit) bytes")
        case .tooManyValues(let limit):
            Message(fr: "les données comptent plus de \(limit) valeurs", en: "the data hold more than \(limit) values")
        case .trailingData:
            Message(fr: "d'autres données suivent la valeur", en: "more data follow the value")
        case .truncated: Message(fr: "les données s'arrêtent au milieu d'une valeur", en: "the data end inside a value")
        case .unexpected(let expectation): unexpected(expectation)
        }
    }

    /// What to do about it.
    static func jsonHint(_ problem: JSONError.Problem) -> Message? {
        switch problem {
        case .badEscape:
            Message(fr: "écrivez `\\\\` pour la barre elle-même", en: "write `\\\\` for the backslash itself")
        case .badNumber:
            Message(
                fr: "écrivez sans `+`, sans zéro en tête, avec un chiffre de chaque côté du point",
                en: "write no `+`, no leading zero, and a digit on either side of the point")
        case .byteOrderMark(let encoding):
            encoding == "UTF-8"
                ? Message(fr: "enregistrez le fichier en UTF-8 sans BOM", en: "save the file as UTF-8 without BOM")
                : Message(fr: "convertissez le fichier en UTF-8", en: "convert the file to UTF-8")
        case .controlCharacter:
            Message(fr: "écrivez-le par un échappement, tel que `\\n`", en: "write it as an escape, such as `\\n`")
        case .invalidUTF8:
            Message(
                fr: "convertissez les données en UTF-8 ; elles viennent peut-être d'ISO 8859-1 ou de Windows-1252",
                en: "convert the data to UTF-8; they may come from ISO 8859-1 or Windows-1252")
        case .trailingData:
            Message(
                fr: "utilisez `--ndjson` pour un enregistrement par ligne", en: "use `--ndjson` for a record a line")
        case .unexpected(.valueNot(let slip)), .unexpected(.nameNot(let slip)): hint(for: slip)
        default: nil
        }
    }

    private static func unexpected(_ expectation: JSONError.Expectation) -> Message {
        switch expectation {
        case .value, .valueNot: Message(fr: "une valeur est attendue ici", en: "a value is expected here")
        case .name, .nameNot:
            Message(
                fr: "un nom de champ entre guillemets est attendu ici", en: "a field name in quotes is expected here")
        case .colon: Message(fr: "`:` est attendu ici", en: "`:` is expected here")
        case .commaOrBrace: Message(fr: "`,` ou `}` est attendu ici", en: "`,` or `}` is expected here")
        case .commaOrBracket: Message(fr: "`,` ou `]` est attendu ici", en: "`,` or `]` is expected here")
        }
    }

    private static func hint(for slip: JSONError.Slip) -> Message {
        switch slip {
        case .capitalLiteral:
            Message(
                fr: "écrivez `true`, `false`, `null` en minuscules", en: "write `true`, `false`, `null` in lower case")
        case .comment: Message(fr: "supprimez le commentaire", en: "delete the comment")
        case .notANumber:
            Message(
                fr: "omettez le champ : JSON n'a ni NaN ni infini",
                en: "leave the field out: JSON has neither NaN nor infinity")
        case .singleQuote: Message(fr: "écrivez des guillemets doubles `\"`", en: "write double quotes `\"`")
        case .trailingComma: Message(fr: "supprimez la virgule finale", en: "delete the trailing comma")
        case .unquotedName: Message(fr: "mettez le nom entre guillemets", en: "put the name in quotes")
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count < 2 ? "0" + digits : digits
    }
}
