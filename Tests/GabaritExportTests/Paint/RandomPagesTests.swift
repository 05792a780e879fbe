import Foundation
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

/// A generator of numbers that gives the same ones for the same seed (Steele, Lea, Flood: SplitMix64).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite struct RandomPagesTests {
    /// A document with any tree, any owners in any order, anything on any page; and what each node's texts say in paint order.
    private func document(seed: UInt64) throws -> (Pages, texts: [Int: String]) {
        var random = SplitMix(state: seed)
        var builder = try DocumentBuilder()
        builder.images = [try ImageProbe.check(SampleImages.png()), try ImageProbe.check(SampleJPEG.color)]
        let roles: [Role] = [
            .section, .division, .paragraph, .span, .link, .list, .listItem, .table, .tableRow, .tableCell, .figure,
            .heading(.random(in: 0...7, using: &random)),
        ]
        var nodes = [StructureTree.root]
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let role = roles[.random(in: roles.indices, using: &random)]
            let parent = nodes[.random(in: nodes.indices, using: &random)]
            let target = Bool.random(using: &random) ? "https://a.example/\(nodes.count)" : nil
            nodes.append(builder.node(role, in: parent, target: target))
        }
        var texts: [Int: String] = [:]
        for page in 0..<Int.random(in: 1...4, using: &random) {
            if page > 0 { builder.breakPage() }
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let node = nodes[.random(in: nodes.indices, using: &random)]
                let isContent = Int.random(in: 0..<3, using: &random) > 0
                let owner: PageItem.Owner = isContent ? .node(node) : .artifact(.layout)
                let x = Double(Int.random(in: 10...500, using: &random))
                let y = Double(Int.random(in: 20...800, using: &random))
                let box = DocumentBuilder.rectangle(x, y, 40, 20)
                switch Int.random(in: 0..<10, using: &random) {
                case 0: builder.add(.image(.random(in: 0...1, using: &random), in: box), owner)
                case 1: builder.add(.code(Code(text: "gabarit", correction: .low), in: box), owner)
                case 2: builder.fill(x: -1, y: -1, width: 600, height: 850, .white, owner)
                case 3: builder.fill(x: x, y: y, width: 40, height: 20, .black, owner)
                case 4:
                    try builder.text(" ", x: x, y: y, bold: .random(using: &random), owner)
                    if isContent { texts[node.index, default: ""] += " " }
                default:
                    let text = "t\(Int.random(in: 0...999, using: &random)) "
                    let bold = Bool.random(using: &random)
                    try builder.text(text, x: x, y: y, bold: bold, grouped: .random(using: &random), owner)
                    if isContent { texts[node.index, default: ""] += text }
                }
            }
        }
        return (builder.document, texts)
    }

    @Test(arguments: 1...60)
    func `whatever is laid out is written whole, in sound files, and furniture in no tag`(seed: UInt64) throws {
        let (document, texts) = try document(seed: seed)
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: document)
        let text = try PDFText(PDFFile(Data(pdf)))
        // As many characters inside and outside the structure as were laid out.
        #expect(text.content.sorted() == texts.values.joined().sorted())
        #expect(text.structure.map(\.text).joined().sorted() == text.content.sorted())
        for content in try PDFJudges.contents(pdf) {
            // Elements and artifacts do not nest in a content stream, and are balanced.
            var depth = 0
            for line in content.split(separator: "\n") {
                if line.contains("/MCID") || line.hasSuffix("/Artifact BMC") {
                    #expect(depth == 0)
                    depth += 1
                } else if line.hasSuffix("BDC") {
                    depth += 1
                }
                if line == "EMC" || line.hasSuffix(" EMC") { depth -= 1 }
            }
            #expect(depth == 0)
        }
        // Every node is there, in spans and all.
        #expect(text.structure.count >= document.structure.nodes.count)
    }
}
