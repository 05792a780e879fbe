/// Turns a fuzzer's bytes into edits of a valid source, so that its inputs reach behind the parser.
///
/// Three bytes are one edit: what, where, with what. An even mix leaves most of the source alone.
public struct TokenMutation: Sendable {
    private let tokens: [[UInt8]]

    /// Cuts a source into words, signs and blanks.
    public init(_ source: String) {
        var tokens: [[UInt8]] = []
        var current: [UInt8] = []
        func isWord(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
                || byte >= 0x80
        }
        for byte in source.utf8 {
            if let last = current.last, !(isWord(last) && isWord(byte)) {
                tokens.append(current)
                current = []
            }
            current.append(byte)
        }
        if !current.isEmpty { tokens.append(current) }
        self.tokens = tokens
    }

    /// The source after the edits that some bytes spell; at most 64.
    public func mutated(by bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var edited = tokens
        var index = 0
        while index + 4 <= bytes.count, index < 256, !edited.isEmpty {
            let place = (Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])) % edited.count
            let other = (Int(bytes[index + 3]) * 257 + place) % tokens.count
            switch bytes[index] % 6 {
            case 0: edited.remove(at: place)
            case 1: edited.insert(tokens[other], at: place)
            case 2: edited[place] = tokens[other]
            case 3: edited.swapAt(place, (place + Int(bytes[index + 3]) + 1) % edited.count)
            case 4: edited[place] = Array("\(Int(bytes[index + 3]) * 7919)".utf8)
            default: edited[place] += [bytes[index + 3] & 0x7F]
            }
            index += 4
        }
        return edited.flatMap { $0 }
    }
}
