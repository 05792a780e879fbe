import GabaritPrimitives

/// Checks the header of a template: which lines there are, and what each says.
struct HeaderChecker {
    /// What a header says by itself; date and title are expressions, checked once names are known.
    struct Header {
        /// The version, as written.
        var version = ""
        /// The first day it is in force.
        var validFrom = CivilDate(dayNumber: 0)
        /// The language of its words.
        var language = LanguageTag("fr")
        /// The document's own date.
        var date: ExpressionNode?
        /// The title.
        var title: ExpressionNode?
    }

    /// The languages that have a data file.
    static var languages: [String] { LanguageData.available.map(\.tag) }
    /// The lines and an example of each.
    private static let lines: [(key: String, example: String)] = [
        ("version", "version \"1\""), ("valid", "valid from 2024-01-01"), ("language", "language fr"),
        ("date", "date edition"), ("title", "title \"Avis\""),
    ]

    let context: CheckContext

    /// Reads the header of a unit.
    func check(_ unit: UnitNode) -> Header {
        if !Self.isKebabCase(unit.name.text), !unit.name.text.isEmpty {
            context.report(SemanticsMessages.badUnitName(unit.name))
        }
        var header = Header()
        var seen: [String: Span] = [:]
        for entry in unit.entries {
            let key = entry.key.text
            if let first = seen[key] {
                context.report(SemanticsMessages.duplicateHeaderLine(entry.key, first: first))
                continue
            }
            seen[key] = entry.key.span
            read(entry, into: &header)
        }
        for (key, example) in Self.lines where seen[key] == nil {
            let word = key == "valid" ? "valid from" : key
            context.report(SemanticsMessages.missingHeaderLine(word, example: example, at: unit.name.span))
        }
        return header
    }

    private func read(_ entry: UnitNode.Entry, into header: inout Header) {
        switch entry.key.text {
        case "version": if let version = version(entry) { header.version = version }
        case "valid": readValidity(entry, into: &header)
        case "language":
            guard let value = single(entry, "language fr") else { return }
            guard case .name(let tag) = value.kind, Self.languages.contains(tag) else {
                let written = if case .name(let tag) = value.kind { tag } else { "…" }
                let known = Self.languages.joined(separator: ", ")
                refuse(
                    entry, value.span, fr: "langue `\(written)` inconnue ; connues : \(known)",
                    en: "unknown language `\(written)`; known: \(known)", example: "language fr")
                return
            }
            header.language = LanguageTag(tag)
        case "date": header.date = single(entry, "date edition")
        case "title": header.title = single(entry, "title \"Avis\"")
        case "until", "alias": context.report(SemanticsMessages.notAvailable(entry.key.text, at: entry.span))
        default:
            context.report(SemanticsMessages.unknownHeaderLine(entry.key, known: Self.lines.map(\.key)))
        }
    }

    private func version(_ entry: UnitNode.Entry) -> String? {
        guard let value = single(entry, "version \"1\"") else { return nil }
        if case .string(let string) = value.kind, let text = string.plainText,
            (1...40).contains(text.unicodeScalars.count),
            text.utf8.allSatisfy({
                Self.isWordByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            })
        {
            return text
        }
        refuse(
            entry, value.span, fr: "un texte de lettres, chiffres, points et tirets est attendu",
            en: "a text of letters, digits, points and hyphens is expected", example: "version \"2024-04\"")
        return nil
    }

    private func readValidity(_ entry: UnitNode.Entry, into header: inout Header) {
        let words = entry.words.map(\.text)
        if let index = words.firstIndex(of: "until"), index < entry.values.count {
            context.report(
                SemanticsMessages.notAvailable("until", at: entry.words[index].span.union(entry.values[index].span)))
        }
        guard let index = words.firstIndex(of: "from"), index < entry.values.count else {
            refuse(
                entry, entry.span, fr: "le premier jour manque", en: "the first day is missing",
                example: "valid from 2024-01-01")
            return
        }
        let value = entry.values[index]
        guard case .date(let text) = value.kind else {
            if case .missing = value.kind { return }
            refuse(
                entry, value.span, fr: "une date est attendue", en: "a date is expected",
                example: "valid from 2024-01-01")
            return
        }
        // The parser tells of days that do not exist.
        guard let date = CivilDate(iso: text) else { return }
        if !(1900...2199).contains(date.year) { context.report(SemanticsMessages.dateRange(at: value.span)) }
        header.validFrom = date
    }

    private func single(_ entry: UnitNode.Entry, _ example: String) -> ExpressionNode? {
        if entry.values.count == 1, entry.words.allSatisfy(\.text.isEmpty) {
            if case .missing = entry.values[0].kind { return nil }
            return entry.values[0]
        }
        refuse(entry, entry.span, fr: "une seule valeur est attendue", en: "one value is expected", example: example)
        return nil
    }

    private func refuse(_ entry: UnitNode.Entry, _ span: Span, fr: String, en: String, example: String) {
        context.report(SemanticsMessages.badHeaderValue(entry.key.text, at: span, fr: fr, en: en, example: example))
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// Small letters and digits, words set apart by single hyphens, a letter first, 80 characters at most.
    static func isKebabCase(_ name: String) -> Bool {
        let words = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
            name.utf8.count <= 80
        else {
            return false
        }
        return words.allSatisfy { word in
            !word.isEmpty && word.allSatisfy { isWordByte($0) && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        }
    }
}
