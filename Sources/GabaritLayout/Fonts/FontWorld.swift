internal import GabaritPages
internal import GabaritPrimitives

/// All the faces that an engine may use, and nothing else of the machine: chosen by family, weight and slant, opened by
/// size.
final class FontWorld {
    /// The faces, by identifier.
    let faces: [Face]
    /// What items are made with.
    let map: FontMap

    private var opened: [Key: LoadedFont] = [:]

    private struct Key: Hashable {
        var face: Face.ID
        var size: Length
    }

    /// Makes a world of faces.
    init(faces: [Face]) throws(LayoutError) {
        self.faces = faces
        map = try FontMap(faces: faces)
    }

    /// The face of a style.
    /// - Throws: `font.unknown-family`, `font.no-such-face`.
    func face(of style: TextStyle, at span: Span?) throws(LayoutError) -> Face.ID {
        for index in faces.indices
        where faces[index].weight == style.weight && faces[index].italic == style.italic
            && faces[index].family == style.family
        {
            return Face.ID(index)
        }
        guard faces.contains(where: { $0.family == style.family }) else {
            throw LayoutError(TextMessages.unknownFamily(style.family, known: families, at: span))
        }
        let others = faces.filter { $0.family == style.family }
        throw LayoutError(
            TextMessages.noSuchFace(style.family, weight: style.weight, italic: style.italic, others: others, at: span))
    }

    /// A face at a size, opened once.
    ///
    /// Sizes come from templates, so they are few; past 512 the memory starts anew.
    func font(_ id: Face.ID, size: Length) throws(LayoutError) -> LoadedFont {
        let key = Key(face: id, size: size)
        if let font = opened[key] { return font }
        guard faces.indices.contains(id.index) else { throw LayoutError(TextMessages.noFontMap()) }
        let font = try LoadedFont(faces[id.index], id: id, size: size, map: map)
        if opened.count >= 512 { opened.removeAll(keepingCapacity: true) }
        opened[key] = font
        return font
    }

    /// The families, each once, in the order of the faces.
    var families: [String] {
        var seen: Set<String> = []
        return faces.map(\.family).filter { seen.insert($0).inserted }
    }
}
