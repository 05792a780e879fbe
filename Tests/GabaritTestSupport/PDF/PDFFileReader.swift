/// Reads the objects of a PDF file by its cross-reference, a table or a stream, and expands streams and the objects packed in them.
struct PDFFileReader {
    private let bytes: [UInt8]
    private let inflater: Inflater
    private let places: PDFCrossReference
    private(set) var objects: [Int: PDFObject] = [:]
    private(set) var streams: [Int: [UInt8]] = [:]

    var trailer: [String: PDFObject] { places.trailer }

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        inflater = try Inflater()
        guard let start = Self.start(of: bytes) else { throw PDFFile.Unreadable(reason: "no startxref at the end") }
        var scanner = PDFScanner(bytes, at: start)
        if scanner.next() == .keyword("xref") {
            places = try PDFCrossReference(table: &scanner)
        } else {
            let (_, object, data) = try Self.object(of: bytes, at: start, inflater) { $0.number.map { Int($0) } }
            places = try PDFCrossReference(stream: object, data ?? [])
        }
        guard places.trailer["Prev"] == nil else { throw PDFFile.Unreadable(reason: "changed after it was made") }
    }

    /// The place that the last `startxref` names.
    private static func start(of bytes: [UInt8]) -> Int? {
        let word = Array("startxref".utf8)
        guard bytes.count > word.count else { return nil }
        for index in (max(0, bytes.count - 64)...(bytes.count - word.count)).reversed()
        where bytes[index..<index + word.count].elementsEqual(word) {
            var scanner = PDFScanner(bytes, at: index + word.count)
            return scanner.next()?.number.flatMap { 0..<bytes.count ~= Int($0) ? Int($0) : nil }
        }
        return nil
    }

    mutating func readAll() throws {
        for (id, place) in places.plain {
            let (found, object, data) = try Self.object(of: bytes, at: place, inflater, length: self.length)
            guard found == id else { throw PDFFile.Unreadable(reason: "object \(found) where \(id) should be") }
            // The file's frame, not its content.
            if object.dictionary?["Type"]?.name == "XRef" { continue }
            objects[id] = object
            streams[id] = data
        }
        for (container, members) in places.packed {
            guard let head = objects.removeValue(forKey: container), let data = streams.removeValue(forKey: container)
            else { throw PDFFile.Unreadable(reason: "no object stream \(container)") }
            try unpack(members, of: head, data)
        }
    }

    private func length(of object: PDFObject) -> Int? {
        if let number = object.number { return Int(number) }
        guard case .reference(let id) = object, let place = places.plain[id] else { return nil }
        var scanner = PDFScanner(bytes, at: place)
        let words = (0..<4).map { _ in scanner.next() }
        return words[2] == .keyword("obj") ? words[3]?.number.map { Int($0) } : nil
    }

    /// Takes objects out of an object stream (ISO 32000-1, 7.5.7): numbers and offsets first, then the objects.
    private mutating func unpack(_ members: [Int: Int], of head: PDFObject, _ data: [UInt8]) throws {
        guard head.dictionary?["Type"]?.name == "ObjStm", let count = head.dictionary?["N"]?.number,
            let first = head.dictionary?["First"]?.number
        else { throw PDFFile.Unreadable(reason: "no object stream") }
        var scanner = PDFScanner(data)
        for index in 0..<Int(count) {
            guard let id = scanner.next()?.number, let offset = scanner.next()?.number else {
                throw PDFFile.Unreadable(reason: "an object stream's head is cut")
            }
            // What the cross-reference does not know is not of the file.
            guard members[Int(id)] == index else { continue }
            var member = PDFScanner(data, at: Int(first + offset))
            objects[Int(id)] = member.next() ?? .null
        }
        for id in members.keys where objects[id] == nil {
            throw PDFFile.Unreadable(reason: "object \(id) is not in its object stream")
        }
    }

    /// The object at a place, with its number and, of a stream, its bytes.
    private static func object(
        of bytes: [UInt8], at place: Int, _ inflater: Inflater, length: (PDFObject) -> Int?
    ) throws -> (id: Int, object: PDFObject, data: [UInt8]?) {
        var scanner = PDFScanner(bytes, at: place)
        guard let id = scanner.next()?.number, scanner.next()?.number != nil, scanner.next() == .keyword("obj"),
            let object = scanner.next()
        else { throw PDFFile.Unreadable(reason: "no object at \(place)") }
        let end = scanner.next()
        guard end == .keyword("stream"), var dictionary = object.dictionary else {
            guard end == .keyword("endobj") else { throw PDFFile.Unreadable(reason: "object \(Int(id)) has no end") }
            return (Int(id), object, nil)
        }
        var start = scanner.position
        if start < bytes.count, bytes[start] == 13 { start += 1 }
        if start < bytes.count, bytes[start] == 10 { start += 1 }
        guard let length = dictionary["Length"].flatMap(length), length >= 0, start + length <= bytes.count else {
            throw PDFFile.Unreadable(reason: "stream \(Int(id)) has no length")
        }
        scanner.position = start + length
        guard scanner.next() == .keyword("endstream") else {
            throw PDFFile.Unreadable(reason: "stream \(Int(id)) is not as long as it says")
        }
        var data = Array(bytes[start..<start + length])
        if let filter = dictionary["Filter"],
            filter == .name("FlateDecode") || filter == .array([.name("FlateDecode")]),
            dictionary["DecodeParms"] == nil
        {
            data = try inflater.expand(data)
            dictionary["Filter"] = nil
        }
        return (Int(id), .dictionary(dictionary), data)
    }
}
