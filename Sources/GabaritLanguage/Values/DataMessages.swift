import GabaritPrimitives

/// What the decoder says; alphabetical by code, never a datum.
enum DataMessages {
    static func badCharacter(_ scalar: Unicode.Scalar, index: Int, repertoire: String, at place: DataPlace)
        -> Diagnostic
    {
        diagnostic(
            "data.bad-character", place,
            Message(
                fr: "le caractère \(index + 1) est \(name(scalar)), que le répertoire `\(repertoire)` ne contient pas",
                en: "character \(index + 1) is \(name(scalar)), which the repertoire `\(repertoire)` does not hold"))
    }

    static func badLineBreak(index: Int, lines: Int, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.bad-line-break", place,
            lines == 1
                ? Message(
                    fr: "le caractère \(index + 1) est un saut de ligne, dans un texte d'une seule ligne",
                    en: "character \(index + 1) is a line break, in a text of one line")
                : Message(
                    fr: "le caractère \(index + 1) est un saut de ligne qui n'est pas U+000A",
                    en: "character \(index + 1) is a line break other than U+000A"),
            lines == 1 ? nil : Message(fr: "écrivez `\\n` entre les lignes", en: "write `\\n` between lines"))
    }

    static func badURL(at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.bad-url", place,
            Message(
                fr: "ce texte n'est pas une adresse absolue `https://…` en ASCII",
                en: "this text is no absolute address `https://…` in ASCII"),
            Message(
                fr: "codez les autres caractères : `%C3%A9` pour « é », punycode pour le nom d'hôte",
                en: "encode other characters: `%C3%A9` for \"é\", punycode for the host"))
    }

    static func blank(at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.blank", place,
            Message(fr: "ce texte est vide ou ne contient que des espaces", en: "this text is empty or of spaces only"),
            Message(
                fr: "omettez le champ s'il est facultatif : l'absence n'est pas un texte vide",
                en: "leave the field out if it is optional: absent is not an empty text"))
    }

    static func blankEdges(at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.blank-edges", place,
            Message(
                fr: "ce texte commence ou finit par une espace ou un saut de ligne",
                en: "this text begins or ends with a space or a line break"),
            Message(fr: "supprimez les blancs aux deux bouts", en: "strip the blanks at both ends"))
    }

    static func dateOutOfRange(at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.date-out-of-range", place,
            Message(
                fr: "cette date est hors des années \(years)", en: "this date is outside the years \(years)"))
    }

    static func imageColors(at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.image-colors", place,
            Message(
                fr: "cette image JPEG n'est ni en niveaux de gris ni en couleurs RVB de 8 bits",
                en: "this JPEG picture is neither grey nor of RGB colours of 8 bits"),
            Message(fr: "convertissez-la en RVB", en: "convert it to RGB"))
    }

    static func imageDamaged(at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.image-damaged", place,
            Message(
                fr: "cette image est endommagée ou incomplète", en: "this picture is damaged or incomplete"),
            Message(
                fr: "enregistrez-la de nouveau, et codez tout le fichier", en: "save it anew, and encode the whole file"
            ))
    }

    static func imageFormat(_ formats: [ImageFormat], at place: DataPlace) -> Diagnostic {
        let names = formats.map(\.name)
        return diagnostic(
            "data.image-format", place,
            Message(
                fr: "ce n'est pas une image \(names.joined(separator: " ou "))",
                en: "this is no \(names.joined(separator: " or ")) picture"),
            Message(
                fr: "donnez les octets du fichier lui-même, codés en base64, sans `data:` devant",
                en: "give the bytes of the file itself, encoded in base64, without `data:` before them"))
    }

    static func imageTooLarge(bytes: Int?, maximum: Int, at place: DataPlace) -> Diagnostic {
        let limit = (fr: maximum.grouped(by: "\u{202F}"), en: maximum.grouped(by: ","))
        return diagnostic(
            "data.image-too-large", place,
            bytes.map {
                Message(
                    fr: "cette image compte \($0.grouped(by: "\u{202F}")) octets, le maximum est \(limit.fr)",
                    en: "this picture has \($0.grouped(by: ",")) bytes, the maximum is \(limit.en)")
            }
                ?? Message(
                    fr: "cette image compte plus de \(limit.fr) octets, le maximum",
                    en: "this picture has more than \(limit.en) bytes, the maximum"),
            Message(
                fr: "réduisez l'image, ou donnez au champ un `kilobytes` plus grand",
                en: "make the picture smaller, or give the field a greater `kilobytes`"))
    }

    static func imageTooLarge(width: Int, height: Int, side: Int, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.image-too-large", place,
            Message(
                fr: "cette image compte \(width) × \(height) pixels, le maximum est \(side) par côté",
                en: "this picture has \(width) × \(height) pixels, the maximum is \(side) a side"),
            Message(
                fr: "réduisez l'image, ou donnez au champ un `side` plus grand",
                en: "make the picture smaller, or give the field a greater `side`"))
    }

    static func listTooLong(_ count: Int, maximum: Int, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.list-too-long", place,
            Message(
                fr: "cette liste compte \(count) éléments, le maximum est \(maximum)",
                en: "this list has \(count) elements, the maximum is \(maximum)"))
    }

    static func listTooShort(_ count: Int, minimum: Int, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.list-too-short", place,
            Message(
                fr: "cette liste compte \(count) élément\(count > 1 ? "s" : ""), il en faut au moins \(minimum)",
                en: "this list has \(count) element\(count == 1 ? "" : "s"), it needs at least \(minimum)"))
    }

    /// `data.missing-field`, of a cell.
    static func missingField(_ name: String, inCellAt place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.missing-field", place,
            Message(
                fr: "la cellule est vide, alors que le champ `\(name)` est obligatoire",
                en: "the cell is blank, but the field `\(name)` is required"))
    }

    static func missingField(_ name: String, isNull: Bool, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.missing-field", place,
            isNull
                ? Message(
                    fr: "le champ obligatoire `\(name)` vaut `null`, ce qui veut dire absent",
                    en: "the required field `\(name)` is `null`, which means absent")
                : Message(fr: "le champ obligatoire `\(name)` manque", en: "the required field `\(name)` is missing"))
    }

    static func moreErrors(_ count: Int) -> Diagnostic {
        Diagnostic(
            "data.more-errors",
            count == 1
                ? Message(fr: "et 1 autre erreur dans cet enregistrement", en: "and 1 more error in this record")
                : Message(
                    fr: "et \(count) autres erreurs dans cet enregistrement",
                    en: "and \(count) more errors in this record"))
    }

    static func notADate(isShaped: Bool, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.not-a-date", place,
            isShaped
                ? Message(fr: "le calendrier n'a pas ce jour", en: "the calendar has no such day")
                : Message(fr: "ce texte n'est pas une date `AAAA-MM-JJ`", en: "this text is no date `YYYY-MM-DD`"))
    }

    static func notANumber(scale: Int, at place: DataPlace) -> Diagnostic {
        let example = scale == 0 ? "-1250" : "-1250." + "12345678901234".prefix(scale)
        return diagnostic(
            "data.not-a-number", place,
            Message(fr: "ce texte n'est pas un nombre décimal", en: "this text is no decimal number"),
            Message(
                fr: "écrivez comme dans `\"\(example)\"` : point décimal, sans espace, sans zéro en tête, sans `+`",
                en: "write as in `\"\(example)\"`: a decimal point, no spaces, no leading zero, no `+`"))
    }

    static func notAnInteger(_ expected: ExpectedKind, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.not-an-integer", place,
            Message(
                fr: "ce nombre n'est pas entier ; attendu : \(expected.words.french)",
                en: "this number is not whole; expected: \(expected.words.english)"))
    }

    static func notBase64(at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.not-base64", place,
            Message(
                fr: "ce texte n'est pas du base64 canonique", en: "this text is no canonical base64"),
            Message(
                fr: "codez les octets selon la RFC 4648, section 4 : complétés par `=`, sans blanc ni saut de ligne",
                en: "encode the bytes as RFC 4648, section 4, says: padded by `=`, without blanks or line breaks"))
    }

    static func notNFC(_ scalar: Unicode.Scalar, index: Int, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.not-nfc", place,
            Message(
                fr: "le texte n'est pas en forme NFC : le caractère \(index + 1) est \(name(scalar))",
                en: "the text is not in NFC: character \(index + 1) is \(name(scalar))"),
            Message(
                fr: "normalisez les données en NFC, où « é » est un seul caractère",
                en: "normalise the data to NFC, where \"é\" is one character"))
    }

    static func outOfRange(_ type: DecimalType, currency: String?, at place: DataPlace) -> Diagnostic {
        let unit = currency.map { " " + $0 } ?? ""
        let lower = ExactNumber(unscaled: type.range.lower, scale: type.scale).plain
        let upper = ExactNumber(unscaled: type.range.upper, scale: type.scale).plain
        return diagnostic(
            "data.out-of-range", place,
            Message(
                fr: "ce nombre est hors des bornes \(lower) à \(upper)\(unit)",
                en: "this number is outside the bounds \(lower) to \(upper)\(unit)"))
    }

    static func patternMismatch(_ pattern: String, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.pattern-mismatch", place,
            Message(
                fr: "ce texte n'a pas la forme `\(pattern)`", en: "this text does not have the form `\(pattern)`"))
    }

    static func tooLong(_ count: Int, maximum: Int, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.too-long", place,
            Message(
                fr: "ce texte compte \(count) caractères, le maximum est \(maximum)",
                en: "this text has \(count) characters, the maximum is \(maximum)"))
    }

    static func tooManyLines(_ count: Int, maximum: Int, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.too-many-lines", place,
            Message(
                fr: "ce texte compte \(count) lignes, le maximum est \(maximum)",
                en: "this text has \(count) lines, the maximum is \(maximum)"))
    }

    static func tooShort(_ count: Int, minimum: Int, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.too-short", place,
            Message(
                fr: "ce texte compte \(count) caractère\(count > 1 ? "s" : ""), il en faut au moins \(minimum)",
                en: "this text has \(count) character\(count == 1 ? "" : "s"), it needs at least \(minimum)"))
    }

    static func unknownCode(_ code: String, known: [String], at place: DataPlace) -> Diagnostic {
        let shown = known.prefix(12).map { "`\($0)`" }.joined(separator: ", ") + (known.count > 12 ? ", …" : "")
        return diagnostic(
            "data.unknown-code", place,
            Message(
                fr: "ce code n'est pas de ceux qui sont admis : \(shown)",
                en: "this code is none of those admitted: \(shown)"),
            Suggestion.closest(to: code, among: known).map {
                Message(fr: "vouliez-vous dire `\($0)` ?", en: "did you mean `\($0)`?")
            })
    }

    static func unknownField(_ name: String, known: [String], at place: DataPlace) -> Diagnostic {
        let shown = DataName.shown(name)
        return Diagnostic(
            "data.unknown-field",
            shown == DataName.hidden
                ? Message(fr: "un champ que le contrat ne connaît pas", en: "a field that the contract does not know")
                : Message(
                    fr: "le contrat ne connaît pas le champ `\(shown)`",
                    en: "the contract does not know the field `\(shown)`"),
            hints: Suggestion.closest(to: name, among: known).map {
                [Diagnostic.Hint(Message(fr: "vouliez-vous dire `\($0)` ?", en: "did you mean `\($0)`?"))]
            } ?? [],
            dataPath: place.path.field(shown), dataPosition: place.dataPosition)
    }

    static func wrongScale(_ digits: Int, scale: Int, at place: DataPlace) -> Diagnostic {
        diagnostic(
            "data.wrong-scale", place,
            Message(
                fr: "ce nombre a \(digits) décimale\(digits > 1 ? "s" : ""), le maximum est \(scale)",
                en: "this number has \(digits) decimal\(digits > 1 ? "s" : ""), the maximum is \(scale)"))
    }

    static func wrongType(found: JSONValue.Kind, expected: ExpectedKind, at place: DataPlace) -> Diagnostic {
        var hint: Message?
        if case .number = found, expected == .decimal || expected == .money {
            hint = Message(
                fr: "mettez le nombre entre guillemets : un nombre JSON perd des décimales en chemin",
                en: "put the number in quotes: a JSON number loses decimals on its way")
        }
        return diagnostic(
            "data.wrong-type", place,
            Message(
                fr: "trouvé \(found.words.french), attendu \(expected.words.french)",
                en: "found \(found.words.english), expected \(expected.words.english)"), hint)
    }

    /// What is wrong with a text.
    static func text(_ fault: TextRule.Fault, _ type: TextType, at place: DataPlace) -> Diagnostic {
        switch fault {
        case .badCharacter(let scalar, let index):
            badCharacter(scalar, index: index, repertoire: type.repertoire.name, at: place)
        case .badLineBreak(let index): badLineBreak(index: index, lines: type.lines, at: place)
        case .blank: blank(at: place)
        case .blankEdges: blankEdges(at: place)
        case .notNFC(let scalar, let index): notNFC(scalar, index: index, at: place)
        case .patternMismatch: patternMismatch(type.pattern?.source ?? "", at: place)
        case .tooLong(let count): tooLong(count, maximum: type.maximum, at: place)
        case .tooManyLines(let count): tooManyLines(count, maximum: type.lines, at: place)
        case .tooShort(let count): tooShort(count, minimum: type.minimum, at: place)
        }
    }

    /// What is wrong with a picture.
    static func image(_ fault: ImageRule.Fault, _ type: ImageType, at place: DataPlace) -> Diagnostic {
        switch fault {
        case .notBase64: notBase64(at: place)
        case .tooManyBytes(let count): imageTooLarge(bytes: count, maximum: type.maximumBytes, at: place)
        case .format: imageFormat(type.formats, at: place)
        case .tooManyPixels(let width, let height):
            imageTooLarge(width: width, height: height, side: type.side, at: place)
        case .unsupportedColors: imageColors(at: place)
        case .damaged: imageDamaged(at: place)
        }
    }

    private static var years: String { "\(DateReading.years.lowerBound)–\(DateReading.years.upperBound)" }

    private static func diagnostic(
        _ code: String, _ place: DataPlace, _ message: Message, _ hint: Message? = nil
    ) -> Diagnostic {
        Diagnostic(
            code, message, hints: hint.map { [Diagnostic.Hint($0)] } ?? [], dataPath: place.path,
            dataPosition: place.dataPosition)
    }

    /// A character as `U+00E9`.
    private static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
