public import GabaritLanguage
import GabaritPages
public import GabaritPrimitives

/// One version of a template as it stands in a folder: its types are right, its fit is not yet looked at.
public struct CatalogueVersion: Sendable {
    /// Whether it is published.
    public enum State: String, Sendable {
        /// It may change: it is being worked on.
        case draft
        /// It is published, and the same as when it was.
        case locked
        /// It is published, and has changed since.
        case changed
    }

    /// The path of its file, from the root.
    public let path: String
    /// The typed template.
    public let template: Template
    /// All that it is made of.
    public let parts: VersionParts
    /// Whether it is published.
    public let state: State
    /// The name of the folder that it has to itself, `VERSION` in `NAME/VERSION/NAME.gabarit`.
    public let folder: String?
    /// The files that it was read from, from the root.
    public let files: [String]
    /// The paths of its source files as imports write them, its own first.
    let imports: [String]
    /// Its pictures, in the order of `Template.images`.
    let images: [ImageResource]
    /// What is wrong with it: warnings alone, and that it has changed since it was published.
    let diagnostics: [Diagnostic]

    /// `name@version`.
    public var label: String { template.label }
    /// Says that it is no mail, to who asks for one.
    public var isNoMail: Diagnostic { CatalogueMessages.notAMail(label) }
    /// The days it is in force.
    public var validity: Validity { template.validity }
    /// The files that its spans point into.
    public var sources: SourceMap { template.sources }
}

/// A file of a template as it was read: a version, or why it is none.
struct ReadTemplate: Sendable {
    var version: CatalogueVersion?
    var diagnostics: [Diagnostic]
    var sources: SourceMap

    var hasErrors: Bool { version == nil || diagnostics.contains { $0.severity == .error } }
}
