import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct RasterExporterTests {
    @Test func `a page is drawn on white at the resolution asked for`() throws {
        var builder = try DocumentBuilder()
        builder.fill(x: 72, y: 72, width: 72, height: 72, Color(red: 200, green: 100, blue: 50))
        let exporter = try RasterExporter(faces: [])
        for (dpi, size) in [(72.0, [595, 842]), (150, [1240, 1754]), (300, [2480, 3508])] {
            let picture = try DecodedPicture(exporter.png(of: builder.document, page: 0, dotsPerInch: dpi))
            #expect([picture.width, picture.height] == size)
            #expect(picture.at(5, 5) == [255, 255, 255])
            #expect(picture.at(Int(dpi * 1.5), Int(dpi * 1.5)) == [200, 100, 50])
        }
    }

    @Test func `pictures in a page are drawn with their pixels`() throws {
        var builder = try DocumentBuilder()
        builder.images = [try ImageProbe.check(SampleJPEG.color)]
        builder.add(.image(0, in: DocumentBuilder.rectangle(100, 100, 160, 160)), .artifact(.layout))
        let picture = try DecodedPicture(RasterExporter(faces: []).png(of: builder.document, page: 0, dotsPerInch: 72))
        let (above, below) = (picture.at(180, 130), picture.at(180, 230))
        #expect(above[0] > 240 && (150...180).contains(above[1]) && above[2] < 20)
        #expect(below[0] < 20 && below[1] < 20 && (110...145).contains(below[2]))
    }

    @Test func `glyphs stand where they were set, not on whole pixels`() throws {
        // Four letters, each a quarter of a pixel further on: their left edges are of four greys.
        var builder = try DocumentBuilder()
        for step in 0..<4 {
            try builder.text(
                "l", x: 100 + Double(step) * 0.25, y: 100 + Double(step) * 50, size: 40, .artifact(.layout))
        }
        let picture = try DecodedPicture(
            RasterExporter(faces: Shaper.faces).png(of: builder.document, page: 0, dotsPerInch: 72))
        let edges = (0..<4).map { step in (100..<116).map { picture.at($0, 90 + step * 50)[0] } }
        #expect(Set(edges).count == 4)
    }

    @Test func `a page or a resolution that is not there is refused`() throws {
        let document = try DocumentBuilder().document
        let exporter = try RasterExporter(faces: [])
        for page in [-1, 1, .max] {
            #expect { try exporter.png(of: document, page: page) } throws: {
                if case .malformed(.page(page))? = $0 as? ExportError { true } else { false }
            }
        }
        for dpi in [0, -1, 5000, .nan, .infinity, 1e300] {
            #expect { try exporter.png(of: document, page: 0, dotsPerInch: dpi) } throws: {
                if case .oversized? = $0 as? ExportError { true } else { false }
            }
        }
    }
}
