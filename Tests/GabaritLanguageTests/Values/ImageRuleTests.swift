import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

@Suite struct ImageRuleTests {
    /// Tells what it was asked for, and what of it is too large.
    private struct Probe: ImageProbe {
        var answer: @Sendable (_ sideLimit: Int?) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int)

        func probe(_ bytes: [UInt8], sideLimit: Int?) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
            try answer(sideLimit)
        }
    }

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private func fault(
        _ text: String, _ type: ImageType = ImageType(kilobytes: 1, side: 50), probe: any ImageProbe = BelievedImages()
    ) -> ImageRule.Fault? {
        do throws(ImageRule.Fault) {
            _ = try ImageRule(type: type, probe: probe).image(of: text)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a picture is taken with its size and its bytes`() throws {
        let sample = SampleImage.image(ImageType(kilobytes: 1, side: 50), width: 40, height: 30)
        let rule = ImageRule(type: ImageType(kilobytes: 1, side: 50), probe: BelievedImages())
        #expect(try rule.image(of: Base64.text(of: sample.bytes)) == sample)
        #expect("\(Value.image(sample))" == "image(PNG of 40 × 30 pixels)")
        #expect(sample.pixelWidth == 40 && sample.pixelHeight == 30 && sample.format == .png)
    }

    @Test func `a text is refused for the first thing that is wrong with it`() {
        let pixel = Base64.text(of: SampleImage.image(ImageType(), width: 1, height: 1).bytes)
        #expect(fault("") == .format)
        #expect(fault("?") == .notBase64)
        #expect(fault(String(repeating: "?", count: 1337)) == .tooManyBytes(nil))
        #expect(fault(Base64.text(of: [UInt8](repeating: 0, count: 1001))) == .tooManyBytes(1001))
        #expect(fault(Base64.text(of: [UInt8](repeating: 0, count: 1000))) == .format)
        #expect(fault(pixel, ImageType(format: .jpeg)) == .format)
        #expect(fault(pixel, ImageType(format: .png)) == nil)
        #expect(fault(Base64.text(of: Self.signature)) == .damaged)
    }

    @Test func `the contract's side is asked of the probe, and kept whatever it answers`() {
        let text = Base64.text(of: Self.signature)
        #expect(fault(text, probe: Probe { limit in (limit ?? 0, 1) }) == nil)
        #expect(fault(text, probe: Probe { _ in (51, 50) }) == .tooManyPixels(width: 51, height: 50))
        #expect(fault(text, probe: Probe { _ in (50, 51) }) == .tooManyPixels(width: 50, height: 51))
        #expect(fault(text, probe: Probe { _ in (0, 50) }) == .damaged)
    }

    @Test func `what the probe says becomes a fault of the data`() {
        let text = Base64.text(of: Self.signature)
        func answered(_ problem: ImageProblem) -> ImageRule.Fault? {
            fault(text, probe: Probe { _ throws(ImageProblem) in throw problem })
        }
        #expect(answered(.corrupt) == .damaged)
        #expect(answered(.unknownFormat) == .format)
        #expect(answered(.unsupportedColors) == .unsupportedColors)
        #expect(answered(.tooLarge(pixelWidth: 7, pixelHeight: 8)) == .tooManyPixels(width: 7, height: 8))
    }

    @Test func `a message of data never shows the picture`() {
        let contract = Contracts.single(.image(ImageType(kilobytes: 1, side: 50)))
        let secret = Base64.text(of: Self.signature + Array("SECRETSECRETSECRET".utf8))
        for text in [secret, secret + "=", String(repeating: secret, count: 100)] {
            let json = JSONValue.object(["x": .string(text)])
            guard case .failure(let faults) = Decoder(contract: contract, images: BelievedImages()).decode(json) else {
                Issue.record("it is taken")
                continue
            }
            for diagnostic in faults.all {
                let told = "\(diagnostic)"
                #expect(!told.contains(secret.prefix(8)) && !told.contains("SECRET"))
            }
        }
    }
}
