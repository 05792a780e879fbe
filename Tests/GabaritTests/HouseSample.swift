import Foundation
import Gabarit
import GabaritTestSupport
import Testing

/// One sample of one template of the house.
struct HouseSample: Sendable, CustomTestStringConvertible {
    /// The template's name.
    let template: String
    /// The sample's name.
    let sample: String

    var testDescription: String { "\(template)/\(sample)" }

    /// Its file.
    var url: URL { Golden.root.appendingPathComponent("Templates/\(template)/samples/\(sample).json") }

    /// The sample's bytes.
    func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

    /// Every sample of the house, sorted.
    static let all: [HouseSample] = {
        let folder = Golden.root.appendingPathComponent("Templates")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().flatMap { name -> [HouseSample] in
            let samples = folder.appendingPathComponent("\(name)/samples").path
            let files = (try? FileManager.default.contentsOfDirectory(atPath: samples)) ?? []
            return files.filter { $0.hasSuffix(".json") }.sorted().map {
                HouseSample(template: name, sample: String($0.dropLast(5)))
            }
        }
    }()

    /// The names of the templates, sorted.
    static let templates: [String] = Array(Set(all.map(\.template))).sorted()

    /// Loads the sample's template.
    func load() throws -> CheckedTemplate {
        let result = try HouseFonts.catalogue().load(template)
        return try #require(result.template, "\(result.diagnostics)")
    }
}
