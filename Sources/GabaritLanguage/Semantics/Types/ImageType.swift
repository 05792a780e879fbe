/// The formats of pictures that may stand in a document.
public enum ImageFormat: String, Hashable, Sendable, CaseIterable {
    case png, jpeg

    /// The format that the first bytes of a file tell; nothing where they are of another.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else {
            return nil
        }
    }

    /// The name that people read.
    var name: String { rawValue.uppercased() }
}

/// What pictures of the data may be, and how large they are at most.
public struct ImageType: Hashable, Sendable {
    /// The one format admitted; none where each is.
    public var format: ImageFormat?
    /// The most bytes of the file, in thousands.
    public var kilobytes: Int
    /// The most pixels of a side.
    public var side: Int

    /// The bytes in thousands, where a contract does not say.
    public static let defaultKilobytes = 200
    /// The pixels of a side, where a contract does not say.
    public static let defaultSide = 1000
    /// The most that a contract may say; within what any decoder lent takes.
    static let kilobyteLimit = 8000
    /// The most that a contract may say.
    static let sideLimit = 5000

    /// Makes a type.
    public init(format: ImageFormat? = nil, kilobytes: Int = defaultKilobytes, side: Int = defaultSide) {
        self.format = format
        self.kilobytes = kilobytes
        self.side = side
    }

    /// The formats admitted.
    public var formats: [ImageFormat] { format.map { [$0] } ?? ImageFormat.allCases }

    /// The most bytes of the file.
    var maximumBytes: Int { kilobytes * 1000 }
    /// The most pixels of the whole.
    var maximumPixels: Int { side * side }
    /// The most characters of its base64 text.
    var maximumCharacters: Int { Base64.length(ofBytes: maximumBytes) }

    /// Whether every picture of this type is one of another.
    func isAccepted(by other: ImageType) -> Bool {
        (other.format == nil || format == other.format) && kilobytes <= other.kilobytes && side <= other.side
    }

    /// The type of a picture that is of either type.
    func joined(with other: ImageType) -> ImageType {
        ImageType(
            format: format == other.format ? format : nil, kilobytes: max(kilobytes, other.kilobytes),
            side: max(side, other.side))
    }
}
