import CCairoDeflate
import Foundation
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPrimitives

/// Makes the letter as the peers' runner asks: `gabarit-bench [--unfinished | --untagged] single|many DATA OUT`.
///
/// `single` makes the first record's file OUT; `many` makes a file a record in the folder OUT, and prints the milliseconds of each.
@main struct Bench {
    static func main() {
        do { try run() } catch {
            FileHandle.standardError.write(Data("gabarit-bench: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        var form = PDFExporter.Form.finished
        while let option = arguments.first, option.hasPrefix("--") {
            switch option {
            case "--unfinished": form = .tagged
            case "--untagged": form = .plain
            default: throw Failure(words: "no such option: \(option)")
            }
            arguments.removeFirst()
        }
        guard arguments.count == 3 else {
            throw Failure(words: "gabarit-bench [--unfinished | --untagged] single|many DATA OUT")
        }
        let records = try Record.all(arguments[1])
        let renderer = try renderer(form)
        switch arguments[0] {
        case "single": try write(try letter(of: records[0], renderer), to: arguments[2])
        case "many": try many(records, renderer, folder: arguments[2])
        default: throw Failure(words: "no such mode: \(arguments[0])")
        }
    }

    /// What went wrong.
    struct Failure: Error, CustomStringConvertible {
        let words: String
        var description: String { words }
    }

    private static func renderer(_ form: PDFExporter.Form) throws -> Renderer {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let fonts = here.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fonts")
        let lock = try FontLock(paths: [fonts.appendingPathComponent("fonts.lock").path])
        let result = Catalogue(root: try TemplateRoot(here.path), lock: lock).load("letter")
        guard let template = result.template else {
            let printer = DiagnosticPrinter(sources: result.sources, language: .english, style: .human)
            throw Failure(words: printer.print(result.diagnostics))
        }
        return try Renderer(template, form: form, compression: .answered(by: gabarit_cairo_deflate))
    }

    private static func letter(of record: [UInt8], _ renderer: Renderer) throws -> [UInt8] {
        try renderer.render(try renderer.decode(record), purpose: .live).bytes
    }

    private static func many(_ records: [[UInt8]], _ renderer: Renderer, folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let clock = ContinuousClock()
        var times: [Double] = []
        for (index, record) in records.enumerated() {
            let number = String(index + 1)
            let path = folder + "/" + String(repeating: "0", count: max(5 - number.count, 0)) + number + ".pdf"
            let time = try clock.measure { try write(try letter(of: record, renderer), to: path) }
            times.append(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000)
        }
        print("{\"ms\": [\(times.map { String(format: "%.4f", $0) }.joined(separator: ", "))]}")
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "wb") else { throw Failure(words: "cannot write \(path)") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(words: "cannot write \(path)") }
    }
}
