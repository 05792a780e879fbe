import GabaritPrimitives

@testable import GabaritLanguage

/// Pictures by the first byte of their file: `g` is good, `<` a drawing with text, anything else is what its name says.
struct NamedImages: ImageProbe {
    func probe(_ bytes: [UInt8], sideLimit: Int?) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
        switch bytes.first {
        case UInt8(ascii: "g"): return (400, 200)
        case UInt8(ascii: "c"): throw .corrupt
        case UInt8(ascii: "<"): throw .drawing(DrawingFault(.text, line: 1, name: "text"))
        case UInt8(ascii: "i"): throw .unsupportedColors
        case UInt8(ascii: "l"): throw .tooLarge(pixelWidth: 30_000, pixelHeight: 20)
        default: throw .unknownFormat
        }
    }
}

extension Checking {
    /// The pictures of the tests.
    static let pictures = [
        "lib/good.png": "good", "lib/corrupt.png": "corrupt", "lib/large.png": "large", "lib/text.png": "text",
        "lib/inks.jpg": "inks", "lib/text.svg": "<svg>",
    ]
    /// Pictures that cannot be read.
    static let faults: [String: ResourceError] = [
        "../secret.png": .outsideRoot, "lib/closed.png": .unreadable, "lib/heavy.png": .tooLarge(limit: 20_000_000),
    ]

    /// Checks a source with the pictures at hand; the header is added.
    static func checkElements(_ source: String) -> CheckResult {
        let files = pictures.merging(["essai.gabarit": header + source]) { $1 }
        return Checker.check(
            path: "essai.gabarit", resources: MemoryResources(files: files, errors: faults), images: NamedImages())
    }

    /// The codes of a source, each with what stands under its span.
    static func elements(_ source: String) -> [String] { found(checkElements(source)) }

    /// The codes of a source alone.
    static func codes(_ source: String) -> [String] { checkElements(source).diagnostics.map(\.code) }

    /// The body of a source that checks, top-level bindings left out; nothing where it does not check.
    static func body(_ source: String) -> [TypedElement] {
        (checkElements(source).template?.body ?? []).compactMap {
            if case .element(let element) = $0 { element } else { nil }
        }
    }

    /// What the style of an element of a source sets.
    static func style(_ source: String, of index: Int = 0) -> StyleProperties? {
        guard let template = checkElements(source).template else { return nil }
        let elements = body(source)
        return elements.indices.contains(index) ? template.styles[elements[index].style.index] : nil
    }
}
