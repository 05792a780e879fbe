internal import GabaritLanguage
internal import GabaritPages

extension ImageResource {
    /// A picture of the data, as pages hold it.
    init(_ image: ImageDatum) {
        self.init(
            format: Format(image.format), bytes: image.bytes, pixelWidth: image.pixelWidth,
            pixelHeight: image.pixelHeight)
    }
}

extension ImageResource.Format {
    fileprivate init(_ format: ImageFormat) {
        switch format {
        case .png: self = .png
        case .jpeg: self = .jpeg
        }
    }
}
