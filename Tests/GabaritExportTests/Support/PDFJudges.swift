import Foundation
import GabaritTestSupport
import Testing

/// What independent programs say of a PDF file.
enum PDFJudges {
    /// Expects that qpdf and Ghostscript accept the file without a word.
    static func expectSound(_ pdf: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let qpdf = try run("qpdf", ["--check", "{}"], on: pdf)
        #expect(qpdf.status == 0 && qpdf.errors.isEmpty, "\(qpdf.text)\(qpdf.errors)", sourceLocation: sourceLocation)
        let ghostscript = ["-dPDFSTOPONERROR", "-dBATCH", "-dNOPAUSE", "-q", "-sDEVICE=nullpage", "{}"]
        let gs = try run("gs", ghostscript, on: pdf)
        #expect(
            gs.status == 0 && gs.errors.isEmpty && gs.text.isEmpty, "\(gs.text)\(gs.errors)",
            sourceLocation: sourceLocation)
    }

    /// The text as it is copied.
    static func text(_ pdf: [UInt8]) throws -> String { try run("pdftotext", ["{}", "-"], on: pdf).text }

    /// The words as they are found on the page.
    static func words(_ pdf: [UInt8]) throws -> [String] {
        let boxes = try run("pdftotext", ["-bbox", "{}", "-"], on: pdf).text
        return boxes.matches(of: /<word [^>]*>(.*)<\/word>/).map { String($0.1) }
    }

    /// The structure with its texts, one element a line.
    static func structure(_ pdf: [UInt8]) throws -> String { try run("pdfinfo", ["-struct-text", "{}"], on: pdf).text }

    /// The content streams of the pages, one operator a line or so.
    static func contents(_ pdf: [UInt8]) throws -> [String] {
        let plain = try run("qpdf", ["--qdf", "--object-streams=disable", "{}", "-"], on: pdf).text
        return plain.components(separatedBy: "%% Contents for page ").dropFirst().map { part in
            let stream = part.components(separatedBy: "\nstream\n").dropFirst().first ?? ""
            return stream.components(separatedBy: "endstream").first ?? ""
        }
    }

    /// Runs a program over a file of its own; `{}` in an argument stands for its path.
    static func run(_ program: String, _ arguments: [String], on bytes: [UInt8]) throws -> Shell.Outcome {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return Shell.run(
            program, arguments.map { $0.replacingOccurrences(of: "{}", with: file.path) },
            environment: ["LC_ALL": "C.UTF-8"])
    }
}
