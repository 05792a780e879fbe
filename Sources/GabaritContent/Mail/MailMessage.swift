/// What a mail says, in the three parts that a message is built of; how it is encoded is the sender's work.
public struct MailMessage: Hashable, Sendable {
    /// The subject: one line, never empty.
    public var subject: String
    /// The body for readers of plain text, lines ended by `\n`: flowed text of 72 columns (RFC 3676, `format=flowed; delsp=no`).
    public var text: String
    /// The same body as one HTML document, which asks for nothing from elsewhere.
    public var html: String

    /// Writes a mail's content; linear in it.
    ///
    /// The mark of a specimen or a duplicate stands before the subject and above both bodies.
    public init(_ content: Content) {
        subject = (content.mark.map { "[\($0)] " } ?? "") + content.title.filter { !$0.isNewline }
        text = PlainTextWriter.write(content)
        html = HTMLWriter.write(content, title: subject)
    }
}
