import Gabarit
import GabaritLanguage
import GabaritPrimitives

extension Diagnostic {
    /// The diagnostic with its place in the file of records instead of in the record alone.
    func inRecord(atLine line: Int) -> Diagnostic {
        var diagnostic = self
        diagnostic.dataPosition = DataPosition(line: line, column: dataPosition?.column ?? 1)
        return diagnostic
    }
}

extension RunReport.Entry {
    /// Turns the entry into that of a record of which nothing came.
    mutating func fail(_ problems: [Diagnostic], sources: SourceMap) {
        (status, file, digest, pages, page) = (.failed, "", "", 0, nil)
        let printer = DiagnosticPrinter(sources: sources, language: .english, style: .json)
        diagnostics = problems.map { printer.print($0).trimmedLineEnd }
    }
}

extension String {
    /// The text without line ends behind it.
    var trimmedLineEnd: String {
        var text = self
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}
