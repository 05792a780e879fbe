internal import CCairo
import GabaritPages
import GabaritPrimitives

/// A pen on a surface; lengths are in points.
final class Context {
    let pointer: OpaquePointer
    /// What is painted on, which must not end before the pen does.
    private let surface: AnyObject

    init(_ surface: PDFSurface) throws(CairoError) {
        pointer = try Self.create(surface.pointer)
        self.surface = surface
    }

    init(_ surface: ImageSurface) throws(CairoError) {
        pointer = try Self.create(surface.pointer)
        self.surface = surface
    }

    init(_ surface: RecordingSurface) throws(CairoError) {
        pointer = try Self.create(surface.pointer)
        self.surface = surface
    }

    deinit { cairo_destroy(pointer) }

    private static func create(_ surface: OpaquePointer) throws(CairoError) -> OpaquePointer {
        guard let pointer = cairo_create(surface) else {
            throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .createContext)
        }
        let status = cairo_status(pointer)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_destroy(pointer)
            throw CairoError(status, during: .createContext)
        }
        return pointer
    }

    /// Throws what went wrong so far.
    func check(during operation: CairoError.Operation) throws(CairoError) {
        try CairoError.check(cairo_status(pointer), during: operation)
    }

    // MARK: State

    func save() { cairo_save(pointer) }
    func restore() { cairo_restore(pointer) }
    func translate(x: Double, y: Double) { cairo_translate(pointer, x, y) }
    func scale(x: Double, y: Double) { cairo_scale(pointer, x, y) }

    func turn(_ rotation: Rotation) {
        var matrix = cairo_matrix_t(
            xx: rotation.cosine, yx: rotation.sine, xy: -rotation.sine, yy: rotation.cosine, x0: 0, y0: 0)
        cairo_transform(pointer, &matrix)
    }

    func setColor(_ color: Color) {
        cairo_set_source_rgb(pointer, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }

    // MARK: Outlines

    func rectangle(_ rectangle: Rectangle) {
        cairo_rectangle(
            pointer, rectangle.origin.x.points, rectangle.origin.y.points, rectangle.size.width.points,
            rectangle.size.height.points)
    }

    func move(to point: Point) { cairo_move_to(pointer, point.x.points, point.y.points) }
    func line(to point: Point) { cairo_line_to(pointer, point.x.points, point.y.points) }

    /// Adds a straight line as a curve, so that cairo does not see a rectangle.
    func straightCurve(to point: Point) {
        let (x, y) = (point.x.points, point.y.points)
        cairo_curve_to(pointer, x, y, x, y, x, y)
    }

    func closePath() { cairo_close_path(pointer) }

    /// Adds the ellipse inscribed in a rectangle, as four curves.
    func ellipse(in rectangle: Rectangle) {
        // The usual distance of the control points: 4/3 (√2 − 1) of the radius, at most 0.03 % off.
        let reach = 0.552_284_749_830_793_6
        let (rx, ry) = (rectangle.size.width.points / 2, rectangle.size.height.points / 2)
        let (x, y) = (rectangle.origin.x.points + rx, rectangle.origin.y.points + ry)
        let (dx, dy) = (rx * reach, ry * reach)
        cairo_move_to(pointer, x + rx, y)
        cairo_curve_to(pointer, x + rx, y + dy, x + dx, y + ry, x, y + ry)
        cairo_curve_to(pointer, x - dx, y + ry, x - rx, y + dy, x - rx, y)
        cairo_curve_to(pointer, x - rx, y - dy, x - dx, y - ry, x, y - ry)
        cairo_curve_to(pointer, x + dx, y - ry, x + rx, y - dy, x + rx, y)
        cairo_close_path(pointer)
    }

    /// Keeps what is painted next inside the path, until the state is restored.
    func clip() { cairo_clip(pointer) }

    func fill(preserving: Bool = false) {
        if preserving { cairo_fill_preserve(pointer) } else { cairo_fill(pointer) }
    }

    /// Strokes the path, solid or in round dots whose middles are four widths apart.
    func stroke(width: Length, isDotted: Bool = false) {
        cairo_set_line_width(pointer, width.points)
        guard isDotted else { return cairo_stroke(pointer) }
        var dashes = [0, width.points * 4]
        cairo_save(pointer)
        cairo_set_line_cap(pointer, CAIRO_LINE_CAP_ROUND)
        cairo_set_dash(pointer, &dashes, 2, 0)
        cairo_stroke(pointer)
        cairo_restore(pointer)
    }

    /// Paints the whole surface in the colour set.
    func paint() { cairo_paint(pointer) }

    /// Leaves a white speck, too small to be seen, in the corner.
    ///
    /// Cairo 1.16 drops the tags of a page on which nothing is painted, or has not been when a picture is, and with them the
    /// balance of begins and ends.
    func touch() {
        setColor(.white)
        cairo_rectangle(pointer, 0, 0, 0.01, 0.01)
        cairo_fill(pointer)
    }

    // MARK: Glyphs, images, masks

    func setFont(_ font: ScaledFont) { cairo_set_scaled_font(pointer, font.pointer) }

    /// Shows glyphs with the text they stand for; a text without clusters that cover it puts the context into error.
    func show(_ run: borrowing GlyphBuffer) {
        guard let glyphs = Int32(exactly: run.glyphCount), let clusters = Int32(exactly: run.clusterCount),
            let bytes = Int32(exactly: run.byteCount)
        else { return }
        cairo_show_text_glyphs(
            pointer, run.text, bytes, run.glyphs, glyphs, run.clusters, clusters,
            run.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
    }

    /// Fills the outlines of glyphs, where exactly they are.
    ///
    /// Cairo 1.16 puts glyphs that it shows in a picture on whole pixels, which spaces words unevenly.
    func fillOutlines(of run: borrowing GlyphBuffer) {
        guard let glyphs = Int32(exactly: run.glyphCount) else { return }
        cairo_glyph_path(pointer, run.glyphs, glyphs)
        cairo_fill(pointer)
    }

    /// Paints a picture in its own units, its upper left corner at the origin; the colour set is lost.
    func paint(_ picture: Picture, smoothed: Bool) {
        switch picture {
        case .pixels(let surface): paint(surface, smoothed: smoothed)
        case .drawing(let surface): paint(surface)
        }
    }

    /// Paints what was recorded, where it was drawn; the colour set is lost.
    func paint(_ recording: RecordingSurface) {
        cairo_set_source_surface(pointer, recording.pointer, 0, 0)
        cairo_paint(pointer)
    }

    private func paint(_ image: ImageSurface, smoothed: Bool) {
        cairo_set_source_surface(pointer, image.pointer, 0, 0)
        let pattern = cairo_get_source(pointer)
        cairo_pattern_set_filter(pattern, smoothed ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
        guard smoothed else { return cairo_paint(pointer) }
        // Without it the outermost pixels would fade into the ground.
        cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
        cairo_rectangle(pointer, 0, 0, Double(image.width), Double(image.height))
        cairo_fill(pointer)
    }

    /// Gathers what is painted up to the call of ``paintGroup()`` in an object of the file of its own.
    func beginGroup() { cairo_push_group(pointer) }

    /// Paints what was gathered; the colour set is lost.
    func paintGroup() {
        cairo_pop_group_to_source(pointer)
        cairo_paint(pointer)
    }

    /// Lets the colour set through a mask, one unit a pixel, its upper left corner at the origin.
    func fill(through mask: ImageSurface) {
        guard let pattern = cairo_pattern_create_for_surface(mask.pointer) else { return }
        cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
        cairo_mask(pointer, pattern)
        cairo_pattern_destroy(pattern)
    }

    // MARK: Pages and tags

    func showPage() { cairo_show_page(pointer) }

    func beginTag(_ name: StaticString) {
        name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) {
            cairo_tag_begin(pointer, $0, nil)
        }
    }

    func beginLink(attributes: String) { cairo_tag_begin(pointer, CAIRO_TAG_LINK, attributes) }

    func endTag(_ name: StaticString) {
        name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) {
            cairo_tag_end(pointer, $0)
        }
    }
}
