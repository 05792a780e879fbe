import Foundation
import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Logging
import MetricsTestKit
import Testing

@testable import Gabarit

/// The renderer that a service calls, from many tasks at once.
///
/// `GABARIT_RENDERER_DOCUMENTS` says how many documents each of 16 tasks makes, short ones where they are many; from 100,000 documents
/// in all on, memory is measured.
@Suite(.serialized) struct RendererTests {
    static let count = ProcessInfo.processInfo.environment["GABARIT_RENDERER_DOCUMENTS"].flatMap { Int($0) } ?? 6
    static let names = [
        "attestation-simplifiee", "attestation-renouvellement", "attestation-integrale", "preavis-expiration",
    ]
    static let catalogue = Result {
        try LiveCatalogue(
            templates: Golden.root.appendingPathComponent("Templates").path,
            fontLocks: [Golden.root.appendingPathComponent("Fonts/fonts.lock").path])
    }

    private static func served(_ name: String) throws -> ServedTemplate { try catalogue.get().template(name) }

    private static func record(of template: ServedTemplate, seed: Int, most: Int = 400) -> [UInt8] {
        var samples = SampleGenerator(
            contract: template.versions[0].template.contract, seed: UInt64(seed), kind: .random, most: most)
        return Array(samples.nextJSON().utf8)
    }

    /// Asks for a document of the last version, whose days the dates of invented records need not meet.
    private static func request(_ template: ServedTemplate, _ record: RenderRequest.Record) -> RenderRequest {
        RenderRequest(template, record, day: template.versions[0].template.validity.from)
    }

    /// What a renderer of the template makes that nobody shares.
    private static func alone(_ template: ServedTemplate, _ record: [UInt8]) throws -> [UInt8] {
        let renderer = try TemplateRenderer(template.versions[0])
        return try renderer.render(try renderer.decode(record), purpose: .live).bytes
    }

    private static func outcome(
        _ renderer: Renderer, _ request: RenderRequest, deadline: ContinuousClock.Instant? = nil
    ) async -> Result<Rendered, RenderError> {
        do throws(RenderError) { return .success(try await renderer.render(request, deadline: deadline)) } catch {
            return .failure(error)
        }
    }

    @Test func `documents of all templates, made for sixteen tasks, each say what was asked`() async throws {
        let renderer = Renderer(workers: 2, limits: RenderLimits(waiting: 16))
        let templates = try Self.names.map(Self.served)
        let count = Self.count
        try await Self.forEachOfSixteenTasks { task in
            let readers = try templates.map { try TemplateRenderer($0.versions[0]) }
            for index in 0..<count {
                let place = (task + index) % templates.count
                let record = Self.record(
                    of: templates[place], seed: task * count + index, most: count < 100 ? 400 : 8)
                let document = try await renderer.render(Self.request(templates[place], .json(record)))
                let content = readers[place].content(of: try readers[place].decode(record), purpose: .live)
                let difference = try ReadThroughStructureTests.difference(of: content, from: document.bytes)
                #expect(difference == nil, "task \(task), document \(index)")
            }
        }
    }

    /// In a process that does nothing else: readers and judges have memories of their own.
    @Test(.enabled(if: count * 16 >= 100_000))
    func `memory after all documents is that after a tenth`() async {
        let child = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            let renderer = Renderer(workers: 2, limits: RenderLimits(waiting: 16))
            let templates = try Self.names.map(Self.served)
            let count = Self.count / 10
            var memory: [Int] = []
            for part in 0..<10 {
                try await Self.forEachOfSixteenTasks { task in
                    for index in 0..<count {
                        let template = templates[(task + index) % templates.count]
                        let record = Self.record(of: template, seed: (part * 16 + task) * count + index, most: 8)
                        _ = try await renderer.render(Self.request(template, .json(record)))
                    }
                }
                memory.append(Self.residentPages)
            }
            print("resident KiB after each tenth: \(memory.map { $0 * 4 })")
            exit(Double(memory[9]) <= Double(memory[0]) * 1.05 ? 0 : 1)
        }
        print(String(decoding: child?.standardOutputContent ?? [], as: UTF8.self))
    }

    private static func forEachOfSixteenTasks(_ work: @escaping @Sendable (Int) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<16 { group.addTask { try await work(task) } }
            try await group.waitForAll()
        }
    }

    /// The pages of memory that the process has now.
    private static var residentPages: Int {
        let words = ((try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? "").split(separator: " ")
        return words.count > 1 ? Int(words[1]) ?? 0 : 0
    }

    @Test func `bytes are those of a renderer that nobody shares, whatever was made before`() async throws {
        let renderer = Renderer(workers: 1)
        try await renderer.warmUp(try Self.names.map { try Self.served($0).versions[0] })
        for seed in 0..<3 {
            for name in Self.names {
                let template = try Self.served(name)
                let record = Self.record(of: template, seed: seed)
                let document = try await renderer.render(Self.request(template, .json(record)))
                #expect(try document.bytes == Self.alone(template, record))
                #expect(document.template == template.versions[0].label)
                let parsed = Self.request(template, .value(try JSONValue(parsing: record)))
                #expect(try await renderer.render(parsed).bytes == document.bytes)
            }
        }
    }

    @Test func `a document that is cancelled at any moment leaves the worker clean`() async throws {
        let renderer = Renderer(workers: 1)
        let template = try Self.served("attestation-integrale")
        let record = Self.record(of: template, seed: 4, most: 4_000)
        let expected = try Self.alone(template, record)
        var random = SystemRandomNumberGenerator()
        var outcomes: [String: Int] = [:]
        for _ in 0..<40 {
            let task = Task { await Self.outcome(renderer, Self.request(template, .json(record))) }
            try await Task.sleep(for: .microseconds(Int.random(in: 0..<60_000, using: &random)))
            task.cancel()
            switch await task.value {
            case .success(let document):
                #expect(document.bytes == expected)
                outcomes["made", default: 0] += 1
            case .failure(.cancelled): outcomes["cancelled", default: 0] += 1
            case .failure(let error): Issue.record("\(error)")
            }
        }
        #expect(try await renderer.render(Self.request(template, .json(record))).bytes == expected)
        #expect(outcomes["cancelled", default: 0] > 0, "\(outcomes)")
    }

    @Test func `a deadline that has come is told, and work in hand stops for it`() async throws {
        let renderer = Renderer(workers: 1)
        let template = try Self.served("tb06")
        let record = Self.record(of: template, seed: 1, most: 4_000)
        for deadline in [ContinuousClock.now - .seconds(1), .now + .milliseconds(1)] {
            guard
                case .failure(.deadlineExceeded) = await Self.outcome(
                    renderer, Self.request(template, .json(record)), deadline: deadline)
            else {
                Issue.record("a document past its deadline")
                continue
            }
        }
        let document = try await renderer.render(
            Self.request(template, .json(record)), deadline: .now + .seconds(600))
        #expect(try document.bytes == Self.alone(template, record))
    }

    @Test func `what is wrong with a record is told, and counts and logs hold none of it`() async throws {
        let metrics = TestMetrics()
        let log = LogLines()
        var logger = Logger(label: "test", factory: { _ in log.handler })
        logger.logLevel = .trace
        let renderer = Renderer(
            workers: 1, limits: RenderLimits(recordBytes: 100_000, pages: 3), logger: logger, metrics: metrics)
        let template = try Self.served("attestation-simplifiee")
        let good = try #require(HouseSample.all.first { $0.template == template.name }).bytes()
        let text = try #require(String(bytes: good, encoding: .utf8))
        let bad = Array(text.replacing("\"nomNaissance\"", with: "\"nomSecretXYZ\"").utf8)
        let long = Self.record(of: try Self.served("attestation-integrale"), seed: 4, most: 4_000)
        let made = try await renderer.render(RenderRequest(template, .json(good)))
        func failure(_ request: RenderRequest) async -> RenderError? {
            guard case .failure(let error) = await Self.outcome(renderer, request) else { return nil }
            return error
        }
        guard case .refused(let wrong) = await failure(RenderRequest(template, .json(bad))),
            case .refused(let syntax) = await failure(RenderRequest(template, .json(Array("{\"Dupont\"".utf8)))),
            case .refused(let early) = await failure(
                RenderRequest(template, .json(good), day: CivilDate(iso: "1999-01-01"))),
            case .tooLarge(limit: 100_000) = await failure(
                RenderRequest(template, .json([UInt8](repeating: 0x20, count: 100_001)))),
            case .refused(let pages) = await failure(
                Self.request(try Self.served("attestation-integrale"), .json(long)))
        else {
            Issue.record("other errors than these")
            return
        }
        #expect(wrong.all.contains { $0.code == "data.unknown-field" || $0.code == "data.missing" })
        #expect(syntax.all.map(\.code).allSatisfy { $0.hasPrefix("json.") })
        #expect(early.all.map(\.code) == ["template.not-in-force"])
        #expect(pages.all.map(\.code) == ["layout.too-many-pages"])
        // The worker makes the same letter as before.
        #expect(try await renderer.render(RenderRequest(template, .json(good))).bytes == made.bytes)

        let total = try metrics.expectCounter(
            "gabarit_documents_total", [("template", template.name), ("outcome", "made")])
        #expect(total.values.count == 2)
        let refused = try metrics.expectCounter(
            "gabarit_documents_total", [("template", template.name), ("outcome", "refused")])
        #expect(refused.values.count == 3)
        #expect(try metrics.expectTimer("gabarit_document_seconds").values.count == 2)
        #expect(log.lines.count == 7)
        let names = try #require(Self.strings(in: try JSONValue(parsing: good)), "no text in the record")
        for line in log.lines + metrics.counters.map({ "\($0.label) \($0.dimensions)" }) {
            #expect(!line.contains("Secret") && !line.contains("Dupont"))
            for datum in names where datum.count > 3 { #expect(!line.contains(datum), "a datum in a log") }
        }
    }

    /// All texts of a record.
    private static func strings(in value: JSONValue) -> [String]? {
        switch value.kind {
        case .string(let text): [text]
        case .array(let elements): elements.compactMap(strings).flatMap(\.self)
        case .object(let members): members.compactMap { strings(in: $0.value) }.flatMap(\.self)
        default: nil
        }
    }

    @Test func `a face that is gone is a failure, and once it is back the worker goes on`() async throws {
        let fixture = try CatalogueFixture(fontsCopied: true)
        try fixture.write("avis.gabarit", CatalogueFixture.template("avis", saying: "Bonjour"))
        // A live catalogue holds its faces open; this one does not.
        let catalogue = Catalogue(
            root: try TemplateRoot(fixture.templates), lock: try FontLock(paths: [fixture.lock]))
        let choice = try #require(catalogue.choice(of: "avis").choice)
        let checked = try #require(catalogue.load("avis").template)
        let template = try #require(ServedTemplate("avis", choice, checked: [checked.label: checked]))
        let request = RenderRequest(template, .json(Array(#"{"nom":"Ada"}"#.utf8)))
        let expected = try await Renderer(workers: 1).render(request).bytes
        let renderer = Renderer(workers: 1)
        try fixture.hideFonts()
        for _ in 0..<3 {
            guard case .failure(.failed(let diagnostics)) = await Self.outcome(renderer, request) else {
                Issue.record("a letter without its face")
                return
            }
            #expect(diagnostics.all.map(\.code).allSatisfy { $0.hasPrefix("font.") || $0.hasPrefix("export.") })
        }
        try fixture.showFonts()
        #expect(try await renderer.render(request).bytes == expected)
    }

    @Test func `a renderer that is shut down makes what it has in hand, and nothing after`() async throws {
        let renderer = Renderer(workers: 2)
        let template = try Self.served("attestation-simplifiee")
        let record = Self.record(of: template, seed: 2)
        let expected = try Self.alone(template, record)
        let tasks = (0..<12).map { _ in Task { await Self.outcome(renderer, Self.request(template, .json(record))) } }
        _ = await tasks[0].value
        await renderer.shutDown()
        for task in tasks {
            switch await task.value {
            case .success(let document): #expect(document.bytes == expected)
            case .failure(.shutDown): break
            case .failure(let error): Issue.record("\(error)")
            }
        }
        guard case .failure(.shutDown) = await Self.outcome(renderer, Self.request(template, .json(record))) else {
            Issue.record("a document after the end")
            return
        }
    }
}
