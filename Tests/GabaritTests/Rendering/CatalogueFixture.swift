import Foundation
import Gabarit
import GabaritLayout
import GabaritPages
import GabaritTestSupport

/// A folder of small templates of its own, and a lock of the house's faces; it is removed at the end.
final class CatalogueFixture: Sendable {
    private let folder: URL

    /// The folder of templates.
    var templates: String { folder.appendingPathComponent("Templates").path }
    /// The lock of fonts.
    let lock: String

    /// Makes an empty folder; with the fonts' files beside their lock where a test takes them away.
    init(fontsCopied: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-live-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("Templates"), withIntermediateDirectories: true)
        let house = Golden.root.appendingPathComponent("Fonts/fonts.lock")
        guard fontsCopied else {
            lock = house.path
            return
        }
        lock = folder.appendingPathComponent("fonts.lock").path
        let fonts = folder.appendingPathComponent("fonts")
        try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: true)
        var text = try String(contentsOf: house, encoding: .utf8)
        let lock = try HouseFonts.lock()
        for path in lock.faces.map(\.path) + lock.patterns.map(\.path) {
            let name = URL(fileURLWithPath: path).lastPathComponent
            try FileManager.default.copyItem(atPath: path, toPath: fonts.appendingPathComponent(name).path)
            text = text.replacing("\"\(path)\"", with: "\"fonts/\(name)\"")
        }
        try text.write(toFile: self.lock, atomically: true, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file below the templates' folder as editors do: whole, by a new name.
    func write(_ path: String, _ text: String) throws {
        let url = folder.appendingPathComponent("Templates/\(path)")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appendingPathComponent("Templates/\(path)"))
    }

    /// Takes the fonts' files away.
    func hideFonts() throws { try move("fonts", "hidden") }

    /// Puts them back.
    func showFonts() throws { try move("hidden", "fonts") }

    private func move(_ old: String, _ new: String) throws {
        try FileManager.default.moveItem(
            at: folder.appendingPathComponent(old), to: folder.appendingPathComponent(new))
    }

    /// A template of one name that says a word, and perhaps the word of an imported component.
    static func template(_ name: String, saying word: String, version: String = "1", importing: Bool = false) -> String
    {
        """
        template \(name) {
          version "\(version)"
          valid from 2023-01-01
          language fr
          date 2024-04-15
          title "Avis"
        }
        \(importing ? "\nimport \"lib/mots.gabarit\"\n" : "")
        data {
          nom  Text(max: 40)
        }

        "\(word) {nom}."
        \(importing ? "mot()" : "")

        """
    }
}
