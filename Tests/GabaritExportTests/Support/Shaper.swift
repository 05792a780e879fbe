import CCairo
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritExport

/// Makes glyph runs of plain Latin text with cairo's own mapping: one glyph a character, advances unrounded.
struct Shaper {
    static let regular = Face(
        family: "Roboto", weight: 400, italic: false,
        path: "/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf")
    static let bold = Face(
        family: "Roboto", weight: 700, italic: false,
        path: "/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Bold.ttf")
    static let faces = [regular, bold]

    private let fonts: FontBook

    init() throws { fonts = try FontBook(faces: Self.faces, scale: 1) }

    /// A run; where `grouped`, the whole text is one cluster.
    func run(
        _ text: String, size: Double = 10, bold: Bool = false, color: Color = .black, grouped: Bool = false
    ) throws -> GlyphRun {
        let face = Face.ID(bold ? 1 : 0)
        let font = try fonts.font(face, size: .points(size))
        var glyphs: UnsafeMutablePointer<cairo_glyph_t>?
        var count: Int32 = 0
        let status = cairo_scaled_font_text_to_glyphs(
            font.pointer, 0, 0, text, Int32(text.utf8.count), &glyphs, &count, nil, nil, nil)
        #expect(status == CAIRO_STATUS_SUCCESS)
        defer { cairo_glyph_free(glyphs) }
        let made = UnsafeBufferPointer(start: glyphs, count: Int(count))
        var extents = cairo_text_extents_t()
        cairo_scaled_font_glyph_extents(font.pointer, glyphs, count, &extents)
        return GlyphRun(
            face: face, size: .points(size), color: color,
            glyphs: made.map { .init(id: UInt32($0.index), x: .points($0.x), y: .points($0.y)) }, text: text,
            clusters: grouped
                ? [.init(bytes: text.utf8.count, glyphs: Int(count))]
                : text.unicodeScalars.map { .init(bytes: UTF8.width($0), glyphs: 1) },
            width: .points(extents.x_advance))
    }
}
