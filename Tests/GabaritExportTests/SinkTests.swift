import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritExport

/// A sink that takes so many pieces, and then no more.
private final class FullSink: ByteSink {
    struct Full: Error {}

    private var room: Int
    private(set) var taken = 0

    init(pieces: Int) { room = pieces }

    func write(_ bytes: RawSpan) throws {
        guard room > 0 else { throw Full() }
        room -= 1
        taken += 1
    }
}

@Suite struct SinkTests {
    @Test func `an output that fails at any piece ends in its own error, and the exporter goes on`() throws {
        var builder = try DocumentBuilder.letter()
        builder.breakPage()
        let paragraph = builder.node(.paragraph)
        try builder.text("suite", x: 60, y: 100, .node(paragraph))
        let exporter = try PDFExporter(faces: Shaper.faces)
        let expected = try exporter.pdf(of: builder.document)
        exporter.pieceSize = 1
        let whole = FullSink(pieces: .max)
        try exporter.write(builder.document, to: whole)
        #expect(whole.taken > 3)
        for pieces in 0..<whole.taken {
            #expect("after \(pieces) pieces") {
                try exporter.write(builder.document, to: FullSink(pieces: pieces))
            } throws: { error in
                guard case .output(let cause)? = error as? ExportError else { return false }
                return cause is FullSink.Full
            }
        }
        #expect(try exporter.pdf(of: builder.document) == expected)
    }

    @Test(arguments: [1, 7, 1000, StreamWriter.pieceSize])
    func `the size of the pieces changes no byte, and a letter is one piece`(size: Int) throws {
        let document = try DocumentBuilder.letter().document
        let exporter = try PDFExporter(faces: Shaper.faces)
        exporter.pieceSize = size
        let sink = MemorySink(capacity: 0)
        try exporter.write(document, to: sink)
        #expect(try sink.bytes == PDFExporter(faces: Shaper.faces).pdf(of: document))
        guard size == StreamWriter.pieceSize else { return }
        let counting = FullSink(pieces: .max)
        try exporter.write(document, to: counting)
        #expect(counting.taken == 1)
        #expect {
            try exporter.write(document, to: FullSink(pieces: 0))
        } throws: {
            if case .output? = $0 as? ExportError { true } else { false }
        }
    }

    @Test func `a picture's output that fails ends in its own error`() throws {
        let builder = try DocumentBuilder.letter()
        let exporter = try RasterExporter(faces: Shaper.faces)
        exporter.pieceSize = 1
        let whole = FullSink(pieces: .max)
        try exporter.write(builder.document, page: 0, dotsPerInch: 40, to: whole)
        for pieces in 0..<whole.taken {
            #expect("after \(pieces) pieces") {
                try exporter.write(builder.document, page: 0, dotsPerInch: 40, to: FullSink(pieces: pieces))
            } throws: { error in
                guard case .output(let cause)? = error as? ExportError else { return false }
                return cause is FullSink.Full
            }
        }
    }
}
