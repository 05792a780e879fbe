import Foundation
import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// The rows of tables: groups, totals, what is carried, compared with sums computed apart.
struct TableTests {
    private static let source = """
        template essai {
          version "1"
          valid from 2024-01-01
          language fr
          date 2024-04-15
          title "Essai"
        }
        data { guichets [Guichet](max: 400) }
        record Guichet {
          nom       Text(max: 20)
          region    Text(max: 20)
          dep       Text(max: 20)
          nombre    Int(0...1000)?
          retard    Int(0...1000)?
          base      Int(0...1000)?
          montant   Money(EUR, min: 0, max: 1000)
        }
        style alerte { fill: #ffeeee }
        table g in guichets where g.nom != "exclu" zebra: #f4f4f4 {
          group by g.region { heading "Région {group.key}" total "Total {group.key}, {group.count}" }
          group by g.dep { total "Total {group.key}" }
          column "Nom" { "{g.nom}" }
          columns "Chiffres" {
            column "Nombre" value: g.nombre missing: "n.c." total: sum of known
            column "Taux" value: g.retard of g.base missing: "n.c." noBase: "–" format: percent(1) total: ratio of sums of known
          }
          column "Montant" value: g.montant format: money total: sum
          row style: alerte when g.retard is some r and r > 500
          carry "À reporter" as "Report de la page {page.number - 1}"
          total "Total général, {group.count}"
          empty "Aucun guichet."
        }
        """

    private func table(_ rows: [String]) throws -> Block.Kind {
        let template = try Checked.template("essai.gabarit", in: OneSource(Self.source))
        let json = Array(#"{"guichets": [\#(rows.joined(separator: ","))]}"#.utf8)
        let content = Evaluator(template: template).content(for: try Checked.value(json, for: template), purpose: .live)
        #expect(content.defects.isEmpty)
        return try #require(content.body.first).kind
    }

    private struct NoTable: Error {}

    private func made(_ rows: [String]) throws -> TableContent {
        guard case .table(let table) = try table(rows) else { throw NoTable() }
        return table
    }

    private func row(
        _ name: String, _ region: String, _ dep: String, _ number: Int?, _ late: Int?, of base: Int?, _ amount: Int
    ) -> String {
        func value(_ number: Int?) -> String { number.map(String.init) ?? "null" }
        return """
            {"nom": "\(name)", "region": "\(region)", "dep": "\(dep)", "nombre": \(value(number)), \
            "retard": \(value(late)), "base": \(value(base)), "montant": "\(amount).00"}
            """
    }

    private func lines(_ rows: [TableContent.Row]) -> [String] {
        rows.map { row in
            row.cells.map { $0.blocks.map { Sketch.text(of: $0) }.joined(separator: " ") }.joined(separator: " | ")
        }
    }

    @Test func `figures below each other are grouped alike, in running text as the language has it`() throws {
        let source = """
            template essai {
              version "1"
              valid from 2024-01-01
              language fr
              date 2024-04-15
              title "Essai"
            }
            data { nombres [Int(0...100000)](max: 9) }
            table n in nombres {
              column "Colonne" value: n format: number
              column "Texte" { "{n | number} {n | number("column")}" }
              empty "Rien."
            }
            """
        let template = try Checked.template("essai.gabarit", in: OneSource(source))
        let value = try Checked.value(Array(#"{"nombres": [5275, 10561, 12]}"#.utf8), for: template)
        let content = Evaluator(template: template).content(for: value, purpose: .live)
        guard case .table(let table)? = content.body.first?.kind else { throw NoTable() }
        #expect(
            lines(table.rows).map { String($0.map { $0.isWhitespace ? " " : $0 }) } == [
                "5 275 | 5275 5 275", "10 561 | 10 561 10 561", "12 | 12 12",
            ])
    }

    @Test func `groups form by first appearance, rates of totals are ratios of sums, unknown is never nought`() throws {
        let table = try made([
            row("a", "R1", "D1", 3, 8, of: 74, 10), row("b", "R2", "D9", nil, nil, of: 5, 20),
            row("exclu", "R1", "D1", 900, 1, of: 1, 900), row("c", "R1", "D2", 4, 2, of: 31, 30),
            row("d", "R1", "D1", nil, 0, of: 0, 40), row("e", "R2", "D9", nil, nil, of: nil, 50),
        ])
        #expect(lines(table.header) == ["Nom | Chiffres | Montant", "Nombre | Taux"])
        #expect(
            lines(table.rows) == [
                "Région R1",
                "a | 3 | 10,8 % | 10,00 €", "d | n.c. | – | 40,00 €", "Total D1 | 3 | 10,8 % | 50,00 €",
                "c | 4 | 6,5 % | 30,00 €", "Total D2 | 4 | 6,5 % | 30,00 €",
                // 8 of 74 and 2 of 31 are 10 of 105, not the mean of the two rates.
                "Total R1, 3 | 7 | 9,5 % | 80,00 €",
                "Région R2",
                "b | n.c. | n.c. | 20,00 €", "e | n.c. | n.c. | 50,00 €", "Total D9 | n.c. | n.c. | 70,00 €",
                "Total R2, 2 | n.c. | n.c. | 70,00 €",
                "Total général, 5 | 7 | 9,5 % | 150,00 €",
            ])
        #expect(table.rows.map(\.count) == [0, 1, 2, 2, 3, 3, 3, 3, 4, 5, 5, 5, 5])
        #expect(
            table.rows.map(\.kind) == [
                .heading, .body, .body, .total, .body, .total, .total, .heading, .body, .body, .total, .total, .total,
            ])
        // The carried line behind each row says what the rows up to it add up to.
        let carried = try #require(table.carried)
        #expect(carried.lines(after: 0) == nil && carried.lines(after: 6) == nil)
        let behind = try (1...5).map { try lines([#require(carried.lines(after: $0)).below])[0] }
        #expect(
            behind == [
                "À reporter | 3 | 10,8 % | 10,00 €", "À reporter | 3 | 10,8 % | 50,00 €",
                "À reporter | 7 | 9,5 % | 80,00 €", "À reporter | 7 | 9,5 % | 100,00 €",
                "À reporter | 7 | 9,5 % | 150,00 €",
            ])
        #expect(lines([try #require(carried.lines(after: 2)).above]) == ["Report de la page # | 3 | 10,8 % | 50,00 €"])
    }

    @Test func `every other row of a group is striped, and a condition's style goes before`() throws {
        let table = try made([
            row("a", "R", "D", 1, 1, of: 2, 1), row("b", "R", "D", 1, 1, of: 2, 1),
            row("c", "R", "D", 1, 600, of: 900, 1),
            row("d", "R", "D", 1, 600, of: 900, 1), row("e", "R", "D", 1, 1, of: 2, 1),
        ])
        let styles = table.rows.filter { $0.kind == .body }.map(\.style)
        #expect(styles[0] == styles[4] && styles[0] != styles[1] && styles[2] != styles[0])
        // Both rows of the condition have its ground, whatever the stripes.
        #expect(styles[2] == styles[3])
    }

    @Test func `a list without an element that counts says so`() throws {
        for rows in [[], [row("exclu", "R", "D", 1, 1, of: 1, 1)]] {
            guard case .box(let blocks) = try table(rows) else { throw NoTable() }
            #expect(blocks.map { Sketch.text(of: $0) } == ["Aucun guichet."])
        }
    }

    @Test func `totals of any rows are the sums of their rows`() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<60 {
            let count = Int.random(in: 1...40, using: &random)
            let numbers = (0..<count).map { _ in
                (
                    region: Int.random(in: 0...2, using: &random),
                    number: Bool.random(using: &random) ? Int.random(in: 0...1000, using: &random) : nil,
                    amount: Int.random(in: 0...1000, using: &random)
                )
            }
            let table = try made(
                numbers.map { row("x", "R\($0.region)", "D", $0.number, nil, of: nil, $0.amount) })
            let order = numbers.map(\.region).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
            let sorted = order.flatMap { region in numbers.filter { $0.region == region } }
            func text(_ rows: [(region: Int, number: Int?, amount: Int)], _ words: String) -> String {
                let known = rows.compactMap(\.number)
                let sum = known.reduce(0, +)
                return
                    "\(words) | \(known.isEmpty ? "n.c." : String(sum)) | n.c. | \(Self.euros(rows.map(\.amount).reduce(0, +)))"
            }
            let all = lines(table.rows)
            for region in order {
                let rows = numbers.filter { $0.region == region }
                #expect(all.contains(text(rows, "Total R\(region), \(rows.count)")))
            }
            #expect(all.last == text(numbers, "Total général, \(count)"))
            let carried = try #require(table.carried)
            for end in 1...count {
                let line = try #require(carried.lines(after: end)).below
                #expect(lines([line]) == [text(Array(sorted.prefix(end)), "À reporter")])
            }
        }
    }

    /// An amount as the language prints it.
    private static func euros(_ amount: Int) -> String {
        let digits = String(amount)
        let head = digits.count > 3 ? "\(digits.dropLast(3)) \(digits.suffix(3))" : digits
        return "\(head),00 €"
    }
}
