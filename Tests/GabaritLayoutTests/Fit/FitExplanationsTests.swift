import GabaritLanguage
import GabaritLayout
import GabaritPrimitives
import Testing

@Suite("Explanations of fonts and fit")
struct FitExplanationsTests {
    @Test func `Codes stand in alphabetical order, each once`() {
        let codes = FitExplanations.all.map(\.code)
        #expect(codes == codes.sorted() && Set(codes).count == codes.count)
        #expect(Set(codes).isSuperset(of: ["font.missing-repertoire", "font.unknown-family", "layout.unproved"]))
    }

    @Test("An explanation is whole in both languages", arguments: MessageLanguage.allCases)
    func wording(language: MessageLanguage) {
        for explanation in FitExplanations.all {
            #expect(!explanation.title.text(in: language).hasSuffix("."))
            #expect(explanation.meaning.text(in: language).hasSuffix("."))
            #expect(explanation.cure.text(in: language).hasSuffix("."))
        }
    }
}
