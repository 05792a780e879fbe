import GabaritPrimitives
import Testing

@testable import GabaritLanguage

struct ContrastTests {
    @Test(arguments: [
        // The examples that WCAG's own techniques name: black on white, and the lightest grey that passes.
        (Color.black, 21.0), (Color.white, 1.0), (Color(red: 0x76, green: 0x76, blue: 0x76), 4.54),
        (Color(red: 0x77, green: 0x77, blue: 0x77), 4.48), (Color(red: 255, green: 0, blue: 0), 4.0),
    ])
    func `contrast with white is what WCAG computes`(color: Color, expected: Double) {
        #expect(abs(color.contrast(with: .white) - expected) < 0.005)
        #expect(color.contrast(with: .white) == Color.white.contrast(with: color))
    }

    private func codes(_ source: String) -> [String] {
        Checking.check("\(Checking.header)data {\n  t Text(max: 5)\n}\n\(source)\n").diagnostics.map(\.code)
    }

    @Test(arguments: [
        "text t color: #767676", "text t color: #949494 size: 18pt leading: 22pt",
        "text t color: #949494 size: 14pt leading: 18pt weight: bold",
        "text \"**fin**\" color: #949494 size: 14pt leading: 18pt",
        "box fill: #000000 { text t color: #ffffff }",
        "box fill: #cccccc { box fill: #ffffff { text t color: #767676 } }",
        "shape rectangle size: (5mm, 5mm) fill: #ffffff",
    ])
    func `enough contrast passes`(source: String) {
        #expect(codes(source) == [])
    }

    @Test(arguments: [
        "text t color: #777777", "text t color: #949494 size: 17.9pt leading: 22pt",
        "text t color: #959595 size: 18pt leading: 22pt",
        "box fill: #000000 { text t }", "row { column width: 1fr fill: #333333 { text t } }",
        "fields labelWidth: 40mm { \"Nom\": t valueStyle: pale }\nstyle pale { color: #dddddd }",
        "list { item { text t color: #eeeeee } }", "text t fill: #222222",
    ])
    func `too little is refused, wherever the ground comes from`(source: String) {
        #expect(codes(source) == ["style.low-contrast"])
    }
}
