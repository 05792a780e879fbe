/// An ``ImageType`` with the eyes to examine pictures by.
struct ImageRule {
    /// What a picture may do wrong.
    enum Fault: Error, Hashable {
        case notBase64
        case tooManyBytes(Int?)
        case format
        case tooManyPixels(width: Int, height: Int)
        case unsupportedColors
        case damaged
    }

    /// The type.
    let type: ImageType
    /// Who decodes.
    let probe: any ImageProbe

    /// The picture of a base64 text, in the order of what it costs to know: its length, its bytes, its header, all of it.
    func image(of text: String) throws(Fault) -> ImageDatum {
        guard text.utf8.count <= type.maximumCharacters else { throw .tooManyBytes(nil) }
        guard let bytes = Base64.bytes(of: text) else { throw .notBase64 }
        guard bytes.count <= type.maximumBytes else { throw .tooManyBytes(bytes.count) }
        guard let format = ImageFormat(bytes), type.formats.contains(format) else { throw .format }
        let width: Int
        let height: Int
        do throws(ImageProblem) {
            (width, height) = try probe.probe(bytes, sideLimit: type.side)
        } catch {
            throw Self.fault(error)
        }
        guard width > 0, height > 0 else { throw .damaged }
        // A probe may have limits of its own; the contract's are kept here whatever it does.
        guard width <= type.side, height <= type.side else { throw .tooManyPixels(width: width, height: height) }
        return ImageDatum(format: format, bytes: bytes, pixelWidth: width, pixelHeight: height)
    }

    private static func fault(_ problem: ImageProblem) -> Fault {
        switch problem {
        // Data are pictures of pixels only, as their first bytes have told.
        case .unknownFormat, .drawing: .format
        case .corrupt: .damaged
        case .tooLarge(let width, let height): .tooManyPixels(width: width, height: height)
        case .unsupportedColors: .unsupportedColors
        }
    }
}
