import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct CodeTests {
    @Test func `capacities are those of the standard`() {
        #expect(CodeCapacity.bytes(version: 1, correction: .low) == 17)
        #expect(CodeCapacity.bytes(version: 10, correction: .medium) == 213)
        #expect(CodeCapacity.bytes(version: 27, correction: .quartile) == 805)
        #expect(CodeCapacity.bytes(version: 40, correction: .high) == 1273)
        #expect(CodeCapacity.bytes(version: 40, correction: .low) == 2953)
        for correction in CodeCorrection.allCases {
            let row = CodeCapacity.versions.map { CodeCapacity.bytes(version: $0, correction: correction) }
            #expect(row == row.sorted() && Set(row).count == 40)
        }
    }

    @Test func `the least version that holds a text is taken`() {
        #expect(CodeCapacity.version(bytes: 0, correction: .medium) == 1)
        #expect(CodeCapacity.version(bytes: 14, correction: .medium) == 1)
        #expect(CodeCapacity.version(bytes: 15, correction: .medium) == 2)
        #expect(CodeCapacity.version(bytes: 2953, correction: .low) == 40)
        #expect(CodeCapacity.version(bytes: 2954, correction: .low) == nil)
        #expect(CodeCapacity.modules(version: 1) == 29)
    }

    @Test func `the module of the longest text decides`() {
        // 120 bytes at medium: version 7, 53 modules with the quiet zone, 17.49 mm at least.
        let data = "data {\n  lien  URL(max: 120)\n}\n"
        #expect(Checking.elements(data + "qr lien size: 17.5mm alt: \"a\"") == [])
        #expect(Checking.elements(data + "qr lien size: 17.4mm alt: \"a\"") == ["code.too-small `lien`"])
        #expect(Checking.elements(data + "qr lien size: 17.4mm alt: \"a\" correction: low") == [])
        let hint = Checking.checkElements(data + "qr lien size: 10mm alt: \"a\"").diagnostics.first?.hints.first
        #expect(hint?.message.english.contains("`size: 17.5mm`") == true)
    }

    @Test func `a text counts as many bytes as its characters may have`() {
        // 42 bytes at medium are version 3: 37 modules, 12.21 mm; 84 are version 5: 45 modules, 14.85 mm.
        func codes(_ type: String, _ size: String) -> [String] {
            Checking.codes("data {\n  t  \(type)\n}\nqr t size: \(size) alt: \"a\"")
        }
        #expect(codes("Text(max: 42, repertoire: ascii)", "12.3mm") == [])
        #expect(codes("Text(max: 42)", "12.3mm") == ["code.too-small"])
        #expect(codes("Text(max: 14)", "12.3mm") == [])
        #expect(codes("Text(max: 15)", "12.3mm") == ["code.too-small"])
    }

    @Test func `a written text counts its own bytes and is not typeset`() throws {
        let element = try #require(Checking.body("qr \"https://a.fr/?q=l'été !\" size: 30mm alt: \"a\"").first)
        guard case .code(let text, _, .medium, _) = element.kind else { return }
        #expect(text.kind == .literal(.text("https://a.fr/?q=l'été !")))
    }

    @Test func `no code holds more than the largest`() {
        let data = "data {\n  t  Text(max: 3000, repertoire: ascii)\n}\n"
        #expect(Checking.elements(data + "qr t size: 160mm alt: \"a\"") == ["code.too-long `t`"])
    }
}
