import GabaritPrimitives
import Testing

@testable import GabaritLanguage

/// A template root in memory.
struct MemoryResources: TemplateResources {
    /// The files by path.
    var files: [String: String]
    /// Paths that answer with an error.
    var errors: [String: ResourceError] = [:]

    func bytes(at path: String) throws(ResourceError) -> [UInt8] {
        if let error = errors[path] { throw error }
        guard let text = files[path] else { throw .notFound }
        return Array(text.utf8)
    }
}

/// An answer for every picture.
struct AnyImage: ImageProbe {
    func probe(_ bytes: [UInt8], sideLimit: Int?) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
        (100, 50)
    }
}

/// Checks sources for tests.
enum Checking {
    /// The header of the templates that tests write only a part of.
    static let header = """
        template essai {
          version "1"
          valid from 2024-01-01
          language fr
          date 2024-04-15
          title "Essai"
        }

        """

    /// What each diagnostic is about: its code and the source under its span.
    static func check(files: [String: String], errors: [String: ResourceError] = [:], path: String = "essai.gabarit")
        -> CheckResult
    {
        Checker.check(path: path, resources: MemoryResources(files: files, errors: errors), images: AnyImage())
    }

    /// Checks a template of which the header is given unless the source has its own.
    static func check(_ source: String) -> CheckResult {
        check(files: ["essai.gabarit": source.contains("template ") ? source : header + source])
    }

    /// The codes, each with what stands under its span.
    static func found(_ result: CheckResult) -> [String] {
        result.diagnostics.map { "\($0.code) `\(text(of: $0.span, in: result.sources))`" }
    }

    /// The codes of a source, each with what stands under its span.
    static func found(_ source: String) -> [String] { found(check(source)) }

    /// The source under a span.
    static func text(of span: Span?, in sources: SourceMap) -> String {
        guard let span, let file = sources[span.source] else { return "" }
        return String(decoding: file.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }

    /// The type of an expression over `data` and other items, as messages write it in full; or what is wrong with it.
    static func type(_ expression: String, data: String = "", items: String = "") -> String {
        let result = check("\(header)data {\n\(data)\n}\n\(items)\nlet resultat = \(expression)\n")
        guard let template = result.template else { return found(result).joined(separator: ", ") }
        guard let value = value(of: template) else { return "nothing" }
        let warnings = result.diagnostics.map { " (\($0.code))" }.joined()
        return value.type.description(in: template.contract, isFull: true) + warnings
    }

    /// The checked value of `let resultat`, the last of the bindings.
    static func value(of template: Template) -> TypedExpression? {
        var value: TypedExpression?
        for case .binding(_, let binding) in template.body { value = binding }
        return value
    }
}
