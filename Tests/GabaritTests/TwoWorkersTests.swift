import Foundation
import Gabarit
import GabaritContent
import GabaritLanguage
import GabaritTestSupport
import Testing

/// Two workers at once: sanitizers do not see into Pango and fontconfig, so what each letter says is compared with what was asked.
///
/// `GABARIT_WORKER_LETTERS` says how many letters each makes.
struct TwoWorkersTests {
    static let count = ProcessInfo.processInfo.environment["GABARIT_WORKER_LETTERS"].flatMap { Int($0) } ?? 100

    @Test func `two workers write the same letters, each with the words of its own record`() async throws {
        let template = try #require(try HouseFonts.catalogue().load("attestation-simplifiee").template)
        let count = Self.count
        // One goes up and the other down, so that they meet in different documents.
        async let up = Self.letters(0..<count, of: template)
        async let down = Self.letters((0..<count).reversed(), of: template)
        let (first, second) = try await (up, down)
        #expect(first.count == count && second.count == count)
        #expect(first == second)
        // The letters differ, or the comparison says nothing.
        #expect(Set(first.values).count > count * 9 / 10)
    }

    /// Renders the records of some seeds with a renderer of its own; gives a digest of each file.
    @concurrent private static func letters(
        _ seeds: some Sequence<Int> & Sendable, of template: CheckedTemplate
    ) async throws -> [Int: SHA256] {
        let renderer = try TemplateRenderer(template)
        var digests: [Int: SHA256] = [:]
        for seed in seeds {
            var samples = SampleGenerator(contract: template.template.contract, seed: UInt64(seed), kind: .random)
            let value = try renderer.decode(Array(samples.nextJSON().utf8))
            let content = renderer.content(of: value, purpose: .live)
            let file = try renderer.render(value, purpose: .live).bytes
            if let difference = try ReadThroughStructureTests.difference(of: content, from: file) {
                Issue.record("letter \(seed): \(difference)")
            }
            digests[seed] = SHA256(of: file)
        }
        return digests
    }
}
