import GabaritFuzzSupport
import GabaritLanguage

/// Any bytes: the JSON reader must come back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Stages.reach("read")
    if (try? JSONReader.parse(Array(UnsafeBufferPointer(start: start, count: count)))) != nil { Stages.reach("valid") }
    return 0
}
