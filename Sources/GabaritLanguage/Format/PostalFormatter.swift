/// Writes a text as the postal block wants it: capitals A–Z without accents, digits and single spaces (NF Z10-011).
///
/// Letters of the Latin repertoire become their plain ones, ligatures two; every other sign becomes a space.
enum PostalFormatter {
    /// A text in postal capitals; empty where it has no letter and no digit.
    static func postal(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var isBlank = false
        for scalar in text.unicodeScalars {
            let plain = plain(scalar)
            guard let first = plain.first else {
                isBlank = true
                continue
            }
            if isBlank, !result.isEmpty { result.append(0x20) }
            isBlank = false
            if first == 0x20 { continue }
            result.append(contentsOf: plain)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What one character becomes, in ASCII; nothing where it is a space.
    static func plain(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A: [UInt8(truncatingIfNeeded: scalar.value)]
        case 0x61...0x7A: [UInt8(truncatingIfNeeded: scalar.value) - 0x20]
        case 0..<0x80: []
        default: letters[scalar] ?? []
        }
    }

    /// The letters of the Latin repertoire by what they become.
    private static let letters: [Unicode.Scalar: [UInt8]] = {
        var letters: [Unicode.Scalar: [UInt8]] = [:]
        for (plain, accented) in table {
            for scalar in accented.unicodeScalars { letters[scalar] = Array(plain.utf8) }
        }
        return letters
    }()

    static let table: KeyValuePairs<String, String> = [
        "A": "ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǺǻẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ",
        "AE": "ÆæǼǽ",
        "C": "ÇçĆćĈĉĊċČč",
        "D": "ÐðĎďĐđ",
        "E": "ÈÉÊËèéêëĒēĔĕĖėĘęĚěƏẸẹẺẻẼẽẾếỀềỂểỄễỆệ",
        "F": "ƒ",
        "G": "ĜĝĞğĠġĢģ",
        "H": "ĤĥĦħ",
        "I": "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıỈỉỊị",
        "IJ": "Ĳĳ",
        "J": "Ĵĵ",
        "K": "Ķķĸ",
        "L": "ĹĺĻļĽľĿŀŁł",
        "N": "ÑñŃńŅņŇň",
        "NG": "Ŋŋ",
        "NO": "№",
        "O": "ºÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǾǿỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ",
        "OE": "Œœ",
        "R": "ŔŕŖŗŘř",
        "S": "ŚśŜŝŞşŠšſȘș",
        "SS": "ß",
        "T": "ŢţŤťŦŧȚț",
        "TH": "Þþ",
        "U": "µÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưỤụỦủỨứỪừỬửỮữỰự",
        "W": "ŴŵẀẁẂẃẄẅ",
        "Y": "ÝýÿŶŷŸỲỳỴỵỶỷỸỹ",
        "Z": "ŹźŻżŽž",
        "1": "¹",
        "2": "²",
        "3": "³",
    ]
}
