import GabaritLanguage
import GabaritPrimitives

/// The template root of one section.
struct SuiteResources: TemplateResources {
    var files: [String: SuiteSection.File]

    func bytes(at path: String) throws(ResourceError) -> [UInt8] {
        if path.hasPrefix("/") || path.split(separator: "/").contains("..") { throw .outsideRoot }
        guard let file = files[path] else { throw .notFound }
        switch file.state {
        case "absent": throw .notFound
        case "outside": throw .outsideRoot
        case "unreadable": throw .unreadable
        case "too-large": throw .tooLarge(limit: 1 << 20)
        default: return file.bytes
        }
    }
}

/// Takes `30x20` for a picture of as many pixels, `corrupt`, `huge` and `inks` for what they say, `drawing text tspan` for a drawing
/// with that fault, all else for no picture.
struct SuiteImages: ImageProbe {
    func probe(_ bytes: [UInt8], sideLimit: Int?) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
        let text = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }
        switch text {
        case "corrupt": throw .corrupt
        case "inks": throw .unsupportedColors
        case "huge": throw .tooLarge(pixelWidth: 30_000, pixelHeight: 20_000)
        default: break
        }
        let words = text.split(separator: " ")
        if words.count == 3, words[0] == "drawing", let reason = DrawingFault.Reason(rawValue: String(words[1])) {
            throw .drawing(DrawingFault(reason, line: 12, name: words[2] == "-" ? nil : String(words[2])))
        }
        let sides = text.split(separator: "x").compactMap { Int($0) }
        guard sides.count == 2 else { throw .unknownFormat }
        return (sides[0], sides[1])
    }
}
