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
            Issue.record(
                "\(place(of: diagnostic, in: source)) \(diagnostic.message.english) [\(diagnostic.code)]",
                sourceLocation: sourceLocation)
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

    /// What is wrong with a source, the markup of its strings included.
    static func diagnostics(_ source: String) -> [Diagnostic] {
        let tree = tree(source)
        return tree.diagnostics + StringCollector.strings(in: tree).flatMap { InlineParser.parse($0).diagnostics }
    }

    /// Diagnostics of one source as people see them.
    static func printed(
        _ diagnostics: [Diagnostic], of source: String, _ language: MessageLanguage,
        style: DiagnosticPrinter.Style = .human
    ) -> String {
        var map = SourceMap()
        _ = map.add(SourceFile(path: "exemple.gabarit", bytes: Array(source.utf8)))
        return DiagnosticPrinter(sources: map, language: language, style: style).print(diagnostics)
    }
}

/// The bare strings of a tree: those read as running text.
enum StringCollector {
    static func strings(in tree: SyntaxTree) -> [StringNode] {
        tree.items.flatMap { item -> [StringNode] in
            guard case .statement(let statement) = item else { return [] }
            switch statement {
            case .paragraph(let string, _): return [string]
            case .element(let node):
                return (node.body ?? []).compactMap { if case .paragraph(let string, _) = $0 { string } else { nil } }
            default: return []
            }
        }
    }
}
