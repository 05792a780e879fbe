/// Writes a file's objects: streams as they come, all else packed into object streams, and at the end a stream of references
/// (ISO 32000-1, 7.5.7 and 7.5.8).
///
/// Memory: the objects of one object stream, a piece of output, and eight bytes for each object of the file.
final class ObjectPacker {
    /// Objects of an object stream.
    private static let most = 200
    /// Bytes that are gathered before the sink gets them.
    private var pieceSize = 64 << 10

    private enum Entry {
        case free
        /// Bytes from the file's start.
        case offset(UInt32)
        /// The object stream's number, and the place in it.
        case packed(UInt32, UInt16)
    }

    private let deflater: Deflater
    private let output = ByteBuffer(capacity: 128 << 10)
    private let objects = ByteBuffer(capacity: 64 << 10)
    private let scratch = ByteBuffer(capacity: 64 << 10)
    /// What is about to be compressed: an object stream, or the references.
    private let raw = ByteBuffer(capacity: 64 << 10)
    private var members: [(number: Int, start: Int)] = []
    private var entries: [Entry] = []
    /// Numbers that no object has.
    private var spare: [Int] = []
    /// Bytes that the sink has.
    private var sent = 0
    private var digest = DocumentDigest()
    private var sink: (any ByteSink)?

    init(_ deflater: Deflater) { self.deflater = deflater }

    /// Begins a file.
    func begin(_ sink: any ByteSink, pieceSize: Int) {
        self.sink = sink
        self.pieceSize = pieceSize
        for buffer in [output, objects, scratch] { buffer.clear() }
        members.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        spare.removeAll(keepingCapacity: true)
        sent = 0
        digest = DocumentDigest()
        output.append("%PDF-1.7\n%")
        // Bytes beyond ASCII say that the file is binary.
        for byte: UInt8 in [0xB5, 0xED, 0xAE, 0xFB, 0x0A] { output.append(byte) }
    }

    /// Lets go of the sink.
    func end() { sink = nil }

    /// Says that a number belongs to no object.
    func release(_ number: Int) { spare.append(number) }

    /// A number for an object of the finisher's own; none may be there until the file's own numbers are known.
    func reserve() -> Int? { spare.popLast() }

    // MARK: Objects

    /// Begins an object that is no stream; its bytes are appended to what is given, up to ``endObject()``.
    func beginObject(_ number: Int) -> ByteBuffer {
        members.append((number, objects.count))
        return objects
    }

    func endObject() throws {
        objects.append(UInt8(ascii: "\n"))
        if members.count >= Self.most { try pack() }
    }

    /// Writes a stream; `head` is its dictionary without the length, opened and not closed.
    func writeStream(_ number: Int, head: UnsafeRawBufferPointer, data: UnsafeRawBufferPointer) throws {
        try note(number, .offset(offset()))
        output.append(number)
        output.append(" 0 obj\n")
        output.append(head)
        output.append("/Length ")
        output.append(data.count)
        output.append(">>stream\n")
        output.append(data)
        // Behind a carriage return a line feed alone would make one line end of both, and the stream a byte too short.
        if data.last == 0x0D { output.append(UInt8(0x0D)) }
        output.append("\nendstream\nendobj\n")
        digest.add(data)
        if output.count > pieceSize { try send() }
    }

    /// Compresses bytes into a stream.
    func writeCompressed(_ number: Int, head: String, data: UnsafeRawBufferPointer) throws {
        scratch.clear()
        try deflater.compress(data, into: scratch)
        var head = "<<" + head + "/Filter/FlateDecode"
        try head.withUTF8 { try writeStream(number, head: UnsafeRawBufferPointer($0), data: scratch.bytes) }
    }

    /// Packs the objects gathered into object streams, as far as there are numbers for these.
    ///
    /// A document of many elements has more objects than numbers that fall free on the way: they wait for the end, where there are enough.
    private func pack() throws {
        var packed = 0
        while packed < members.count, let number = reserve() {
            let part = members[packed..<min(packed + Self.most, members.count)]
            let start = part.first?.start ?? 0
            let end = packed + part.count < members.count ? members[packed + part.count].start : objects.count
            raw.clear()
            for (place, member) in part.enumerated() {
                raw.append(member.number)
                raw.append(UInt8(ascii: " "))
                raw.append(member.start - start)
                raw.append(UInt8(ascii: " "))
                try note(member.number, .packed(UInt32(number), UInt16(place)))
            }
            let first = raw.count
            raw.append(objects.bytes(start..<end))
            try writeCompressed(number, head: "/Type/ObjStm/N \(part.count)/First \(first)", data: raw.bytes)
            packed += part.count
        }
        guard packed > 0 else { return }
        guard packed == members.count else {
            // Numbers came to an end in the middle; what is packed is not packed again.
            members.removeFirst(packed)
            return
        }
        members.removeAll(keepingCapacity: true)
        objects.clear()
    }

    private func note(_ number: Int, _ entry: Entry) throws(FinishError) {
        guard number >= 0, number < 1 << 23 else { throw .unknownShape(.object) }
        while entries.count <= number { entries.append(.free) }
        entries[number] = entry
    }

    // MARK: The end

    /// Numbers from here on are free too: so many, and those of the object streams that wait.
    func extend(from size: Int, by own: Int) {
        let count = own + members.count / Self.most + 1
        // Lowest first, after those that are free already.
        spare = (size..<size + count).reversed() + spare
    }

    /// Packs what is left, and tells the digest of all that is written.
    func digestOfAll() throws -> String {
        try pack()
        guard members.isEmpty else { throw FinishError.unknownShape(.object) }
        return digest.hexadecimal
    }

    /// Writes the references and the end of the file.
    func finish(root: Int, information: Int, identifier: String) throws {
        guard let number = reserve() else { throw FinishError.unknownShape(.trailer) }
        let start = try offset()
        try note(number, .offset(start))
        raw.clear()
        for (index, entry) in entries.enumerated() {
            let (type, value, place): (UInt8, UInt32, UInt16) =
                switch entry {
                case .free: (0, 0, index == 0 ? 65535 : 0)
                case .offset(let offset): (1, offset, 0)
                case .packed(let stream, let place): (2, stream, place)
                }
            raw.append(type)
            for shift in stride(from: UInt32(24), through: 0, by: -8) { raw.append(UInt8(value >> shift & 255)) }
            raw.append(UInt8(place >> 8))
            raw.append(UInt8(place & 255))
        }
        let head =
            "/Type/XRef/Size \(entries.count)/W[1 4 2]/Root \(root) 0 R/Info \(information) 0 R"
            + "/ID[<\(identifier)><\(identifier)>]"
        try writeCompressed(number, head: head, data: raw.bytes)
        output.append("startxref\n")
        output.append(Int(start))
        output.append("\n%%EOF\n")
        try send()
    }

    private func offset() throws(FinishError) -> UInt32 {
        guard let offset = UInt32(exactly: sent + output.count) else { throw .oversized }
        return offset
    }

    private func send() throws {
        try sink?.write(output.bytes.bytes)
        sent += output.count
        output.clear()
    }
}
