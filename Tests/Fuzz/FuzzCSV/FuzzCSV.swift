import GabaritFuzzSupport
import GabaritLanguage
import GabaritPrimitives

/// The contract of the seed.
struct SeedFile: TemplateResources {
    func bytes(at path: String) throws(ResourceError) -> [UInt8] { Array(Seeds.listTemplate.utf8) }
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
let mutation = TokenMutation(Seeds.table)

/// Any bytes, and mutations of a valid file by three edits at most, so that many stay valid: reader and decoder must come back, and
/// every fault has a place.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let decoder else { fatalError("the seed does not check") }
    Stages.reach("read")
    let input = UnsafeBufferPointer(start: start, count: count)
    let isMutation = input.first.map { $0 & 1 == 1 } ?? false
    let bytes =
        isMutation ? mutation.mutated(by: UnsafeBufferPointer(rebasing: input.dropFirst().prefix(12))) : Array(input)
    guard let table = try? CSVTable(bytes, field: "lieux", file: "l.csv") else { return 0 }
    Stages.reach("decode")
    switch decoder.decode(JSONValue(.object([])), tables: [table]) {
    case .success: Stages.reach("value")
    case .failure(let faults):
        for fault in faults.all where fault.code != "data.more-errors" && fault.dataPosition?.file != "l.csv" {
            fatalError("a fault without a place: \(fault.code)")
        }
    }
    return 0
}
