/// The natural size of a drawing: its width and height where both are lengths, otherwise its view box (SVG 1.1, 7.2).
enum DrawingSize {
    /// The most units of a side.
    private static let limit = 100_000.0
    /// CSS pixels in each unit of length.
    private static let units: [(suffix: String, pixels: Double)] = [
        ("px", 1), ("pt", 96 / 72), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), ("", 1),
    ]

    static func size(_ attributes: [(name: String, value: String)]) -> (width: Double, height: Double)? {
        func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
        if let width = value("width").flatMap(length), let height = value("height").flatMap(length) {
            return checked(width, height)
        }
        guard let box = value("viewBox") else { return nil }
        let numbers = box.split { $0.isWhitespace || $0 == "," }.map { Double($0) }
        guard numbers.count == 4, let width = numbers[2], let height = numbers[3] else { return nil }
        return checked(width, height)
    }

    private static func length(_ text: String) -> Double? {
        for (suffix, pixels) in units where text.hasSuffix(suffix) {
            return Double(text.dropLast(suffix.count)).map { $0 * pixels }
        }
        return nil
    }

    private static func checked(_ width: Double, _ height: Double) -> (width: Double, height: Double)? {
        let range = (1 / limit)...limit
        return range.contains(width) && range.contains(height) ? (width, height) : nil
    }
}
