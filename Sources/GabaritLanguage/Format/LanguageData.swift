public import GabaritPrimitives

/// What a language asks of a document: its words, signs, spaces and forms, read from a file of `Languages/`.
///
/// The engine itself knows no language; adding one is adding a file. One object serves all: it is never copied and never changes.
public final class LanguageData: Sendable {
    /// How dates are written.
    struct Dates: Hashable, Sendable {
        /// What a day of the month is written as, where it is not its number.
        let dayWords: [Int: String]
        /// The forms, with slots `day`, `dd`, `month`, `mm`, `year`, `yyyy`, `weekday`.
        let patterns: [Format.DateStyle: WordPattern]
    }

    /// How numbers are written.
    struct Numbers: Hashable, Sendable {
        /// The decimal sign.
        let decimal: String
        /// The sign between groups of three digits.
        let group: String
        /// The least count of digits before the decimal sign that is grouped.
        let groupFrom: Int
        /// The same for amounts of money.
        let amountGroupFrom: Int
        /// The sign of negative numbers.
        let minus: String
        /// The space between groups of digits of a code.
        let digitGroup: String
        /// A percentage, with the slot `number`.
        let percent: WordPattern
        /// An amount, with the slots `number` and `sign`.
        let money: WordPattern
        /// The signs of currencies by ISO 4217; a currency that has none is written by its code.
        let currencySigns: [String: String]
    }

    /// How spans of time are written.
    struct Durations: Hashable, Sendable {
        /// The whole, with the slots `number` and `word`.
        let pattern: WordPattern
        /// The words by form of plural.
        let years: [String: String]
        /// The words by form of plural.
        let months: [String: String]
        /// The words by form of plural.
        let days: [String: String]
    }

    /// What differs from Unicode's own mapping of letters.
    struct Casing: Hashable, Sendable {
        /// What a letter's capital is.
        let upper: [Unicode.Scalar: String]
        /// What a capital's small letter is.
        let lower: [Unicode.Scalar: String]
    }

    /// Where words may be divided.
    public struct Hyphenation: Hashable, Sendable {
        /// The name of the dictionary, without folder and ending.
        public let dictionary: String
        /// The fewest letters before a hyphen.
        public let leastBefore: Int
        /// The fewest letters after it.
        public let leastAfter: Int
    }

    /// The words of the mark that is printed across a document that is not the live one.
    public struct Marks: Hashable, Sendable {
        /// The word on a specimen.
        public let specimen: String
        /// The word on a second copy.
        public let duplicate: String
    }

    /// The words with which a document is read aloud.
    public struct Reading: Hashable, Sendable {
        /// The title, with the slot `text`.
        public let title: WordPattern
        /// The language, with the slot `name`.
        public let language: WordPattern
        /// A passage in another language, with the slots `name` and `text`.
        public let passage: WordPattern
        /// The mark, with the slot `text`.
        public let mark: WordPattern
        /// A heading, with the slots `level` and `text`.
        public let heading: WordPattern
        /// The beginning of a list by form of plural, with the slot `number`.
        public let list: [String: WordPattern]
        /// The end of a list.
        public let listEnd: String
        /// An entry of a list, with the slots `marker` and `text`.
        public let item: WordPattern
        /// What is said for the sign before an entry.
        public let bullet: String
        /// A label and its value, with slots of these names.
        public let pair: WordPattern
        /// A link, with the slots `text` and `target`.
        public let link: WordPattern
        /// A picture or a drawing, with the slot `text`.
        public let figure: WordPattern
        /// The caption of a table, with the slot `text`.
        public let caption: WordPattern
        /// What is said before a table, with the slots `rows` and `columns`.
        public let table: WordPattern
        /// How many rows, by form of plural, with the slot `number`.
        public let rows: [String: WordPattern]
        /// How many columns, by form of plural, with the slot `number`.
        public let columns: [String: WordPattern]
        /// A row of a table, with the slot `cells`.
        public let row: WordPattern
        /// What a chart says of a value that is not known.
        public let unknown: String
        /// What a line through values says, with the slots `count`, `first`, `last`, `least` and `greatest`.
        public let sparkline: WordPattern
        /// What stands between two cells.
        public let cellSeparator: String
        /// What is said behind a table.
        public let tableEnd: String
        /// A code for devices, with the slot `text`.
        public let code: WordPattern
        /// The word for a page.
        public let page: String
    }

    /// The language.
    public let tag: LanguageTag
    /// The writing systems of its words.
    let scripts: Set<Script>
    /// The words that say nothing of where a link leads, as ``LinkWords`` compares them.
    let emptyLinkWords: Set<String>
    /// The names of languages in this one, by tag.
    public let languageNames: [String: String]
    /// The months, January first.
    public let months: [String]
    /// The days of the week, Monday first.
    public let weekdays: [String]
    /// The sign before the entries of a list.
    public let listBullet: String
    /// What stands behind the caption of a table that goes on from the page before.
    public let continuation: String
    /// Where words may be divided.
    public let hyphenation: Hyphenation
    /// The words of the mark.
    public let marks: Marks
    /// The words for reading aloud.
    public let reading: Reading
    /// The rules of composition for the template's own words.
    public let typography: Typography

    let dates: Dates
    let numbers: Numbers
    let ordinals: [NumberRule<WordPattern>]
    let plurals: [NumberRule<String>]
    let durations: Durations
    let casing: Casing

    /// Reads a language file.
    public init(json bytes: [UInt8]) throws(LanguageDataError) {
        let file = try LanguageFile(json: bytes)
        tag = LanguageTag(try file["tag"].string)
        scripts = try file["scripts"].scripts
        emptyLinkWords = Set(try file["emptyLinkWords"].strings.map(LinkWords.plain))
        languageNames = try file["languageNames"].words
        months = try file["months"].names(count: 12)
        weekdays = try file["weekdays"].names(count: 7)
        listBullet = try file["listBullet"].string
        continuation = try file["continuation"].string
        hyphenation = try Hyphenation(file["hyphenation"])
        let words = try file["marks"]
        marks = Marks(specimen: try words["specimen"].string, duplicate: try words["duplicate"].string)
        plurals = try NumberRule.rules(file["plurals"]) { gift throws(LanguageDataError) in try gift.string }
        ordinals = try NumberRule.rules(file["ordinals"]) { gift throws(LanguageDataError) in
            try gift.pattern(["number"])
        }
        dates = try Dates(file["dates"])
        numbers = try Numbers(file["numbers"])
        durations = try Durations(file["durations"])
        casing = Casing(upper: try file["casing"]["upper"].scalarWords, lower: try file["casing"]["lower"].scalarWords)
        typography = try Typography(file["typography"], months: months)
        reading = try Reading(file["reading"])
    }

    /// The form of plural that a number takes.
    public func pluralForm(of number: Int64) -> String { plurals.gift(for: number.magnitude) ?? "other" }
}
