import GabaritPrimitives

/// Checks the header of a template or a mail: which lines there are, and what each says.
struct HeaderChecker {
    /// What a header says by itself; date and title are expressions, checked once names are known.
    struct Header {
        /// The version, as written.
        var version = ""
        /// Where it is written.
        var versionSpan = Span(source: SourceID(0), start: 0, end: 0)
        /// The days it is in force.
        var validity = Validity(from: CivilDate(dayNumber: 0))
        /// The language of its words.
        var language = LanguageTag("fr")
        /// The document's own date.
        var date: ExpressionNode?
        /// The title of a template, the subject of a mail.
        var title: ExpressionNode?
    }

    /// The languages that have a data file.
    static var languages: [String] { LanguageData.available.map(\.tag) }

    let context: CheckContext

    /// The lines of a unit and an example of each.
    private static func lines(of kind: UnitKind) -> [(key: String, example: String)] {
        [
            ("version", "version \"1\""), ("valid", "valid from 2024-01-01"), ("language", "language fr"),
            ("date", "date edition"),
            kind == .mail ? ("subject", "subject \"Votre avis\"") : ("title", "title \"Avis\""),
        ]
    }

    /// Reads the header of a unit.
    func check(_ unit: UnitNode) -> Header {
        if !Self.isKebabCase(unit.name.text), !unit.name.text.isEmpty {
            context.report(SemanticsMessages.badUnitName(unit.name))
        }
        var header = Header()
        let lines = Self.lines(of: unit.kind)
        var seen: [String: Span] = [:]
        for entry in unit.entries {
            let key = entry.key.text
            if let first = seen[key] {
                context.report(SemanticsMessages.duplicateHeaderLine(entry.key, first: first))
                continue
            }
            seen[key] = entry.key.span
            read(entry, of: unit.kind, into: &header)
        }
        checkEnds(of: unit, header)
        for (key, example) in lines where seen[key] == nil {
            let word = key == "valid" ? "valid from" : key
            context.report(SemanticsMessages.missingHeaderLine(word, example: example, at: unit.name.span))
        }
        return header
    }

    private func read(_ entry: UnitNode.Entry, of kind: UnitKind, into header: inout Header) {
        switch entry.key.text {
        case "version":
            guard let version = version(entry) else { return }
            header.version = version
            header.versionSpan = entry.values[0].span
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
        case "title" where kind == .template: header.title = single(entry, "title \"Avis\"")
        case "alias" where kind == .template: readAlias(entry, into: &header)
        case "subject" where kind == .mail: header.title = single(entry, "subject \"Votre avis\"")
        default:
            context.report(SemanticsMessages.unknownHeaderLine(entry.key, known: Self.lines(of: kind).map(\.key)))
        }
    }

    private func version(_ entry: UnitNode.Entry) -> String? {
        guard let value = single(entry, "version \"1\"") else { return nil }
        if case .string(let string) = value.kind, let text = string.plainText,
            (1...40).contains(text.unicodeScalars.count), text.utf8.first.map(Self.isWordByte) == true,
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
        let example = "valid from 2024-01-01"
        header.validity.span = entry.span
        let words = entry.words.map(\.text)
        guard words.first == "from", words == ["from"] || words == ["from", "until"] else {
            let span = entry.span
            if words.first != "from" {
                return refuse(
                    entry, span, fr: "le premier jour manque", en: "the first day is missing", example: example)
            }
            return refuse(
                entry, span, fr: "`from` puis `until` sont attendus, une fois chacun",
                en: "`from`, then `until` are expected, once each", example: "\(example) until 2025-01-01")
        }
        if let date = day(entry, 0, example) { header.validity.from = date }
        guard words.count == 2 else { return }
        header.validity.until = day(entry, 1, "\(example) until 2025-01-01")
        header.validity.endings.append(entry.words[1].span.union(entry.values[1].span))
    }

    private func readAlias(_ entry: UnitNode.Entry, into header: inout Header) {
        header.validity.endings.append(entry.span)
        let example = "alias \(Self.aliasExample) until 2025-02-01"
        guard entry.words.map(\.text) == ["", "until"], case .name(let name) = entry.values[0].kind else {
            return refuse(
                entry, entry.span, fr: "un nom est attendu, puis le jour où il cesse d'être servi",
                en: "a name is expected, then the day on which it is served no longer", example: example)
        }
        guard let until = day(entry, 1, example) else { return }
        header.validity.alias = Validity.Alias(name: name, until: until)
    }

    /// An alias as an example shows it.
    private static let aliasExample = "avis_OLD"

    /// The day at one place of a line; nothing where there is none, which has been told.
    private func day(_ entry: UnitNode.Entry, _ index: Int, _ example: String) -> CivilDate? {
        let value = entry.values[index]
        guard case .date(let text) = value.kind else {
            if case .missing = value.kind { return nil }
            refuse(entry, value.span, fr: "une date est attendue", en: "a date is expected", example: example)
            return nil
        }
        // The parser tells of days that do not exist.
        guard let date = CivilDate(iso: text) else { return nil }
        if !(1900...2199).contains(date.year) { context.report(SemanticsMessages.dateRange(at: value.span)) }
        return date
    }

    /// An end comes later than the beginning, and an alias ends later than the name.
    private func checkEnds(of unit: UnitNode, _ header: Header) {
        let validity = header.validity
        if let until = validity.until, until <= validity.from,
            let entry = unit.entries.first(where: { $0.key.text == "valid" }), let value = entry.values.last
        {
            refuse(
                entry, value.span, fr: "ce jour doit suivre le premier, `\(validity.from.iso)`",
                en: "this day must come after the first, `\(validity.from.iso)`",
                example: "valid from \(validity.from.iso) until \(validity.from.adding(months: 12).iso)")
        }
        guard let alias = validity.alias, let entry = unit.entries.first(where: { $0.key.text == "alias" }) else {
            return
        }
        guard let until = validity.until else {
            return refuse(
                entry, entry.span, fr: "la version garde son nom tant que `valid` ne dit pas quand elle finit",
                en: "the version keeps its name until `valid` says when it ends",
                example: "valid from \(validity.from.iso) until \(alias.until.iso)")
        }
        if alias.until <= until {
            refuse(
                entry, entry.span, fr: "ce jour doit suivre la fin du nom, `\(until.iso)`",
                en: "this day must come after the end of the name, `\(until.iso)`",
                example: "alias \(alias.name) until \(until.adding(months: 1).iso)")
        }
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
