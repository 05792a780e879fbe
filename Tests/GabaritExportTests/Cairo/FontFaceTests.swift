import Foundation
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritExport

@Suite struct FontFaceTests {
    /// Cairo alone keeps ten files open for the whole process, and shuts one for the next whoever reads it.
    @Test func `more faces than cairo keeps open are read by several threads at once`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let original = try Data(contentsOf: URL(filePath: Shaper.regular.path))
        let faces = try (0..<24).map { number in
            var face = Shaper.regular
            face.path = folder.appendingPathComponent("\(number).ttf").path
            try original.write(to: URL(filePath: face.path))
            return face
        }
        let expected = try FontBook(faces: [Shaper.regular], scale: 1).font(Face.ID(0), size: .points(10)).glyph(
            of: "é")
        let glyphs = try await withThrowingTaskGroup(of: Set<UInt32?>.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    var random = SystemRandomNumberGenerator()
                    let book = try FontBook(faces: faces, scale: Double(worker + 1))
                    return try (0..<20_000).reduce(into: []) { seen, _ in
                        let face = Face.ID(Int.random(in: faces.indices, using: &random))
                        seen.insert(try book.font(face, size: .points(10)).glyph(of: "é"))
                    }
                }
            }
            return try await group.reduce(into: Set()) { $0.formUnion($1) }
        }
        #expect(glyphs == [expected])
    }
}
