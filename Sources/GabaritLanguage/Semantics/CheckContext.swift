import GabaritPrimitives

/// What the parts of the checker share while one template is checked: what is declared, what is wrong so far.
///
/// Not Sendable: one check runs on one task from its start to its end.
final class CheckContext {
    /// The files' door.
    let resources: any TemplateResources
    /// The pictures' door.
    let images: any ImageProbe
    /// What is wrong so far, in the order of its finding; sorted by place at the end.
    private(set) var diagnostics: [Diagnostic] = []
    private var reported: Set<Diagnostic> = []
    /// The contract under construction; the first record is the root.
    var contract = Contract(records: [], enums: [])
    /// What the files declare.
    var declarations = Declarations()
    /// The files read.
    var sources = SourceMap()
    /// The files whose declarations each file sees: itself, and all that it reaches by imports.
    var visibleFiles: [SourceID: Set<SourceID>] = [:]
    /// The file of the template.
    var unitFile = SourceID(0)
    /// The file of the template whose data a mail has; none where no mail is checked.
    var templateFile: SourceID?
    /// The language of the template's words; valid once its header is checked.
    var language = LanguageTag("fr")
    /// Reads a file into its syntax.
    let parse: (SourceFile, SourceID) -> SyntaxTree
    /// The slots that say whether each event has happened; none in a template.
    var eventSlots: [PolicyEvent: Int] = [:]
    /// The template's own activation: slots of `data`, of top-level `let`s, of the names in its body and its page
    /// model.
    let activation = Activation(.template)

    /// Makes the context of one check.
    init(
        resources: any TemplateResources, images: any ImageProbe, parse: @escaping (SourceFile, SourceID) -> SyntaxTree
    ) {
        self.resources = resources
        self.images = images
        self.parse = parse
    }

    /// Keeps a diagnostic; the same one twice is kept once.
    func report(_ diagnostic: Diagnostic) {
        if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
    }

    /// The languages that formats may print in: the template's, and those that elements are said to be in.
    var printedLanguages: [LanguageData] = []
    /// What the template's language asks of its words and formats.
    var languageData: LanguageData? { LanguageData.named(language) }

    /// Applies the typography of the template's language to its words.
    func typeset(
        _ words: String, precededBy before: Typography.Context = .edge, followedBy after: Typography.Context = .edge
    ) -> String {
        languageData?.typography.apply(words, precededBy: before, followedBy: after) ?? words
    }

    /// Whether anything so far makes the template unusable.
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
