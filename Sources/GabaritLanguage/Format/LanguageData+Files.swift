public import GabaritPrimitives

extension LanguageData {
    /// The languages that come with the engine, in the order of their tags.
    public static let available: [LanguageTag] = shipped.map(\.tag)

    /// The data of a language, or of its main language where the tag has a region: `fr` serves `fr-CA`.
    public static func named(_ tag: LanguageTag) -> LanguageData? {
        if let exact = shipped.first(where: { $0.tag == tag }) { return exact }
        guard let main = tag.tag.split(separator: "-", maxSplits: 1).first, main.count < tag.tag.count else {
            return nil
        }
        return shipped.first { $0.tag.tag == main }
    }

    /// The bytes of the files that come with the engine.
    static let files: [(name: String, bytes: [UInt8])] = [
        ("en", PackageResources.en_json), ("fr", PackageResources.fr_json),
    ]

    /// What could be read of the files that come with the engine; a test reads each.
    private static let shipped: [LanguageData] = files.compactMap { try? LanguageData(json: $0.bytes) }
}

extension LanguageFile {
    /// The value as a list of writing systems by their codes, one at least.
    var scripts: Set<Script> {
        get throws(LanguageDataError) {
            var scripts: Set<Script> = []
            for element in try elements {
                guard let script = Script(rawValue: try element.string) else { throw element.error(.wrongForm) }
                scripts.insert(script)
            }
            guard !scripts.isEmpty else { throw error(.wrongForm) }
            return scripts
        }
    }

    /// A list of so many names, none of them empty.
    func names(count: Int) throws(LanguageDataError) -> [String] {
        let names = try strings
        guard names.count == count, !names.contains("") else { throw error(.wrongForm) }
        return names
    }
}

extension NumberRule {
    /// Rules in order; the last must apply to every number.
    static func rules(
        _ file: LanguageFile, _ gift: (LanguageFile) throws(LanguageDataError) -> Gift
    ) throws(LanguageDataError) -> [NumberRule<Gift>] {
        var rules: [NumberRule<Gift>] = []
        for rule in try file.elements {
            var values: [Int]?
            if let listed = try rule.optional("values") {
                var numbers: [Int] = []
                for number in try listed.elements { numbers.append(try number.int) }
                values = numbers
            }
            let modulus = try rule.optional("modulus")
            if let modulus, try modulus.int == 0 { throw modulus.error(.wrongForm) }
            rules.append(NumberRule(values: values, modulus: try modulus?.int, gift: try gift(rule["gives"])))
        }
        guard let last = rules.last, last.values == nil else { throw file.error(.wrongForm) }
        return rules
    }
}

extension LanguageData.Hyphenation {
    init(_ file: LanguageFile) throws(LanguageDataError) {
        dictionary = try file["dictionary"].string
        leastBefore = try file["least"]["before"].int
        leastAfter = try file["least"]["after"].int
    }
}

extension LanguageData.Dates {
    init(_ file: LanguageFile) throws(LanguageDataError) {
        var dayWords: [Int: String] = [:]
        for entry in try file["dayWords"].entries {
            guard let day = Int(entry.key), (1...31).contains(day) else { throw entry.value.error(.wrongForm) }
            dayWords[day] = try entry.value.string
        }
        self.dayWords = dayWords
        let slots: Set<String> = ["day", "dd", "month", "mm", "year", "yyyy", "weekday"]
        var patterns: [Format.DateStyle: WordPattern] = [:]
        for style in Format.DateStyle.allCases where style != .iso && style != .year {
            patterns[style] = try file[style.rawValue].pattern(slots)
        }
        self.patterns = patterns
    }
}

extension LanguageData.Numbers {
    init(_ file: LanguageFile) throws(LanguageDataError) {
        decimal = try file["decimal"].string
        group = try file["group"].string
        groupFrom = try file["groupFrom"].int
        amountGroupFrom = try file["amountGroupFrom"].int
        minus = try file["minus"].string
        digitGroup = try file["digitGroup"].string
        percent = try file["percent"].pattern(["number"])
        money = try file["money"].pattern(["number", "sign"])
        currencySigns = try file["currencySigns"].words
    }
}

extension LanguageData.Durations {
    init(_ file: LanguageFile) throws(LanguageDataError) {
        pattern = try file["pattern"].pattern(["number", "word"])
        years = try file["years"].words
        months = try file["months"].words
        days = try file["days"].words
    }
}

extension LanguageData.Reading {
    init(_ file: LanguageFile) throws(LanguageDataError) {
        title = try file["title"].pattern(["text"])
        language = try file["language"].pattern(["name"])
        passage = try file["passage"].pattern(["name", "text"])
        mark = try file["mark"].pattern(["text"])
        heading = try file["heading"].pattern(["level", "text"])
        list = try Self.counted(file["list"])
        listEnd = try file["listEnd"].string
        item = try file["item"].pattern(["marker", "text"])
        bullet = try file["bullet"].string
        pair = try file["pair"].pattern(["label", "value"])
        link = try file["link"].pattern(["text", "target"])
        figure = try file["figure"].pattern(["text"])
        caption = try file["caption"].pattern(["text"])
        table = try file["table"].pattern(["rows", "columns"])
        rows = try Self.counted(file["rows"])
        columns = try Self.counted(file["columns"])
        row = try file["row"].pattern(["cells"])
        unknown = try file["unknown"].string
        sparkline = try file["sparkline"].pattern(["count", "first", "last", "least", "greatest"])
        cellSeparator = try file["cellSeparator"].string
        tableEnd = try file["tableEnd"].string
        code = try file["code"].pattern(["text"])
        page = try file["page"].string
    }

    /// What is said of a number of things, by form of plural.
    private static func counted(_ file: LanguageFile) throws(LanguageDataError) -> [String: WordPattern] {
        var forms: [String: WordPattern] = [:]
        for entry in try file.entries { forms[entry.key] = try entry.value.pattern(["number"]) }
        return forms
    }
}
