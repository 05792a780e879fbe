/// Packs a file as cairo writes it, and adds nothing: streams as they come, all else in object streams.
///
/// It serves files without tags, which conform to nothing; what a ``Finisher`` does is left out.
final class PackedFile: ByteSink {
    private let packer: ObjectPacker
    private let reader = CairoFileReader()
    private let head = ByteBuffer()

    init() throws(FinishError) { packer = ObjectPacker(try Deflater()) }

    /// Begins a file; what the sink throws comes through ``write(_:)`` and ``finish()``.
    func begin(_ sink: any ByteSink, pieceSize: Int) {
        reader.begin()
        packer.begin(sink, pieceSize: pieceSize)
    }

    /// Takes what cairo writes.
    func write(_ bytes: RawSpan) throws {
        bytes.withUnsafeBytes { reader.append($0) }
        while let part = try reader.next() {
            switch part {
            case .object(let number, let body):
                packer.beginObject(number).append(PDFScanner(body, at: 0).trimmed)
                try packer.endObject()
            case .stream(let number, let length, let words, let data):
                packer.release(length)
                head.clear()
                head.append("<<")
                head.append(words)
                try packer.writeStream(number, head: head.bytes, data: data)
            case .end(let scanner): try end(scanner)
            }
        }
        reader.dropRead()
    }

    private func end(_ scanner: PDFScanner) throws {
        var scanner = scanner
        guard let size = scanner.value(of: "/Size "), let root = scanner.value(of: "/Root "),
            let information = scanner.value(of: "/Info ")
        else { throw FinishError.unknownShape(.trailer) }
        // The table of references.
        packer.extend(from: size, by: 1)
        try packer.finish(root: root, information: information, identifier: packer.digestOfAll())
    }

    /// Ends the file; nothing may be left over.
    func finish() throws {
        guard reader.hasEnded else { throw FinishError.unknownShape(.trailer) }
        packer.end()
    }
}
