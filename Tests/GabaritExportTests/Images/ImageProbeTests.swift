import Foundation
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct ImageProbeTests {
    @Test func `PNG and JPEG files are taken with their sizes`() throws {
        let png = try ImageProbe.check(SampleImages.png(width: 30, height: 20))
        #expect(png.format == .png && png.pixelWidth == 30 && png.pixelHeight == 20)
        for bytes in [SampleJPEG.color, SampleJPEG.progressive, SampleJPEG.grey] {
            let jpeg = try ImageProbe.check(bytes)
            #expect(jpeg.format == .jpeg && jpeg.pixelWidth == 16 && jpeg.pixelHeight == 16)
        }
    }

    @Test func `what is no picture is named`() {
        #expect(throws: ImageError.empty) { try ImageProbe.check([]) }
        #expect(throws: ImageError.unknownFormat) { try ImageProbe.check(Array("GIF89a".utf8)) }
        #expect(throws: ImageError.damaged) { try ImageProbe.check([0xFF, 0xD8, 0xFF]) }
        #expect(throws: ImageError.unsupportedColors) { try ImageProbe.check(SampleJPEG.inks) }
        let huge = [UInt8](repeating: 0x89, count: ImageProbe.byteLimit + 1)
        #expect(throws: ImageError.tooManyBytes(huge.count, limit: ImageProbe.byteLimit)) { try ImageProbe.check(huge) }
    }

    @Test func `a file cut off anywhere is damaged`() throws {
        for bytes in [try SampleImages.png(), SampleJPEG.color, SampleJPEG.progressive, SampleJPEG.grey] {
            for length in 8..<bytes.count {
                #expect(throws: ImageError.self, "cut to \(length) of \(bytes.count)") {
                    try ImageProbe.check(Array(bytes[..<length]))
                }
            }
        }
    }

    @Test
    func `no byte that is changed makes the decoders fail otherwise than by an error, nor changes the size unseen`()
        throws
    {
        for bytes in [try SampleImages.png(), SampleJPEG.color, SampleJPEG.progressive] {
            for place in bytes.indices {
                for mask: UInt8 in [0x01, 0x80, 0xFF] {
                    var changed = bytes
                    changed[place] ^= mask
                    guard let resource = try? ImageProbe.check(changed) else { continue }
                    // What is taken can be painted, in a file and as pixels.
                    for purpose in [ImageCache.Purpose.embedding, .pixels] {
                        #expect(throws: Never.self) { try ImageCache(purpose).picture(of: resource) }
                    }
                }
            }
        }
    }

    @Test func `a picture 30,000 pixels wide is refused by its header, before anything is decoded`() throws {
        var png = try SampleImages.png()
        png.replaceSubrange(16..<20, with: [0, 0, 0x75, 0x30])
        #expect(throws: ImageError.tooLarge(width: 30_000, height: 32)) { try ImageProbe.check(png) }
        png.replaceSubrange(16..<24, with: [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
        #expect(throws: ImageError.tooLarge(width: 4_294_967_295, height: 4_294_967_295)) { try ImageProbe.check(png) }
        png.replaceSubrange(16..<24, with: [0, 0, 0, 0, 0, 0, 0, 1])
        #expect(throws: ImageError.damaged) { try ImageProbe.check(png) }
        // Each side within its bound, the whole beyond.
        png.replaceSubrange(16..<24, with: [0, 0, 0x20, 0, 0, 0, 0x20, 0])
        #expect(throws: ImageError.tooLarge(width: 8192, height: 8192)) { try ImageProbe.check(png) }
        var jpeg = SampleJPEG.color
        let frame = try #require(jpeg.indices.dropLast().first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 })
        jpeg.replaceSubrange(frame + 7..<frame + 9, with: [0x75, 0x30])
        #expect(throws: ImageError.tooLarge(width: 30_000, height: 16)) { try ImageProbe.check(jpeg) }
    }

    @Test func `a JPEG goes into the file as it is, unsmoothed`() throws {
        var builder = try DocumentBuilder()
        builder.images = [try ImageProbe.check(SampleJPEG.color), try ImageProbe.check(SampleJPEG.color)]
        let figure = builder.node(.figure)
        for (index, x) in [60.0, 160, 260].enumerated() {
            builder.add(.image(index % 2, in: DocumentBuilder.rectangle(x, 60, 90, 90)), .node(figure))
        }
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: builder.document)
        try PDFJudges.expectSound(pdf)
        #expect(Data(pdf).range(of: Data(SampleJPEG.color)) != nil)
        let images = try PDFJudges.run("pdfimages", ["-list", "{}"], on: pdf).text.split(separator: "\n").dropFirst(2)
        #expect(images.count == 3 && images.allSatisfy { $0.contains(#/ jpeg +no /#) })
        // All are one object of the file.
        #expect(Set(images.map { $0.split(separator: " ")[10] }).count == 1)
    }

    @Test func `within a document no surface is let go, and between documents those shown often stay`() throws {
        let cache = ImageCache(.embedding)
        let logo = try ImageProbe.check(SamplePNG.png(.color, width: 9, height: 9))
        let views = try (1...40).map { try ImageProbe.check(SamplePNG.png(.grey, width: $0, height: 1)) }
        var logos: Set<ObjectIdentifier> = []
        // Held, so that none of them makes room for another at its address.
        var held: [Picture] = []
        for document in 0..<4 {
            cache.beginDocument()
            let picture = try cache.picture(of: logo)
            held.append(picture)
            logos.insert(picture.id)
            let own = try views[(document * 10)..<(document * 10 + 10)].map { try cache.picture(of: $0) }
            for (index, picture) in own.enumerated() {
                #expect(try cache.picture(of: views[document * 10 + index]).id == picture.id)
            }
        }
        #expect(logos.count == 1)
    }

    @Test func `a resource that was not checked is an error with its place`() throws {
        var builder = try DocumentBuilder()
        builder.images = [
            ImageResource(format: .png, bytes: [1, 2, 3], pixelWidth: 5, pixelHeight: 5),
            ImageResource(format: .jpeg, bytes: [], pixelWidth: 1 << 40, pixelHeight: 1 << 40),
        ]
        for index in 0...2 {
            builder.pages = [Page(size: DocumentBuilder.a4)]
            builder.add(.image(index, in: DocumentBuilder.rectangle(0, 0, 9, 9)), .artifact(.layout))
            #expect { try PDFExporter(faces: []).pdf(of: builder.document) } throws: { error in
                switch error as? ExportError {
                case .image(let cause, let span): span == DocumentBuilder.span && cause != .unknownFormat
                case .malformed(.image(2)): index == 2
                default: false
                }
            }
        }
    }
}
