import GabaritExport
import GabaritLanguage
import GabaritPages

/// Lends the exporter's eyes to the checker: a picture is what the exporter can paint.
struct TemplateImages: GabaritLanguage.ImageProbe {
    /// Looks into the bytes of a picture.
    func probe(_ bytes: [UInt8]) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
        do {
            let image = try GabaritExport.ImageProbe.check(bytes)
            return (image.pixelWidth, image.pixelHeight)
        } catch {
            throw Self.problem(error)
        }
    }

    private static func problem(_ error: ImageError) -> ImageProblem {
        switch error {
        case .unknownFormat: .unknownFormat
        case .tooLarge(let width, let height): .tooLarge(pixelWidth: width, pixelHeight: height)
        case .empty, .tooManyBytes, .unsupportedColors, .damaged: .corrupt
        }
    }
}
