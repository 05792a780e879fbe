import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct TypeTests {
    private func field(_ type: String, items: String = "") -> String {
        let result = Checking.check("\(Checking.header)data { champ \(type)\n}\n\(items)")
        guard let template = result.template else { return Checking.found(result).joined(separator: ", ") }
        return template.contract.root.fields[0].type.description(in: template.contract, isFull: true)
    }

    @Test(arguments: [
        ("Text", "Text(max: 200)"), ("Text(max: 38)", "Text(max: 38)"), ("Text(min: 300)", "Text(min: 300, max: 300)"),
        ("Text(min: 0, max: 5, lines: 3, repertoire: postal)", "Text(min: 0, max: 5, lines: 3, repertoire: postal)"),
        ("Text(pattern: \"[0-9]{3}\")", "Text(min: 3, max: 3, pattern: …)"),
        ("Text(max: 9, pattern: \"[0-9]+\")", "Text(max: 9, pattern: …)"),
        ("Text(pattern: \"A[0-9]{2,5}\")", "Text(min: 3, max: 6, pattern: …)"), ("Bool", "Bool"), ("Int", "Int"),
        ("Int(0...120)", "Int(0...120)"),
        ("Int(min: -3, max: 4)", "Int(-3...4)"), ("Int(min: 0)", "Int(0...9007199254740991)"),
        ("Int(-5...-1)", "Int(-5...-1)"),
        ("Decimal", "Decimal(scale: 2)"),
        ("Decimal(scale: 3, min: 0, max: 1.5)", "Decimal(scale: 3, min: 0.000, max: 1.500)"),
        ("Money(EUR)", "Money(EUR)"), ("Money(EUR, min: 0, max: 12.50)", "Money(EUR, min: 0.00, max: 12.50)"),
        ("Months", "Months(0...1200)"), ("Days(0...366)", "Days(0...366)"), ("URL(max: 80)", "URL(max: 80)"),
        ("Image", "Image(kilobytes: 200, side: 1000)"),
        ("Image(format: png, side: 300, kilobytes: 40)", "Image(kilobytes: 40, side: 300, format: png)"),
        ("[Date]", "[Date](min: 0, max: 100)"), ("[Text(max: 5)](min: 1, max: 7)", "[Text(max: 5)](min: 1, max: 7)"),
        ("[Int](min: 200)", "[Int](min: 200, max: 200)"), ("Date?", "Date?"), ("[Date]?", "[Date](min: 0, max: 100)?"),
    ])
    func `types are read with their bounds`(written: String, type: String) { #expect(field(written) == type) }

    @Test(arguments: [
        ("Texte", "type.unknown `Texte`"), ("Text(maximum: 3)", "type.unknown-refinement `maximum`"),
        ("Text(38)", "type.unlabelled-refinement `38`"), ("Text(max: -1)", "type.bad-refinement `-1`"),
        ("Text(max: \"a\")", "type.bad-refinement `\"a\"`"), ("Text(max: 20000)", "type.bound-too-large `20000`"),
        ("Text(min: 5, max: 4)", "type.bad-bounds `5`"), ("Text(max: 3, max: 4)", "type.duplicate-refinement `max`"),
        ("Text(repertoire: latine)", "type.unknown-word `latine`"), ("Text(repertoire: 3)", "type.bad-refinement `3`"),
        ("Image(format: gif)", "type.unknown-word `gif`"), ("Image(max: 3)", "type.unknown-refinement `max`"),
        ("Image(side: 6000)", "type.bound-too-large `6000`"), ("Image(kilobytes: 0)", "type.bound-too-large `0`"),
        ("Int(5...1)", "type.bad-bounds `5...1`"), ("Int(min: 0.5)", "type.bad-refinement `0.5`"),
        ("Int(0...99999999999999999)", "type.bound-too-large `99999999999999999`"),
        ("Int(0...5, min: 1)", "type.duplicate-refinement `min: 1`"),
        ("Decimal(scale: 13)", "type.bound-too-large `13`"),
        ("Decimal(scale: 1, max: 0.25)", "type.bad-refinement `0.25`"),
        ("Money(DEM)", "type.unknown-word `DEM`"), ("Text(pattern: \"ab(c\")", "type.bad-pattern `(c`"),
        ("Text(max: 2, pattern: \"[0-9]{3}\")", "type.unmatchable-pattern `\"[0-9]{3}\"`"),
        ("Text(repertoire: digits, pattern: \"A\")", "type.unmatchable-pattern `\"A\"`"),
        ("Bool(max: 3)", "type.not-refinable `max: 3`"), ("Date(3)", "type.not-refinable `3`"),
        ("URL(max: 5)", "type.bound-too-large `5`"), ("[Int](max: 100001)", "type.list-too-long `100001`"),
        ("[Int](min: 5, max: 4)", "type.bad-bounds `5`"),
        ("Ratio", "type.unknown `Ratio`"),
    ])
    func `types that mean nothing are refused`(written: String, problem: String) { #expect(field(written) == problem) }

    @Test func `an unknown type has the nearest name as advice`() {
        let result = Checking.check("data { a Dat }")
        #expect(result.diagnostics.first?.hints.first?.fixIt?.replacement == "Date")
    }

    @Test func `aliases stand for their type and take no refinement`() {
        #expect(field("Nom?", items: "type Nom = Text(max: 60)") == "Text(max: 60)?")
        #expect(field("Nom(max: 3)", items: "type Nom = Text(max: 60)") == "type.not-refinable `max: 3`")
        #expect(field("Nom?", items: "type Nom = Text(max: 60)?") == "type.double-optional `Nom?`")
        #expect(field("A", items: "type A = B\ntype B = C\ntype C = Date") == "Date")
    }

    @Test func `types that hold themselves are refused with the way`() throws {
        #expect(field("A", items: "type A = B\ntype B = [A]") == "type.recursive `A`")
        #expect(
            field("Personne", items: "record Personne { parents [Personne](max: 2) }") == "type.recursive `Personne`")
        #expect(
            field("A", items: "record A { b B? }\nrecord B { e E }\nenum E { case c(a: A) }") == "type.recursive `A`")
        let result = Checking.check("data { a A }\nrecord A { b B }\nrecord B { a A }")
        #expect(try #require(result.diagnostics.first).trace.map(\.name) == ["B", "A"])
    }

    @Test func `types do not stand in each other without end`() {
        let records =
            (0..<40).map { "record R\($0) { f R\($0 + 1) }" }.joined(separator: "\n") + "\nrecord R40 { f Date }"
        #expect(field("R0", items: records).hasPrefix("type.too-deep"))
        let aliases = (0..<10_000).map { "type T\($0) = T\($0 + 1)" }.joined(separator: "\n") + "\ntype T10000 = Date"
        #expect(field("Date", items: aliases).contains("type.too-deep"))
    }

    @Test func `records and enums enter the contract`() throws {
        let source = """
            data { statut Statut
              personne Personne }
            record Personne {
              nom Text(max: 60) sensitive /// Le nom.
              numero Int(1...9) id
            }
            open enum Statut { case active "A" "Active"
              case radiee(le: Date) "R" "Radiée"
              case autre }
            """
        let template = try #require(Checking.check(source).template)
        let record = template.contract.records[1]
        #expect(record.name == "Personne")
        #expect(record.fields.map(\.isSensitive) == [true, false])
        #expect(record.fields.map(\.isIdentifier) == [false, true])
        #expect(record.fields[0].documentation == "Le nom.")
        let statut = template.contract.enums[0]
        #expect(statut.isOpen)
        #expect(statut.cases.map(\.code) == ["A", "R", "autre"])
        #expect(statut.cases.map(\.label) == ["Active", "Radiée", "autre"])
        #expect(statut.cases[1].payload.map(\.type) == [.date])
    }

    @Test(arguments: [
        ("enum E { }", "type.empty-enum `E`"),
        ("enum E { case a \"X\"\n case b \"X\" }", "type.duplicate-code `\"X\"`"),
        ("enum E { case a\n case a }", "name.duplicate `a`, type.duplicate-code `a`"),
        ("enum E { case a \"é\" }", "type.bad-case-text `\"é\"`"),
        ("enum E { case a \"A\" \"\" }", "type.bad-case-text `\"\"`"),
        ("open enum E { case other }", "name.reserved `other`"),
        ("enum E { case a(type: Int) }", "name.reserved `type`"),
        ("record R { a Int\n a Int }", "name.duplicate `a`"), ("record R { A Int }", "name.bad-case `A`"),
        ("record r { a Int }", "name.bad-case `r`"), ("record Text { a Int }", "name.reserved `Text`"),
        ("record R { a Int }\nrecord R { b Int }", "name.duplicate `R`"),
    ])
    func `declarations of types are held to their rules`(items: String, problem: String) {
        #expect(Checking.found(items).joined(separator: ", ") == problem)
    }

    @Test(arguments: [
        ("a Date id", "type.bad-mark `id`"), ("a Text? id", "type.bad-mark `id`"),
        ("a Text id sensitive", "type.bad-mark `id`"),
        ("a Text id\n b Int id", "unit.duplicate `id`"), ("a [R]", "type.bad-mark `id`"),
        ("a R?", "type.bad-mark `id`"), ("a R", ""),
        ("a R\n b Text id", "unit.duplicate `id`"),
    ])
    func `one field that is always there names the files`(fields: String, problem: String) {
        let items = fields.contains("R") ? "\nrecord R { n Int id }" : ""
        #expect(Checking.found("data { \(fields)\n}\(items)").joined(separator: ", ") == problem)
    }
}
