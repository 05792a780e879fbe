import Foundation
import GabaritTestSupport
import Testing

/// The arrows between modules: one river, no back-flow.
///
/// The table is the architecture; manifest and import lines must keep to it.
struct ArchitectureTests {
    /// What each module may import, from the spring to the mouth.
    static let arrows: [(module: String, mayImport: Set<String>)] = [
        ("GabaritPrimitives", []),
        ("GabaritLanguage", ["GabaritPrimitives"]),
        ("GabaritContent", ["GabaritPrimitives", "GabaritLanguage"]),
        ("GabaritPages", ["GabaritPrimitives"]),
        (
            "GabaritLayout",
            ["GabaritPrimitives", "GabaritLanguage", "GabaritContent", "GabaritPages", "CPango", "CHyphen"]
        ),
        (
            "GabaritExport",
            ["GabaritPrimitives", "GabaritPages", "CCairo", "CQRencode", "CTurboJPEG", "CRSVG", "CDeflate", "CLCMS"]
        ),
        (
            "Gabarit",
            [
                "GabaritPrimitives", "GabaritLanguage", "GabaritContent", "GabaritPages", "GabaritLayout",
                "GabaritExport", "CGLib", "Logging", "Metrics",
            ]
        ),
        (
            "GabaritCommand",
            [
                "Gabarit", "GabaritPrimitives", "GabaritLanguage", "GabaritContent", "GabaritPages", "GabaritLayout",
                "GabaritExport", "CCairoDeflate", "ArgumentParser",
            ]
        ),
    ]

    /// Modules of the system that any module may import; Foundation only from the façade down.
    static let system: Set<String> = ["Dispatch", "Glibc", "Synchronization"]
    static let foundationUsers: Set<String> = ["Gabarit", "GabaritCommand"]

    @Test func `every import line follows the arrows`() throws {
        for (module, mayImport) in Self.arrows {
            for (file, imported) in try Self.imports(of: module) {
                let isAllowed =
                    mayImport.contains(imported) || Self.system.contains(imported)
                    || (imported == "Foundation" && Self.foundationUsers.contains(module))
                #expect(isAllowed, "\(file) imports \(imported)")
            }
        }
    }

    @Test func `the manifest declares no other arrow`() throws {
        let manifest = try String(contentsOf: Golden.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        for (module, mayImport) in Self.arrows {
            let pattern = try Regex("name: \"\(module)\",\\s*(?:dependencies: \\[([^\\]]*)\\])?")
            let starts = manifest.matches(of: pattern).filter { match in
                let before = manifest[..<match.range.lowerBound].suffix(40)
                return before.contains("arget(")
            }
            let target = try #require(starts.first, "no target \(module)")
            let list = target.output[1].substring ?? ""
            let names = list.matches(of: /(?:product\(name: )?"([A-Za-z]+)"(?:, package: "[a-z-]+")?/).map {
                String($0.1)
            }
            for name in names { #expect(mayImport.contains(name), "\(module) depends on \(name)") }
        }
    }

    @Test func `every module of the sources stands in the table`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Golden.root.appendingPathComponent("Sources").path)
        let known = Set(Self.arrows.map(\.module))
        for folder in folders where !folder.hasPrefix("C") { #expect(known.contains(folder), "\(folder)") }
    }

    @Test func `each system library is imported by one module`() throws {
        var users: [String: Set<String>] = [:]
        for (module, _) in Self.arrows {
            for (_, imported) in try Self.imports(of: module) where imported.hasPrefix("C") {
                users[imported, default: []].insert(module)
            }
        }
        #expect(!users.isEmpty)
        for (library, modules) in users { #expect(modules.count == 1, "\(library) is imported by \(modules.sorted())") }
    }

    @Test func `the top level holds what it may hold`() throws {
        let allowed: Set<String> = [
            "Package.swift", "Sources", "Tests", "Templates", "Fonts", "Goldens", "README.md", "Makefile", "LICENSE",
            "CHANGELOG.md", "CONTRIBUTING.md", "out", "Package.resolved",
        ]
        for name in try FileManager.default.contentsOfDirectory(atPath: Golden.root.path) where !name.hasPrefix(".") {
            #expect(allowed.contains(name), "\(name)")
        }
    }

    private static func imports(of module: String) throws -> [(file: String, imported: String)] {
        let folder = Golden.root.appendingPathComponent("Sources/\(module)")
        let walk = try #require(FileManager.default.enumerator(atPath: folder.path))
        var imports: [(String, String)] = []
        for case let path as String in walk where path.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            for line in text.split(separator: "\n") {
                guard
                    let match = line.firstMatch(
                        of:
                            /^(?:@_?[A-Za-z]+ )?(?:(?:public|internal|private|fileprivate|package) )?import (?:[a-z]+ )?([A-Za-z]+)/
                    )
                else { continue }
                imports.append(("\(module)/\(path)", String(match.1)))
            }
        }
        return imports
    }
}
