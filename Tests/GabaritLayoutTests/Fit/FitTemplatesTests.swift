import Foundation
import GabaritLanguage
import GabaritLayout
import GabaritPrimitives
import GabaritTestSupport
import Testing

@Suite("Fit of the house's templates")
struct FitTemplatesTests {
    /// Lends the files of a folder, as they are.
    struct Folder: TemplateResources {
        var root: URL

        func bytes(at path: String) throws(ResourceError) -> [UInt8] {
            guard let data = try? Data(contentsOf: root.appendingPathComponent(path)) else { throw .notFound }
            return Array(data)
        }
    }

    struct NoImages: ImageProbe {
        func probe(_ bytes: [UInt8], sideLimit: Int?) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
            (100, 100)
        }
    }

    @Test func `The simplified attestation is proved`() throws {
        let result = Checker.check(
            path: "attestation-simplifiee/attestation-simplifiee.gabarit",
            resources: Folder(root: Golden.root.appendingPathComponent("Templates")), images: NoImages())
        #expect(result.diagnostics.isEmpty)
        let report = try prove(try #require(result.template))
        #expect(report.diagnostics.isEmpty)
        #expect(report.entries.count == 6)
        #expect(report.entries.allSatisfy { $0.status == .proved })
    }
}
