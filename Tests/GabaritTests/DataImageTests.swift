import Foundation
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLayout
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// Pictures of the data, from their text to the file.
struct DataImageTests {
    private static let source = """
        template essai {
          version "1"
          valid from 2024-01-01
          language fr
          date 2024-04-15
          title "Essai"
        }
        data {
          logo   Image?
          grise  Image(format: png)
          photo  Image(format: jpeg, side: 64)
          vues   [Image](max: 20)
        }
        page { margins 40mm 20mm header { if let marque = logo { image marque size: (20mm, 10mm) alt: "Marque" } } }
        if let marque = logo { image marque size: (30mm, 20mm) alt: "Le logo de l'organisme" }
        row {
          column { image grise size: (30mm, 20mm) alt: "Une vue en gris" }
          column { image photo size: (30mm, 20mm) align: end border: 0.5pt padding: 1mm alt: "Une photographie" }
        }
        for vue in vues { image vue size: (10mm, 10mm) alt: "Une vue" }
        """

    private static let alpha = SamplePNG.png(.colorAlpha, width: 40, height: 20)
    private static let grey = SamplePNG.png(.grey, width: 30, height: 30)

    private static func record(
        logo: [UInt8]? = alpha, grise: [UInt8] = grey, photo: [UInt8] = SampleJPEG.color, vues: [[UInt8]] = []
    ) -> String {
        let views = vues.map { "\"\(Base64.text(of: $0))\"" }.joined(separator: ", ")
        return """
            {\(logo.map { "\"logo\": \"\(Base64.text(of: $0))\"," } ?? "") "grise": "\(Base64.text(of: grise))",
             "photo": "\(Base64.text(of: photo))", "vues": [\(views)]}
            """
    }

    private func template() throws -> Template {
        let checked = Workbench.check(Self.source)
        return try #require(checked.template, "\(checked.text)")
    }

    private func faults(_ json: String) throws -> [String] {
        let decoder = Decoder(contract: try template().contract, images: PaintableImages())
        guard case .failure(let faults) = decoder.decode(try JSONReader.parse(Array(json.utf8))) else { return [] }
        return faults.all.map { "\($0.code) \($0.dataPath?.description ?? "")" }
    }

    private func images(of pdf: [UInt8]) throws -> [[String: PDFObject]] {
        try PDFFile(Data(pdf)).objects.values.compactMap(\.dictionary).filter { $0["Subtype"]?.name == "Image" }
    }

    @Test func `pictures of every kind stand in a file that conforms`() throws {
        var files: [(name: String, bytes: [UInt8])] = []
        for kind in SamplePNG.Kind.allCases {
            let png = SamplePNG.png(kind, width: 40, height: 20)
            let json = Self.record(logo: png, vues: [SampleJPEG.grey, SampleJPEG.progressive, png])
            files.append(("\(kind)", try Workbench.makes(Self.source, of: json).pdf))
        }
        for (name, bytes) in files {
            for image in try images(of: bytes) {
                #expect(image["Interpolate"] != .boolean(true), "\(name)")
                #expect(["DeviceRGB", "DeviceGray"].contains(image["ColorSpace"]?.name), "\(name): \(image)")
            }
        }
        try Conformance.expect(files)
        #expect(Data(files[0].bytes).range(of: Data(SampleJPEG.color)) != nil, "the JPEG is not in the file as it was")
    }

    @Test func `the same picture is in the file once, wherever it is shown`() throws {
        let one = try Workbench.makes(Self.source, of: Self.record(logo: nil, vues: [Self.grey]))
        let many = try Workbench.makes(
            Self.source,
            of: Self.record(logo: Self.grey, vues: [[UInt8]](repeating: Self.grey, count: 20)))
        #expect(try images(of: one.pdf).count == 2)
        #expect(try images(of: many.pdf).count == 2)
        #expect(many.content.images.count == 2)
    }

    @Test func `more pictures than the cache keeps are each in the file once, in every document`() throws {
        let views = (1...20).map { SamplePNG.png(.color, width: $0, height: 9) }
        let template = try template()
        let exporter = try PDFExporter(faces: TestFaces.all)
        let engine = try LayoutEngine(faces: TestFaces.all)
        let json = Self.record(logo: views[0], grise: views[1], vues: views)
        let decoder = Decoder(contract: template.contract, images: PaintableImages())
        let value = try decoder.decode(try JSONReader.parse(Array(json.utf8))).get()
        let content = Evaluator(template: template).content(for: value, purpose: .live)
        let pages = try engine.layOut(content, images: [])
        let files = try (0..<3).map { _ in try exporter.pdf(of: pages) }
        #expect(try images(of: files[0]).count == 21)
        #expect(Set(files).count == 1)
    }

    @Test func `a picture stands in its box in its proportions`() throws {
        let document = try Workbench.makes(Self.source, of: Self.record())
        var rectangles: [Rectangle] = []
        for item in document.layout.pages[0].items {
            if case .image(_, let rectangle) = item.content { rectangles.append(rectangle) }
        }
        let sizes = rectangles.map { [$0.size.width, $0.size.height] }
        func close(_ one: [Length], _ other: [Double]) -> Bool {
            zip(one, other).allSatisfy { abs($0.millimetres - $1) < 0.01 }
        }
        // Header, 2 to 1 in 20 × 10; body, 2 to 1 in 30 × 20, then squares.
        let expected = [[20.0, 10], [30, 15], [20, 20], [20, 20]]
        #expect(sizes.count == 4)
        for (size, wanted) in zip(sizes, expected) { #expect(close(size, wanted), "\(size) \(wanted)") }
    }

    @Test func `what is no whole picture is refused with the data`() throws {
        #expect(try faults(Self.record()) == [])
        let jpeg = SampleJPEG.color
        #expect(try faults(Self.record(photo: Self.grey)) == ["data.image-format photo"])
        #expect(try faults(Self.record(grise: jpeg)) == ["data.image-format grise"])
        #expect(try faults(Self.record(photo: SampleJPEG.inks)) == ["data.image-colors photo"])
        #expect(
            try faults(Self.record(grise: SamplePNG.png(.grey, width: 1001, height: 1)))
                == ["data.image-too-large grise"])
        for count in stride(from: 40, to: Self.grey.count - 12, by: 25) {
            #expect(
                try faults(Self.record(vues: [Array(Self.grey.prefix(count))])) == ["data.image-damaged vues[0]"],
                "\(count)")
        }
        for count in stride(from: 30, to: jpeg.count - 2, by: 40) {
            #expect(
                try faults(Self.record(photo: Array(jpeg.prefix(count)))) == ["data.image-damaged photo"], "\(count)")
        }
        // A byte changed inside what is compressed shows in the checksum.
        var changed = Self.grey
        changed[60] ^= 1
        #expect(try faults(Self.record(grise: changed)) == ["data.image-damaged grise"])
    }

    @Test func `invented pictures are pictures`() throws {
        var seen: Set<ImageFormat> = []
        for (width, height) in [(1, 1), (5000, 5000), (5000, 1), (1, 5000), (9, 17), (258, 8), (2063, 1), (64, 96)] {
            for format in ImageFormat.allCases {
                let type = ImageType(format: format, kilobytes: ImageType.kilobyteLimit, side: ImageType.sideLimit)
                let image = SampleImage.image(type, width: width, height: height)
                let found = try PaintableImages().probe(image.bytes, sideLimit: ImageType.sideLimit)
                #expect(found == (width, height), "\(format)")
                seen.insert(image.format)
            }
        }
        #expect(seen == Set(ImageFormat.allCases))
        for kilobytes in [1, 2, 5] {
            let type = ImageType(kilobytes: kilobytes, side: 5000)
            let image = SampleImage.image(type, width: 5000, height: 5000)
            #expect(image.bytes.count <= kilobytes * 1000 && image.pixelWidth > 500)
        }
    }

    @Test func `every extreme record makes a document that conforms`() throws {
        try Conformance.expect(try Workbench.makes(Self.source).enumerated().map { ("\($0.offset)", $0.element.pdf) })
    }
}
