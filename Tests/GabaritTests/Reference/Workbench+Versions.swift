import Foundation
import Gabarit

extension Workbench {
    /// A folder of templates of its own with the house's faces.
    static func catalogue(_ files: [String: String]) throws -> Catalogue {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString)")
        for (path, text) in files {
            let file = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return Catalogue(root: try TemplateRoot(root.path), lock: try HouseFonts.lock())
    }

    /// A version of a template of one text.
    static func version(_ version: String, valid days: String) -> String {
        """
        template avis {
          version "\(version)"
          valid \(days)
          language fr
          date 2024-04-15
          title "Avis"
        }

        "Texte."

        """
    }
}
