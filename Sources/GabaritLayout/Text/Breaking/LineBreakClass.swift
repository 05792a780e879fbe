/// What a character does to line breaks (UAX #14, classes of Unicode 15).
///
/// The table is that of the repertoires a template may print: Latin, Greek and Cyrillic with their punctuation; East
/// Asian and pictographic characters are taken as ideographs, all others as letters, so that text of any script is
/// broken at its spaces at least.
enum LineBreakClass: UInt8, Sendable {
    /// AL, AI, HL, SA, XX: letters and all that has no class of its own.
    case alphabetic
    /// BA: en dash, soft hyphen, fixed spaces.
    case breakAfter
    /// BB: acute accent and the like.
    case breakBefore
    /// B2: em dash.
    case breakBoth
    /// CR.
    case carriageReturn
    /// CL: closing brackets but ) and ].
    case close
    /// CP: ) and ].
    case closeParenthesis
    /// CM: combining marks and controls.
    case combining
    /// EX: ! and ?.
    case exclamation
    /// GL: no-break spaces, the no-break hyphen.
    case glue
    /// HY: hyphen-minus.
    case hyphen
    /// ID: ideographs, kana, Hangul, pictographs.
    case ideographic
    /// IS: , . : ;.
    case infix
    /// IN: …
    case inseparable
    /// LF.
    case lineFeed
    /// BK: page and paragraph separators.
    case mandatory
    /// NL.
    case nextLine
    /// NS: ‼ and the like.
    case nonStarter
    /// NU: digits.
    case numeric
    /// OP: opening brackets, ¿ ¡.
    case open
    /// PO: % ° ‰.
    case postfix
    /// PR: currency signs, № ± −.
    case prefix
    /// QU: quotation marks and apostrophes.
    case quotation
    /// SP.
    case space
    /// SY: /.
    case symbol
    /// WJ.
    case wordJoiner
    /// ZWJ.
    case zeroWidthJoiner
    /// ZW.
    case zeroWidthSpace

    /// The class of a character.
    init(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x180 {
            self = Self.latin[Int(scalar.value)]
        } else {
            self = Self.lookUp(scalar.value)
        }
    }

    /// The classes of U+0000 to U+017F, where nearly every text stays.
    private static let latin: [LineBreakClass] = (0..<0x180).map { lookUp($0) }

    private static let sorted: [(range: ClosedRange<UInt32>, class: LineBreakClass)] =
        table
        .flatMap { entry in entry.1.map { (range: $0, class: entry.0) } }
        .sorted { $0.range.lowerBound < $1.range.lowerBound }

    private static func lookUp(_ value: UInt32) -> LineBreakClass {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            let range = sorted[middle].range
            if value < range.lowerBound {
                high = middle
            } else if value > range.upperBound {
                low = middle + 1
            } else {
                return sorted[middle].class
            }
        }
        return .alphabetic
    }

    private static let table: [(LineBreakClass, [ClosedRange<UInt32>])] = [
        (
            .breakAfter,
            [
                0x09...0x09, 0x7C...0x7C, 0xAD...0xAD, 0x2000...0x2006, 0x2008...0x200A, 0x2010...0x2010,
                0x2012...0x2013, 0x2027...0x2027, 0x2056...0x2056, 0x2058...0x205B, 0x205D...0x205F,
            ]
        ),
        (
            .breakBefore,
            [
                0xB4...0xB4, 0x2C8...0x2C8, 0x2CC...0x2CC, 0x2DF...0x2DF, 0x1FFD...0x1FFD,
            ]
        ),
        (.breakBoth, [0x2014...0x2014, 0x2E3A...0x2E3B]),
        (.carriageReturn, [0x0D...0x0D]),
        (
            .close,
            [
                0x7D...0x7D, 0x2046...0x2046, 0x207E...0x207E, 0x208E...0x208E, 0x2309...0x2309, 0x230B...0x230B,
                0x27E7...0x27E7, 0x27E9...0x27E9, 0x27EB...0x27EB, 0x27ED...0x27ED, 0x27EF...0x27EF,
            ]
        ),
        (.closeParenthesis, [0x29...0x29, 0x5D...0x5D]),
        (
            .combining,
            [
                0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0x300...0x34E, 0x350...0x35B, 0x363...0x36F,
                0x483...0x489, 0x200C...0x200C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x206F, 0x20D0...0x20F0,
                0xFE00...0xFE0F,
            ]
        ),
        (.exclamation, [0x21...0x21, 0x3F...0x3F]),
        (
            .glue,
            [
                0xA0...0xA0, 0x34F...0x34F, 0x35C...0x362, 0x2007...0x2007, 0x2011...0x2011, 0x202F...0x202F,
            ]
        ),
        (.hyphen, [0x2D...0x2D]),
        (
            .ideographic,
            [
                0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x1F300...0x1FAFF,
                0x20000...0x3FFFD,
            ]
        ),
        (
            .infix,
            [
                0x2C...0x2C, 0x2E...0x2E, 0x3A...0x3B, 0x37E...0x37E, 0x2044...0x2044,
            ]
        ),
        (.inseparable, [0x2024...0x2026, 0x22EF...0x22EF]),
        (.lineFeed, [0x0A...0x0A]),
        (.mandatory, [0x0B...0x0C, 0x2028...0x2029]),
        (.nextLine, [0x85...0x85]),
        (.nonStarter, [0x203C...0x203D, 0x2047...0x2049]),
        (.numeric, [0x30...0x39]),
        (
            .open,
            [
                0x28...0x28, 0x5B...0x5B, 0x7B...0x7B, 0xA1...0xA1, 0xBF...0xBF, 0x201A...0x201A, 0x201E...0x201E,
                0x2045...0x2045, 0x207D...0x207D, 0x208D...0x208D, 0x2308...0x2308, 0x230A...0x230A, 0x27E6...0x27E6,
                0x27E8...0x27E8, 0x27EA...0x27EA, 0x27EC...0x27EC, 0x27EE...0x27EE,
            ]
        ),
        (
            .postfix,
            [
                0x25...0x25, 0xA2...0xA2, 0xB0...0xB0, 0x2030...0x2037, 0x2057...0x2057, 0x20A7...0x20A7,
                0x20B6...0x20B6, 0x20BB...0x20BB, 0x20BE...0x20BE, 0x20C0...0x20C0, 0x2103...0x2103, 0x2109...0x2109,
            ]
        ),
        (
            .prefix,
            [
                0x24...0x24, 0x2B...0x2B, 0x5C...0x5C, 0xA3...0xA5, 0xB1...0xB1, 0x20A0...0x20A6, 0x20A8...0x20B5,
                0x20B7...0x20BA, 0x20BC...0x20BD, 0x20BF...0x20BF, 0x20C1...0x20CF, 0x2116...0x2116, 0x2212...0x2213,
            ]
        ),
        (
            .quotation,
            [
                0x22...0x22, 0x27...0x27, 0xAB...0xAB, 0xBB...0xBB, 0x2018...0x2019, 0x201B...0x201D, 0x201F...0x201F,
                0x2039...0x203A, 0x275B...0x2760,
            ]
        ),
        (.space, [0x20...0x20]),
        (.symbol, [0x2F...0x2F]),
        (.wordJoiner, [0x2060...0x2060, 0xFEFF...0xFEFF]),
        (.zeroWidthJoiner, [0x200D...0x200D]),
        (.zeroWidthSpace, [0x200B...0x200B]),
    ]
}
