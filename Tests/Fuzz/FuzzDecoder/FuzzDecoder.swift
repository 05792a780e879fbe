import GabaritFuzzSupport
import GabaritLanguage
import GabaritPrimitives

/// The contract of the seed.
struct SeedFile: TemplateResources {
    func bytes(at path: String) throws(ResourceError) -> [UInt8] { Array(Seeds.template.utf8) }
}

/// No picture at all.
struct NoImages: ImageProbe {
    func probe(_ bytes: [UInt8], sideLimit: Int?) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
        throw .unknownFormat
    }
}

let decoder = Checker.check(path: "essai.gabarit", resources: SeedFile(), images: NoImages()).template.map {
    Decoder(contract: $0.contract, images: NoImages())
}
let mutation = TokenMutation(Seeds.record)

/// Mutations of a valid record: reader and decoder must come back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let decoder else { fatalError("the seed does not check") }
    Stages.reach("read")
    guard let json = try? JSONReader.parse(mutation.mutated(by: UnsafeBufferPointer(start: start, count: count))) else {
        return 0
    }
    Stages.reach("decode")
    if case .success = decoder.decode(json) { Stages.reach("value") }
    return 0
}
