import GabaritPrimitives
import Testing

@testable import GabaritLanguage

/// Short ways to parse in tests.
enum Parsing {
    static func tree(_ source: String) -> SyntaxTree {
        Parser.parse(SourceFile(path: "test.gabarit", bytes: Array(source.utf8)), as: SourceID(0))
    }

    /// The structure of a source without faults.
    static func dump(_ source: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        let tree = tree(source)
        for diagnostic in tree.diagnostics {
            Issue.record("\(place(of: diagnostic, in: source)) \(diagnostic.message.english) [\(diagnostic.code)]", sourceLocation: sourceLocation)
        }
        return SyntaxDumper.dump(tree)
    }

    /// The structure of an expression without faults.
    static func expression(_ source: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        let dump = dump("let x = " + source, sourceLocation: sourceLocation)
        return String(dump.dropFirst("let x = ".count))
    }

    /// What is wrong with a source: `line:column code`.
    static func faults(_ source: String) -> [String] {
        tree(source).diagnostics.map { "\(place(of: $0, in: source)) \($0.code)" }
    }

    private static func place(of diagnostic: Diagnostic, in source: String) -> String {
        var map = SourceMap()
        let id = map.add(SourceFile(path: "test.gabarit", bytes: Array(source.utf8)))
        guard let span = diagnostic.span else { return "-" }
        let (line, column) = map.position(of: span.start, in: id)
        return "\(line):\(column)"
    }
}
