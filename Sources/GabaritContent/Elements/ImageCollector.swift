import GabaritLanguage
import GabaritPrimitives

/// The pictures of one document's data, each once, however often it stands in the data or is shown.
struct ImageCollector {
    /// The pictures, in the order in which they were met.
    private(set) var all: [ImageDatum] = []
    private var numbers: [ImageDatum: Int] = [:]

    /// The number of a picture.
    mutating func number(of image: ImageDatum) -> Int {
        if let known = numbers[image] { return known }
        numbers[image] = all.count
        all.append(image)
        return all.count - 1
    }
}

extension ImageDatum {
    /// The greatest size of its proportions in a box; each side a unit of length at least.
    func size(in box: Size) -> Size {
        let unit = Length(units: 1)
        let height = box.width.scaled(by: Double(pixelHeight) / Double(pixelWidth))
        if height <= box.height { return Size(width: box.width, height: max(height, unit)) }
        let width = box.height.scaled(by: Double(pixelWidth) / Double(pixelHeight))
        return Size(width: max(min(width, box.width), unit), height: box.height)
    }
}
