import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport

@testable import GabaritLayout

/// Writes contents at random: every kind of block, nested, in sizes spread evenly on a logarithmic scale.
struct ContentGenerator {
    private var random: SeededRandom
    private var sketch = Sketch()
    private var styles: [StyleID] = []
    private var word = 0
    /// How many blocks may still be made.
    private var budget = 0

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    /// A content on pages of random size, tiny ones too.
    mutating func content() -> Content {
        sketch = Sketch()
        sketch.size = Size(
            width: .points(Double(spread(30, 800))), height: .points(Double(spread(14, 1000))))
        if random.chance(1, in: 2) { sketch.margins = edges(upTo: min(sketch.size.width, sketch.size.height)) }
        if random.chance(1, in: 3) {
            sketch.masters[random.pick([.first, .odd, .even])] = .init(
                margins: edges(upTo: min(sketch.size.width, sketch.size.height)), header: nil, footer: nil,
                background: nil)
        }
        if random.chance(1, in: 4) {
            let size = Size(width: length(1, 200), height: length(1, 100))
            sketch.reserves = [
                .init(
                    name: "r", rectangle: Rectangle(origin: Point(x: length(0, 100), y: length(0, 300)), size: size),
                    span: nowhere)
            ]
        }
        styles = (0..<8).map { _ in style() }
        budget = spread(1, 120)
        sketch.body = []
        while budget > 0 { sketch.body.append(contentsOf: topLevel()) }
        let box = Size(width: sketch.size.width, height: .points(1000))
        sketch.furniture = [
            .init(
                selector: nil, place: .header, rectangle: Rectangle(origin: .zero, size: box),
                blocks: [sketch.block(.paragraph([.text("§", isVerbatim: false, nowhere), .pageNumber(nowhere)]))])
        ]
        return sketch.content
    }

    // MARK: Blocks

    private mutating func topLevel() -> [Block] {
        guard random.chance(1, in: 10) else { return [block(depth: 0)] }
        let overflow: FixedFrame.Overflow = random.pick([
            .proved, .flow, .shrink(.points(6)), .shrinkThenFlow(.points(6)),
        ])
        let rectangle = Rectangle(
            origin: Point(x: length(0, 100), y: length(0, 100)),
            size: Size(width: length(5, 300), height: length(5, 300)))
        return [
            sketch.block(
                .frame(FixedFrame(reserve: nil, rectangle: rectangle, overflow: overflow), blocks(depth: 1)), aStyle())
        ]
    }

    private mutating func blocks(depth: Int) -> [Block] {
        (0..<spread(0, 6)).map { _ in block(depth: depth) }
    }

    private mutating func block(depth: Int) -> Block {
        budget -= 1
        let style = aStyle()
        switch Int.random(in: 0..<(depth < 4 ? 16 : 8), using: &random) {
        case 0, 1, 2: return sketch.block(.paragraph(inlines()), style)
        case 3: return sketch.block(.heading(level: 1, inlines()), style)
        case 4 where random.chance(1, in: 2):
            let stops = (1...spread(1, 4)).map { number in
                TabStops.Stop(.points(Double(number * 40)), random.pick([.start, .center, .end]))
            }
            let lines = (0..<spread(1, 4)).map { _ in
                (0...spread(0, stops.count)).map { _ in
                    random.chance(1, in: 5) ? [] : [Inline.text(text(), isVerbatim: false, nowhere)]
                }
            }
            return sketch.block(.tabbed(TabStops(stops, leader: random.pick([.none, .dots, .line])), lines), style)
        case 4: return sketch.block(.lines((0..<spread(0, 8)).map { _ in inlines() }), style)
        case 5:
            let size = Size(width: length(1, 100), height: length(1, 200))
            return random.chance(1, in: 2)
                ? sketch.block(.shape(.ellipse, size, alternative: "figure"), style)
                : sketch.block(.image(0, size, in: size, alternative: "image"), style)
        case 6: return sketch.block(.space(length(0, 300)), style)
        case 7: return sketch.block(random.chance(1, in: 2) ? .pageBreak : .rule(thickness: length(0, 4)), style)
        case 8:
            let marker: ListMarker = random.pick([.number, .bullet("–"), .none])
            return sketch.block(
                .list(marker, (0..<spread(0, 5)).map { _ in sketch.item(blocks(depth: depth + 1)) }), style)
        case 9, 10:
            let layout = FieldsLayout(
                isStacked: random.chance(1, in: 2), across: spread(1, 4), labelWidth: length(1, 200),
                columnGap: length(0, 20), rowGap: length(0, 20))
            let pairs = (0..<spread(0, 8)).map { _ in
                Block.Pair(
                    label: inlines(), value: inlines(), labelStyle: aStyle(), valueStyle: aStyle(), span: nowhere)
            }
            return sketch.block(.fields(layout, pairs), style)
        case 11:
            let columns = (0..<spread(0, 4)).map { _ in
                sketch.column(
                    random.chance(1, in: 2) ? .fixed(length(1, 200)) : .fraction(spread(1, 9)),
                    blocks(depth: depth + 1), aStyle())
            }
            return sketch.block(.row(gap: length(0, 30), columns), style)
        case 12:
            let layout = GridLayout(
                tracks: (0..<spread(1, 4)).map { _ in
                    random.pick([.fixed(length(1, 200)), .fraction(spread(1, 9)), .content])
                },
                columnGap: length(0, 30), rowGap: length(0, 30))
            let cells = (0..<spread(0, 8)).map { _ in
                sketch.cell(blocks(depth: depth + 1), aStyle(), columns: spread(1, 3))
            }
            return sketch.block(.grid(layout, cells), style)
        case 13:
            let columns = FlowColumns(count: spread(1, 4), gap: length(0, 30))
            return sketch.block(.columns(columns, blocks(depth: depth + 1)), style)
        case 14: return sketch.block(.box(blocks(depth: depth + 1)), style)
        default: return sketch.block(.keep(blocks(depth: depth + 1)), style)
        }
    }

    // MARK: Text

    private mutating func inlines() -> [Inline] {
        (0..<spread(0, 3)).map { _ in inline(depth: 0) }
    }

    private mutating func inline(depth: Int) -> Inline {
        switch Int.random(in: 0..<(depth < 2 ? 9 : 4), using: &random) {
        case 0, 1, 2: return .text(text(), isVerbatim: false, nowhere)
        case 3: return random.chance(1, in: 2) ? .lineBreak(nowhere) : .grouped("0750324", [3, 4], nowhere)
        case 4: return .strong([inline(depth: depth + 1)], nowhere)
        case 6: return .passage([inline(depth: depth + 1)], LanguageTag("en"), nowhere)
        case 5: return .emphasis([inline(depth: depth + 1), inline(depth: depth + 1)], nowhere)
        default: return .link([inline(depth: depth + 1)], target: "https://exemple.fr", nowhere)
        }
    }

    /// Words that are told apart, so that one lost or doubled is seen.
    private mutating func text() -> String {
        (0..<spread(0, 60)).map { _ in
            word += 1
            return "é\(word)" + String(repeating: "x", count: spread(0, 20))
        }.joined(separator: " ")
    }

    // MARK: Styles

    private mutating func style() -> StyleID {
        var style = StyleProperties()
        if random.chance(1, in: 2) { style.size = length(2, 40) }
        if random.chance(1, in: 2) { style.leading = length(1, 60) }
        if random.chance(1, in: 2) { style.spaceBefore = length(0, 60) }
        if random.chance(1, in: 2) { style.spaceAfter = length(0, 60) }
        if random.chance(1, in: 4) { style.indent = length(0, 50) }
        if random.chance(1, in: 4) { style.padding = edges(upTo: .points(40)) }
        if random.chance(1, in: 4) { style.border = edges(upTo: .points(8)) }
        if random.chance(1, in: 4) { style.fill = random.pick([.white, .black]) }
        if random.chance(1, in: 4) { style.keepWithNext = random.chance(1, in: 2) }
        if random.chance(1, in: 4) { style.alignment = random.pick([.start, .center, .end, .justify]) }
        if random.chance(1, in: 4) { style.underline = true }
        return sketch.style { $0 = style }
    }

    private mutating func aStyle() -> StyleID { random.chance(1, in: 3) ? .empty : random.pick(styles) }

    /// A number between the bounds, every power of two as likely as the next.
    private mutating func spread(_ low: Int, _ high: Int) -> Int {
        var powers = 0
        while max(low, 1) << powers < high { powers += 1 }
        let bound = min(max(low, 1) << Int.random(in: 0...powers, using: &random), high)
        return Int.random(in: min(low, bound)...bound, using: &random)
    }

    private mutating func length(_ low: Int, _ high: Int) -> Length { .points(Double(spread(low, high))) }

    private mutating func edges(upTo bound: Length) -> Edges {
        let most = max(Int(bound.points) / 5, 1)
        return Edges(top: length(0, most), right: length(0, most), bottom: length(0, most), left: length(0, most))
    }
}
