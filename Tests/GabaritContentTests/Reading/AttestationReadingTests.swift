import Foundation
import GabaritContent
import GabaritLanguage
import GabaritTestSupport
import Testing

/// The first document of the house, read aloud.
struct AttestationReadingTests {
    @Test(arguments: ["adresse-etrangere", "noms-longs", "ordinaire", "renouvelee", "sans-nom-usage"])
    func `every sample of the attestation is read`(sample: String) throws {
        let template = try Checked.template("attestation-simplifiee/attestation-simplifiee.gabarit")
        let json = try HouseTemplates().bytes(at: "attestation-simplifiee/samples/\(sample).json")
        let content = Evaluator(template: template).content(
            for: try Checked.value(json, for: template), purpose: .specimen)
        #expect(content.defects.isEmpty)
        Golden.expect(Reader.read(content), "reading/attestation-simplifiee-\(sample).txt")
    }
}
