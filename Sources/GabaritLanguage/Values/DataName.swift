/// Names of data that nobody declared, made fit to be shown.
enum DataName {
    /// Names longer than this are not shown.
    static let longest = 40
    /// What stands for a name that is not shown.
    static let hidden = "…"

    /// The name where it looks like that of a field, else ``hidden``: a stray name may hold a person's data.
    static func shown(_ name: String) -> String {
        guard name.utf8.count <= longest, let first = name.utf8.first, isLetter(first), name.utf8.allSatisfy(isNamePart)
        else { return hidden }
        return name
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
