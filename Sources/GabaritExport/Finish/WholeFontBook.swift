import GabaritPages
import GabaritPrimitives

/// The whole programs of one worker's faces, each made and compressed when it is first needed.
///
/// Cairo makes them: a page that shows every character of WinAnsi has a font of exactly these glyphs. So they are made as the subsets
/// are that they stand in for, instructions included.
final class WholeFontBook {
    private let fonts: FontBook
    private let deflater: Deflater
    /// By face; none for a face whose program is not of the kind that can stand in.
    private var programs: BoundedCache<Int, WholeFont?>

    /// Compressed once for many files; what higher levels save, a hundredth, would make the first letter wait.
    private static let level: Int32 = 9
    /// As many faces as one file may show and more than most have.
    private static let capacity = 32

    init(_ fonts: FontBook, capacity: Int = WholeFontBook.capacity) throws(FinishError) {
        self.fonts = fonts
        deflater = try Deflater(level: Self.level)
        programs = BoundedCache(capacity: capacity)
    }

    /// What the memory has done so far, and how many faces it holds.
    var counts: (cache: CacheCounts, held: Int) { (programs.counts, programs.count) }

    /// The programs of faces, without those that have none.
    func programs(of faces: [Face.ID]) throws -> [WholeFont] {
        try faces.compactMap { face in
            if let known = programs.value(for: face.index) { return known }
            let made = try make(face)
            programs.insert(made, for: face.index)
            return made
        }
    }

    // MARK: Making

    private func make(_ face: Face.ID) throws -> WholeFont? {
        let sink = MemorySink(capacity: 1 << 17)
        let writer = StreamWriter(sink)
        let surface = try PDFSurface(size: Size(width: .points(100), height: .points(100)), writer: writer)
        let context = try Context(surface)
        let font = try fonts.font(face, size: .points(10))
        context.setFont(font)
        var buffer = GlyphBuffer()
        buffer.append(try Self.specimen(of: font, face), x: 0, y: 50)
        context.show(buffer)
        try context.check(during: .paint)
        context.showPage()
        try surface.finish()
        try writer.finish()
        return try sink.bytes.withUnsafeBytes { try read($0) }
    }

    /// Every character of WinAnsi that a face has, one glyph each.
    private static func specimen(of font: ScaledFont, _ face: Face.ID) throws(CairoError) -> GlyphRun {
        var glyphs: [GlyphRun.Glyph] = []
        var text = ""
        var clusters: [GlyphRun.Cluster] = []
        for scalar in winAnsi {
            guard let glyph = try font.glyph(of: scalar) else { continue }
            // Inside the page: cairo leaves out what is beyond its edges.
            glyphs.append(.init(id: glyph, x: .points(10), y: .zero))
            text.unicodeScalars.append(scalar)
            clusters.append(.init(bytes: UTF8.width(scalar), glyphs: 1))
        }
        return GlyphRun(
            face: face, size: .points(10), color: .black, glyphs: glyphs, text: text, clusters: clusters,
            width: .points(90))
    }

    /// The characters of WinAnsiEncoding (ISO 32000-1, annex D.2), without the second codes of space and hyphen.
    static let winAnsi: [Unicode.Scalar] =
        (Array(0x20...0x7E) + Array(0xA1...0xFF)).filter { $0 != 0xAD }.compactMap(Unicode.Scalar.init)
        + "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars

    /// Finds the program in a file of one font.
    private func read(_ bytes: UnsafeRawBufferPointer) throws -> WholeFont? {
        let reader = CairoFileReader()
        reader.begin()
        reader.append(bytes)
        while let part = try reader.next() {
            guard case .stream(_, _, let head, let data) = part, PDFScanner(head, at: 0).holds("/Length1") else {
                continue
            }
            let content = ByteBuffer(capacity: data.count)
            try deflater.expand(data, into: content)
            if let whole = try WholeFont(content.bytes, deflater: deflater) { return whole }
        }
        return nil
    }
}
