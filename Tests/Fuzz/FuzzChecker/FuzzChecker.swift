import GabaritFuzzSupport
import GabaritLanguage
import GabaritPrimitives

/// One file and no other.
struct OneFile: TemplateResources {
    let source: [UInt8]
    func bytes(at path: String) throws(ResourceError) -> [UInt8] {
        guard path == "essai.gabarit" else { throw .notFound }
        return source
    }
}

/// No picture at all.
struct NoImages: ImageProbe {
    func probe(_ bytes: [UInt8], sideLimit: Int?) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
        throw .unknownFormat
    }
}

/// A valid template, its tokens mutated.
let mutation = TokenMutation(Seeds.template)

/// Mutations of a valid template: parser and checker must come back, with a template or with errors.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = mutation.mutated(by: UnsafeBufferPointer(start: start, count: count))
    Stages.reach("parse")
    let result = Checker.check(path: "essai.gabarit", resources: OneFile(source: source), images: NoImages())
    if !result.diagnostics.contains(where: { $0.code.hasPrefix("syntax.") }) { Stages.reach("check") }
    if result.template != nil { Stages.reach("template") }
    if result.template == nil, !result.diagnostics.contains(where: { $0.severity == .error }) {
        fatalError("no reason")
    }
    return 0
}
