import CCairoDeflate
import Dispatch
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritLayout
import GabaritPages
import GabaritPrimitives
import Glibc
import Synchronization

/// Makes the letter as the peers' runner asks: `gabarit-bench [OPTIONS] single|many|batch DATA OUT`.
///
/// `single` makes the first record's file OUT; `many` makes a file a record in the folder OUT, and prints the milliseconds of each;
/// `batch` makes one file OUT of all records, set by one worker or beside its writing by others.
@main struct Bench {
    static func main() {
        do {
            try Bench(try Call(CommandLine.arguments.dropFirst())).run()
        } catch {
            let words = Array("gabarit-bench: \(error)\n".utf8)
            _ = Glibc.write(STDERR_FILENO, words, words.count)
            exit(1)
        }
    }

    private let call: Call

    private init(_ call: Call) {
        self.call = call
        ProcessFonts.ignoreMachineFonts()
    }

    private func run() throws {
        let template = try template()
        switch call.mode {
        case .single:
            guard let record = try Records(call.data).next() else { throw Failure("no record in \(call.data)") }
            let renderer = try renderer(of: template)
            try write(try Self.letter(of: record, renderer), to: call.output)
        case .many: try many(template)
        case .batch: try batch(template)
        }
    }

    // MARK: Making

    private func template() throws -> CheckedTemplate {
        let (root, lockPath) = Self.places
        let lock = try FontLock(paths: [lockPath])
        let result = Catalogue(root: try TemplateRoot(root), lock: lock).load("letter")
        guard let template = result.template else {
            let printer = DiagnosticPrinter(sources: result.sources, language: .english, style: .human)
            throw Failure(printer.print(result.diagnostics))
        }
        return template
    }

    /// The folder of the letter's template, and the lock of its faces.
    private static var places: (root: String, lock: String) {
        let folders = #filePath.split(separator: "/").dropLast()
        func path(above: Int) -> String { "/" + folders.dropLast(above).joined(separator: "/") }
        return (path(above: 1), path(above: 3) + "/Fonts/fonts.lock")
    }

    private func renderer(of template: CheckedTemplate) throws -> TemplateRenderer {
        try TemplateRenderer(
            template, form: call.form, compression: .answered(by: gabarit_cairo_deflate),
            fontPrograms: call.fontPrograms)
    }

    private static func letter(of record: JSONValue, _ renderer: TemplateRenderer) throws -> [UInt8] {
        try renderer.render(try renderer.decode(record), purpose: .live).bytes
    }

    /// Makes all files, each worker every so many of them with a renderer of its own.
    private func many(_ template: CheckedTemplate) throws {
        try Files.makeFolder(call.output)
        let workers = call.workers
        let outcomes = Mutex<[Int: Result<[Double], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            let outcome = Result { try share(of: worker, template) }
            outcomes.withLock { $0[worker] = outcome }
        }
        let shares = try outcomes.withLock { try $0.mapValues { try $0.get() } }
        let count = shares.values.reduce(0) { $0 + $1.count }
        let times = (0..<count).compactMap { shares[$0 % workers]?[$0 / workers] }
        print("{\"ms\": [\(times.map(Self.text).joined(separator: ", "))]}")
    }

    /// Makes a worker's share of the files; gives the milliseconds of each.
    private func share(of worker: Int, _ template: CheckedTemplate) throws -> [Double] {
        let renderer = try renderer(of: template)
        let records = try Records(call.data)
        let clock = ContinuousClock()
        var times: [Double] = []
        var index = 0
        while let record = try records.next(isWanted: index % call.workers == worker) {
            defer { index += 1 }
            guard index % call.workers == worker else { continue }
            let number = String(index + 1)
            let path = call.output + "/" + String(repeating: "0", count: max(5 - number.count, 0)) + number + ".pdf"
            let time = try clock.measure { try write(try Self.letter(of: record, renderer), to: path) }
            times.append(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000)
        }
        return times
    }

    /// Makes one file of all records: pages are set by the other workers, where there are any, a window ahead.
    private func batch(_ template: CheckedTemplate) throws {
        let file = try NewFile(call.output)
        let writer = try renderer(of: template)
        let run = try writer.run(title: "Letters", to: file)
        let records = try Records(call.data)
        if call.workers == 1 {
            while let record = try records.next() { try run.add(try Self.pages(of: record, writer)) }
        } else {
            let setters = try (1..<call.workers).map { _ in try renderer(of: template) }
            let window = 32 * setters.count
            var ready: [Pages] = []
            while true {
                var batch: [JSONValue] = []
                while batch.count < window, let record = try records.next() { batch.append(record) }
                let outcome = Mutex<Result<[Pages], any Error>>(.success([]))
                let group = DispatchGroup()
                let (wanted, painters) = (batch, UncheckedSetters(setters))
                DispatchQueue.global().async(group: group) {
                    let made = Result { try painters.pages(of: wanted) }
                    outcome.withLock { $0 = made }
                }
                for pages in ready { try run.add(pages) }
                group.wait()
                ready = try outcome.withLock { try $0.get() }
                if batch.isEmpty { break }
            }
        }
        try run.finish()
        _ = try file.finish()
    }

    fileprivate static func pages(of record: JSONValue, _ renderer: TemplateRenderer) throws -> Pages {
        try renderer.pages(of: renderer.content(of: try renderer.decode(record), purpose: .live))
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "wb") else { throw Failure("cannot write \(path)") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure("cannot write \(path)") }
    }

    /// Milliseconds with four places.
    private static func text(_ milliseconds: Double) -> String {
        let units = Int((milliseconds * 10_000).rounded())
        let rest = String(units % 10_000)
        return "\(units / 10_000)." + String(repeating: "0", count: 4 - rest.count) + rest
    }
}

/// Renderers that set records side by side, each by one thread at a time.
private struct UncheckedSetters: @unchecked Sendable {
    let renderers: [TemplateRenderer]

    init(_ renderers: [TemplateRenderer]) { self.renderers = renderers }

    /// Sets records, in their order.
    func pages(of records: [JSONValue]) throws -> [Pages] {
        let outcomes = Mutex<[Int: Result<[Pages], any Error>]>([:])
        let share = max((records.count + renderers.count - 1) / renderers.count, 1)
        DispatchQueue.concurrentPerform(iterations: renderers.count) { worker in
            let part = records.dropFirst(worker * share).prefix(share)
            let outcome = Result { try part.map { try Bench.pages(of: $0, renderers[worker]) } }
            outcomes.withLock { $0[worker] = outcome }
        }
        return try outcomes.withLock { outcomes in
            try renderers.indices.flatMap { try outcomes[$0]?.get() ?? [] }
        }
    }
}

/// What went wrong.
struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ words: String) { description = words }
}
