import GabaritPages
import GabaritPrimitives
internal import Glibc

/// Finishes a file as cairo writes it: it reads each object, adds what PDF/UA-1 and PDF/A-3a ask, and packs it.
///
/// Like the ``CairoFileReader`` it reads by, it knows the shapes that cairo 1.16 gives its objects, and refuses any other. Every object
/// is held until it is complete, one at a time; cairo keeps the structure itself until the end.
final class Finisher: ByteSink {
    private let deflater: Deflater
    private let packer: ObjectPacker
    private let reader = CairoFileReader()
    private let content = ByteBuffer(capacity: 64 << 10)
    private let edited = ByteBuffer(capacity: 64 << 10)
    private let compressed = ByteBuffer(capacity: 32 << 10)
    private var log: FinishLog?
    /// Whether cairo has come to the fonts: from then on what looks like a page's content is a map of characters.
    private var hasFonts = false
    /// Elements and annotations that have come, documents whose elements have, and elements of the next one.
    private var elements = 0
    private var documents = 0
    private var ofDocument = 0
    /// The next document's elements, where they are to be joined.
    private var join: StructureJoin?
    private var annotations = 0
    /// The catalogue, kept until there are numbers for what it names.
    private var catalog: (number: Int, bytes: [UInt8])?
    private var information: Int?

    /// What may stand in for the subsets of this file's fonts; set before cairo comes to them.
    var wholeFonts: [WholeFont] = []

    /// Whether cairo's streams are stored as they are, and all compressed here.
    private let areStreamsStored: Bool
    /// The streams of fonts, by digest: what is printed in a face is often the same in many letters.
    private var kept = BoundedCache<SIMD2<UInt64>, KeptStream>(capacity: 64)

    /// A stream before and after compression; it is compared whole with what it was kept for.
    private struct KeptStream {
        var plain: [UInt8]
        var compressed: [UInt8]

        func holds(_ bytes: UnsafeRawBufferPointer) -> Bool {
            plain.withUnsafeBytes { own in
                guard own.count == bytes.count else { return false }
                guard let left = own.baseAddress, let right = bytes.baseAddress else { return true }
                return memcmp(left, right, own.count) == 0
            }
        }
    }

    /// The profile of sRGB, compressed for the first file.
    private var profile: [UInt8] = []

    init(areStreamsStored: Bool = false) throws(FinishError) {
        self.areStreamsStored = areStreamsStored
        deflater = try Deflater()
        packer = ObjectPacker(deflater)
    }

    /// Begins a file; what the sink throws comes through ``write(_:)`` and ``finish()``.
    func begin(_ log: FinishLog, sink: any ByteSink, pieceSize: Int) {
        self.log = log
        reader.begin()
        (elements, annotations, hasFonts) = (0, 0, false)
        (documents, ofDocument) = (0, 0)
        (catalog, information, join) = (nil, nil, nil)
        wholeFonts = []
        packer.begin(sink, pieceSize: pieceSize)
    }

    /// Takes what cairo writes.
    func write(_ bytes: RawSpan) throws {
        bytes.withUnsafeBytes { reader.append($0) }
        while let part = try reader.next() {
            switch part {
            case .object(let number, let body): try add(number, body)
            case .stream(let number, let length, let head, let data):
                packer.release(length)
                try add(number, head: head, data: data)
            case .end(let scanner): try end(scanner)
            }
        }
        reader.dropRead()
    }

    /// Ends the file; nothing may be left over.
    func finish() throws {
        guard reader.hasEnded else { throw FinishError.unknownShape(.trailer) }
        packer.end()
        log = nil
    }

    // MARK: Streams

    private func add(_ number: Int, head: UnsafeRawBufferPointer, data: UnsafeRawBufferPointer) throws {
        let words = PDFScanner(head, at: 0)
        if words.holds("/Length1") || words.holds("/Subtype /Type1C") || words.holds("/Subtype /CIDFontType0C") {
            hasFonts = true
        }
        let isForm = words.holds("/Subtype /Form") || words.holds("/PatternType 1")
        let isPlain = !words.holds("/Type") && !words.holds("/Subtype") && !words.holds("/Length1")
        guard isPlain || isForm || words.holds("/Length1") || words.holds("/Subtype /Image") || hasFonts else {
            throw FinishError.unknownShape(.stream)
        }
        let isEdited = isForm || (isPlain && !hasFonts)
        if !wholeFonts.isEmpty, words.holds("/Length1"), try writeWhole(number, data) { return }
        guard words.holds("/Filter /FlateDecode"), isEdited || areStreamsStored else {
            return try packer.writeStream(number, head: opened(head), data: data)
        }
        let plain = try expanded(data)
        if !isEdited, hasFonts { return try writeKept(number, head, plain) }
        compressed.clear()
        if isEdited {
            edited.clear()
            try ContentEditor.edit(plain, isPage: !isForm, into: edited)
            try deflater.compress(edited.bytes, into: compressed)
        } else {
            try deflater.compress(plain, into: compressed)
        }
        try packer.writeStream(number, head: opened(head), data: compressed.bytes)
    }

    /// The bytes of a stream before compression, valid until the next is asked for or read.
    private func expanded(_ data: UnsafeRawBufferPointer) throws(FinishError) -> UnsafeRawBufferPointer {
        if areStreamsStored, let plain = Deflater.stored(data) { return plain }
        content.clear()
        try deflater.expand(data, into: content)
        return content.bytes
    }

    /// Writes a face's whole program in place of a subset that it holds; false where there is none.
    private func writeWhole(_ number: Int, _ data: UnsafeRawBufferPointer) throws -> Bool {
        guard let subset = FontProgram(try expanded(data)),
            let whole = wholeFonts.first(where: { subset.isHeld(by: $0.program) })
        else { return false }
        edited.clear()
        edited.append("<</Filter/FlateDecode/Length1 ")
        edited.append(whole.count)
        try whole.compressed.withUnsafeBytes { try packer.writeStream(number, head: edited.bytes, data: $0) }
        return true
    }

    /// Writes a stream of a font, compressed now or when it was last met.
    private func writeKept(_ number: Int, _ head: UnsafeRawBufferPointer, _ plain: UnsafeRawBufferPointer) throws {
        var digest = DocumentDigest()
        digest.add(plain)
        var stream = kept.value(for: digest.bits)
        if stream?.holds(plain) != true {
            compressed.clear()
            try deflater.compress(plain, into: compressed)
            let fresh = KeptStream(plain: [UInt8](plain), compressed: [UInt8](compressed.bytes))
            kept.insert(fresh, for: digest.bits)
            stream = fresh
        }
        try stream?.compressed.withUnsafeBytes { try packer.writeStream(number, head: opened(head), data: $0) }
    }

    private func opened(_ head: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        edited.clear()
        edited.append("<<")
        edited.append(head)
        return edited.bytes
    }

    // MARK: Objects

    /// Adds an object that is no stream, with what its kind asks for.
    private func add(_ number: Int, _ body: UnsafeRawBufferPointer) throws {
        guard let log else { return }
        let words = PDFScanner(body, at: 0)
        if words.begins("<< /Type /StructElem\n") { return try addElement(number, words, log) }
        if words.begins("<< /Producer (cairo ") { return try addInformation(number, log) }
        if words.begins("<< /Type /Catalog\n") {
            catalog = (number, [UInt8](try words.opened(.catalog)))
            return
        }
        let object = packer.beginObject(number)
        if words.begins("<< /Type /Page %") {
            object.append(try words.opened(.page))
            var page = words
            guard let number = page.value(of: "/Type /Page % "), let entries = log.entries(ofPage: number - 1) else {
                throw FinishError.unknownShape(.page)
            }
            object.append(entries)
            if words.holds("/Annots [") { object.append("/Tabs /S\n") }
            object.append(">>")
        } else if words.begins("<< /Type /Annot\n") {
            object.append(try words.opened(.annotation))
            object.append("/F 4 /Contents ")
            TextString.append(try link(words, log).words, to: object)
            object.append(">>")
        } else if words.begins("<< /Type /Font\n   /Subtype /CIDFontType2\n") {
            object.append(try words.opened(.object))
            object.append("/CIDToGIDMap /Identity\n>>")
        } else {
            guard Self.known.contains(where: words.begins) else { throw FinishError.unknownShape(.object) }
            object.append(words.trimmed)
        }
        try packer.endObject()
    }

    /// How objects begin that pass as they are: resources, arrays and numbers of the structure, pages, fonts, outlines; what drawings
    /// hold of gradients, patterns and opacities.
    private static let known: [StaticString] = [
        "<<\n", "[", "<< /Nums [", "<< /Type /Pages\n", "<< /Type /Font\n", "<< /Type /FontDescriptor\n",
        "<< /Type /StructTreeRoot\n", "<< /Type /Outlines\n", "<< /Title ",
        "<< /FunctionType ", "      << /ShadingType ", "<< /Type /Pattern\n", "<< /Type /Mask\n",
        "<< /Type /ExtGState\n",
    ]

    private func addElement(_ number: Int, _ words: PDFScanner, _ log: FinishLog) throws {
        guard log.documents.indices.contains(documents), ofDocument < log.documents[documents].count else {
            throw FinishError.unknownShape(.structure)
        }
        let document = log.documents[documents]
        let first = elements - ofDocument
        elements += 1
        ofDocument += 1
        if let places = document.places {
            var join = self.join ?? StructureJoin(places)
            self.join = nil
            try join.add(number, words)
            if join.isComplete {
                let (joined, freed) = try join.joined()
                for element in joined {
                    try element.bytes.withUnsafeBytes { bytes in
                        try writeElement(element.number, first + element.index, PDFScanner(bytes, at: 0), log)
                    }
                }
                freed.forEach(packer.release)
            } else {
                self.join = join
            }
        } else {
            try writeElement(number, elements - 1, words, log)
        }
        if ofDocument == document.count { (documents, ofDocument) = (documents + 1, 0) }
    }

    private func writeElement(_ number: Int, _ index: Int, _ words: PDFScanner, _ log: FinishLog) throws {
        let object = packer.beginObject(number)
        let element = log.elements[index]
        guard words.hasType(element.type.map { TagWriter.types[Int($0)] } ?? "Span") else {
            throw FinishError.unknownShape(.structure)
        }
        let addition = log.addition(of: element)
        if addition.isEmpty {
            object.append(words.trimmed)
        } else {
            object.append(try words.opened(.structure))
            if let language = addition.language {
                object.append("/Lang ")
                TextString.append(language.tag, to: object)
            }
            if let alternative = addition.alternative {
                object.append("/Alt ")
                TextString.append(alternative, to: object)
            }
            if let cell = addition.cell { object.append(cell.attributes) }
            object.append(">>")
        }
        try packer.endObject()
    }

    /// The link of an annotation: the next one with its target; a link that shows nothing has no annotation.
    private func link(_ words: PDFScanner, _ log: FinishLog) throws(FinishError) -> FinishLog.Link {
        while log.links.indices.contains(annotations) {
            let link = log.links[annotations]
            annotations += 1
            if words.has(link.target, behind: "/URI (", before: ")") { return link }
        }
        throw .unknownShape(.annotation)
    }

    /// What the file says of itself, the same as its XMP packet.
    private func addInformation(_ number: Int, _ log: FinishLog) throws {
        information = number
        let object = packer.beginObject(number)
        let metadata = log.metadata
        object.append("<</Producer ")
        TextString.append(MetadataPacket.producer, to: object)
        object.append("/Title ")
        TextString.append(metadata.title, to: object)
        object.append("/Creator ")
        TextString.append(metadata.creator, to: object)
        let date = PDFDate.text(metadata.date)
        object.append("/CreationDate (\(date))/ModDate (\(date))>>")
        try packer.endObject()
    }

    private func add(
        catalog: (number: Int, bytes: [UInt8]), metadata: Int, intent: Int, files: [Int], _ log: FinishLog
    ) throws {
        let object = packer.beginObject(catalog.number)
        catalog.bytes.withUnsafeBytes { object.append($0) }
        object.append("/Lang ")
        TextString.append(log.metadata.language.tag, to: object)
        object.append("/ViewerPreferences <</DisplayDocTitle true>>/Metadata ")
        object.append(metadata)
        object.append(" 0 R/OutputIntents [<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)")
        object.append("/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
        object.append(intent)
        object.append(" 0 R>>]")
        if !files.isEmpty {
            object.append("/AF [\(files.map { "\($0) 0 R" }.joined(separator: " "))]/Names <</EmbeddedFiles <</Names [")
            // A tree of names is sorted (ISO 32000-1, 7.9.6).
            for (attachment, file) in zip(log.attachments, files).sorted(by: { $0.0.name < $1.0.name }) {
                TextString.append(attachment.name, to: object)
                object.append(" \(file) 0 R")
            }
            object.append("]>>>>")
        }
        object.append(">>")
        try packer.endObject()
    }

    /// Writes an attachment; gives the number of the object that describes it.
    private func add(_ attachment: Attachment, _ log: FinishLog) throws -> Int {
        guard let stream = packer.reserve(), let number = packer.reserve() else {
            throw FinishError.unknownShape(.trailer)
        }
        let type = attachment.mediaType.utf8.map { byte in
            // What a name may not hold as it is (ISO 32000-1, 7.3.5).
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "+-.".utf8.contains(byte)
                ? String(UnicodeScalar(byte)) : "#" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        let date = PDFDate.text(log.metadata.date)
        let head =
            "/Type/EmbeddedFile/Subtype/\(type)/Params<</Size \(attachment.bytes.count)/ModDate(\(date))>>"
        try attachment.bytes.withUnsafeBytes { try packer.writeCompressed(stream, head: head, data: $0) }
        let object = packer.beginObject(number)
        object.append("<</Type/Filespec/F")
        TextString.append(attachment.name, to: object)
        object.append("/UF")
        TextString.append(attachment.name, to: object)
        object.append("/Desc")
        TextString.append(attachment.description, to: object)
        object.append("/AFRelationship/\(attachment.relationship.rawValue)/EF<</F \(stream) 0 R/UF \(stream) 0 R>>>>")
        try packer.endObject()
        return number
    }

    // MARK: The end

    private func compressedProfile() throws -> [UInt8] {
        compressed.clear()
        let plain = try OutputIntent.profile.get()
        try plain.withUnsafeBytes { try deflater.compress($0, into: compressed) }
        return [UInt8](compressed.bytes)
    }

    private func end(_ scanner: PDFScanner) throws {
        var scanner = scanner
        guard let log, let size = scanner.value(of: "/Size "), let root = scanner.value(of: "/Root "), let catalog,
            catalog.number == root, let information, scanner.value(of: "/Info ") == information
        else { throw FinishError.unknownShape(.trailer) }
        // All that was begun has come.
        guard elements == log.elements.count, documents == log.documents.count else {
            throw FinishError.unknownShape(.structure)
        }
        packer.extend(from: size, by: 4 + 2 * log.attachments.count)
        guard let metadata = packer.reserve(), let intent = packer.reserve() else {
            throw FinishError.unknownShape(.trailer)
        }
        let files = try log.attachments.map { try add($0, log) }
        try add(catalog: catalog, metadata: metadata, intent: intent, files: files, log)
        if profile.isEmpty { profile = try compressedProfile() }
        edited.clear()
        edited.append("<</N 3/Filter/FlateDecode")
        try profile.withUnsafeBytes { try packer.writeStream(intent, head: edited.bytes, data: $0) }
        let identifier = try packer.digestOfAll()
        var packet = MetadataPacket.text(of: log.metadata, identifier: identifier)
        var head = "<</Type/Metadata/Subtype/XML"
        try packet.withUTF8 { packet in
            try head.withUTF8 { head in
                try packer.writeStream(
                    metadata, head: UnsafeRawBufferPointer(head), data: UnsafeRawBufferPointer(packet))
            }
        }
        try packer.finish(root: root, information: information, identifier: identifier)
    }
}

extension StructureTree.TableCell {
    /// The attributes of a cell (ISO 32000-1, 14.8.5.7): a header says what it heads (ISO 14289-1, 7.5).
    fileprivate var attributes: String {
        var text = "/A<</O/Table"
        switch scope {
        case .column: text += "/Scope/Column"
        case .row: text += "/Scope/Row"
        case nil: break
        }
        if columns > 1 { text += "/ColSpan \(columns)" }
        if rows > 1 { text += "/RowSpan \(rows)" }
        return text + ">>"
    }
}
