import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritContent

/// A template that checks cannot fail, whatever the data that fit its contract; and what the checker says of every expression
/// holds: kinds, ranges, lengths, characters.
struct TotalityTests {
    /// What evaluation gave that does not fit the type the checker found, in the order of finding.
    private static func misfits(_ template: Template, _ value: Value) -> (content: Content, misfits: [String]) {
        var misfits: [String] = []
        let content = Evaluator(template: template).content(for: value, purpose: .specimen, on: nil) {
            expression, value in
            guard misfits.count < 3, !value.fits(expression.type, template.contract) else { return }
            misfits.append("\(value) is no \(expression.type) at \(expression.span)")
        }
        return (content, misfits)
    }

    private static func expectSound(_ template: Template, _ value: Value, _ what: @autoclosure () -> String) {
        let (content, misfits) = misfits(template, value)
        if !content.defects.isEmpty { Issue.record("\(what()): \(content.defects.compactMap(\.span))") }
        if !misfits.isEmpty { Issue.record("\(what()): \(misfits)") }
        if content.title.isEmpty { Issue.record("\(what()): no title") }
        var census = Census()
        census.count(content.body)
        // Masters share what they inherit.
        for blocks in Set(content.furniture.map(\.blocks)) { census.count(blocks) }
        if census.hasEmptyText { Issue.record("\(what()): an empty piece of text") }
        if census.words.contains(where: { ["nil", "null", "none", "nan", "optional"].contains($0) }) {
            Issue.record("\(what()): a word for nothing")
        }
        if census.scalars > template.bounds.scalars {
            Issue.record(
                "\(what()): more text than the checker counted: \(census.scalars) > \(template.bounds.scalars)")
        }
        if census.elements > template.bounds.elements {
            Issue.record("\(what()): more elements than the checker counted")
        }
    }

    @Test(arguments: 0..<8)
    func `generated templates never fail on generated data`(seed: Int) throws {
        var generator = TemplateGenerator(seed: UInt64(seed))
        var checked = 0
        for number in 0..<8 {
            let source = generator.template(named: "essai", size: 3 + number * 3)
            let result = Checker.check(path: "essai.gabarit", resources: OneSource(source), images: NoPictures())
            // Rows in rows may leave no room for a column, which is refused for good reason; nothing else may be.
            guard let template = result.template else {
                let reasons = Set(result.diagnostics.filter { $0.severity == .error }.map(\.code))
                #expect(reasons == ["layout.too-narrow"], "template \(seed).\(number)")
                continue
            }
            checked += 1
            let kinds: [SampleGenerator.Kind] =
                [.ordinary] + (0..<SampleGenerator.cornerCount(of: template.contract)).map { .extreme($0) }
                + Array(repeating: .random, count: 8)
            for (index, kind) in kinds.enumerated() {
                var samples = SampleGenerator(contract: template.contract, seed: UInt64(index), kind: kind)
                Self.expectSound(template, samples.next(), "template \(seed).\(number), record \(index)")
            }
        }
        #expect(checked >= 4)
    }

    @Test func `the simplified attestation never fails`() throws {
        let template = try Checked.template("attestation-simplifiee/attestation-simplifiee.gabarit")
        for index in 0..<60 {
            let kind: SampleGenerator.Kind =
                index < SampleGenerator.cornerCount(of: template.contract) ? .extreme(index) : .random
            var samples = SampleGenerator(contract: template.contract, seed: UInt64(index), kind: kind)
            Self.expectSound(template, samples.next(), "record \(index)")
        }
    }

    @Test func `the same data give the same content, on any worker`() async throws {
        let template = try Checked.template("attestation-simplifiee/attestation-simplifiee.gabarit")
        let evaluator = Evaluator(template: template)
        var samples = SampleGenerator(contract: template.contract, seed: 1, kind: .random)
        let values = (0..<20).map { _ in samples.next() }
        let first = values.map { evaluator.content(for: $0, purpose: .live) }
        let others = await withTaskGroup(of: (Int, Content).self) { group in
            for (index, value) in values.enumerated().reversed() {
                group.addTask { (index, evaluator.content(for: value, purpose: .live)) }
            }
            var contents: [Int: Content] = [:]
            for await (index, content) in group { contents[index] = content }
            return contents
        }
        for (index, content) in first.enumerated() { #expect(others[index] == content) }
    }
}

/// What a document holds: elements, characters, words.
private struct Census {
    var elements = 0
    var scalars = 0
    var words: Set<String> = []
    var hasEmptyText = false

    mutating func count(_ blocks: [Block]) {
        for block in blocks {
            elements += 1
            switch block.kind {
            case .heading(_, let pieces), .paragraph(let pieces): count(pieces)
            case .lines(let lines): for line in lines { count(line) }
            case .list(_, let items): for item in items { count(item.blocks) }
            case .fields(_, let pairs):
                for pair in pairs {
                    count(pair.label)
                    count(pair.value)
                }
            case .row(_, let columns): for column in columns { count(column.blocks) }
            case .tabbed(_, let lines): for part in lines.joined() { count(part) }
            case .grid(_, let cells): for cell in cells { count(cell.blocks) }
            case .table(let table):
                count(table.caption?.text ?? [])
                for cell in (table.header + table.rows).flatMap(\.cells) { count(cell.blocks) }
            case .box(let blocks), .keep(let blocks), .frame(_, let blocks), .columns(_, let blocks): count(blocks)
            case .rule, .shape, .chart, .space, .image, .code, .pageBreak: break
            }
        }
    }

    mutating func count(_ pieces: [Inline]) {
        for piece in pieces {
            switch piece {
            case .text(let text, _, _), .grouped(let text, _, _):
                scalars += text.unicodeScalars.count
                hasEmptyText = hasEmptyText || text.isEmpty
                for word in text.split(whereSeparator: { !$0.isLetter }) { words.insert(word.lowercased()) }
            case .strong(let pieces, _), .emphasis(let pieces, _), .passage(let pieces, _, _), .link(let pieces, _, _):
                count(pieces)
            case .lineBreak, .pageNumber, .pageCount: break
            }
        }
    }
}
