import Foundation
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// Templates of the house and of tests, checked.
enum Checked {
    /// Checks a template that must have no fault.
    static func template(
        _ path: String, in resources: any TemplateResources = HouseTemplates(),
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Template {
        let result = Checker.check(path: path, resources: resources, images: NoPictures())
        let found = result.diagnostics.map { "\($0.code): \($0.message.english)" }
        return try #require(result.template, "\(found)", sourceLocation: sourceLocation)
    }

    /// Decodes JSON that must fit a template's contract.
    static func value(
        _ json: [UInt8], for template: Template, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Value {
        try Decoder(contract: template.contract, images: NoPictures()).decode(try JSONReader.parse(json)).get()
    }
}

/// The folder of templates that ships.
struct HouseTemplates: TemplateResources {
    func bytes(at path: String) throws(ResourceError) -> [UInt8] {
        guard let data = try? Data(contentsOf: Golden.root.appendingPathComponent("Templates/\(path)")) else {
            throw .notFound
        }
        return [UInt8](data)
    }
}
