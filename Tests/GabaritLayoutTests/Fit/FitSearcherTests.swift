import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

@Suite("Search for records that overflow")
struct FitSearcherTests {
    /// The only box of a template, with all that is known of it.
    static func entry(_ template: Template) throws -> FitEntry {
        let engine = try LayoutEngine(faces: TestFaces.all)
        let report = FitSearcher(engine: engine).search(FitProver(engine: engine.text).check(template), of: template)
        return try #require(report.entries.first)
    }

    /// The witness of a box that overflows or goes on.
    static func witness(_ entry: FitEntry) throws -> FitWitness { try #require(entry.trial?.witness) }

    /// What the engine itself says of a record: the codes of a layout that fails, and what became of the boxes.
    static func laidOut(_ record: Value, _ template: Template) throws -> (codes: [String], outcomes: [BoxOutcome]) {
        let engine = try LayoutEngine(faces: TestFaces.all)
        let content = Evaluator(template: template).content(for: record, purpose: .live)
        #expect(content.defects.isEmpty)
        var codes: [String] = []
        do { _ = try engine.layOut(content, images: []) } catch { codes = error.diagnostics.map(\.code) }
        return (codes, try engine.outcomes(of: content).boxes)
    }

    /// Whether a record fits its contract, by way of its JSON.
    static func decodes(_ record: Value, _ contract: Contract) throws -> Bool {
        let json = ValueEncoder.json(record, contract: contract)
        guard
            case .success(let value) = Decoder(contract: contract, images: NoPictures()).decode(
                try JSONReader.parse(Array(json.utf8)))
        else { return false }
        return value == record
    }

    @Test func `An address frame is proved, holds within rounding, then overflows`() throws {
        let exact = Size(width: Length(units: 38 * 6145), height: Length.millimetres(3.4) * 7)
        func answer(_ width: Int, _ height: Int) throws -> FitAnswer {
            let size = Size(
                width: exact.width + Length(units: width), height: exact.height + Length(units: height))
            return try Self.entry(FitProverTests.address(size: size).template).answer
        }
        #expect(try answer(0, 0) == .proved)
        guard case .holds(let trial) = try answer(0, -1) else {
            Issue.record("one unit less is within rounding")
            return
        }
        #expect(trial.corners == 24 && trial.searched > 0 && trial.overCorners == 0)
        guard case .overflows(_, let low) = try answer(0, -17) else {
            Issue.record("17 units less are too low")
            return
        }
        #expect(low.measure == .height && low.excess == Length(units: 17))
        #expect(low.dataPath == DataPath([.field("lignes")]))
        // One line of 38 breaks: seven more lines.
        guard case .overflows(_, let narrow) = try answer(-200, 0) else {
            Issue.record("200 units less are too narrow")
            return
        }
        #expect(narrow.excess >= Length.millimetres(3.4) - Length(units: 1))
    }

    @Test func `A witness is as small as it can be, fits the contract and overflows`() throws {
        let template = FitProverTests.address(size: millimetres(85, 20)).template
        let witness = try Self.witness(try Self.entry(template))
        // Six lines are 20.4 mm high; each may be one character.
        guard case .record(let fields) = witness.record, case .list(let lines)? = fields.first else {
            Issue.record("the record has one list")
            return
        }
        #expect(lines.count == 6)
        #expect(lines.allSatisfy { if case .text(let text) = $0 { text.unicodeScalars.count == 1 } else { false } })
        #expect(abs(witness.excess.millimetres - 0.4) < 0.01)
        #expect(try Self.decodes(witness.record, template.contract))
        #expect(try Self.laidOut(witness.record, template).codes == ["layout.overflow"])
    }

    @Test func `A frame that continues says how often it goes on`() throws {
        let template = FitProverTests.address(size: millimetres(85, 20), overflow: .flow).template
        let entry = try Self.entry(template)
        guard case .goesOn(let trial, let witness) = entry.answer else {
            Issue.record("\(entry.answer)")
            return
        }
        // Lists are at their most in every third pair of corners.
        #expect(trial.corners == 24 && trial.overCorners == 8)
        let made = try Self.laidOut(witness.record, template)
        #expect(made.codes.isEmpty)
        #expect(made.outcomes.map(\.goesOn) == [true])
    }

    @Test func `A frame that continues but never has to holds`() throws {
        var builder = TemplateBuilder()
        let name = builder.datum("nom", .text(TextType(maximum: 60, repertoire: .digits)))
        builder.frame(
            [builder.text(.value(name, isProse: false))], size: millimetres(60, 11), overflow: .flow)
        // 60 digits of 1.98 mm: two lines, though a bound of three or more is all that is proved.
        let entry = try Self.entry(builder.template)
        #expect(entry.status == .continues)
        guard case .holds = entry.answer else {
            Issue.record("\(entry.answer)")
            return
        }
        #expect(entry.parts.map(\.answer) == [.breaks(2)])
        #expect(try #require(entry.parts.first).mostLines > 2)
    }

    @Test func `A text of several lines is proved by its width`() throws {
        func entry(height: Double) throws -> FitEntry {
            var builder = TemplateBuilder()
            let name = builder.datum("nom", .text(TextType(maximum: 60)))
            let line = builder.style { $0.leading = .points(12) }
            builder.frame([builder.text(.value(name, isProse: false), style: line)], size: millimetres(60, height))
            return try prove(builder.template).entries[0]
        }
        let room = try entry(height: 100)
        let part = try #require(room.parts.first)
        #expect(room.status == .proved && part.lines == 1 && part.mostLines > 4)
        #expect(room.needed?.height == .points(12) * part.mostLines)
        #expect(try entry(height: (Length.points(12) * part.mostLines).millimetres + 0.01).status == .proved)
        #expect(try entry(height: (Length.points(12) * part.mostLines).millimetres - 0.01).status == .unproved)
    }

    @Test func `Words of which no two share a line are found where single ones fit`() throws {
        var builder = TemplateBuilder()
        let line = builder.style {
            $0.family = "Liberation Mono"
            $0.size = .points(10)
            $0.leading = .points(12)
        }
        let note = builder.datum("note", .text(TextType(maximum: 100, repertoire: .ascii)))
        // 20 characters a line: 5 lines of solid text, 8 of words of 11 and a space.
        builder.frame(
            [builder.text(.value(note, isProse: false), style: line)],
            size: Size(width: Length(units: 20 * 6145), height: .points(12 * 7.5)))
        let entry = try Self.entry(builder.template)
        guard case .overflows(let trial, let witness) = entry.answer else {
            Issue.record("\(entry.answer)")
            return
        }
        #expect(trial.overCorners > 0 || trial.searched > 0)
        #expect(witness.excess == .points(6))
        #expect(try Self.laidOut(witness.record, builder.template).codes == ["layout.overflow"])
    }

    @Test func `The branch that takes the most is found, and its datum named`() throws {
        var builder = TemplateBuilder()
        let flags = (0..<3).map { builder.datum("drapeau\($0)", .bool) }
        let name = builder.datum("nom", .optional(.text(TextType(maximum: 30))))
        let line = builder.style { $0.leading = .points(10) }
        let present = TypedExpression(.isSome(name, bind: nil), type: .bool, span: nowhere)
        let nothing = TypedExpression(.literal(.text("")), type: name.type.wrapped, span: nowhere)
        let value = TypedExpression(.orElse(name, nothing), type: name.type.wrapped, span: place(70))
        func negated(_ flag: TypedExpression) -> TypedExpression {
            TypedExpression(.not(flag), type: .bool, span: nowhere)
        }
        // Only where the flags differ is there a name.
        let inner = TypedStatement.conditional(
            present, then: [builder.text(.value(value, isProse: false), style: line)], otherwise: [])
        let text = builder.text(.text("un", nowhere), style: line)
        builder.frame(
            [
                .conditional(
                    flags[0], then: [.conditional(negated(flags[1]), then: [inner], otherwise: [text])],
                    otherwise: [text])
            ],
            size: Size(width: .millimetres(60), height: .points(11)))
        let entry = try Self.entry(builder.template)
        guard case .overflows(_, let witness) = entry.answer else {
            Issue.record("\(entry.answer)")
            return
        }
        #expect(witness.dataPath == DataPath([.field("nom")]))
        #expect(entry.parts.contains { $0.dataPath == DataPath([.field("nom")]) })
        guard case .record(let fields) = witness.record else { return }
        #expect(Array(fields.prefix(3)) == [.bool(true), .bool(false), .bool(false)])
    }

    @Test func `Words of the template alone that are too high overflow with the simplest record`() throws {
        var builder = TemplateBuilder()
        _ = builder.datum("nom", .text(TextType(maximum: 30)))
        builder.frame([builder.text(.text("un deux trois", nowhere))], size: millimetres(60, 3))
        let entry = try Self.entry(builder.template)
        guard case .overflows(let trial, let witness) = entry.answer else {
            Issue.record("\(entry.answer)")
            return
        }
        #expect(trial.overCorners == trial.corners && witness.dataPath == nil)
        guard case .record(let fields) = witness.record, case .text(let name)? = fields.first else { return }
        #expect(name.unicodeScalars.count == 1)
    }

    @Test func `Furniture is tried with the pages there are`() throws {
        var builder = TemplateBuilder()
        let name = builder.datum("nom", .text(TextType(maximum: 60)))
        let words = builder.text(.pageNumber(nowhere), .text(" ", nowhere), .value(name, isProse: false))
        builder.footer = PageModel.Furniture(
            rectangle: Rectangle(origin: .zero, size: millimetres(100, 5)), body: [words], span: place(90))
        let entry = try Self.entry(builder.template)
        guard case .overflows(_, let witness) = entry.answer else {
            Issue.record("\(entry.answer)")
            return
        }
        #expect(witness.dataPath == DataPath([.field("nom")]))
        #expect(try Self.laidOut(witness.record, builder.template).codes.contains("layout.overflow"))
    }

    @Test func `Furniture of the first page is tried without the body, that of later pages with it`() throws {
        var builder = TemplateBuilder()
        let name = builder.datum("nom", .text(TextType(maximum: 60)))
        let people = builder.datum("gens", .list(.text(TextType(maximum: 20)), ListBounds(maximum: 200)))
        let words = builder.text(.value(name, isProse: false))
        builder.body.append(builder.element(.lines(people)))
        var template = builder.template
        let low = PageModel.Furniture(
            rectangle: Rectangle(origin: .zero, size: millimetres(100, 5)), body: [words], span: place(90))
        let other = PageModel.Furniture(
            rectangle: Rectangle(origin: .zero, size: millimetres(100, 5)), body: [words], span: place(91))
        template.page.base.footer = low
        var first = template.page.base
        first.footer = other
        template.page.masters[.first] = first
        let engine = try LayoutEngine(faces: TestFaces.all)
        let report = FitSearcher(engine: engine).search(FitProver(engine: engine.text).check(template), of: template)
        #expect(report.entries.map(\.kind) == [.furniture(.footer, nil), .furniture(.footer, .first)])
        let records = try report.entries.map { try Self.witness($0).record }
        for record in records { #expect(try Self.laidOut(record, template).codes.contains("layout.overflow")) }
        func count(_ record: Value) -> Int {
            guard case .record(let fields) = record, case .list(let lines) = fields[1] else { return -1 }
            return lines.count
        }
        // A second page needs lines enough to fill the first: 54 of 4.76 mm in 257 mm.
        #expect(count(records[1]) == 0)
        #expect((50...60).contains(count(records[0])))
    }

    @Test("Every witness overflows, and no text has more lines than its bound", arguments: 0..<2)
    func truth(part: Int) throws {
        let engine = try LayoutEngine(faces: TestFaces.all)
        let prover = FitProver(engine: engine.text)
        let searcher = FitSearcher(engine: engine)
        var found = 0
        for number in 0..<6 {
            let seed = UInt64(50_000 + part * 1000 + number)
            let width = Double(50 + number * 7 % 90)
            let open = FrameGenerator.template(
                seed: seed, width: width, height: .millimetres(5000), overflow: .proved)
            guard let needed = prover.check(open).entries.first?.needed else { continue }
            let template = FrameGenerator.template(
                seed: seed, width: width, height: max(needed.height.scaled(by: 0.5), .millimetres(1)),
                overflow: number % 2 == 0 ? .proved : .flow)
            let report = searcher.search(prover.check(template), of: template)
            for entry in report.entries {
                for part in entry.parts {
                    // Pieces that stand at one place of the template cannot be told apart.
                    let alike = entry.parts.filter { !Set($0.pieces).isDisjoint(with: part.pieces) }
                    let most = alike.map(\.mostLines).max() ?? part.mostLines
                    #expect(part.seenLines ?? 0 <= most, "seed \(seed)")
                }
                guard let witness = entry.trial?.witness else { continue }
                found += 1
                #expect(witness.excess > .zero, "seed \(seed)")
                #expect(try Self.decodes(witness.record, template.contract), "seed \(seed)")
                let made = try Self.laidOut(witness.record, template)
                #expect(made.codes.isEmpty == (entry.status == .continues), "seed \(seed)")
                #expect(made.outcomes.contains { $0.isOver }, "seed \(seed)")
            }
        }
        #expect(found >= 1)
    }

    @Test func `Labels side by side are as high as the highest`() throws {
        var builder = TemplateBuilder()
        let line = builder.style { $0.leading = .points(10) }
        let long = "une phrase assez longue pour deux lignes"
        func pair(_ label: String, _ value: String) -> TypedStatement {
            builder.element(
                .pair(
                    label: [.text(label, nowhere)], value: [.text(value, nowhere)], labelStyle: line, valueStyle: line))
        }
        let pairs = [pair(long, "a"), pair("a", long)]
        let layout = FieldsLayout(
            isStacked: true, across: 2, labelWidth: .zero, columnGap: .millimetres(2), rowGap: .zero)
        builder.frame([builder.element(.fields(layout, pairs))], size: millimetres(82, 50))
        let template = builder.template
        let needed = try #require(try prove(template).entries.first?.needed?.height)
        let outcome = try #require(try Self.laidOut(.record([]), template).outcomes.first)
        #expect(outcome.needed == .points(40))
        #expect(needed >= outcome.needed)
    }
}
