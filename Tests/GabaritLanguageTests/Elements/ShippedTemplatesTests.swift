import Foundation
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// The folder of templates that ships.
struct TemplateFolder: TemplateResources {
    func bytes(at path: String) throws(ResourceError) -> [UInt8] {
        do { return [UInt8](try Data(contentsOf: Golden.root.appendingPathComponent("Templates/\(path)"))) } catch {
            throw .notFound
        }
    }
}

/// The templates that ship.
@Suite struct ShippedTemplatesTests {
    @Test func `the simplified attestation checks without a word`() throws {
        let result = Checker.check(
            path: "attestation-simplifiee/attestation-simplifiee.gabarit", resources: TemplateFolder(),
            images: AnyImage())
        #expect(Checking.found(result) == [])
        let template = try #require(result.template)
        #expect(template.page.reserves.map(\.name) == ["fenetre"])
        #expect(template.closedLeafCount > 10)
    }
}
