import Foundation
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritTestSupport
import Testing

/// A run into one file through the renderer of a service.
@Suite struct RendererRunTests {
    private static let name = "attestation-simplifiee"

    private static func records(_ count: Int, of template: ServedTemplate) -> [[UInt8]] {
        (0..<count).map { index in
            var samples = SampleGenerator(
                contract: template.versions[0].template.contract, seed: UInt64(index), kind: .random, most: 400)
            return Array(samples.nextJSON().utf8)
        }
    }

    /// A path in a folder that is removed at the end.
    private final class Place {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-run-\(UUID().uuidString)")
        var path: String { folder.appendingPathComponent("tirage.pdf").path }
        var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

        init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(at: folder) }
    }

    /// The file that one renderer writes of records, nobody beside it.
    private static func alone(_ records: [[UInt8]], _ template: ServedTemplate, title: String) throws -> [UInt8] {
        let place = try Place()
        let renderer = try TemplateRenderer(template.versions[0])
        let file = try NewFile(place.path)
        let run = try renderer.run(title: title, to: file)
        for record in records {
            try run.add(renderer.pages(of: renderer.content(of: try renderer.decode(record), purpose: .live)))
        }
        try run.finish()
        try file.finish()
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: place.path)))
    }

    private static func stream(_ records: [[UInt8]]) -> AsyncStream<RenderRequest.Record> {
        AsyncStream { stream in
            for record in records { stream.yield(.json(record)) }
            stream.finish()
        }
    }

    @Test(arguments: [1, 2, 5]) func `the file is the same with any number of workers, bad records left out`(
        _ workers: Int
    ) async throws {
        let template = try RendererTests.catalogue.get().template(Self.name)
        let day = template.versions[0].template.validity.from
        let good = Self.records(30, of: template)
        let expected = try Self.alone(good, template, title: "Essai")
        var mixed = good
        for index in [0, 7, 30] { mixed.insert(Array("{}".utf8), at: index) }
        let place = try Place()
        var failed: [Int] = []
        var pages = 0
        let file = try await Renderer(workers: workers).run(
            template, of: Self.stream(mixed), title: "Essai", into: place.path, on: day
        ) { number, outcome in
            switch outcome {
            case .success(let where_):
                #expect(where_.page == pages + 1)
                pages += where_.pages
            case .failure(.refused(let diagnostics)):
                #expect(!diagnostics.all.isEmpty)
                failed.append(number)
            case .failure(let error): Issue.record("\(error)")
            }
        }
        #expect(failed == [0, 7, 30] && file.documents == 30 && file.pages == pages)
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: place.path)))
        #expect(bytes == expected && file.bytes == bytes.count)
        #expect(file.digest == SHA256(of: bytes).hexadecimal)
        #expect(place.files == ["tirage.pdf"])
    }

    @Test func `a run that is cancelled at any moment, or of which nothing comes, leaves no file`() async throws {
        let template = try RendererTests.catalogue.get().template(Self.name)
        let day = template.versions[0].template.validity.from
        let records = Self.records(24, of: template)
        let renderer = Renderer(workers: 2)
        let place = try Place()
        for _ in 0..<20 {
            let path = place.path
            let task = Task {
                try await renderer.run(template, of: Self.stream(records), title: "Essai", into: path, on: day)
            }
            try await Task.sleep(for: .microseconds(Int.random(in: 0..<30_000)))
            task.cancel()
            if let file = try? await task.value {
                #expect(file.documents == 24 && place.files == ["tirage.pdf"])
                try FileManager.default.removeItem(atPath: path)
            } else {
                #expect(place.files.isEmpty)
            }
        }
        await #expect(throws: RenderError.self) {
            try await renderer.run(template, of: Self.stream([Array("{}".utf8)]), title: "Essai", into: place.path)
        }
        #expect(place.files.isEmpty)
        await #expect(throws: RenderError.self) {
            try await renderer.run(
                template, of: Self.stream(records), title: "Essai", into: place.path + "/none/x.pdf", on: day)
        }
        // The renderer goes on.
        let file = try await renderer.run(
            template, of: Self.stream(records), title: "Essai", into: place.path, on: day)
        let expected = try Self.alone(records, template, title: "Essai")
        #expect(file.digest == SHA256(of: expected).hexadecimal)
    }
}
