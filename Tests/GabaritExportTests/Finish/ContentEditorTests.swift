import Testing

@testable import GabaritExport

@Suite struct ContentEditorTests {
    private static func edited(_ content: String, isPage: Bool = true) throws(FinishError) -> String {
        let output = ByteBuffer()
        let bytes = Array(content.utf8)
        let result: Result<Void, FinishError> = bytes.withUnsafeBytes { bytes in
            do throws(FinishError) {
                return .success(try ContentEditor.edit(bytes, isPage: isPage, into: output))
            } catch {
                return .failure(error)
            }
        }
        try result.get()
        return String(decoding: output.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("0 0 0 rg", "0 g"), ("0.5 0.5 0.5 RG 1 w", "0.5 G 1 w"), ("0.1 0.2 0.1 rg", "0.1 0.2 0.1 rg"),
        ("1 1 1 rg 0 0 1 rg", "1 g 0 0 1 rg"), ("0.5 0.50 0.5 rg", "0.5 0.50 0.5 rg"),
        (
            "/P << /MCID 0 >> BDC\n0 0 0 rg BT\n(0 0 0 rg)Tj\nET\nEMC",
            "/P << /MCID 0 >> BDC\n0 g BT\n(0 0 0 rg)Tj\nET\nEMC"
        ),
    ])
    func `equal shares become a grey`(content: String, expected: String) throws {
        #expect(try Self.edited(content) == expected)
    }

    @Test(arguments: [
        ("1 0 0 -1 0 8 cm q 1 2 3 4 re f Q", "1 0 0 -1 0 8 cm q /Artifact BMC\n1 2 3 4 re f EMC\nQ"),
        (
            "1 2 3 4 re f /P << /MCID 0 >> BDC BT ET EMC 5 6 m 7 8 l S",
            "/Artifact BMC\n1 2 3 4 re f EMC\n/P << /MCID 0 >> BDC BT ET EMC /Artifact BMC\n5 6 m 7 8 l S\nEMC\n"
        ),
        // A replacement text inside an artifact's text stays in it.
        (
            "BT /Span << /ActualText <feff> >> BDC (x)Tj EMC ET",
            "/Artifact BMC\nBT /Span << /ActualText <feff> >> BDC (x)Tj EMC ET\nEMC\n"
        ),
        // Saved states inside an artifact do not end it.
        ("BT ET q 1 0 0 1 0 0 cm /x5 Do Q", "/Artifact BMC\nBT ET q 1 0 0 1 0 0 cm /x5 Do Q\nEMC\n"),
        ("q q /x5 Do Q BT ET Q", "q q /Artifact BMC\n/x5 Do EMC\nQ /Artifact BMC\nBT ET EMC\nQ"),
        ("0.5 g", "0.5 g"),
    ])
    func `what no element holds becomes an artifact`(content: String, expected: String) throws {
        #expect(try Self.edited(content) == expected)
    }

    @Test func `what a form holds belongs to who shows it`() throws {
        #expect(try Self.edited("0 0 0 rg 1 2 3 4 re f", isPage: false) == "0 g 1 2 3 4 re f")
    }

    @Test(arguments: [
        "(open", "<41", "1 2 rg", "EMC", "/P << /MCID 0 >> BDC", "BI /W 1 ID x EI", "> x", "{ }", ") Tj", "% comment",
    ])
    func `what cairo does not write is refused`(content: String) {
        #expect(throws: FinishError.unknownShape(.content)) { try Self.edited(content) }
    }

    @Test(arguments: ["(a\\)b(c)d)Tj", "[(\\\\)-10<0041>]TJ", "/a#20b gs", "-.5 +1 w", "(%)'", "1 2 (x)\""])
    func `strings, names and numbers pass as they are`(content: String) throws {
        #expect(try Self.edited(content) == content)
    }
}
