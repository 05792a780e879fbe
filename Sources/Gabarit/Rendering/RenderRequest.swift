public import GabaritContent
public import GabaritLanguage
public import GabaritPrimitives

/// A document that is asked for: a template, a record, and how it is to be made.
public struct RenderRequest: Sendable {
    /// A record, in one of its forms.
    public enum Record: Sendable {
        /// The JSON of one record, as it came.
        case json([UInt8])
        /// A record that has been parsed, or written in Swift.
        case value(JSONValue)
    }

    /// The template, in the versions that its name may mean.
    public var template: ServedTemplate
    /// What it is made of.
    public var record: Record
    /// Whether it is live, a specimen or a duplicate.
    public var purpose: Purpose
    /// The day whose version is meant; none where the document's own date says it.
    public var day: CivilDate?
    /// The form of the file.
    public var format: DocumentFormat
    /// How pages come on paper.
    public var sheet: Sheet
    /// Whether the record goes along in the PDF, as JSON.
    public var attachesRecord: Bool

    /// Asks for a document.
    public init(
        _ template: ServedTemplate, _ record: Record, purpose: Purpose = .live, day: CivilDate? = nil,
        format: DocumentFormat = .pdf, sheet: Sheet = Sheet(), attachesRecord: Bool = false
    ) {
        self.template = template
        self.record = record
        self.purpose = purpose
        self.day = day
        self.format = format
        self.sheet = sheet
        self.attachesRecord = attachesRecord
    }
}
