import Foundation
import Gabarit
import GabaritTestSupport

/// The faces of the house's own lock.
enum HouseFonts {
    /// Reads the lock.
    static func lock() throws -> FontLock {
        try FontLock(paths: [Golden.root.appendingPathComponent("Fonts/fonts.lock").path])
    }

    /// Opens the house's own templates.
    static func catalogue() throws -> Catalogue {
        Catalogue(root: try TemplateRoot(Golden.root.appendingPathComponent("Templates").path), lock: try lock())
    }
}
