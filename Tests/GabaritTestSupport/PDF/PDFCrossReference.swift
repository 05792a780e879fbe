/// Where the objects of a PDF file are (ISO 32000-1, 7.5.4 and 7.5.8).
struct PDFCrossReference {
    /// The offsets of objects that stand by themselves, by number.
    private(set) var plain: [Int: Int] = [:]
    /// The numbers of packed objects with their places, by the stream that holds them.
    private(set) var packed: [Int: [Int: Int]] = [:]
    /// The trailer, or the dictionary of the stream.
    let trailer: [String: PDFObject]

    /// Reads a table behind its first word, and the trailer behind it.
    init(table scanner: inout PDFScanner) throws {
        while let token = scanner.next() {
            if token == .keyword("trailer") {
                guard let trailer = scanner.next()?.dictionary else { break }
                self.trailer = trailer
                return
            }
            guard let first = token.number, let count = scanner.next()?.number else { break }
            for id in Int(first)..<Int(first) + Int(count) {
                guard let offset = scanner.next()?.number, scanner.next()?.number != nil, let kind = scanner.next()
                else { throw PDFFile.Unreadable(reason: "a cross-reference is cut") }
                if kind == .keyword("n") { plain[id] = Int(offset) }
            }
        }
        throw PDFFile.Unreadable(reason: "no trailer")
    }

    /// Reads a stream's entries.
    init(stream: PDFObject, _ data: [UInt8]) throws {
        guard let dictionary = stream.dictionary, dictionary["Type"] == .name("XRef"),
            let widths = dictionary["W"]?.elements?.compactMap({ $0.number.map { Int($0) } }), widths.count == 3,
            let size = dictionary["Size"]?.number
        else { throw PDFFile.Unreadable(reason: "no cross-reference") }
        trailer = dictionary
        var position = 0
        func field(_ width: Int, or usual: Int) throws -> Int {
            guard width > 0 else { return usual }
            guard position + width <= data.count else { throw PDFFile.Unreadable(reason: "a cross-reference is cut") }
            defer { position += width }
            return data[position..<position + width].reduce(0) { $0 << 8 | Int($1) }
        }
        let ranges = dictionary["Index"]?.elements?.compactMap { $0.number.map { Int($0) } } ?? [0, Int(size)]
        for start in stride(from: 0, to: ranges.count - 1, by: 2) {
            for id in ranges[start]..<ranges[start] + ranges[start + 1] {
                let kind = try field(widths[0], or: 1)
                let (second, third) = (try field(widths[1], or: 0), try field(widths[2], or: 0))
                if kind == 1 { plain[id] = second }
                if kind == 2 { packed[second, default: [:]][id] = third }
            }
        }
        guard position == data.count else { throw PDFFile.Unreadable(reason: "a cross-reference is too long") }
    }
}
