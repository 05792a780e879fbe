import GabaritPages
import GabaritPrimitives

/// The opened faces and sizes of one worker.
///
/// Faces stay open as long as the book, which keeps one subset a face in a file; sizes are bounded.
final class FontBook {
    private struct Key: Hashable {
        var face: Int
        var size: Int
    }

    private static let sizeBound = 128

    private let faces: [Face]
    private let scale: Double
    private let options: FontOptions
    private var opened: [FontFace?]
    private var scaled: [Key: ScaledFont] = [:]
    /// The faces asked for since ``beginDocument()``, in this order.
    private(set) var shown: [Face.ID] = []

    /// Makes a book; a file is opened when the first glyph of it is shown.
    ///
    /// - Parameter scale: device units in a point, 1 on a PDF page.
    init(faces: [Face], scale: Double) throws(CairoError) {
        self.faces = faces
        self.scale = scale
        options = try FontOptions()
        opened = Array(repeating: nil, count: faces.count)
    }

    /// Forgets which faces were asked for.
    func beginDocument() { shown.removeAll(keepingCapacity: true) }

    /// The face at a size.
    func font(_ face: Face.ID, size: Length) throws(ExportError) -> ScaledFont {
        let key = Key(face: face.index, size: size.units)
        if !shown.contains(face) { shown.append(face) }
        if let font = scaled[key] { return font }
        guard faces.indices.contains(face.index) else { throw .malformed(.face(face.index)) }
        guard size > .zero else { throw .malformed(.fontSize) }
        do throws(CairoError) {
            let font = try ScaledFont(open(face.index), points: size.points, scale: scale, options: options)
            if scaled.count >= Self.sizeBound { scaled.removeAll(keepingCapacity: true) }
            scaled[key] = font
            return font
        } catch {
            throw .face(faces[face.index], error)
        }
    }

    private func open(_ index: Int) throws(CairoError) -> FontFace {
        if let face = opened[index] { return face }
        let face = try FontFace(faces[index])
        opened[index] = face
        return face
    }

    /// Closes everything, as after an error, which a scaled font would remember.
    func reset() {
        scaled.removeAll()
        opened = Array(repeating: nil, count: faces.count)
    }
}
