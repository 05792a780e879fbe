import Testing

/// What the judges say of a PDF file.
enum PDFJudges {
    /// Expects that qpdf and Ghostscript accept the file without a word.
    static func expectSound(_ pdf: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let qpdf = try Tool.run("qpdf", ["--check", "{}"], on: pdf)
        #expect(qpdf.status == 0 && qpdf.errors.isEmpty, "\(qpdf.output)\(qpdf.errors)", sourceLocation: sourceLocation)
        let gs = try Tool.run(
            "gs", ["-dPDFSTOPONERROR", "-dBATCH", "-dNOPAUSE", "-q", "-sDEVICE=nullpage", "{}"], on: pdf)
        #expect(
            gs.status == 0 && gs.errors.isEmpty && gs.output.isEmpty, "\(gs.output)\(gs.errors)",
            sourceLocation: sourceLocation)
    }

    /// The text as it is copied.
    static func text(_ pdf: [UInt8]) throws -> String { try Tool.run("pdftotext", ["{}", "-"], on: pdf).output }

    /// The structure with its texts, one element a line.
    static func structure(_ pdf: [UInt8]) throws -> String {
        try Tool.run("pdfinfo", ["-struct-text", "{}"], on: pdf).output
    }

    /// The file with plain streams and objects in order.
    static func plain(_ pdf: [UInt8]) throws -> String {
        try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "{}", "-"], on: pdf).output
    }
}
