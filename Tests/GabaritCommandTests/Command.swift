import Foundation
import GabaritTestSupport
import Testing

/// Calls the built command in a folder of its own.
struct Command {
    /// The folder, removed with the value's last use by the system's temporary rules.
    let folder: URL
    /// The folder of templates.
    let root: URL

    /// The command that the build made.
    static let program: String = Golden.root.appendingPathComponent(".build/debug/gabarit").path

    /// Makes a folder with the house's fonts and, unless `empty`, its templates.
    init(isEmpty: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString)")
        root = folder.appendingPathComponent("Templates")
        let files = FileManager.default
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        try files.copyItem(
            at: Golden.root.appendingPathComponent("Fonts"), to: folder.appendingPathComponent("Fonts"))
        if isEmpty {
            try files.createDirectory(at: root, withIntermediateDirectories: true)
        } else {
            try files.copyItem(at: Golden.root.appendingPathComponent("Templates"), to: root)
        }
    }

    /// Calls the command.
    @discardableResult
    func callAsFunction(
        _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
    ) -> Shell.Outcome {
        Shell.run(
            Self.program, arguments, input: input.map { Data($0.utf8) },
            environment: ["LANG": "C", "LC_ALL": "C"].merging(environment) { $1 }, folder: folder)
    }

    /// Writes a file in the folder.
    @discardableResult
    func write(_ text: String, _ name: String) throws -> URL {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file
    }

    /// Writes a template of one paragraph with the given contract and body.
    func writeTemplate(_ name: String = "essai", data: String = "  edition  Date\n", body: String) throws {
        let header =
            "template \(name) {\n  version \"1\"\n  valid from 2024-01-01\n  language fr\n  date edition\n  title \"Essai\"\n}\n"
        try write("\(header)\ndata {\n\(data)}\n\n\(body)\n", "Templates/\(name)/\(name).gabarit")
    }

    /// The names in the folder that no call should have made.
    func leftovers() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".part") }
    }

    /// The bytes of a file in the folder.
    func bytes(_ name: String) -> Data? { try? Data(contentsOf: folder.appendingPathComponent(name)) }
}
