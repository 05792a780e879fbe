import GabaritPrimitives

extension Diagnostic {
    /// The diagnostic with its place in the file of records instead of in the record alone.
    func inRecord(atLine line: Int) -> Diagnostic {
        var diagnostic = self
        diagnostic.dataPosition = DataPosition(line: line, column: dataPosition?.column ?? 1)
        return diagnostic
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
