import GabaritContent
import GabaritLanguage
import GabaritLayout
import GabaritPrimitives
import GabaritTestSupport

/// A place for texts that come from nowhere.
let nowhere = Span(source: SourceID(0), start: 0, end: 0)

/// A place that can be told from others.
func place(_ number: Int) -> Span { Span(source: SourceID(0), start: number, end: number + 1) }

/// Text as the template's own words.
func words(_ text: String, at span: Span = nowhere) -> [Inline] { [.text(text, isVerbatim: false, span)] }

/// A style in French, Roboto 10 pt on 13.5 pt unless told otherwise.
func style(
    _ family: String = "Roboto", size: Double = 10, leading: Double? = nil,
    _ change: (inout TextStyle) -> Void = { _ in }
) -> TextStyle {
    var style = TextStyle(language: LanguageTag("fr"))
    style.family = family
    style.size = .points(size)
    style.fixedLeading = leading.map(Length.points)
    change(&style)
    return style
}

/// The patterns of the two languages that templates are written in.
let patterns = [
    HyphenationPatterns(language: LanguageTag("fr"), path: TestDictionaries.french),
    HyphenationPatterns(language: LanguageTag("en"), path: TestDictionaries.english),
]

/// An engine over all the test faces and dictionaries.
func engine() throws -> TextEngine { try TextEngine(faces: TestFaces.all, patterns: patterns) }

extension TextEngine {
    /// The texts of a text's lines in a measure.
    func texts(_ text: String, width: Double, style: TextStyle) throws -> [String] {
        lines(of: try paragraph(words(text), style: style), width: .points(width)).map(\.text)
    }
}
