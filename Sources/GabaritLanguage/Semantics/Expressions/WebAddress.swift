/// What `URL` admits: an absolute https address in ASCII.
enum WebAddress {
    private static let form = CompiledPattern(.httpsAddress, repertoire: .ascii)

    /// Whether a text is one; linear in the text.
    static func isValid(_ text: String) -> Bool { form.matches(text) }
}
