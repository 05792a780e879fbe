/// What a cell says, in the form that JSON would have it in, so that one decoder judges both.
enum CellReading {
    /// The same in JSON.
    case json(JSONValue.Kind)
    /// A number that may be one of thousands or one of decimals.
    case ambiguousNumber
    case notANumber
    case notADate
    case notABoolean

    /// Reads a number: `1 234,50`, `1234.5`, `-3`, with spaces between thousands only.
    ///
    /// `1,234` and `1.234` are one or the other by country, so they are neither unless the mark is named; `0,125`, `1234,567` and
    /// `12 345,678` have one reading.
    static func number(_ cell: String, mark: CSVDialect.DecimalMark?, make: (String) -> JSONValue.Kind) -> CellReading {
        var digits = ""
        var groups = [0]
        var decimals: Int?
        var written: CSVDialect.DecimalMark?
        for (index, scalar) in trimmed(cell).enumerated() {
            switch scalar {
            case "-" where index == 0, "\u{2212}" where index == 0: digits = "-"
            case "0"..."9":
                digits.unicodeScalars.append(scalar)
                if let count = decimals { decimals = count + 1 } else { groups[groups.count - 1] += 1 }
            case " ", "\u{A0}", "\u{2009}", "\u{202F}":
                guard decimals == nil else { return .notANumber }
                groups.append(0)
            case ",", ".":
                guard decimals == nil else { return .notANumber }
                written = scalar == "," ? .comma : .point
                if let mark, mark != written { return .notANumber }
                decimals = 0
                digits += "."
            default: return .notANumber
            }
        }
        let isGrouped = groups.count > 1
        guard let first = groups.first, (1...(isGrouped ? 3 : .max)).contains(first), decimals != 0,
            groups.dropFirst().allSatisfy({ $0 == 3 })
        else { return .notANumber }
        let startsWithZero = digits.drop { $0 == "-" }.first == "0"
        if startsWithZero, first > 1 || isGrouped { return .notANumber }
        if mark == nil, decimals == 3, !isGrouped, first <= 3, !startsWithZero { return .ambiguousNumber }
        return .json(make(digits))
    }

    /// Reads a day: `2024-04-15` or `15/04/2024`, the day first.
    static func date(_ cell: String) -> CellReading {
        let scalars = Array(trimmed(cell))
        guard scalars.count == 10 else { return .notADate }
        let text = String(String.UnicodeScalarView(scalars))
        let isISO = scalars[4] == "-"
        let marks = isISO ? [4, 7] : [2, 5]
        for (index, scalar) in scalars.enumerated() {
            let isGood = marks.contains(index) ? scalar == (isISO ? "-" : "/") : ("0"..."9").contains(scalar)
            guard isGood else { return .notADate }
        }
        return .json(.string(isISO ? text : "\(text.suffix(4))-\(text.dropFirst(3).prefix(2))-\(text.prefix(2))"))
    }

    /// Reads yes or no, as spreadsheets and people write it, capitals or not.
    static func boolean(_ cell: String) -> CellReading {
        switch String(String.UnicodeScalarView(trimmed(cell))).lowercased() {
        case "true", "yes", "1", "vrai", "oui": .json(.bool(true))
        case "false", "no", "0", "faux", "non": .json(.bool(false))
        default: .notABoolean
        }
    }

    /// The cell without the blanks around it.
    private static func trimmed(_ cell: String) -> Substring.UnicodeScalarView {
        var scalars = cell[...].unicodeScalars
        while let first = scalars.first, TextRule.isBlank(first.value) { scalars.removeFirst() }
        while let last = scalars.last, TextRule.isBlank(last.value) { scalars.removeLast() }
        return scalars
    }
}
