import GabaritPrimitives

@testable import GabaritLanguage

/// Checks policies for tests.
enum PolicyChecking {
    /// Checks a policy's file.
    static func check(_ source: String, files: [String: String] = [:]) -> PolicyCheckResult {
        let path = "essai.policy.gabarit"
        return Checker.checkPolicy(
            path: path, resources: MemoryResources(files: files.merging([path: source]) { $1 }), images: AnyImage())
    }

    /// The codes of a source, each with what stands under its span.
    static func found(_ source: String) -> [String] {
        let result = check(source)
        return result.diagnostics.map { "\($0.code) `\(Checking.text(of: $0.span, in: result.sources))`" }
    }
}
