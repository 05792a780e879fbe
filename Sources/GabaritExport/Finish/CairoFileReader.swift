/// Takes a file apart as cairo writes it: object by object, in pieces as they come.
///
/// Not a reader of PDF: it knows the shapes that cairo 1.16 gives its objects, and refuses any other. Every object is held until it is
/// complete, one at a time.
final class CairoFileReader {
    /// A part of the file.
    ///
    /// Its bytes are valid until more are added or dropped.
    enum Part {
        /// An object that is no stream, without its first and last line.
        case object(number: Int, body: UnsafeRawBufferPointer)
        /// A stream; `length` is the number of the object that told its length, `head` its dictionary without the length, neither
        /// opened nor closed.
        case stream(number: Int, length: Int, head: UnsafeRawBufferPointer, data: UnsafeRawBufferPointer)
        /// The table of references and the trailer.
        case end(PDFScanner)
    }

    /// Bytes that hold the beginning of any object, two numbers and the words between them; the end of the file is longer.
    private static let beginning = 64

    private let input = ByteBuffer(capacity: 128 << 10)
    /// Bytes of the input that are done with.
    private var done = 0
    private var hasHeader = false
    /// Whether the end of the file has come.
    private(set) var hasEnded = false

    /// Begins a file.
    func begin() {
        input.clear()
        (done, hasHeader, hasEnded) = (0, false, false)
    }

    /// Adds what cairo writes.
    func append(_ bytes: UnsafeRawBufferPointer) { input.append(bytes) }

    /// Drops what has been read.
    func dropRead() {
        input.removeFirst(done)
        done = 0
    }

    /// The next part; nothing where more bytes are needed, or none follow.
    func next() throws(FinishError) -> Part? {
        guard !hasEnded else { return nil }
        var scanner = PDFScanner(input.bytes, at: done)
        if !hasHeader {
            guard scanner.remaining >= 15 else { return nil }
            guard scanner.begins("%PDF-1.5\n%") else { throw .unknownShape(.header) }
            hasHeader = true
            scanner.position += 15
            done = scanner.position
        }
        if scanner.skip("xref\n") {
            guard scanner.find("%%EOF\n") != nil else { return nil }
            hasEnded = true
            done = input.count
            return .end(scanner)
        }
        // Cairo writes numbers apart: a line like `1234567 0 obj` and what it begins are looked at once they are whole.
        guard scanner.remaining >= Self.beginning else { return nil }
        guard let number = scanner.number(), scanner.skip(" 0 obj\n") else { throw .unknownShape(.object) }
        if scanner.skip("<< /Length ") { return try nextStream(number, scanner) }
        guard let end = scanner.find("endobj\n") else { return nil }
        done = end + 7
        return .object(number: number, body: input.bytes(scanner.position..<end))
    }

    /// Reads a stream and the object that tells its length.
    private func nextStream(_ number: Int, _ scanner: PDFScanner) throws(FinishError) -> Part? {
        var scanner = scanner
        guard let reference = scanner.number(), scanner.skip(" 0 R") else { throw .unknownShape(.stream) }
        let headStart = scanner.position
        guard let headEnd = scanner.find(">>\nstream\n") else { return nil }
        let start = headEnd + 10
        scanner.position = start
        // The bytes of a stream may hold what looks like its end; the length says which is.
        while let end = scanner.find("\nendstream\nendobj\n") {
            scanner.position = end + 18
            guard scanner.remaining >= 40 || scanner.find("endobj\n") != nil else { return nil }
            var behind = scanner
            guard behind.number() == reference, behind.skip(" 0 obj\n   "), behind.number() == end - start,
                behind.skip("\nendobj\n")
            else {
                scanner.position = end + 1
                continue
            }
            done = behind.position
            return .stream(
                number: number, length: reference, head: input.bytes(headStart..<headEnd),
                data: input.bytes(start..<end))
        }
        return nil
    }
}
