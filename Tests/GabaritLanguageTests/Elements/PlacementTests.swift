import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct PlacementTests {
    private static let page = """
        data {
          oui   Bool
          noms  [Text]
          une   [Text](max: 1)
        }
        page {
          margins 100mm 20mm 30mm 20mm
          footer { text "a" }
          reserve fenetre at: (90mm, 34mm) size: (110mm, 56mm)
        }

        """

    private func frame(_ x: Int, _ y: Int, _ width: Int = 20, _ height: Int = 20, _ reserve: String = "") -> String {
        "frame \(reserve)at: (\(x)mm, \(y)mm) size: (\(width)mm, \(height)mm) { rule }"
    }

    private func codes(_ source: String) -> [String] { Checking.codes(Self.page + source) }

    @Test func `a frame stands on the page, beside body, furniture and reserves`() {
        #expect(codes(frame(0, 0)) == [])
        #expect(codes(frame(70, 30)) == [])
        #expect(codes(frame(71, 30)) == ["layout.overlap"])
        #expect(codes(frame(20, 80)) == [])
        #expect(codes(frame(20, 81)) == ["layout.overlap"])
        #expect(codes(frame(0, 110)) == [])
        #expect(codes(frame(1, 110)) == ["layout.overlap"])
        #expect(codes(frame(30, 275)) == ["layout.overlap"])
        #expect(codes(frame(191, 0)) == ["layout.outside-page"])
        #expect(codes(frame(0, 280, 10)) == ["layout.outside-page"])
    }

    @Test func `a frame enters the reserve that it names, and no other`() {
        #expect(codes(frame(90, 34, 110, 56, "in: fenetre ")) == [])
        #expect(codes(frame(90, 34, 110, 57, "in: fenetre ")) == ["layout.outside-reserve"])
        #expect(codes(frame(0, 34, 20, 20, "in: fenetre ")) == ["layout.outside-reserve"])
        #expect(codes(frame(90, 34, 20, 20, "in: guichet ")) == ["layout.unknown-reserve"])
    }

    @Test func `frames that may stand together do not overlap`() {
        #expect(codes(frame(0, 0) + "\n" + frame(20, 0)) == [])
        #expect(codes(frame(0, 0) + "\n" + frame(19, 0)) == ["layout.overlap"])
        #expect(codes(frame(0, 0) + "\nif oui { \(frame(19, 0)) }") == ["layout.overlap"])
    }

    @Test func `frames of branches that exclude each other may share a place`() {
        #expect(codes("if oui { \(frame(0, 0)) } else { \(frame(0, 0)) }") == [])
        #expect(codes("if oui { \(frame(0, 0)) }\nif oui { \(frame(0, 0)) }") == ["layout.overlap"])
        #expect(codes("match noms.first {\n  case none { \(frame(0, 0)) }\n  case some _ { \(frame(0, 0)) }\n}") == [])
    }

    @Test func `a loop repeats a frame unless its list has one element at most`() {
        #expect(codes("for n in noms { \(frame(0, 0)) }") == ["layout.frame-in-loop"])
        #expect(codes("for n in une { \(frame(0, 0)) }") == [])
    }

    @Test func `frames of components and their blocks are placed where they are called`() {
        let component = "component cadre() {\n  \(frame(0, 0))\n  block\n}\n"
        #expect(codes(component + "cadre() { rule }") == [])
        #expect(codes(component + "cadre() { \(frame(10, 0)) }") == ["layout.overlap"])
        #expect(codes(component + "cadre() { rule }\ncadre() { rule }") == ["layout.overlap"])
        let result = Checking.checkElements(Self.page + "component loin() { \(frame(195, 0)) }\nloin()")
        #expect(result.diagnostics.first?.trace.map(\.name) == ["loin"])
    }
}
