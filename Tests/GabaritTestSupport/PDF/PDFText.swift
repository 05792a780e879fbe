import Foundation

/// Text as a file itself spells it: codes through ToUnicode, alternatives in ActualText, nothing guessed.
public struct PDFText: Sendable {
    /// A stretch of text of one marked-content sequence.
    public struct Piece: Equatable, Sendable {
        /// The page, from 0.
        public var page: Int
        /// The number of the marked content that belongs to the structure; none outside it.
        public var mark: Int?
        /// The characters.
        public var text: String
    }

    /// The stretches in the order they are painted.
    public let pieces: [Piece]

    private let file: PDFFile

    /// Reads every page of a file.
    public init(_ file: PDFFile) {
        self.file = file
        var pieces: [Piece] = []
        for (index, page) in file.pages.enumerated() {
            let contents = file.resolve(file.objects[page]?.dictionary?["Contents"])
            let ids: [Int]
            if case .reference(let id)? = file.objects[page]?.dictionary?["Contents"], file.streams[id] != nil {
                ids = [id]
            } else {
                ids = (contents.elements ?? []).compactMap { if case .reference(let id) = $0 { id } else { nil } }
            }
            var reader = PDFContentReader(file: file, page: index)
            var bytes: [UInt8] = []
            for id in ids { bytes += (file.streams[id] ?? []) + [10] }
            reader.read(bytes, resources: file.entry("Resources", of: file.objects[page]), depth: 0)
            pieces += reader.pieces
        }
        self.pieces = pieces
    }

    /// All text of the structure's marked content, in the order it is painted.
    public var content: String { pieces.filter { $0.mark != nil }.map(\.text).joined() }

    /// All text outside the structure.
    public var artifacts: String { pieces.filter { $0.mark == nil }.map(\.text).joined() }

    /// The text of each element of the structure tree, in the order of the tree: role and characters of its own marks.
    public var structure: [(role: String, text: String)] {
        var byPlace: [[Int]: String] = [:]
        for piece in pieces { if let mark = piece.mark { byPlace[[piece.page, mark], default: ""] += piece.text } }
        let pageNumbers = Dictionary(uniqueKeysWithValues: file.pages.enumerated().map { ($1, $0) })
        var elements: [(String, String)] = []
        func walk(_ object: PDFObject?, page inherited: Int?, depth: Int) {
            guard depth < 100 else { return }
            let node = file.resolve(object)
            guard node.dictionary != nil else { return }
            let role = file.entry("S", of: node).name ?? ""
            var page = inherited
            if case .reference(let id)? = node.dictionary?["Pg"] { page = pageNumbers[id] }
            let kids = file.entry("K", of: node)
            let index = elements.count
            elements.append((role, ""))
            for kid in kids.elements ?? (node.dictionary?["K"].map { [$0] } ?? []) {
                let resolved = file.resolve(kid)
                if let mark = resolved.number {
                    elements[index].1 += byPlace[[page ?? -1, Int(mark)]] ?? ""
                } else if file.entry("Type", of: resolved).name == "MCR" || resolved.dictionary?["MCID"] != nil {
                    var place = page
                    if case .reference(let id)? = resolved.dictionary?["Pg"] { place = pageNumbers[id] }
                    let mark = file.entry("MCID", of: resolved).number ?? -1
                    elements[index].1 += byPlace[[place ?? -1, Int(mark)]] ?? ""
                } else if file.entry("Type", of: resolved).name != "OBJR" {
                    walk(kid, page: page, depth: depth + 1)
                }
            }
        }
        let root = file.entry("StructTreeRoot", of: file.catalog)
        for kid in file.entry("K", of: root).elements ?? (root.dictionary?["K"].map { [$0] } ?? []) {
            walk(kid, page: nil, depth: 0)
        }
        return elements
    }
}

/// Reads the operators of one page.
struct PDFContentReader {
    let file: PDFFile
    let page: Int
    var pieces: [PDFText.Piece] = []
    private var marks: [(mark: Int?, actual: String?)] = []
    private var font: PDFFont?
    private var fonts: [String: PDFFont] = [:]

    init(file: PDFFile, page: Int) {
        self.file = file
        self.page = page
    }

    mutating func read(_ bytes: [UInt8], resources: PDFObject, depth: Int) {
        var scanner = PDFScanner(bytes)
        var operands: [PDFObject] = []
        while let token = scanner.next() {
            guard case .keyword(let word) = token else {
                operands.append(token)
                continue
            }
            switch word {
            case "BDC":
                var properties = operands.last ?? .null
                if let name = properties.name {
                    properties = file.entry(name, of: file.entry("Properties", of: resources))
                }
                let actual = file.entry("ActualText", of: properties).text
                marks.append((file.entry("MCID", of: properties).number.map { Int($0) }, actual))
                if let actual { append(actual) }
            case "BMC": marks.append((nil, nil))
            case "EMC": _ = marks.popLast()
            case "Tf":
                if let name = operands.first?.name {
                    if fonts[name] == nil {
                        fonts[name] = PDFFont(file: file, font: file.entry(name, of: file.entry("Font", of: resources)))
                    }
                    font = fonts[name]
                }
            case "Tj", "'", "\"": if let string = operands.last?.bytes { show(string) }
            case "TJ": for element in operands.last?.elements ?? [] { if let string = element.bytes { show(string) } }
            case "Do":
                if let name = operands.first?.name, depth < 8,
                    case .reference(let id)? = file.entry("XObject", of: resources).dictionary?[name],
                    file.entry("Subtype", of: file.objects[id]).name == "Form", let stream = file.streams[id]
                {
                    let saved = fonts
                    fonts = [:]
                    read(stream, resources: file.entry("Resources", of: file.objects[id]), depth: depth + 1)
                    fonts = saved
                }
            case "BI":
                // An inline image: its bytes are no operators.
                while let token = scanner.next(), token != .keyword("EI") {}
            default: break
            }
            operands = []
        }
    }

    private mutating func show(_ string: [UInt8]) {
        // Inside ActualText the glyphs do not speak.
        if marks.contains(where: { $0.actual != nil }) { return }
        append(font?.text(of: string) ?? "\u{FFFD}")
    }

    private mutating func append(_ text: String) {
        let mark = marks.last { $0.mark != nil }?.mark
        if let last = pieces.last, last.mark == mark {
            pieces[pieces.count - 1].text += text
        } else {
            pieces.append(PDFText.Piece(page: page, mark: mark, text: text))
        }
    }
}

/// A font's way from codes to characters: its ToUnicode map and nothing else.
struct PDFFont: Sendable {
    private var map: [Int: String] = [:]
    private var width = 1

    init(file: PDFFile, font: PDFObject) {
        if file.entry("Subtype", of: font).name == "Type0" { width = 2 }
        guard case .reference(let id)? = font.dictionary?["ToUnicode"], let bytes = file.streams[id] else { return }
        var scanner = PDFScanner(bytes)
        var operands: [PDFObject] = []
        while let token = scanner.next() {
            guard case .keyword(let word) = token else {
                operands.append(token)
                continue
            }
            switch word {
            case "endbfchar":
                for index in stride(from: 0, to: operands.count - 1, by: 2) {
                    if let code = operands[index].bytes, let text = operands[index + 1].bytes {
                        map[Self.number(code)] = PDFObject.utf16(text)
                    }
                }
            case "endbfrange":
                for index in stride(from: 0, to: operands.count - 2, by: 3) {
                    guard let low = operands[index].bytes.map(Self.number),
                        let high = operands[index + 1].bytes.map(Self.number), low <= high
                    else { continue }
                    if let texts = operands[index + 2].elements {
                        for (offset, text) in texts.enumerated() {
                            map[low + offset] = text.bytes.map { PDFObject.utf16($0) }
                        }
                    } else if let first = operands[index + 2].bytes, first.count >= 2 {
                        let start = Int(first[first.count - 2]) << 8 | Int(first[first.count - 1])
                        for code in low...high {
                            let unit = start + code - low
                            map[code] = PDFObject.utf16(
                                first.dropLast(2) + [UInt8(unit >> 8 & 255), UInt8(unit & 255)])
                        }
                    }
                }
            default: break
            }
            operands = []
        }
    }

    private static func number(_ bytes: [UInt8]) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    /// The characters of a shown string; U+FFFD where the file does not say.
    func text(of string: [UInt8]) -> String {
        stride(from: 0, to: string.count - width + 1, by: width).map { index in
            map[Self.number(Array(string[index..<(index + width)]))] ?? "\u{FFFD}"
        }.joined()
    }
}
