import Foundation
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// Every template of the house, and templates written at random, are read without a complaint.
struct TemplatesParseTests {
    static let files: [String] = {
        let folder = Golden.root.appendingPathComponent("Templates")
        let walk = FileManager.default.enumerator(atPath: folder.path)
        var files: [String] = []
        while let path = walk?.nextObject() as? String { if path.hasSuffix(".gabarit") { files.append(path) } }
        return files.sorted()
    }()

    @Test(arguments: files) func `a template of the house parses`(_ path: String) throws {
        let data = try Data(contentsOf: Golden.root.appendingPathComponent("Templates/\(path)"))
        expectParsed([UInt8](data), path)
    }

    @Test(arguments: 0..<50) func `a template written at random parses`(_ seed: Int) {
        var generator = TemplateGenerator(seed: UInt64(seed))
        expectParsed(Array(generator.template(named: "essai", size: 12).utf8), "essai.gabarit")
    }

    private func expectParsed(_ bytes: [UInt8], _ path: String) {
        var sources = SourceMap()
        let file = SourceFile(path: path, bytes: bytes)
        let tree = Parser.parse(file, as: sources.add(file))
        let printer = DiagnosticPrinter(sources: sources, language: .english, style: .human, usesColor: false)
        #expect(tree.diagnostics.isEmpty, "\(printer.print(tree.diagnostics))")
    }
}
