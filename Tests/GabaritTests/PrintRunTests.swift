import Foundation
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPages
import GabaritTestSupport
import Testing

/// Many letters in one file: it conforms, each letter reads and looks as it does alone, and the bytes follow from the letters.
///
/// `GABARIT_RUN_RECORDS` says how many letters a file has.
@Suite struct PrintRunTests {
    static let count = ProcessInfo.processInfo.environment["GABARIT_RUN_RECORDS"].flatMap { Int($0) } ?? 12
    static let letters = [
        "attestation-simplifiee", "attestation-renouvellement", "attestation-integrale", "preavis-expiration",
    ]

    /// A sink that keeps all bytes.
    private final class Memory: ByteSink {
        var bytes: [UInt8] = []
        func write(_ bytes: RawSpan) { bytes.withUnsafeBytes { self.bytes.append(contentsOf: $0) } }
    }

    /// A renderer of a template, and invented letters of it: ordinary ones, some of them twice, and extreme ones.
    private static func letters(
        of name: String, _ count: Int, specimens: Bool = false
    ) throws -> (TemplateRenderer, [Content]) {
        let template = try #require(try HouseFonts.catalogue().load(name).template)
        let renderer = try TemplateRenderer(template)
        var contents: [Content] = []
        for index in 0..<count {
            let kind: SampleGenerator.Kind = index % 5 == 4 ? .extreme(index / 5) : .random
            var samples = SampleGenerator(
                contract: template.template.contract, seed: UInt64(index % (count / 2 + 1)), kind: kind, most: 400)
            let value = try renderer.decode(Array(samples.nextJSON().utf8))
            contents.append(renderer.content(of: value, purpose: specimens && index % 3 == 2 ? .specimen : .live))
        }
        return (renderer, contents)
    }

    private static func run(_ renderer: TemplateRenderer, _ pages: [Pages]) throws -> [UInt8] {
        let sink = Memory()
        let run = try renderer.run(title: "Essai", to: sink)
        for pages in pages { try run.add(pages) }
        try run.finish()
        #expect(run.documentCount == pages.count && run.pageCount == pages.reduce(0) { $0 + $1.pages.count })
        return sink.bytes
    }

    @Test(arguments: letters, [1, 3, count]) func `a run conforms, and each letter reads as its content says`(
        _ name: String, _ count: Int
    ) throws {
        let (renderer, contents) = try Self.letters(of: name, count)
        let pages = try contents.map { try renderer.pages(of: $0) }
        let bytes = try Self.run(renderer, pages)
        try Conformance.expect([(name, bytes)])
        let file = try PDFFile(Data(bytes))
        let text = PDFText(file)
        var elements = text.structure
        #expect(elements.removeFirst().role == "Document")
        var parts: [[(role: String, text: String)]] = []
        for element in elements {
            if element.role == "Part" { parts.append([]) }
            try #require(!parts.isEmpty)
            parts[parts.count - 1].append(element)
        }
        try #require(parts.count == contents.count)
        var first = 0
        for (index, content) in contents.enumerated() {
            let range = first..<first + pages[index].pages.count
            let difference = ReadThroughStructureTests.difference(
                of: content, from: parts[index].map(\.text).joined(), furniture: text.pieces, on: range)
            #expect(difference == nil, "letter \(index)")
            first = range.upperBound
        }
        #expect(file.pages.count == first)
    }

    @Test(arguments: letters) func `pages of a run look and read as those of a letter alone`(_ name: String) throws {
        let (renderer, contents) = try Self.letters(of: name, 6, specimens: true)
        let pages = try contents.map { try renderer.pages(of: $0) }
        let run = try Self.run(renderer, pages)
        var first = 1
        for (index, content) in contents.enumerated() {
            let count = pages[index].pages.count
            let alone = try renderer.render(content).bytes
            // The first pages and the last: of some letters there are dozens.
            for page in Set([1, min(2, count), count]) {
                let place = String(first + page - 1)
                for (program, options) in [("pdftoppm", ["-r", "70", "{}"]), ("pdftotext", ["-layout", "{}", "-"])] {
                    let here = try Self.output(of: program, ["-f", place, "-l", place] + options, on: run)
                    let there = try Self.output(of: program, ["-f", "\(page)", "-l", "\(page)"] + options, on: alone)
                    #expect(!here.isEmpty && here == there, "\(program), letter \(index), page \(page)")
                }
            }
            first += count
        }
    }

    @Test func `the same letters give the same bytes, whoever set them and whatever was made before`() throws {
        let (renderer, contents) = try Self.letters(of: "attestation-simplifiee", Self.count)
        let (other, _) = try Self.letters(of: "attestation-simplifiee", 0)
        let bytes = try Self.run(renderer, try contents.map { try renderer.pages(of: $0) })
        // Set by two, in another order; written by one that has made other files.
        var pages: [Int: Pages] = [:]
        for index in contents.indices.reversed() {
            pages[index] = try (index % 2 == 0 ? other : renderer).pages(of: contents[index])
        }
        _ = try other.render(contents[0])
        #expect(try Self.run(other, contents.indices.compactMap { pages[$0] }) == bytes)
    }

    @Test func `what letters have in common is in the file once`() throws {
        let (renderer, contents) = try Self.letters(of: "attestation-simplifiee", 2)
        let pages = try renderer.pages(of: contents[0])
        let sizes = try [10, 110].map { try Self.run(renderer, Array(repeating: pages, count: $0)).count }
        let alone = try renderer.render(contents[0]).bytes.count
        #expect((sizes[1] - sizes[0]) / 100 < 3_000 && alone > 15_000)
    }

    @Test func `a renderer makes other documents while a run of its own goes on`() throws {
        let (renderer, contents) = try Self.letters(of: "attestation-simplifiee", 6)
        let pages = try contents.map { try renderer.pages(of: $0) }
        let alone = try renderer.render(contents[0]).bytes
        let undisturbed = try Self.run(renderer, pages)
        let sink = Memory()
        let run = try renderer.run(title: "Essai", to: sink)
        for pages in pages {
            try run.add(pages)
            #expect(try renderer.render(contents[0]).bytes == alone)
        }
        try run.finish()
        #expect(sink.bytes == undisturbed)
        // What is over stays over.
        #expect(throws: (any Error).self) { try run.finish() }
    }

    @Test func `a run of nothing is no file`() throws {
        let (renderer, contents) = try Self.letters(of: "attestation-simplifiee", 1)
        #expect(throws: (any Error).self) { try Self.run(renderer, []) }
        // The renderer goes on.
        #expect(try !renderer.render(contents[0]).bytes.isEmpty)
    }

    private static func output(of program: String, _ arguments: [String], on bytes: [UInt8]) throws -> Data {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return Shell.run(program, arguments.map { $0 == "{}" ? file.path : $0 }).output
    }
}
