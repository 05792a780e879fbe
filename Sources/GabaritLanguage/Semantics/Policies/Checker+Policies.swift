public import GabaritPrimitives

extension Checker {
    /// Checks the policy of a file with all that it imports; the path starts at the template root.
    ///
    /// All that is wrong is found in one go; a policy is given only where nothing is.
    public static func checkPolicy(
        path: String, resources: any TemplateResources, images: any ImageProbe
    ) -> PolicyCheckResult {
        let context = CheckContext(resources: resources, images: images) { Parser.parse($0, as: $1) }
        let draft = typedPolicy(path, context)
        if let draft, let node = context.declarations.policy {
            PolicyProver.diagnostics(of: draft, outcomes: node.rules.map(\.outcomes)).forEach(context.report)
        }
        return PolicyCheckResult(
            policy: context.hasErrors ? nil : draft, draft: draft, diagnostics: context.sortedDiagnostics(),
            sources: context.sources)
    }

    private static func typedPolicy(_ path: String, _ context: CheckContext) -> Policy? {
        var loader = ProjectLoader(context: context)
        let files = loader.load(path)
        guard !files.isEmpty else { return nil }
        var collector = DeclarationCollector(context: context, isOfPolicy: true)
        collector.collect(files)
        context.printedLanguages = [LanguageData.named(context.language)].compactMap(\.self)
        let types = TypeChecker(context: context)
        types.checkDeclarations()
        let bodies = BodyChecker(context: context, types: types)
        bodies.checkSignatures()
        bodies.checkBodies()
        return context.declarations.policy.flatMap { PolicyChecker(context: context).check($0) }
    }
}

/// What became of checking a policy.
public struct PolicyCheckResult: Sendable {
    /// The policy; none where any diagnostic is an error.
    public var policy: Policy?
    /// The policy where its types are right, whether or not what it promises is proved; for tests of the proofs.
    var draft: Policy?
    /// What is wrong, by file and place.
    public var diagnostics: [Diagnostic]
    /// The files read; spans point into it.
    public var sources: SourceMap
}
