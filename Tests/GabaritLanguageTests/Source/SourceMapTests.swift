import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct SourceMapTests {
    @Test func `lines and columns count characters from one`() {
        var map = SourceMap()
        let id = map.add(SourceFile(path: "a", bytes: Array("né\r\n👨‍👩‍👧x\n\ny".utf8)))
        let places: [(Int32, Int, Int)] = [
            (0, 1, 1), (1, 1, 2), (2, 1, 2), (3, 1, 3), (5, 2, 1), (23, 2, 2), (25, 3, 1), (26, 4, 1), (27, 4, 2),
        ]
        for (offset, line, column) in places {
            let position = map.position(of: offset, in: id)
            #expect(position == (line, column), "offset \(offset)")
        }
    }

    @Test func `places outside a file are its ends, of a file unknown the first`() {
        var map = SourceMap()
        let id = map.add(SourceFile(path: "a", bytes: Array("ab\ncd".utf8)))
        #expect(map.position(of: 99, in: id) == (2, 3))
        #expect(map.position(of: -5, in: id) == (1, 1))
        #expect(map.position(of: 3, in: SourceID(7)) == (1, 1))
        #expect(map[SourceID(1)] == nil && map[SourceID(-1)] == nil && map[id]?.path == "a")
    }

    @Test func `a line's text has no line end`() {
        let lines = LineMap(Array("a\r\nb\n\r\n".utf8))
        #expect((0..<4).map { lines.text(ofLine: $0) } == ["a", "b", "", ""])
        #expect(lines.text(ofLine: 9) == "")
        #expect(LineMap([]).text(ofLine: 0) == "")
    }

    @Test func `bytes that are not UTF-8 count as replacement characters`() {
        var map = SourceMap()
        let id = map.add(SourceFile(path: "a", bytes: [0xFF, 0x61, 0x62]))
        #expect(map.position(of: 2, in: id) == (1, 3))
    }
}
