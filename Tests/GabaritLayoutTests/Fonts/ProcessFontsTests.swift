import GabaritLayout
import GabaritTestSupport
import Testing

@Suite("Process fonts")
struct ProcessFontsTests {
    @Test func `Engines set text the same without the machine's fonts`() throws {
        let before = try engine()
        let width = try before.paragraph(words("Oui"), style: style()).naturalWidth
        ProcessFonts.ignoreMachineFonts()
        ProcessFonts.ignoreMachineFonts()
        #expect(try engine().paragraph(words("Oui"), style: style()).naturalWidth == width)
    }
}
