public import Foundation

/// A PDF file opened by the tests' own reader, for judging what others cannot see: text by ToUnicode alone, marked content,
/// structure.
///
/// qpdf undoes compression and object streams first; nothing else of the file is taken from it.
public struct PDFFile: Sendable {
    /// The objects by number.
    public let objects: [Int: PDFObject]
    /// The bytes of stream objects by number, without filters.
    public let streams: [Int: [UInt8]]
    /// The trailer.
    public let trailer: [String: PDFObject]

    /// A reason for which a file cannot be read.
    public struct Unreadable: Error {
        /// The reason.
        public var reason: String

        /// Makes a reason.
        public init(reason: String) { self.reason = reason }
    }

    /// Opens a file's bytes.
    public init(_ data: Data) throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString).pdf")
        try data.write(to: scratch)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let outcome = Shell.run(
            "qpdf", ["--qdf", "--object-streams=disable", "--stream-data=uncompress", scratch.path, "-"])
        guard outcome.status == 0 else { throw Unreadable(reason: "qpdf: \(outcome.errors)") }
        let bytes = [UInt8](outcome.output)
        var objects: [Int: PDFObject] = [:]
        var streams: [Int: [UInt8]] = [:]
        var trailer: [String: PDFObject] = [:]
        var scanner = PDFScanner(bytes)
        var recent: [PDFObject] = []
        while let token = scanner.next() {
            if token == .keyword("obj"), recent.count >= 2, let id = recent[recent.count - 2].number.map({ Int($0) }) {
                let object = scanner.next() ?? .null
                objects[id] = object
                var ahead = scanner
                if ahead.next() == .keyword("stream") {
                    var start = ahead.position
                    if start < bytes.count, bytes[start] == 13 { start += 1 }
                    if start < bytes.count, bytes[start] == 10 { start += 1 }
                    guard let end = Self.find(Array("\nendstream\n".utf8), in: bytes, from: start - 1) else {
                        throw Unreadable(reason: "stream \(id) has no end")
                    }
                    streams[id] = end > start ? Array(bytes[start..<end]) : []
                    scanner.position = end
                }
                recent = []
            } else if token == .keyword("trailer") {
                trailer = scanner.next()?.dictionary ?? [:]
                recent = []
            } else {
                recent.append(token)
            }
        }
        self.objects = objects
        self.streams = streams
        self.trailer = trailer
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = max(start, 0)
        while index + needle.count <= bytes.count {
            if bytes[index] == needle[0], bytes[index..<(index + needle.count)].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }

    /// The object behind a reference.
    public func resolve(_ object: PDFObject?) -> PDFObject {
        guard let object else { return .null }
        if case .reference(let id) = object { return objects[id] ?? .null }
        return object
    }

    /// The entry of a dictionary, references followed.
    public func entry(_ key: String, of object: PDFObject?) -> PDFObject {
        resolve(resolve(object).dictionary?[key])
    }

    /// The catalogue.
    public var catalog: PDFObject { resolve(trailer["Root"]) }

    /// A box of a page, by its name, as its four numbers.
    public func box(_ name: String, ofPage index: Int = 0) -> [Double]? {
        guard pages.indices.contains(index) else { return nil }
        return entry(name, of: .reference(pages[index])).elements?.compactMap(\.number)
    }

    /// The pages' object numbers, in order.
    public var pages: [Int] {
        var pages: [Int] = []
        func walk(_ object: PDFObject?, depth: Int) {
            guard depth < 64, case .reference(let id)? = object else { return }
            let node = resolve(object)
            if let kids = entry("Kids", of: node).elements {
                for kid in kids { walk(kid, depth: depth + 1) }
            } else {
                pages.append(id)
            }
        }
        walk(catalog.dictionary?["Pages"], depth: 0)
        return pages
    }
}
