import GabaritPages
import GabaritPrimitives

/// The boxes of a page that is cut (ISO 32000-1, 14.11.2): the trim inside the bleed, which is inside the sheet.
struct PageBoxes {
    private let height: Length
    private let cut: Page.Cut?

    init(_ page: Page) { (height, cut) = (page.size.height, page.cut) }

    /// The entries of the page's dictionary; empty where nothing is cut.
    var entries: String {
        guard let cut else { return "" }
        return "/TrimBox [\(numbers(cut.trim))]/BleedBox [\(numbers(cut.bleed))]\n"
    }

    /// Left, lower, right and upper edge, in points from the lower left corner.
    private func numbers(_ box: Rectangle) -> String {
        [box.minX, height - box.maxY, box.maxX, height - box.minY].map(Self.number).joined(separator: " ")
    }

    private static func number(_ length: Length) -> String {
        let thousandths = (max(length, .zero).units * 1000 + 512) / 1024
        return "\(thousandths / 1000)." + String(1000 + thousandths % 1000).dropFirst()
    }
}
