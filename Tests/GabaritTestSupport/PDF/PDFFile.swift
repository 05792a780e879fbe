public import Foundation

/// A PDF file opened by the tests' own reader, for judging what others cannot see: text by ToUnicode alone, marked content,
/// structure.
///
/// Each object is read where the cross-reference says that it is (ISO 32000-1, 7.5), so a place that is wrong is unreadable, not
/// repaired.
public struct PDFFile: Sendable {
    /// The objects by number; of streams their dictionaries.
    public let objects: [Int: PDFObject]
    /// The bytes of stream objects by number, without Flate; other filters are left on.
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
        var reader = try PDFFileReader([UInt8](data))
        try reader.readAll()
        objects = reader.objects
        streams = reader.streams
        trailer = reader.trailer
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
