import GabaritPrimitives

/// What is said of CSV files; alphabetical by code, never a datum.
enum CSVMessages {
    static func ambiguousDelimiter(_ found: [CSVDialect.Delimiter], at place: DataPlace) -> Diagnostic {
        error(
            "csv.ambiguous-delimiter", place,
            fr: "la première ligne contient plusieurs séparateurs possibles : "
                + found.map(\.words.french).joined(separator: ", "),
            en: "the first line holds several possible delimiters: "
                + found.map(\.words.english).joined(separator: ", "),
            hint: Message(
                fr: "nommez le bon avec `--csv-delimiter`", en: "name the right one with `--csv-delimiter`"))
    }

    static func ambiguousHeader(_ names: [String], at place: DataPlace) -> Diagnostic {
        let list = names.map { "`\($0)`" }.joined(separator: ", ")
        return error(
            "csv.ambiguous-header", place, fr: "cet en-tête désigne plusieurs champs : \(list)",
            en: "this header means several fields: \(list)",
            hint: Message(
                fr: "nommez la colonne par le nom du champ", en: "name the column by the name of the field"))
    }

    static func ambiguousNumber(at place: DataPlace) -> Diagnostic {
        error(
            "csv.ambiguous-number", place,
            fr: "ce nombre se lit avec des milliers dans un pays, avec des décimales dans un autre",
            en: "this number has thousands in one country, decimals in another",
            hint: Message(
                fr: "nommez le signe décimal avec `--csv-decimal`, ou écrivez les milliers sans signe",
                en: "name the decimal mark with `--csv-decimal`, or write thousands without a sign"))
    }

    static func blankRow(at place: DataPlace) -> Diagnostic {
        error(
            "csv.blank-row", place, fr: "toutes les cellules de cette ligne sont vides",
            en: "all cells of this row are blank",
            hint: Message(
                fr: "supprimez la ligne, séparateurs compris", en: "delete the row, delimiters included"))
    }

    static func duplicateHeader(_ name: String, first: Int, at place: DataPlace) -> Diagnostic {
        error(
            "csv.duplicate-header", place, fr: "la colonne \(first) remplit déjà le champ `\(name)`",
            en: "column \(first) fills the field `\(name)` already",
            hint: Message(fr: "supprimez l'une des deux colonnes", en: "delete one of the two columns"))
    }

    static func empty(at place: DataPlace) -> Diagnostic {
        error(
            "csv.empty", place, fr: "le fichier n'a pas de ligne d'en-têtes", en: "the file has no line of headers",
            hint: Message(
                fr: "écrivez sur la première ligne le nom de chaque colonne",
                en: "write the name of each column on the first line"))
    }

    /// `csv.bad-encoding`.
    static func encoding(_ problem: CSVText.Problem, at place: DataPlace) -> Diagnostic {
        var place = place
        let message: Message
        var hint = Message(
            fr: "nommez le codage avec `--csv-encoding`, ou enregistrez le fichier en UTF-8",
            en: "name the encoding with `--csv-encoding`, or save the file as UTF-8")
        switch problem {
        case .badByte(let encoding, let position):
            place.position = position
            message = Message(
                fr: "un octet n'est celui d'aucun caractère en \(encoding.words)",
                en: "a byte belongs to no character of \(encoding.words)")
        case .zeroByte(let position):
            place.position = position
            message = Message(
                fr: "un octet nul : ce texte est peut-être de l'UTF-16 sans marque (BOM)",
                en: "a byte of zero: this text may be UTF-16 without its mark (BOM)")
            hint = Message(fr: "enregistrez le fichier en UTF-8", en: "save the file as UTF-8")
        case .otherMark(let encoding):
            message = Message(
                fr: "la marque (BOM) du fichier dit \(encoding.words), et non le codage nommé",
                en: "the file's mark (BOM) says \(encoding.words), not the encoding that was named")
            hint = Message(fr: "nommez ce codage, ou aucun", en: "name that encoding, or none")
        case .noMark:
            message = Message(
                fr: "le fichier n'a pas la marque (BOM) qui dit l'ordre des octets de l'UTF-16",
                en: "the file lacks the mark (BOM) that tells the order of UTF-16's bytes")
        }
        return error("csv.bad-encoding", place, fr: message.french, en: message.english, hint: hint)
    }

    static func filledTwice(_ name: String, at place: DataPlace) -> Diagnostic {
        error(
            "csv.filled-twice", place, fr: "le champ `\(name)` est déjà rempli par ailleurs",
            en: "the field `\(name)` is filled from elsewhere already",
            hint: Message(
                fr: "donnez la liste une seule fois, en JSON ou en CSV",
                en: "give the list once, in JSON or in CSV"))
    }

    static func missingHeader(_ labels: [String], at place: DataPlace) -> Diagnostic {
        let names = labels.map { "`\($0)`" }
        return error(
            "csv.missing-header", place, fr: "la colonne \(names.joined(separator: " ou ")) manque",
            en: "the column \(names.joined(separator: " or ")) is missing",
            hint: Message(
                fr: "ajoutez-la ; ses cellules peuvent rester vides si le champ est facultatif",
                en: "add it; its cells may stay blank where the field is optional"))
    }

    static func noRecord(_ name: String, at place: DataPlace) -> Diagnostic {
        error(
            "csv.no-record", place,
            fr: "l'enregistrement `\(name)`, dont cette liste fait partie, n'est pas dans le JSON",
            en: "the record `\(name)` that this list belongs to is not in the JSON",
            hint: Message(
                fr: "donnez-le en JSON, sans la liste", en: "give it in JSON, with the list left out"))
    }

    static func noSuchList(_ name: String, known: [String], at place: DataPlace) -> Diagnostic {
        let shown = name.split(separator: ".").map { DataName.shown(String($0)) }.joined(separator: ".")
        let meant =
            Suggestion.closest(to: name, among: known).map {
                Message(fr: "vouliez-vous dire `\($0)` ?", en: "did you mean `\($0)`?")
            }
            ?? Message(
                fr: "nommez devant `=` un champ de `data` qui est une liste d'enregistrements",
                en: "name a field of `data` that is a list of records before `=`")
        return error(
            "csv.no-such-list", place, fr: "le contrat n'a pas de liste d'enregistrements `\(shown)`",
            en: "the contract has no list of records `\(shown)`", hint: meant)
    }

    static func notABoolean(at place: DataPlace) -> Diagnostic {
        error(
            "csv.not-a-boolean", place, fr: "cette cellule ne dit ni oui ni non",
            en: "this cell says neither yes nor no",
            hint: Message(
                fr: "écrivez `oui` ou `non`, `vrai` ou `faux`, `true` ou `false`, `1` ou `0`",
                en: "write `yes` or `no`, `true` or `false`, `1` or `0`, or the French words"))
    }

    static func notADate(at place: DataPlace) -> Diagnostic {
        error(
            "csv.not-a-date", place, fr: "cette cellule n'est pas une date",
            en: "this cell is no date",
            hint: Message(
                fr: "écrivez `JJ/MM/AAAA` ou `AAAA-MM-JJ`, avec tous les chiffres",
                en: "write `DD/MM/YYYY` or `YYYY-MM-DD`, with all digits"))
    }

    static func notANumber(scale: Int, mark: CSVDialect.DecimalMark?, at place: DataPlace) -> Diagnostic {
        let sign = mark == .point ? "." : ","
        let example = "1 234" + (scale == 0 ? "" : sign + "5678901234567890".prefix(scale))
        return error(
            "csv.not-a-number", place, fr: "cette cellule n'est pas un nombre", en: "this cell is no number",
            hint: Message(
                fr:
                    "écrivez comme dans `\(example)` : seuls des espaces entre les milliers, sans unité ni zéro en tête",
                en: "write as in `\(example)`: only spaces between thousands, no unit and no leading zero"))
    }

    /// `csv.not-flat`.
    static func columns(_ problem: CSVColumns.Problem, at place: DataPlace) -> Diagnostic {
        switch problem {
        case .notFlat(let path):
            let name = path.joined(separator: ".")
            return error(
                "csv.not-flat", place,
                fr: "aucune cellule ne peut remplir `\(name)` : c'est une liste, une image ou un cas avec des champs",
                en: "no cell can fill `\(name)`: it is a list, a picture or a case with fields",
                hint: Message(fr: "donnez cette liste en JSON", en: "give this list in JSON"))
        case .tooMany:
            return error(
                "csv.not-flat", place, fr: "ces enregistrements ont plus de \(CSVColumns.most) colonnes",
                en: "these records have more than \(CSVColumns.most) columns",
                hint: Message(fr: "donnez cette liste en JSON", en: "give this list in JSON"))
        }
    }

    static func raggedRow(_ count: Int, columns: Int, at place: DataPlace) -> Diagnostic {
        error(
            "csv.ragged-row", place,
            fr: "cette ligne a \(count) cellule\(count > 1 ? "s" : ""), l'en-tête en a \(columns)",
            en: "this row has \(count) cell\(count == 1 ? "" : "s"), the header has \(columns)",
            hint: Message(
                fr: "mettez entre guillemets les cellules qui contiennent le séparateur",
                en: "put cells that hold the delimiter in quotes"))
    }

    /// `csv.read-as`: how a file was read that did not say how it is written.
    static func readAs(
        _ encoding: CSVDialect.Encoding, _ delimiter: CSVDialect.Delimiter, columns: Int, at place: DataPlace
    ) -> Diagnostic {
        let (french, english) =
            columns == 1
            ? ("1 colonne", "1 column")
            : (
                "\(columns) colonnes, séparateur \(delimiter.words.french)",
                "\(columns) columns, delimiter \(delimiter.words.english)"
            )
        return Diagnostic(
            "csv.read-as", severity: .note,
            Message(
                fr: "fichier lu en \(encoding.words) : \(french)", en: "file read as \(encoding.words): \(english)"),
            dataPath: place.path, dataPosition: place.dataPosition)
    }

    static func tooLarge(limit: Int, at place: DataPlace) -> Diagnostic {
        error(
            "csv.too-large", place, fr: "le fichier dépasse \(limit.grouped(by: "\u{202F}")) octets",
            en: "the file is larger than \(limit.grouped(by: ",")) bytes",
            hint: Message(
                fr: "répartissez les lignes entre plusieurs documents", en: "split the rows between several documents"))
    }

    static func unknownHeader(_ cell: CSVCell, column: Int, known: [String], at place: DataPlace) -> Diagnostic {
        let shown = DataName.shown(cell.text)
        let message =
            cell.isBlank
            ? Message(fr: "la colonne \(column) n'a pas d'en-tête", en: "column \(column) has no header")
            : shown == DataName.hidden
                ? Message(
                    fr: "l'en-tête de la colonne \(column) ne désigne aucun champ",
                    en: "the header of column \(column) means no field")
                : Message(
                    fr: "l'en-tête `\(shown)` ne désigne aucun champ", en: "the header `\(shown)` means no field")
        let meant =
            Suggestion.closest(to: cell.text, among: known).map {
                Message(fr: "vouliez-vous dire `\($0)` ?", en: "did you mean `\($0)`?")
            } ?? Message(fr: "supprimez la colonne, ou nommez-la", en: "delete the column, or name it")
        return error("csv.unknown-header", place, fr: message.french, en: message.english, hint: meant)
    }

    /// `csv.lone-return`, `csv.stray-quote`, `csv.unclosed-quote`.
    static func unreadable(_ fault: CSVScanner.Fault, at place: DataPlace) -> Diagnostic {
        var place = place
        place.position = fault.position
        switch fault {
        case .loneReturn:
            return error(
                "csv.lone-return", place, fr: "un retour chariot (U+000D) sans saut de ligne",
                en: "a carriage return (U+000D) without a line feed",
                hint: Message(
                    fr: "enregistrez le fichier avec des fins de ligne de Windows ou d'Unix",
                    en: "save the file with line ends of Windows or Unix"))
        case .strayQuote:
            return error(
                "csv.stray-quote", place, fr: "un guillemet qui n'ouvre ni ne ferme la cellule",
                en: "a quote that neither opens nor closes its cell",
                hint: Message(
                    fr: "mettez la cellule entre guillemets, et doublez ceux qu'elle contient",
                    en: "put the cell in quotes, and those in it twice"))
        case .unclosedQuote:
            return error(
                "csv.unclosed-quote", place, fr: "ce guillemet n'est jamais fermé", en: "this quote is never closed",
                hint: Message(fr: "fermez-le à la fin de la cellule", en: "close it at the end of the cell"))
        }
    }

    private static func error(
        _ code: String, _ place: DataPlace, fr: String, en: String, hint: Message
    ) -> Diagnostic {
        Diagnostic(
            code, Message(fr: fr, en: en), hints: [Diagnostic.Hint(hint)], dataPath: place.path,
            dataPosition: place.dataPosition)
    }
}

extension CSVDialect.Delimiter {
    /// The delimiter in words.
    var words: Message {
        switch self {
        case .comma: Message(fr: "virgule", en: "comma")
        case .semicolon: Message(fr: "point-virgule", en: "semicolon")
        case .tab: Message(fr: "tabulation", en: "tab")
        }
    }
}

extension CSVDialect.Encoding {
    /// The encoding's name, the same in both languages.
    var words: String {
        switch self {
        case .utf8: "UTF-8"
        case .windows1252: "Windows-1252"
        case .utf16: "UTF-16"
        }
    }
}
