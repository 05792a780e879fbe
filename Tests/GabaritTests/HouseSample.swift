import Foundation
import Gabarit
import GabaritLanguage
import GabaritTestSupport
import Testing

/// One sample of one template of the house.
struct HouseSample: Sendable, CustomTestStringConvertible {
    /// The template's name; `name@version` of a version in a folder of its own.
    let template: String
    /// The sample's name.
    let sample: String

    var testDescription: String { "\(template)/\(sample)" }

    /// Its file.
    var url: URL {
        let folder = template.replacing("@", with: "/")
        return Golden.root.appendingPathComponent("Templates/\(folder)/samples/\(sample).json")
    }

    /// The sample's bytes.
    func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

    /// Every sample of the house, sorted.
    static let all: [HouseSample] = {
        let root = Golden.root.appendingPathComponent("Templates")
        func names(_ folder: String) -> [String] {
            let path = root.appendingPathComponent(folder).path
            return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
        }
        func samples(of template: String, in folder: String) -> [HouseSample] {
            names("\(folder)/samples").filter { $0.hasSuffix(".json") }.map {
                HouseSample(template: template, sample: String($0.dropLast(5)))
            }
        }
        return names("").flatMap { name in
            samples(of: name, in: name)
                + names(name).flatMap { samples(of: "\(name)@\($0)", in: "\(name)/\($0)") }
        }
    }()

    /// The names of the templates, sorted.
    static let templates: [String] = Array(Set(all.map(\.template))).sorted()

    /// Loads the sample's template.
    func load() throws -> CheckedTemplate {
        let result = try HouseFonts.catalogue().load(template)
        return try #require(result.template, "\(result.diagnostics)")
    }

    /// How large records of a contract are invented: of lists of thousands some dozens are enough, since rows are all of one kind.
    static func largest(of contract: Contract) -> Int { isLong(contract) ? 4_000 : SampleGenerator.largest }

    /// Whether a record may have thousands of rows: a search for what overflows would lay out all of them, again and again.
    static func isLong(_ contract: Contract) -> Bool {
        contract.records.contains { record in
            record.fields.contains { field in
                if case .list(_, let bounds) = field.type.wrapped { bounds.maximum >= 1_000 } else { false }
            }
        }
    }
}
