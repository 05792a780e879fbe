import Foundation
import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct TemplatesTests {
    /// The templates of the repository.
    static let paths: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Templates").standardized
        let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
        return all.map(\.path).filter { $0.hasSuffix(".gabarit") }.sorted()
    }()

    @Test(arguments: paths)
    func `a template of the repository parses`(path: String) throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let tree = Parser.parse(SourceFile(path: path, bytes: bytes), as: SourceID(0))
        #expect(tree.diagnostics.map(\.message.english) == [])
        #expect(!tree.items.isEmpty)
    }
}
