/// A picture ready to be painted.
enum Picture {
    case pixels(ImageSurface)
    case drawing(RecordingSurface)

    /// What tells it from others.
    var id: ObjectIdentifier {
        switch self {
        case .pixels(let surface): ObjectIdentifier(surface)
        case .drawing(let surface): ObjectIdentifier(surface)
        }
    }

    /// Its width in its own units.
    var width: Double {
        switch self {
        case .pixels(let surface): Double(surface.width)
        case .drawing(let surface): surface.width
        }
    }

    /// Its height in its own units.
    var height: Double {
        switch self {
        case .pixels(let surface): Double(surface.height)
        case .drawing(let surface): surface.height
        }
    }
}
