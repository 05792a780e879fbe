import CCairo
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritExport

@Suite struct FontBookTests {
    private func error(_ faces: [Face], _ run: GlyphRun) throws -> ExportError? {
        var builder = try DocumentBuilder()
        builder.add(.glyphs(run, at: Point(x: .points(60), y: .points(60))), .artifact(.layout))
        do throws(ExportError) {
            _ = try PDFExporter(faces: faces).pdf(of: builder.document)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a face that cannot be opened is named`() throws {
        let run = try Shaper().run("texte")
        for (path, status) in [
            ("/nonexistent/font.ttf", CAIRO_STATUS_FILE_NOT_FOUND), ("", CAIRO_STATUS_FILE_NOT_FOUND),
            ("/etc/hostname", CAIRO_STATUS_FREETYPE_ERROR), ("/", CAIRO_STATUS_FREETYPE_ERROR),
        ] {
            var face = Shaper.regular
            face.path = path
            guard case .face(let named, let reason)? = try error([face], run) else {
                Issue.record("\(path) was opened")
                continue
            }
            #expect(named.path == path && reason.status == status.rawValue, "\(path): \(reason)")
        }
        var face = Shaper.regular
        face.index = 9
        if case .face? = try error([face], run) {} else { Issue.record("there is no tenth face") }
    }

    @Test func `a run that contradicts itself is an error, and the next document is made`() throws {
        let shaper = try Shaper()
        let run = try shaper.run("texte")
        if case .malformed(.face(7))? = try error(Shaper.faces, run.with(face: Face.ID(7))) {
        } else {
            Issue.record("face")
        }
        if case .malformed(.fontSize)? = try error(Shaper.faces, run.with(size: .zero)) {} else { Issue.record("size") }
        if case .drawing? = try error(Shaper.faces, run.with(clusters: run.clusters.dropLast())) {
        } else {
            Issue.record("clusters")
        }
        var glyphs = run.glyphs
        glyphs[0].id = .max
        glyphs[1].id = 60_000
        _ = try error(Shaper.faces, run.with(glyphs: glyphs))
        #expect(try error(Shaper.faces, run) == nil)
    }

    @Test func `many sizes are no burden`() throws {
        let shaper = try Shaper()
        var builder = try DocumentBuilder()
        for step in 0..<400 {
            let run = try shaper.run("texte", size: 4 + Double(step) / 16)
            builder.add(.glyphs(run, at: Point(x: .points(60), y: .points(Double(2 * step)))), .artifact(.layout))
        }
        try PDFJudges.expectSound(PDFExporter(faces: Shaper.faces).pdf(of: builder.document))
    }

    @Test func `the versions of the libraries are told`() {
        let versions = ExportLibraries.versions
        #expect(
            versions.map(\.name) == [
                "cairo", "fontconfig", "freetype", "qrencode", "turbojpeg", "libdeflate", "lcms", "librsvg",
            ])
        #expect(versions.allSatisfy { $0.version.contains(/^\d+(\.\d+)+$/) || $0.name == "turbojpeg" })
    }
}
