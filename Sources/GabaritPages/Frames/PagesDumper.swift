internal import GabaritPrimitives

/// Writes laid-out documents as text, for goldens and for eyes: what stands where, as what, and from which place of the template.
///
/// One line an item, lengths in points rounded to 0.01; the same pages give the same text.
public enum PagesDumper {
    /// A document as text: metadata, structure, and the items of each page in the order of painting.
    ///
    /// `faces` name the runs' faces; without them a face is its number.
    public static func dump(_ pages: Pages, faces: [Face] = []) -> String {
        let metadata = pages.metadata
        var text =
            "document \(quoted(metadata.title)) \(metadata.language) \(date(metadata.date)) \(metadata.creator)\n"
        text += "structure\n"
        appendStructure(pages.structure, to: &text)
        for (index, page) in pages.pages.enumerated() {
            text += "page \(index + 1) \(size(page.size))"
            if let cut = page.cut { text += " cut \(describe(cut.trim)) bleed \(describe(cut.bleed))" }
            text += "\n"
            for item in page.items { text += "  \(line(item, in: pages.structure, faces: faces))\n" }
        }
        return text
    }

    // MARK: Structure

    private static func appendStructure(_ structure: StructureTree, to text: inout String) {
        var waiting: [(id: StructureTree.NodeID, depth: Int)] = [(StructureTree.root, 1)]
        while let (id, depth) = waiting.popLast() {
            let node = structure[id]
            text += String(repeating: "  ", count: depth) + "\(node.role.name) #\(id.index)"
            if let language = node.language { text += " lang=\(language)" }
            if let alternative = node.alternative { text += " alt=\(quoted(alternative))" }
            if let target = node.target { text += " to=\(quoted(target))" }
            text += " @\(place(node.span))\n"
            for child in node.children.reversed() { waiting.append((child, depth + 1)) }
        }
    }

    // MARK: Items

    private static func line(_ item: PageItem, in structure: StructureTree, faces: [Face]) -> String {
        "\(owner(item.owner, in: structure)) \(content(item.content, faces: faces)) @\(place(item.span))"
    }

    private static func owner(_ owner: PageItem.Owner, in structure: StructureTree) -> String {
        switch owner {
        case .artifact(let kind): "(\(kind.rawValue))"
        case .node(let id):
            structure.path(to: id).map { structure[$0].role.name }.joined(separator: "/") + "#\(id.index)"
        }
    }

    private static func content(_ content: PageItem.Content, faces: [Face]) -> String {
        switch content {
        case .glyphs(let run, let origin): "\(quoted(run.text)) \(point(origin)) \(style(of: run, faces: faces))"
        case .drawing(let drawing): describe(drawing)
        case .image(let index, let rectangle): "image \(index) \(describe(rectangle))"
        case .code(let code, let rectangle):
            "code \(quoted(code.text)) \(code.correction.rawValue) \(describe(rectangle))"
        case .mark(let run, let center, let degrees, let outline):
            "mark \(quoted(run.text)) \(point(center)) turned \(number(degrees)) \(style(of: run, faces: faces))"
                + (outline.map { " within \(describe($0))" } ?? "")
        }
    }

    private static func style(of run: GlyphRun, faces: [Face]) -> String {
        var name = "face \(run.face.index)"
        if faces.indices.contains(run.face.index) {
            let face = faces[run.face.index]
            name = "\(face.family) \(face.weight)\(face.italic ? " italic" : "")"
        }
        return "w\(length(run.width)) [\(name) \(length(run.size)) \(color(run.color))]"
    }

    private static func describe(_ drawing: Drawing) -> String {
        var text = describe(drawing.outline)
        if let fill = drawing.fill { text += " fill \(color(fill))" }
        if let stroke = drawing.stroke { text += " stroke \(color(stroke)) \(length(drawing.strokeWidth))" }
        if drawing.isDotted { text += " dotted" }
        return text
    }

    private static func describe(_ outline: Drawing.Outline) -> String {
        switch outline {
        case .rectangle(let rectangle): "rectangle \(describe(rectangle))"
        case .ellipse(let rectangle): "ellipse \(describe(rectangle))"
        case .line(let from, let to): "line \(point(from)) \(point(to))"
        case .polygon(let points): "polygon " + points.map(point).joined(separator: " ")
        }
    }

    // MARK: Values

    private static func describe(_ rectangle: Rectangle) -> String {
        "\(point(rectangle.origin)) \(size(rectangle.size))"
    }

    private static func size(_ size: Size) -> String { "\(length(size.width))×\(length(size.height))" }

    private static func point(_ point: Point) -> String { "\(length(point.x)),\(length(point.y))" }

    private static func length(_ length: Length) -> String { number(length.points) }

    /// A number with two decimals at most, none where they are zero.
    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        var text = (hundredths < 0 ? "-" : "") + String(whole)
        if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
        return text
    }

    private static func color(_ color: Color) -> String {
        "#"
            + [color.red, color.green, color.blue].map { channel in
                (channel < 16 ? "0" : "") + String(channel, radix: 16)
            }.joined()
    }

    private static func date(_ date: CivilDate) -> String { "\(date.year)-\(padded(date.month))-\(padded(date.day))" }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func place(_ span: Span) -> String { "\(span.source.index):\(span.start)-\(span.end)" }

    /// A text in quotation marks; what cannot be seen is written as its number.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\"", "\\": result += "\\\(scalar)"
            case _ where isVisible(scalar): result.unicodeScalars.append(scalar)
            default: result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            }
        }
        return result + "\""
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: false
        case .spaceSeparator: scalar == " "
        default: true
        }
    }
}
