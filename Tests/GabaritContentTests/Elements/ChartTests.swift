import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// What charts draw, in shares of their boxes, and what is read in their stead.
struct ChartTests {
    private func charts(_ body: String, _ data: String) throws -> [ChartContent] {
        let source = """
            template essai {
              version "1"
              valid from 2024-01-01
              language fr
              date 2024-04-15
              title "Essai"
            }
            data {
              n  Int(0...100)?
              base  Int(0...100)
              liste  [Point](max: 20)
            }
            record Point { v Int(-50...1000)? }
            \(body)
            """
        let template = try Checked.template("essai.gabarit", in: OneSource(source))
        let content = Evaluator(template: template).content(
            for: try Checked.value(Array(data.utf8), for: template), purpose: .live)
        #expect(content.defects.isEmpty)
        return content.body.compactMap { if case .chart(let chart) = $0.kind { chart } else { nil } }
    }

    @Test func `a bar is as long as its ratio; more than the whole fills it, no value draws nothing`() throws {
        let body = "chart bar value: n of base ground: #eeeeee\nchart bar value: n of base alt: none"
        func kinds(_ data: String) throws -> [ChartContent.Kind] { try charts(body, data).map(\.kind) }
        let ground = Color(red: 0xEE, green: 0xEE, blue: 0xEE)
        #expect(
            try kinds(#"{"n": 1, "base": 4, "liste": []}"#) == [
                .bar(16_384, ground: ground), .bar(16_384, ground: nil),
            ])
        #expect(try kinds(#"{"n": 9, "base": 4, "liste": []}"#)[1] == .bar(65_536, ground: nil))
        for data in [#"{"base": 4, "liste": []}"#, #"{"n": 3, "base": 0, "liste": []}"#] {
            #expect(try kinds(data)[1] == .bar(nil, ground: nil))
            #expect(try charts(body, data).map(\.alternative) == ["non communiqué", nil])
        }
        #expect(try charts(body, #"{"n": 1, "base": 3, "liste": []}"#)[0].alternative == "33,3\u{202F}%")
    }

    @Test func `a line goes from the least to the greatest, and is parted by what is absent`() throws {
        let chart = try charts(
            "chart sparkline values: values(p in liste: p.v)",
            #"{"base": 1, "liste": [{"v": -50}, {}, {"v": 0}, {"v": 150}, {"v": 50}]}"#)[0]
        #expect(chart.kind == .sparkline([0, nil, 16_384, 65_536, 32_768]))
        #expect(
            chart.alternative
                == "5 valeurs, de -50 à 50, la plus petite -50, la plus grande 150".replacing("-", with: "−"))
        let flat = try charts(
            "chart sparkline values: values(p in liste: p.v)", #"{"base": 1, "liste": [{"v": 7}, {"v": 7}]}"#)
        #expect(flat[0].kind == .sparkline([32_768, 32_768]))
        let empty = try charts("chart sparkline values: values(p in liste: p.v)", #"{"base": 1, "liste": [{}]}"#)
        #expect(empty[0].alternative == "non communiqué")
    }

    @Test func `shares end where their sums do, and each is told with its label`() throws {
        let chart = try charts(
            """
            chart share values: [base, liste.count] colors: (#000000, #ffffff) labels: ("Oui", "Non")
            """, #"{"base": 3, "liste": [{}]}"#)[0]
        guard case .share(let ends, _) = chart.kind else { throw NoShare() }
        #expect(ends == [49_152, 65_536])
        #expect(chart.alternative?.replacing("\u{A0}", with: " ") == "Oui : 3 ; Non : 1")
    }

    private struct NoShare: Error {}
}
