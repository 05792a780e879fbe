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
/// A valid policy, its tokens mutated.
let policyMutation = TokenMutation(Seeds.policy)

/// Mutations of a valid template, or of a valid policy where the first byte is odd: parser, checker and prover must come back, with
/// something checked or with errors.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let start, count > 0, start[0] & 1 == 1 {
        fuzzPolicy(UnsafeBufferPointer(start: start + 1, count: count - 1))
        return 0
    }
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

private func fuzzPolicy(_ bytes: UnsafeBufferPointer<UInt8>) {
    let source = policyMutation.mutated(by: bytes)
    Stages.reach("parse")
    let result = Checker.checkPolicy(path: "essai.gabarit", resources: OneFile(source: source), images: NoImages())
    if !result.diagnostics.contains(where: { $0.code.hasPrefix("syntax.") }) { Stages.reach("check a policy") }
    if result.policy != nil { Stages.reach("policy") }
    if result.policy == nil, !result.diagnostics.contains(where: { $0.severity == .error }) { fatalError("no reason") }
}
