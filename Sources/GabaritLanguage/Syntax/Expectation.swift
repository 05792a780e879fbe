import GabaritPrimitives

/// What the parser wanted at a place, as a noun phrase.
struct Expectation {
    let words: Message

    private init(_ french: String, _ english: String) { words = Message(fr: french, en: english) }

    static let block = Expectation("un bloc `{ … }`", "a block `{ … }`")
    static let channel = Expectation("un canal, par exemple `post`", "a channel, such as `post`")
    static let elseBranch = Expectation(
        "`else` et l'autre valeur", "`else` and the other value")
    static let expression = Expectation("une valeur", "a value")
    static let fieldName = Expectation("un champ, `nom Type`", "a field, `name Type`")
    static let formatName = Expectation("le nom d'un format", "a format's name")
    static let headerKey = Expectation(
        "une ligne d'en-tête, par exemple `version \"2024-04\"`", "a line of the header, such as `version \"2024-04\"`")
    static let importPath = Expectation("un chemin entre guillemets", "a path in quotes")
    static let item = Expectation("un élément ou une déclaration", "an element or a declaration")
    static let memberName = Expectation("le nom d'un champ", "a field's name")
    static let name = Expectation("un nom", "a name")
    static let pageSetting = Expectation(
        "un réglage de page, par exemple `margins 20mm`", "a page setting, such as `margins 20mm`")
    static let pattern = Expectation("un cas, par exemple `active`", "a case, such as `active`")
    static let rule = Expectation(
        "une règle `when … -> …` ou `otherwise -> …`, ou une adresse `email to …`",
        "a rule `when … -> …` or `otherwise -> …`, or an address `email to …`")
    static let statement = Expectation("un élément ou un texte", "an element or a text")
    static let string = Expectation("un texte entre guillemets", "a text in quotes")
    static let tablePart = Expectation(
        "une partie de tableau, par exemple `column`", "a part of a table, such as `column`")
    static let type = Expectation("un type, par exemple `Text(max: 38)`", "a type, such as `Text(max: 38)`")
    static let typeName = Expectation("un nom de type", "a type's name")

    /// A word or sign.
    static func token(_ token: String) -> Expectation { Expectation("`\(token)`", "`\(token)`") }

    /// A comma, or the end of a list.
    static func commaOr(_ closing: Token.Kind) -> Expectation {
        let sign = closing == .rightParenthesis ? ")" : "]"
        return Expectation("`,` ou `\(sign)`", "`,` or `\(sign)`")
    }
}

/// What the parser met at a place.
enum Found {
    case token(String)
    case string
    case lineEnd
    case fileEnd
    case interpolationEnd

    /// It as a noun phrase; a long token is cut.
    var words: Message {
        switch self {
        case .token(let text):
            let shown = text.count > 24 ? text.prefix(23) + "…" : text[...]
            return Message(fr: "`\(shown)`", en: "`\(shown)`")
        case .string: return Message(fr: "un texte", en: "a text")
        case .lineEnd: return Message(fr: "la fin de la ligne", en: "the end of the line")
        case .fileEnd: return Message(fr: "la fin du fichier", en: "the end of the file")
        case .interpolationEnd: return Message(fr: "la fin des accolades", en: "the end of the braces")
        }
    }
}
