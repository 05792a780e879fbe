import GabaritPrimitives

extension TypeChecker {
    /// The type of a built-in name with its refinements, or nothing where the name is none.
    func builtIn(_ name: Name, _ refinements: [ArgumentNode], forParameter: Bool) -> Type? {
        var reader = RefinementReader(context: context, type: name, arguments: refinements)
        defer { reader.finish() }
        switch name.text {
        case "Bool": return .bool
        case "Date": return .date
        case "Image": return .image(image(&reader))
        case "Text": return text(&reader, isBareParameter: forParameter && refinements.isEmpty)
        case "URL":
            let max = reader.count("max", in: 9...2000) ?? TextType.defaultMaximum
            return .url(max: max)
        case "Int":
            return .int(reader.range(scale: 0, standard: .standard))
        case "Months":
            return .months(
                reader.range(
                    scale: 0, standard: IntegerRange(0, 1200), limit: IntegerRange(-Self.countLimit, Self.countLimit)))
        case "Days":
            return .days(
                reader.range(
                    scale: 0, standard: IntegerRange(0, 36_600), limit: IntegerRange(-Self.countLimit, Self.countLimit))
            )
        case "Decimal":
            let scale = reader.count("scale", in: 0...12) ?? 2
            return .decimal(DecimalType(scale: scale, range: reader.range(scale: scale, standard: .standard)))
        case "Money":
            let currency = reader.word(
                kind: Message(fr: "une monnaie connue", en: "currency known here"), among: ["EUR"])
            return .money(
                MoneyType(currency: currency ?? "EUR", scale: 2, range: reader.range(scale: 2, standard: .standard)))
        default:
            reader.skipAll()
            return nil
        }
    }

    private func image(_ reader: inout RefinementReader) -> ImageType {
        let kilobytes = reader.count("kilobytes", in: 1...ImageType.kilobyteLimit)
        let side = reader.count("side", in: 1...ImageType.sideLimit)
        let format = reader.labelledWord(
            "format", kind: Message(fr: "un format d'image", en: "format of pictures"),
            among: ImageFormat.allCases.map(\.rawValue))
        return ImageType(
            format: format.flatMap(ImageFormat.init), kilobytes: kilobytes ?? ImageType.defaultKilobytes,
            side: side ?? ImageType.defaultSide)
    }

    private func text(_ reader: inout RefinementReader, isBareParameter: Bool) -> Type {
        // A parameter without bounds takes any text of one line.
        if isBareParameter { return .text(TextType(minimum: 0, maximum: Self.textLimit)) }
        var type = TextType()
        let maximum = reader.count("max", in: 1...Self.textLimit)
        let minimum = reader.count("min", in: 0...Self.textLimit)
        type.maximum = maximum ?? max(TextType.defaultMaximum, minimum ?? 0)
        type.minimum = minimum ?? 1
        if type.minimum > type.maximum {
            reader.report(
                SemanticsMessages.badBounds(String(type.minimum), String(type.maximum), at: reader.span("min")))
            type.minimum = type.maximum
        }
        type.lines = reader.count("lines", in: 1...200) ?? 1
        if let name = reader.labelledWord(
            "repertoire", kind: Message(fr: "un répertoire", en: "repertoire"), among: Repertoire.named.map(\.name))
        {
            type.repertoire = Repertoire.named.first { $0.name == name } ?? .latin
        }
        if let (source, span) = reader.string("pattern") { setPattern(source, at: span, of: &type, reader) }
        return .text(type)
    }

    /// Gives a text its form, and the bounds of its length that follow from it.
    private func setPattern(_ source: String, at span: Span, of type: inout TextType, _ reader: RefinementReader) {
        if let problem = TextPattern.problem(in: source) {
            // Behind the quotation mark, braces and backslashes are the pattern's own: its bytes are the source's.
            let start = min(Int(span.start) + 1 + max(problem.offset, 0), Int(span.end) - 1)
            let place = Span(source: span.source, start: start, end: Int(span.end) - 1)
            reader.report(SemanticsMessages.badPattern(problem, at: place.length > 0 ? place : span))
            return
        }
        let pattern = TextPattern(source: source)
        let compiled = CompiledPattern(pattern, repertoire: type.repertoire)
        let longest = compiled.maximumLength ?? Int.max
        guard !compiled.isUnmatchable, compiled.minimumLength <= type.maximum, longest >= type.minimum, longest > 0
        else {
            reader.report(SemanticsMessages.unmatchablePattern(at: span))
            return
        }
        var formed = type
        formed.pattern = pattern
        formed.minimum = max(type.minimum, compiled.minimumLength)
        formed.maximum = min(type.maximum, longest)
        // Blank edges, line breaks and lengths that the pattern passes over may leave no text at all.
        guard let sampler = PatternSampler(formed), !sampler.lengths.isEmpty else {
            reader.report(SemanticsMessages.unmatchablePattern(at: span))
            return
        }
        type = formed
    }

    /// The bounds of a list.
    func listBounds(_ refinements: [ArgumentNode]) -> ListBounds {
        let name = Name("[…]", refinements.first?.span ?? Span(source: SourceID(0), start: 0, end: 0))
        var reader = RefinementReader(context: context, type: name, arguments: refinements)
        defer { reader.finish() }
        let minimum = reader.count("min", in: 0...Self.listLimit, isList: true)
        let maximum = reader.count("max", in: 0...Self.listLimit, isList: true)
        var bounds = ListBounds()
        bounds.minimum = minimum ?? 0
        bounds.maximum = maximum ?? max(bounds.maximum, bounds.minimum)
        if bounds.minimum > bounds.maximum {
            reader.report(
                SemanticsMessages.badBounds(String(bounds.minimum), String(bounds.maximum), at: reader.span("min")))
            bounds.minimum = bounds.maximum
        }
        return bounds
    }
}
