import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// What evaluation tells of defects, in both languages, and without a datum.
struct ContentMessagesTests {
    @Test func `a defect is told in both languages, explained, and holds no datum`() throws {
        let template = Sketch.template(
            fields: [Sketch.field("nom", Sketch.text)],
            body: [Sketch.paragraph(Sketch.printed(Sketch.expression(.count(Sketch.local(0)), Sketch.int)))])
        let defect = try #require(Sketch.content(template, [.text("Durand")]).defects.first)
        let explanation = try #require(ContentExplanations.all.first { $0.code == defect.code })
        var text = ""
        for language in MessageLanguage.allCases {
            text += "[\(language.rawValue)] \(defect.code): \(defect.message.text(in: language))\n"
            for hint in defect.hints { text += "hint: \(hint.message.text(in: language))\n" }
            text += "\n" + explanation.text(in: language) + "\n"
        }
        #expect(!text.contains("Durand"))
        Golden.expect(text, "messages/content.txt")
    }
}
