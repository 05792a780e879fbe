public import GabaritContent
public import GabaritLanguage
public import GabaritPrimitives

/// A mail that has passed every check: what messages are written from, without any face.
public struct CheckedMail: Sendable {
    /// The typed mail; its title is the subject.
    public let template: Template
    /// SHA-256 of the contract, which is that of the mail's template.
    public let contractDigest: String
    /// SHA-256 of the sources that it is made of.
    public let digest: String
    private let evaluator: Evaluator

    /// `name@version`.
    public var label: String { template.label }

    init(_ template: Template) {
        self.template = template
        evaluator = Evaluator(template: template)
        contractDigest = SHA256(of: template.contract.canonicalText).hexadecimal
        let parts = template.sources.files.map { "\($0.path) \(SHA256(of: $0.bytes))" }
        digest = SHA256(of: parts.joined(separator: "\n")).hexadecimal
    }

    /// The message of one record, which is refused while the mail is not in force; the day is the mail's own date unless one is given.
    public func message(
        of value: Value, purpose: Purpose = .live, on day: CivilDate? = nil
    ) throws(Diagnostics) -> MailMessage {
        let content = evaluator.content(for: value, purpose: purpose)
        guard content.defects.isEmpty else { throw Diagnostics(content.defects) }
        try template.requireInForce(on: day ?? content.date)
        return MailMessage(content)
    }
}
