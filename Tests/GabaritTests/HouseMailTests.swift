import Foundation
import Gabarit
import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// The mails of the house: what they say, and that they say it of any record.
struct HouseMailTests {
    /// The templates that have a mail.
    static let templates = HouseSample.templates.filter { name in
        let path = Golden.root.appendingPathComponent("Templates/\(name)/courriel.gabarit").path
        return FileManager.default.fileExists(atPath: path)
    }
    /// The samples of those templates.
    static let samples = HouseSample.all.filter { templates.contains($0.template) }
    /// What the goldens are called.
    static var goldens: Set<String> {
        Set(samples.flatMap { sample in ["txt", "html"].map { "mail/\(sample.template)-\(sample.sample).\($0)" } })
    }

    private static func mail(of template: String) throws -> CheckedMail {
        let catalogue = try HouseFonts.catalogue()
        let version = try #require(catalogue.choice(of: template).choice).candidate(on: nil).version
        let result = catalogue.load(try catalogue.mailPath(of: version))
        #expect(result.diagnostics.isEmpty)
        return try #require(result.mail, "\(result.diagnostics)")
    }

    @Test func `three templates have a mail`() {
        #expect(Self.templates == ["attestation-renouvellement", "attestation-simplifiee", "preavis-expiration"])
    }

    @Test(arguments: samples) func `a mail says what was read`(_ sample: HouseSample) throws {
        let mail = try Self.mail(of: sample.template)
        let message = try mail.message(of: try mail.template.decode(try sample.bytes()))
        let name = "mail/\(sample.template)-\(sample.sample)"
        Golden.expect("\(message.subject)\n\n\(message.text)", "\(name).txt")
        Golden.expect(message.html, "\(name).html")
    }

    @Test(arguments: templates)
    func `a mail has the contract of its template, and its subject no number of the request`(
        _ name: String
    ) throws {
        let mail = try Self.mail(of: name)
        let template = try #require(try HouseFonts.catalogue().load(name).template)
        #expect(mail.contractDigest == template.contractDigest)
        for sample in Self.samples where sample.template == name {
            let value = try mail.template.decode(try sample.bytes())
            let subject = try mail.message(of: value).subject
            #expect(subject.firstMatch(of: /[0-9A-Z]{18}/) == nil && subject.count <= 120)
        }
    }

    @Test(arguments: templates) func `a mail is whole on any record of its contract`(_ name: String) throws {
        let mail = try Self.mail(of: name)
        let contract = mail.template.contract
        let corners = SampleGenerator.cornerCount(of: contract)
        let day = try #require(CivilDate(iso: "2024-06-01"))
        for index in 0..<(corners + 20) {
            var generator = SampleGenerator(
                contract: contract, seed: UInt64(index), kind: index < corners ? .extreme(index) : .random)
            let message = try mail.message(of: generator.next(), on: day)
            #expect(!message.subject.isEmpty && !message.subject.contains { $0.isNewline })
            for line in message.text.split(separator: "\n") {
                // A longer line is one word, or a number behind its label.
                #expect(line.count <= 72 || line.split(separator: " ").count == 1, "\(line)")
            }
        }
    }

    @Test func `a mail is refused before it is in force`() throws {
        let mail = try Self.mail(of: "attestation-simplifiee")
        let sample = try #require(Self.samples.first { $0.template == "attestation-simplifiee" })
        let value = try mail.template.decode(try sample.bytes())
        let day = try #require(CivilDate(iso: "2024-04-14"))
        #expect(throws: Diagnostics.self) { try mail.message(of: value, on: day) }
    }
}
