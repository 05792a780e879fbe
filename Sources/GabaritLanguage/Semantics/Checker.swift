public import GabaritPrimitives

/// Checks a template with all that it imports.
public struct Checker {
    /// Checks the template of a file; the path starts at the template root.
    ///
    /// All that is wrong is found in one go. Work and memory are linear in the size of the sources.
    public static func check(
        path: String, resources: any TemplateResources, images: any ImageProbe
    ) -> CheckResult {
        let context = CheckContext(resources: resources, images: images)
        return CheckResult(template: nil, diagnostics: context.diagnostics, sources: context.sources)
    }
}

/// What became of checking a template.
public struct CheckResult: Sendable {
    /// The template; none where any diagnostic is an error.
    public var template: Template?
    /// What is wrong, by file and place.
    public var diagnostics: [Diagnostic]
    /// The files read; spans point into it.
    public var sources: SourceMap

    /// Makes a result.
    public init(template: Template?, diagnostics: [Diagnostic], sources: SourceMap) {
        self.template = template
        self.diagnostics = diagnostics
        self.sources = sources
    }
}
