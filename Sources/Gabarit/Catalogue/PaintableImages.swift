import GabaritExport
public import GabaritLanguage
import GabaritPages

/// Lends the exporter's eyes to the checker and to the decoder of data: a picture is what the exporter can paint.
public struct PaintableImages: GabaritLanguage.ImageProbe {
    /// Makes a pair of eyes; they keep nothing.
    public init() {}

    /// Decodes a picture.
    public func probe(
        _ bytes: [UInt8], sideLimit: Int?
    ) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
        do {
            let image = try GabaritExport.ImageProbe.check(
                bytes, sideLimit: sideLimit ?? GabaritExport.ImageProbe.sideLimit)
            return (image.pixelWidth, image.pixelHeight)
        } catch {
            throw Self.problem(error)
        }
    }

    private static func problem(_ error: ImageError) -> ImageProblem {
        switch error {
        case .unknownFormat: .unknownFormat
        case .tooLarge(let width, let height): .tooLarge(pixelWidth: width, pixelHeight: height)
        case .unsupportedColors: .unsupportedColors
        case .drawing(let fault): .drawing(fault)
        case .empty, .tooManyBytes, .damaged: .corrupt
        }
    }
}
