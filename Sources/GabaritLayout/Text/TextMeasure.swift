internal import GabaritContent
public import GabaritLanguage
internal import GabaritPages
public import GabaritPrimitives

/// Measures texts that are known by their bounds only: how wide the widest can be.
///
/// A bound is sound: no text of the repertoire, set in the style, is wider.
public final class TextMeasure {
    private let engine: TextEngine
    private var rulers: [Int: FontRuler] = [:]
    private var extremes: [Key: FontRuler.Extremes] = [:]
    private var missing: [CoverageKey: [Unicode.Scalar]] = [:]

    private struct Key: Hashable {
        var face: Int
        var repertoire: Repertoire
        var capitals: Bool
        var features: FontRuler.Features
        var language: LanguageTag
    }

    private struct CoverageKey: Hashable {
        var face: Int
        var repertoire: Repertoire
        var capitals: Bool
    }

    /// Makes a measure that shapes with an engine.
    public init(_ engine: TextEngine) { self.engine = engine }

    /// The advance of the widest character of a repertoire, whatever stands beside it, kerning apart, tracking
    /// included.
    public func widestAdvance(of repertoire: Repertoire, style: TextStyle) throws(LayoutError) -> Length {
        try scaled(\.advance, of: repertoire, style: style) + max(style.tracking, .zero)
    }

    /// How far kerning drives two characters of a repertoire apart at most.
    public func largestKern(of repertoire: Repertoire, style: TextStyle) throws(LayoutError) -> Length {
        try scaled(\.kern, of: repertoire, style: style)
    }

    /// The greatest width of a text of at most `count` characters of a repertoire, in one line.
    public func worstWidth(of repertoire: Repertoire, count: Int, style: TextStyle) throws(LayoutError) -> Length {
        guard count > 0 else { return .zero }
        let advance = try widestAdvance(of: repertoire, style: style).units
        let kern = try largestKern(of: repertoire, style: style).units
        let (width, overflow) = (advance + kern).multipliedReportingOverflow(by: count)
        return Length(units: overflow ? .max / 4 : min(width - kern, .max / 4))
    }

    /// What a border between two texts may add to the sum of their widths: kerning across it, and a ligature over it.
    public func joint(of repertoire: Repertoire, style: TextStyle) throws(LayoutError) -> Length {
        try scaled(\.kern, of: repertoire, style: style) + scaled(\.ligature, of: repertoire, style: style)
    }

    /// The exact width of a given text in one line, white at its end included.
    /// - Throws: `font.missing-glyph` and what the choice of a face throws.
    public func width(of text: String, style: TextStyle, at span: Span) throws(LayoutError) -> Length {
        let paragraph = try engine.paragraph([.text(text, isVerbatim: true, span)], style: style)
        var widest = 0
        for line in paragraph.lines {
            guard let last = line.clusters.last, let end = line.offsets.last else { continue }
            widest = max(widest, end - Int(last.advance) + max(Int(last.advance), Int(last.finalAdvance)))
        }
        return Length(units: widest)
    }

    /// The characters of a repertoire that a style's face cannot print, in order.
    public func missingCharacters(of repertoire: Repertoire, style: TextStyle, at span: Span) throws(LayoutError)
        -> [Unicode.Scalar]
    {
        let id = try engine.world.face(of: style, at: span)
        let key = CoverageKey(face: id.index, repertoire: repertoire, capitals: style.capitals)
        if let known = missing[key] { return known }
        let font = try engine.world.font(id, size: style.size)
        var absent: [Unicode.Scalar] = []
        for scalar in repertoire.scalars {
            let written = style.capitals ? Array(scalar.properties.uppercaseMapping.unicodeScalars) : [scalar]
            if written.allSatisfy({ font.glyph(of: $0) != nil }) { continue }
            // A space or a hyphen that the face lacks is set with another of the kind; shaping knows.
            do { _ = try engine.paragraph([.text(String(scalar), isVerbatim: true, span)], style: style) } catch {
                absent.append(scalar)
            }
        }
        missing[key] = absent
        return absent
    }

    private func scaled(
        _ part: KeyPath<FontRuler.Extremes, Int>, of repertoire: Repertoire, style: TextStyle
    ) throws(LayoutError) -> Length {
        let id = try engine.world.face(of: style, at: nil)
        let features = FontRuler.Features(
            kerning: style.kerning, ligatures: style.ligatures && style.tracking == .zero)
        let key = Key(
            face: id.index, repertoire: repertoire, capitals: style.capitals, features: features,
            language: style.language)
        let ruler = try ruler(for: style)
        let found: FontRuler.Extremes
        if let known = extremes[key] {
            found = known
        } else {
            let words = repertoire.scalars.map { scalar in
                style.capitals ? Array(scalar.properties.uppercaseMapping.unicodeScalars) : [scalar]
            }
            found = ruler.extremes(of: words, features: features, language: style.language.tag)
            extremes[key] = found
        }
        // Shaping rounds each advance and each kern to the nearest unit; a bound rounds up.
        let (product, overflow) = found[keyPath: part].multipliedReportingOverflow(by: style.size.units)
        guard !overflow else { return Length(units: .max / 8) }
        return Length(units: (product + ruler.unitsPerEm - 1) / ruler.unitsPerEm)
    }

    private func ruler(for style: TextStyle) throws(LayoutError) -> FontRuler {
        let id = try engine.world.face(of: style, at: nil)
        if let ruler = rulers[id.index] { return ruler }
        guard let ruler = FontRuler(try engine.world.font(id, size: style.size)) else {
            throw LayoutError(TextMessages.noFontMap())
        }
        rulers[id.index] = ruler
        return ruler
    }
}

extension Repertoire {
    /// Its characters, in order.
    var scalars: [Unicode.Scalar] { ranges.flatMap { $0.compactMap(Unicode.Scalar.init) } }
}
