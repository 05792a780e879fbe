import Foundation
import Testing

@testable import GabaritLanguage

@Suite struct RepertoireNormalisationTests {
    @Test(arguments: Repertoire.named)
    func `every text of a repertoire is in NFC`(repertoire: Repertoire) {
        var count = 0
        for range in repertoire.ranges {
            for value in range {
                guard let scalar = Unicode.Scalar(value) else { continue }
                count += 1
                let text = String(Character(scalar))
                #expect(
                    Array(text.precomposedStringWithCanonicalMapping.unicodeScalars) == [scalar],
                    "U+\(String(value, radix: 16)) is not stable under NFC")
                // Nothing composes with what stands before it but a mark that is reordered and the vowels and finals below.
                #expect(scalar.properties.canonicalCombiningClass == .notReordered)
                #expect(
                    scalar.properties.generalCategory != .nonspacingMark
                        && scalar.properties.generalCategory != .spacingMark)
                #expect(!(0x1161...0x11C2).contains(value))
                #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
                #expect(scalar.properties.generalCategory != .unassigned)
            }
        }
        #expect(count == repertoire.count)
    }

    @Test func `the blanks are all the white space that a repertoire holds`() {
        for value in Repertoire.latin.ranges.joined() {
            let isSpace = Unicode.Scalar(value)?.properties.isWhitespace ?? false
            #expect(isSpace == ScalarSet.blanks.contains(value))
        }
    }
}
