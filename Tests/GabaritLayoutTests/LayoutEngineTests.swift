import Foundation
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

@Suite("Layout engine")
struct LayoutEngineTests {
    @Test func `A letter becomes pages, and the pages a file`() throws {
        let engine = try LayoutEngine(faces: TestFaces.all)
        let pages = try engine.layOut(LetterSketch.content(), images: [])
        #expect(pages.pages.count == 3)
        let pdf = try PDFExporter(faces: TestFaces.all).pdf(of: pages)
        #expect(pdf.starts(with: Array("%PDF".utf8)))
        if let folder = ProcessInfo.processInfo.environment["GABARIT_LOOK"] {
            try Data(pdf).write(to: URL(fileURLWithPath: folder + "/letter.pdf"))
            try PagesDumper.dump(pages, faces: TestFaces.all).write(
                toFile: folder + "/letter.txt", atomically: true, encoding: .utf8)
            let raster = try RasterExporter(faces: TestFaces.all)
            for index in pages.pages.indices {
                try Data(try raster.png(of: pages, page: index, dotsPerInch: 100)).write(
                    to: URL(fileURLWithPath: folder + "/letter-\(index + 1).png"))
            }
        }
    }
}
