import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import Testing

/// What each kind of expression gives, exactly.
struct ExpressionTests {
    typealias S = Sketch

    // MARK: - Dates

    /// domain: the expiry of a request, base + months − 1 day, the month clamped at its end.
    static let expiries: [(String, Int64, String)] = [
        ("2024-03-01", 12, "2025-02-28"),
        ("2023-03-02", 12, "2024-03-01"),
        ("2023-03-01", 12, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-27"),
        ("2024-08-31", 6, "2025-02-27"),
        ("2025-01-01", 12, "2025-12-31"),
        ("2024-01-31", 1, "2024-02-28"),
        ("2199-12-31", 12, "2200-12-30"),
    ]

    @Test(arguments: expiries)
    func `a request expires a day before its months are over`(base: String, months: Int64, expiry: String) throws {
        let shifted = S.expression(
            .shift(S.local(0, .date), by: S.expression(.literal(.months(months)), .months(.standard)), sign: 1), .date)
        let end = S.expression(
            .shift(shifted, by: S.expression(.literal(.days(1)), .days(.standard)), sign: -1), .date)
        let text = S.print(
            S.formatted(end, .date(.iso)), data: [("depot", .date, .date(try #require(CivilDate(iso: base))))])
        #expect(text == expiry)
    }

    @Test func `shifts of any size stay inside the calendar`() throws {
        for count in [Int64.max, .min, 0, -1, 1_000_000, -1_000_000] {
            for value in [Value.days(count), .months(count)] {
                for sign in [1, -1] {
                    let end = S.expression(
                        .shift(try S.day("2024-01-01"), by: S.expression(.literal(value)), sign: sign), .date)
                    let text = S.print(S.formatted(end, .date(.iso)))
                    #expect(text.count == 10)
                    #expect(!text.hasPrefix("-"))
                }
            }
        }
    }

    @Test func `dates have parts, order and distance`() throws {
        let (early, late) = (try S.day("2024-02-28"), try S.day("2024-03-01"))
        #expect(
            S.print(
                S.expression(
                    .interpolation([
                        S.expression(.datePart(late, .year), S.int), S.words("-"),
                        S.expression(.datePart(late, .month), S.int),
                        S.words("-"), S.expression(.datePart(late, .day), S.int),
                    ]), S.text)) == "2024-3-1")
        let distance = S.expression(.daysBetween(late, early), .days(.standard))
        #expect(S.print(S.formatted(distance, .duration)) == "2 jours")
        for (comparison, holds) in [
            (TypedExpression.Comparison.less, true), (.lessOrEqual, true), (.greater, false), (.greaterOrEqual, false),
            (.equal, false), (.notEqual, true),
        ] {
            #expect(S.print(answer(S.expression(.compare(comparison, early, late), .bool))) == (holds ? "oui" : "non"))
        }
    }

    private func answer(_ condition: TypedExpression) -> TypedExpression {
        S.expression(.conditional(condition, then: S.words("oui"), otherwise: S.words("non")), S.text)
    }

    // MARK: - Numbers

    private func arithmetic(
        _ operation: TypedExpression.Arithmetic, _ left: Value, _ right: Value, _ type: Type, defects: Int = 0
    ) -> String {
        let expression = S.expression(
            .arithmetic(operation, S.expression(.literal(left)), S.expression(.literal(right))), type)
        return S.print(S.formatted(expression, .number(decimals: nil, rounding: nil)), defects: defects)
    }

    private func exact(_ unscaled: Int64, _ scale: Int) -> Value {
        .number(ExactNumber(unscaled: unscaled, scale: scale))
    }

    @Test func `arithmetic is exact and keeps the scale of its type`() {
        let decimal = { (scale: Int) in Type.decimal(DecimalType(scale: scale)) }
        #expect(arithmetic(.add, .int(2), .int(3), S.int) == "5")
        #expect(arithmetic(.subtract, .int(2), .int(3), S.int) == "−1")
        #expect(arithmetic(.multiply, .int(-2), .int(3), S.int) == "−6")
        #expect(arithmetic(.modulo, .int(-7), .int(3), S.int) == "−1")
        #expect(arithmetic(.modulo, .int(7), .int(-3), S.int) == "1")
        #expect(arithmetic(.modulo, .int(.min), .int(-1), S.int) == "0")
        #expect(arithmetic(.add, exact(15, 1), .int(2), decimal(1)) == "3,5")
        #expect(arithmetic(.add, exact(15, 1), exact(125, 2), decimal(2)) == "2,75")
        #expect(arithmetic(.subtract, .int(1), exact(1, 3), decimal(3)) == "0,999")
        #expect(arithmetic(.multiply, exact(15, 1), exact(15, 1), decimal(2)) == "2,25")
        #expect(arithmetic(.multiply, exact(1250, 2), .int(3), S.euros) == "37,50")
        #expect(arithmetic(.add, .int(.max - 1), .int(1), S.int) == "9 223 372 036 854 775 807")
    }

    @Test func `what the checker excludes is a defect, never a trap`() {
        #expect(arithmetic(.add, .int(.max), .int(1), S.int, defects: 1) == "")
        #expect(arithmetic(.multiply, .int(.min), .int(-1), S.int, defects: 1) == "")
        #expect(arithmetic(.modulo, .int(1), .int(0), S.int, defects: 1) == "")
        #expect(arithmetic(.multiply, exact(15, 1), exact(15, 1), .decimal(DecimalType(scale: 1)), defects: 1) == "")
        #expect(arithmetic(.add, .text("a"), .int(0), S.int, defects: 1) == "")
        #expect(S.print(S.expression(.field(S.number(1), 0), S.text), defects: 1) == "")
        #expect(S.print(S.local(999, S.text), defects: 1) == "")
        #expect(S.print(S.local(-1, S.text), defects: 1) == "")
        #expect(S.print(S.expression(.global(999), S.text), defects: 1) == "")
        #expect(S.print(S.expression(.call(7, []), S.text), defects: 1) == "")
        #expect(S.print(S.expression(.match(S.number(1), []), S.text), defects: 1) == "")
        #expect(S.print(S.expression(.count(S.number(1)), S.int), defects: 1) == "0")
        #expect(S.print(S.expression(.label(S.number(1)), S.text), defects: 1) == "")
        let none = S.expression(.literal(.none), .optional(S.text))
        #expect(S.print(none, defects: 1) == "")
        #expect(S.print(answer(none), defects: 1) == "non")
    }

    @Test func `negatives`() {
        let minus = { (value: Value, type: Type) in
            S.formatted(
                S.expression(.negative(S.expression(.literal(value))), type), .number(decimals: nil, rounding: nil))
        }
        #expect(S.print(minus(.int(5), S.int)) == "−5")
        #expect(S.print(minus(exact(-50, 1), .decimal(DecimalType(scale: 1)))) == "5,0")
        #expect(S.print(minus(.int(.min), S.int), defects: 1) == "")
    }

    static let comparisons: [(Value, Value, Int)] = [
        (.int(1), .int(2), -1),
        (.number(ExactNumber(unscaled: 150, scale: 2)), .number(ExactNumber(unscaled: 15, scale: 1)), 0),
        (.int(2), .number(ExactNumber(unscaled: 199, scale: 2)), 1),
        (.int(.max), .number(ExactNumber(unscaled: .max, scale: 18)), 1),
        (.months(3), .months(4), -1),
        (.days(-1), .days(-1), 0),
        (ratio(1, 3), ratio(33, 100), 1),
        (
            ratio(1, 10),
            .ratio(.quotient(ExactNumber(unscaled: 10, scale: 0), over: ExactNumber(unscaled: 100, scale: 0))), 0
        ),
        (ratio(-1, 3), ratio(1, -4), -1),
        (ratio(0, -3), ratio(0, 5), 0),
        (ratio(-1, -3), ratio(1, 4), 1),
        (ratio(.max, .max - 1), ratio(.max - 1, .max - 2), -1),
        (ratio(.max, 1), ratio(.min, -1), -1),
        (
            .ratio(.quotient(ExactNumber(unscaled: .max, scale: 0), over: ExactNumber(unscaled: 1, scale: 18))),
            ratio(.max, 1), 1
        ),
    ]

    static func ratio(_ above: Int64, _ below: Int64) -> Value {
        .ratio(.quotient(ExactNumber(unscaled: above, scale: 0), over: ExactNumber(unscaled: below, scale: 0)))
    }

    @Test(arguments: comparisons)
    func `comparisons are exact`(left: Value, right: Value, order: Int) {
        let holds = { (comparison: TypedExpression.Comparison, left: Value, right: Value) in
            S.print(
                self.answer(
                    S.expression(
                        .compare(comparison, S.expression(.literal(left)), S.expression(.literal(right))), .bool)))
                == "oui"
        }
        #expect(holds(.less, left, right) == (order < 0))
        #expect(holds(.greater, left, right) == (order > 0))
        #expect(holds(.equal, left, right) == (order == 0))
        #expect(holds(.notEqual, left, right) == (order != 0))
        #expect(holds(.lessOrEqual, right, left) == (order >= 0))
        #expect(holds(.greaterOrEqual, right, left) == (order <= 0))
    }

    @Test func `texts, booleans and enums are equal or not`() {
        let equal = { (left: Value, right: Value) in
            S.print(
                self.answer(
                    S.expression(.compare(.equal, S.expression(.literal(left)), S.expression(.literal(right))), .bool)))
        }
        #expect(equal(.text("a"), .text("a")) == "oui")
        #expect(equal(.text("a"), .text("A")) == "non")
        #expect(equal(.bool(true), .bool(true)) == "oui")
        #expect(equal(.enumCase(1, []), .enumCase(0, [])) == "non")
        #expect(equal(.otherCode("x"), .enumCase(0, [])) == "non")
    }

    // MARK: - What may be absent

    @Test func `missing is never zero`() {
        let printed = { (value: Value) in
            S.print(
                S.expression(
                    .orElse(
                        S.expression(
                            .format(S.local(0, .optional(S.euros)), .money(wholeWithoutDecimals: false)),
                            .optional(S.text)),
                        S.words("non communiqué")), S.text),
                data: [("loyer", .optional(S.euros), value)])
        }
        #expect(printed(.none) == "non communiqué")
        #expect(printed(.number(ExactNumber(unscaled: 0, scale: 2))) == "0,00 €")
    }

    @Test func `a ratio tells what is unknown from what has no base`() {
        let ratio = { (above: Value, below: Value) -> String in
            let value = S.expression(
                .ratio(S.local(0, .optional(S.int)), S.local(1, .optional(S.int))),
                .optional(.ratio(RatioType(numerator: DecimalType(scale: 0), denominator: DecimalType(scale: 0)))))
            let match = S.expression(
                .match(
                    value,
                    [
                        TypedArm(
                            pattern: .some(bind: 5),
                            body: S.formatted(S.local(5), .percent(decimals: 0, rounding: .halfUp))),
                        TypedArm(pattern: .enumCase(0, bind: []), body: S.words("n.c.")),
                        TypedArm(pattern: .enumCase(1, bind: []), body: S.words("–")),
                    ]), S.text)
            let orElse = S.expression(
                .orElse(
                    S.expression(.format(value, .percent(decimals: 0, rounding: .halfUp)), .optional(S.text)),
                    S.words("rien")),
                S.text)
            return S.print(
                S.expression(.interpolation([match, S.words(" "), orElse]), S.text),
                data: [("a", .optional(S.int), above), ("b", .optional(S.int), below)])
        }
        #expect(ratio(.int(1), .int(4)) == "25 % 25 %")
        #expect(ratio(.int(0), .int(4)) == "0 % 0 %")
        #expect(ratio(.none, .int(4)) == "n.c. rien")
        #expect(ratio(.int(1), .none) == "n.c. rien")
        #expect(ratio(.int(1), .int(0)) == "– rien")
        #expect(ratio(.none, .int(0)) == "n.c. rien")
    }

    @Test func `an optional record gives an optional field`() {
        let record = Contract.Record(name: "Adresse", fields: [S.field("ville", S.text)])
        let printed = { (value: Value) in
            S.print(
                S.expression(
                    .orElse(
                        S.expression(.optionalField(S.local(0, .optional(.record(RecordID(1)))), 0), .optional(S.text)),
                        S.words("sans")), S.text),
                data: [("adresse", .optional(.record(RecordID(1))), value)], records: [record])
        }
        #expect(printed(.record([.text("Lille")])) == "Lille")
        #expect(printed(.none) == "sans")
    }

    @Test func `a condition binds what it finds, and stops where it is settled`() {
        let condition = S.expression(
            .and(
                S.expression(.isSome(S.local(0, .optional(S.int)), bind: 4), .bool),
                S.expression(.compare(.greater, S.local(4, S.int), S.number(3)), .bool)), .bool)
        for (value, expected) in [(Value.none, "non"), (.int(3), "non"), (.int(4), "oui")] {
            #expect(S.print(answer(condition), data: [("n", .optional(S.int), value)]) == expected)
        }
        // The right side would be a defect.
        #expect(S.print(answer(S.expression(.or(S.truth(true), S.words("x")), .bool))) == "oui")
        #expect(S.print(answer(S.expression(.not(S.truth(true)), .bool))) == "non")
    }

    // MARK: - Lists

    private func aggregate(
        _ function: TypedAggregate.Function, _ values: [Value], _ type: Type, filter: TypedExpression? = nil,
        body: TypedExpression = Sketch.local(5)
    ) -> TypedExpression {
        S.expression(
            .aggregate(
                TypedAggregate(
                    function: function, list: S.expression(.literal(.list(values)), .list(.unknown, ListBounds())),
                    slot: 5,
                    filter: filter, body: body)), type)
    }

    @Test func `sums say what they do with what is absent`() {
        let some: [Value] = [.int(1), .none, .int(3)]
        let printed = { (expression: TypedExpression) in
            S.print(
                S.expression(
                    .orElse(
                        S.expression(.format(expression, .number(decimals: nil, rounding: nil)), .optional(S.text)),
                        S.words("n.c.")), S.text))
        }
        #expect(printed(aggregate(.sum(ofKnown: false), [.int(1), .int(3)], S.int)) == "4")
        #expect(printed(aggregate(.sum(ofKnown: false), some, .optional(S.int))) == "n.c.")
        #expect(printed(aggregate(.sum(ofKnown: true), some, S.int)) == "4")
        #expect(printed(aggregate(.sum(ofKnown: true), [], S.int)) == "0")
        #expect(printed(aggregate(.missing, some, S.int)) == "1")
        #expect(printed(aggregate(.least, some, .optional(S.int))) == "1")
        #expect(printed(aggregate(.greatest, some, .optional(S.int))) == "3")
        #expect(printed(aggregate(.least, [.none], .optional(S.int))) == "n.c.")
        let mixed: [Value] = [
            .number(ExactNumber(unscaled: 150, scale: 2)), .number(ExactNumber(unscaled: 25, scale: 2)),
        ]
        #expect(printed(aggregate(.sum(ofKnown: false), mixed, S.euros)) == "1,75")
    }

    @Test func `lists are counted, tested, joined and filtered`() {
        let numbers: [Value] = [.int(1), .int(2), .int(3)]
        let isBig = S.expression(.compare(.greater, S.local(5), S.number(1)), .bool)
        #expect(S.print(aggregate(.count, numbers, S.int, body: isBig)) == "2")
        #expect(S.print(answer(aggregate(.any, numbers, .bool, body: isBig))) == "oui")
        #expect(S.print(answer(aggregate(.all, numbers, .bool, body: isBig))) == "non")
        #expect(S.print(answer(aggregate(.all, [], .bool, body: isBig))) == "oui")
        #expect(S.print(answer(aggregate(.any, [], .bool, body: isBig))) == "non")
        let names = ["Anne", "Bob", "Cléo"].map(Value.text)
        let join = TypedAggregate.Function.join(separator: ", ", last: " et ")
        #expect(S.print(aggregate(join, names, S.text)) == "Anne, Bob et Cléo")
        #expect(S.print(aggregate(join, Array(names.prefix(2)), S.text)) == "Anne et Bob")
        #expect(S.print(aggregate(join, Array(names.prefix(1)), S.text)) == "Anne")
        let none = aggregate(join, [], .optional(S.text))
        #expect(S.print(S.expression(.orElse(none, S.words("aucune")), S.text)) == "aucune")
        let filtered = aggregate(
            join, names, S.text, filter: S.expression(.compare(.notEqual, S.local(5), S.words("Bob")), .bool))
        #expect(S.print(filtered) == "Anne et Cléo")
        let list = S.expression(.literal(.list(names)), .list(S.text, ListBounds()))
        #expect(S.print(S.expression(.count(list), S.int)) == "3")
        #expect(S.print(S.expression(.first(list), S.text)) == "Anne")
        #expect(S.print(S.expression(.last(list), S.text)) == "Cléo")
        let empty = S.expression(.list([]), .list(S.text, ListBounds()))
        #expect(
            S.print(S.expression(.orElse(S.expression(.first(empty), .optional(S.text)), S.words("vide")), S.text))
                == "vide")
    }

    // MARK: - Enums, functions, values made in the template

    static let statut = Contract.Enumeration(
        name: "Statut", isOpen: true,
        cases: [
            Contract.Case(name: "active", code: "A", label: "active"),
            Contract.Case(name: "radiee", code: "R", label: "radiée", payload: [Sketch.field("motif", Sketch.text)]),
        ])

    @Test func `enums print labels and codes, and match their cases`() {
        let subject = S.local(0, .enumeration(EnumID(0)))
        let match = S.expression(
            .match(
                subject,
                [
                    TypedArm(pattern: .enumCase(0, bind: []), body: S.words("vivante")),
                    TypedArm(pattern: .enumCase(1, bind: [6]), body: S.local(6, S.text)),
                    TypedArm(pattern: .otherCode(bind: 7), body: S.local(7, S.text)),
                ]), S.text)
        let all = S.expression(
            .interpolation([
                S.expression(.label(subject), S.text), S.words("/"), S.expression(.code(subject), S.text), S.words("/"),
                match,
                S.words("/"), answer(S.expression(.matches(subject, .enumCase(0, bind: [])), .bool)),
            ]), S.text)
        let printed = { (value: Value) in
            S.print(all, data: [("statut", .enumeration(EnumID(0)), value)], enums: [Self.statut])
        }
        #expect(printed(.enumCase(0, [])) == "active/A/vivante/oui")
        #expect(printed(.enumCase(1, [.text("doublon")])) == "radiée/R/doublon/non")
        #expect(printed(.otherCode("Z9")) == "Z9/Z9/Z9/non")
    }

    @Test func `functions have slots of their own and see the template's`() {
        let twice = TypedFunction(
            name: "double", slotCount: 3,
            body: S.expression(.arithmetic(.add, S.local(0, S.int), S.local(0, S.int)), S.int))
        let outer = TypedFunction(
            name: "quadruple", slotCount: 2,
            body: S.expression(
                .arithmetic(
                    .add, S.expression(.call(0, [S.expression(.call(0, [S.local(0, S.int)]), S.int)]), S.int),
                    S.expression(.global(0), S.int)), S.int))
        let text = S.print(
            S.expression(.call(1, [S.number(5)]), S.int), data: [("n", S.int, .int(100))], functions: [twice, outer])
        #expect(text == "120")
    }

    @Test func `records, lists and cases are made in the template`() {
        let record = S.expression(.record([S.words("a"), S.number(2)]))
        #expect(S.print(S.expression(.field(record, 1), S.int)) == "2")
        let list = S.expression(.list([S.words("x"), S.words("y")]), .list(S.text, ListBounds()))
        #expect(S.print(S.expression(.last(list), S.text)) == "y")
        let made = S.expression(.enumCase(1, [S.words("motif")]), .enumeration(EnumID(0)))
        #expect(S.print(S.expression(.label(made), S.text), enums: [Self.statut]) == "radiée")
    }

    @Test func `nothing ever prints a word for nothing`() {
        let values: [Value] = [
            .none, .ratio(.unknown), .ratio(.noBase), .bool(true), .list([]), .record([]), .enumCase(0, []),
        ]
        for value in values {
            let text = S.print(S.expression(.literal(value), S.text), defects: 1)
            #expect(text.isEmpty)
        }
    }
}
