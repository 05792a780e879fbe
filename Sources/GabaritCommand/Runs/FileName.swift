import GabaritLanguage

/// Names for the files of a run: never personal data.
enum FileName {
    /// The value of the field marked `id` where the contract has one, else the line number in six digits.
    ///
    /// An identifier with anything but ASCII letters, digits, `-` and `_` is not used.
    static func name(of value: Value, contract: Contract, line: Int) -> String {
        let digits = String(line)
        let number = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        switch contract.identifier(of: value) {
        case .text(let text):
            let isSafe =
                !text.isEmpty && text.utf8.count <= 80
                && text.utf8.allSatisfy {
                    (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
                        || $0 == 0x5F
                }
            return isSafe ? text : number
        case .int(let int): return String(int)
        default: return number
        }
    }
}
