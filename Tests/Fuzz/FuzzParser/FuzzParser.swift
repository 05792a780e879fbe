import GabaritLanguage
import GabaritPrimitives

/// Any bytes: the parser must come back, whatever they are.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = Parser.parse(SourceFile(path: "fuzz.gabarit", bytes: bytes), as: SourceID(0))
    return 0
}
