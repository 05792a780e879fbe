import GabaritPrimitives

/// How many bytes a QR code holds in byte mode (ISO/IEC 18004:2015, table 7).
enum CodeCapacity {
    /// The versions: each is four modules a side larger than the one before.
    static let versions = 1...40

    /// The least side of a module that readers and laser printers keep apart.
    static let leastModule = Length.millimetres(0.33)

    /// Capacities by version from 1: low, medium, quartile, high.
    private static let table: [(Int, Int, Int, Int)] = [
        (17, 14, 11, 7), (32, 26, 20, 14), (53, 42, 32, 24), (78, 62, 46, 34), (106, 84, 60, 44),
        (134, 106, 74, 58), (154, 122, 86, 64), (192, 152, 108, 84), (230, 180, 130, 98), (271, 213, 151, 119),
        (321, 251, 177, 137), (367, 287, 203, 155), (425, 331, 241, 177), (458, 362, 258, 194), (520, 412, 292, 220),
        (586, 450, 322, 250), (644, 504, 364, 280), (718, 560, 394, 310), (792, 624, 442, 338), (858, 666, 482, 382),
        (929, 711, 509, 403), (1003, 779, 565, 439), (1091, 857, 611, 461), (1171, 911, 661, 511),
        (1273, 997, 715, 535),
        (1367, 1059, 751, 593), (1465, 1125, 805, 625), (1528, 1190, 868, 658), (1628, 1264, 908, 698),
        (1732, 1370, 982, 742),
        (1840, 1452, 1030, 790), (1952, 1538, 1112, 842), (2068, 1628, 1168, 898), (2188, 1722, 1228, 958),
        (2303, 1809, 1283, 983),
        (2431, 1911, 1351, 1051), (2563, 1989, 1423, 1093), (2699, 2099, 1499, 1139), (2809, 2213, 1579, 1219),
        (2953, 2331, 1663, 1273),
    ]

    /// How many bytes a version holds; the nearest version's where there is none of that number.
    static func bytes(version: Int, correction: CodeCorrection) -> Int {
        let row = table[min(max(version, versions.lowerBound), versions.upperBound) - 1]
        return switch correction {
        case .low: row.0
        case .medium: row.1
        case .quartile: row.2
        case .high: row.3
        }
    }

    /// The least version that holds so many bytes, if there is one.
    static func version(bytes: Int, correction: CodeCorrection) -> Int? {
        versions.first { self.bytes(version: $0, correction: correction) >= bytes }
    }

    /// Modules a side, the quiet zone of four on each side included.
    static func modules(version: Int) -> Int { 17 + 4 * version + 8 }
}
