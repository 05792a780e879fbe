import GabaritPages

/// The pictures, kept from document to document: the same logo is decoded once.
///
/// Within a document none is let go, so that cairo, which knows a picture by its surface, puts it into the file once; what a
/// document may show is bounded by the checker's count of pixels.
final class ImageCache {
    /// What a surface is made for.
    enum Purpose {
        /// A PDF, which takes a JPEG file as it is.
        case embedding
        /// A picture, which needs the pixels.
        case pixels
    }

    private static let countBound = 16
    private static let pixelBound = 16 << 20

    private let purpose: Purpose
    private var entries: [Entry] = []
    private var document = 0

    /// A picture, and in how many documents it was shown, this one last.
    private struct Entry {
        let resource: ImageResource
        let picture: Picture
        var documents = 1
        var last: Int
    }

    init(_ purpose: Purpose) { self.purpose = purpose }

    /// Begins a document: lets go of what is too much, first of what the fewest documents have shown, the oldest of that.
    func beginDocument() {
        document += 1
        while entries.count > Self.countBound || (entries.count > 1 && pixels > Self.pixelBound),
            let place = entries.indices.min(by: { entries[$0].documents < entries[$1].documents })
        {
            entries.remove(at: place)
        }
    }

    /// A picture, ready to be painted.
    func picture(of resource: ImageResource) throws(ImageError) -> Picture {
        // Few entries, and equal arrays mostly share their storage: comparing is cheaper than hashing the bytes.
        if let place = entries.firstIndex(where: { $0.resource == resource }) {
            if entries[place].last != document { entries[place].documents += 1 }
            entries[place].last = document
            return entries[place].picture
        }
        let picture = try make(resource)
        entries.append(Entry(resource: resource, picture: picture, last: document))
        return picture
    }

    /// Forgets all pictures.
    func reset() { entries.removeAll() }

    /// The pixels held; outlines have none.
    private var pixels: Int {
        entries.reduce(0) { $0 + ($1.resource.format == .svg ? 0 : $1.resource.pixelWidth * $1.resource.pixelHeight) }
    }

    private func make(_ resource: ImageResource) throws(ImageError) -> Picture {
        if resource.format == .svg { return .drawing(try DrawingDecoder.decode(resource.bytes)) }
        let (width, height) = (resource.pixelWidth, resource.pixelHeight)
        try ImageProbe.checkSize(width: width, height: height)
        do {
            switch resource.format {
            case .png:
                let surface = try ImageSurface(png: resource.bytes)
                guard surface.width == width, surface.height == height else { throw ImageError.damaged }
                return .pixels(surface)
            case .jpeg:
                let surface = try ImageSurface(.rgb, width: width, height: height)
                switch purpose {
                case .embedding: try surface.attach(jpeg: resource.bytes)
                case .pixels: try JPEGDecoder().decode(resource.bytes, into: surface)
                }
                return .pixels(surface)
            case .svg: throw ImageError.damaged
            }
        } catch let error as ImageError {
            throw error
        } catch {
            throw .damaged
        }
    }
}
