import GabaritPrimitives

/// What ``PagesDumper`` wrote of a document, read back: a golden is compared with new pages through it.
///
/// Lengths are as exact as the text: to 0.01 pt.
public struct PagesDump: Hashable, Sendable {
    /// A word of an item: what stands on the page, or where.
    enum Word: Hashable, Sendable {
        /// A kind, a quoted text, a face, a colour.
        case plain(String)
        case point(Point)
        case size(Size)
        /// The advance of a run.
        case width(Length)
    }

    /// One item of a page.
    struct Item: Hashable, Sendable {
        /// The role of the leaf it belongs to, or what kind of furniture it is in parentheses.
        var role: String
        /// The number of the leaf; none for furniture.
        var node: Int?
        /// What it is and where.
        var words: [Word]
        /// The place in the template.
        var place: Span?
    }

    /// One page.
    struct Page: Hashable, Sendable {
        var size: Size
        var items: [Item]
    }

    /// The title.
    var title: String
    /// The language.
    var language: String
    /// What is told of a leaf beside its items: language, alternative and target, by its number.
    var attributes: [Int: String]
    /// The pages.
    var pages: [Page]

    /// Reads a document's text; nothing where it is not one that ``PagesDumper`` has written.
    public init?(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard let head = lines.popFirst(), head.hasPrefix("document "), lines.popFirst() == "structure" else {
            return nil
        }
        let words = Self.pieces(of: head)
        guard words.count >= 3 else { return nil }
        title = Self.unescaped(String(words[1].dropFirst().dropLast()))
        language = String(words[2])
        attributes = [:]
        pages = []
        while let line = lines.popFirst() {
            if line.hasPrefix("page ") {
                guard let size = Self.pieces(of: line).last.flatMap({ Self.size($0) }) else { return nil }
                pages.append(Page(size: size, items: []))
            } else if pages.isEmpty {
                guard addAttributes(of: line) else { return nil }
            } else if !line.isEmpty {
                guard let item = Self.item(line) else { return nil }
                pages[pages.count - 1].items.append(item)
            }
        }
        guard !pages.isEmpty else { return nil }
    }

    /// `P #3 lang=en alt="…" to="…" @0:1-2`.
    private mutating func addAttributes(of line: Substring) -> Bool {
        let pieces = Self.pieces(of: line)
        guard pieces.count >= 3, pieces[1].hasPrefix("#"), let number = Int(pieces[1].dropFirst()) else { return false }
        attributes[number] = pieces[2..<(pieces.count - 1)].joined(separator: " ")
        return true
    }

    /// `L/LI/LBody#3 "Texte" 1,2 w3 [Roboto 400 10 #000000] @0:1-2`.
    private static func item(_ line: Substring) -> Item? {
        let pieces = pieces(of: line)
        guard pieces.count >= 3, let owner = pieces.first else { return nil }
        var role = String(owner)
        var node: Int?
        if !owner.hasPrefix("("), let sign = owner.lastIndex(of: "#") {
            node = Int(owner[owner.index(after: sign)...])
            role = String(owner[..<sign].split(separator: "/").last ?? "")
        }
        return Item(
            role: role, node: node, words: pieces[1..<(pieces.count - 1)].map(word),
            place: place(pieces[pieces.count - 1]))
    }

    /// A text as it was before ``PagesDumper`` wrote it down.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var result = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let next = rest.popFirst() else {
                result.unicodeScalars.append(scalar)
                continue
            }
            if next == "n" {
                result += "\n"
            } else if next == "u", rest.first == "{", let end = rest.firstIndex(of: "}") {
                let digits = String(rest[rest.startIndex..<end].dropFirst())
                rest = rest[rest.index(after: end)...]
                if let value = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
                    result.unicodeScalars.append(value)
                }
            } else {
                result.unicodeScalars.append(next)
            }
        }
        return result
    }

    /// The words of a line; a quoted text and what stands in brackets are one each.
    private static func pieces(of line: Substring) -> [Substring] {
        let bytes = line.utf8
        var pieces: [Substring] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] != UInt8(ascii: " ") else {
                index = bytes.index(after: index)
                continue
            }
            let start = index
            var isQuoted = false
            var isBracketed = false
            while index < bytes.endIndex, isQuoted || isBracketed || bytes[index] != UInt8(ascii: " ") {
                switch bytes[index] {
                case UInt8(ascii: "\\") where isQuoted: index = bytes.index(after: index)
                case UInt8(ascii: "\"") where !isBracketed: isQuoted.toggle()
                case UInt8(ascii: "[") where !isQuoted && index == start: isBracketed = true
                case UInt8(ascii: "]") where isBracketed: isBracketed = false
                default: break
                }
                guard index < bytes.endIndex else { break }
                index = bytes.index(after: index)
            }
            pieces.append(line[start..<index])
        }
        return pieces
    }

    private static func word(_ piece: Substring) -> Word {
        if piece.hasPrefix("\"") || piece.hasPrefix("[") { return .plain(String(piece)) }
        if let size = size(piece) { return .size(size) }
        if piece.hasPrefix("w"), let width = length(piece.dropFirst()) { return .width(width) }
        let sides = piece.split(separator: ",", omittingEmptySubsequences: false)
        if sides.count == 2, let x = length(sides[0]), let y = length(sides[1]) { return .point(Point(x: x, y: y)) }
        return .plain(String(piece))
    }

    private static func size(_ piece: Substring) -> Size? {
        let sides = piece.split(separator: "×", omittingEmptySubsequences: false)
        guard sides.count == 2, let width = length(sides[0]), let height = length(sides[1]) else { return nil }
        return Size(width: width, height: height)
    }

    private static func length(_ text: Substring) -> Length? {
        guard let first = text.first, first == "-" || first.isNumber else { return nil }
        return Double(text).map { .points($0) }
    }

    /// `@0:1-2`.
    private static func place(_ piece: Substring) -> Span? {
        let numbers = piece.dropFirst().split { $0 == ":" || $0 == "-" }.compactMap { Int($0) }
        guard piece.hasPrefix("@"), numbers.count == 3 else { return nil }
        return Span(source: SourceID(Int32(clamping: numbers[0])), start: numbers[1], end: numbers[2])
    }
}
