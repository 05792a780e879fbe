import GabaritPrimitives

/// Reads XML tag by tag, as much of it as drawings need: elements, attributes, comments; no declarations, no entities but XML's own.
///
/// It is stricter than the parser that draws, so that what was looked at is what is drawn.
struct MarkupReader {
    /// A piece of the file.
    enum Event {
        case start(name: String, attributes: [(name: String, value: String)], isEmpty: Bool)
        case end(name: String)
        /// Characters between tags; blank ones are passed over.
        case text(String)
    }

    private let bytes: [UInt8]
    private var place = 0
    /// Where the last event began.
    private var start = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// The line of the last event.
    var line: Int { 1 + bytes[..<min(start, bytes.count)].count { $0 == UInt8(ascii: "\n") } }

    /// The next piece; nothing at the end of the file.
    mutating func next() throws(DrawingFault) -> Event? {
        while place < bytes.count {
            start = place
            guard bytes[place] == UInt8(ascii: "<") else {
                let text = try string(upTo: "<", orEnd: true)
                if text.allSatisfy(\.isWhitespace) { continue }
                return .text(text)
            }
            if skip("<!--") {
                _ = try string(upTo: "-->")
                _ = skip("-->")
            } else if skip("<![CDATA[") {
                let text = try string(upTo: "]]>")
                _ = skip("]]>")
                return .text(text)
            } else if skip("<?xml ") {
                _ = try string(upTo: "?>")
                _ = skip("?>")
            } else if isNext("<!") || isNext("<?") {
                throw fault(.declaration)
            } else if skip("</") {
                let name = try name()
                skipBlanks()
                guard skip(">") else { throw fault(.markup) }
                return .end(name: name)
            } else {
                place += 1
                return try tag()
            }
        }
        return nil
    }

    func fault(_ reason: DrawingFault.Reason, _ name: String? = nil) -> DrawingFault {
        DrawingFault(reason, line: line, name: name)
    }

    private mutating func tag() throws(DrawingFault) -> Event {
        let name = try name()
        var attributes: [(name: String, value: String)] = []
        while true {
            let before = place
            skipBlanks()
            if skip("/>") { return .start(name: name, attributes: attributes, isEmpty: true) }
            if skip(">") { return .start(name: name, attributes: attributes, isEmpty: false) }
            guard place > before else { throw fault(.markup) }
            let attribute = try self.name()
            skipBlanks()
            guard skip("=") else { throw fault(.markup) }
            skipBlanks()
            let quote: StaticString = isNext("'") ? "'" : "\""
            guard skip(quote) else { throw fault(.markup) }
            let value = try string(upTo: quote)
            _ = skip(quote)
            guard !value.utf8.contains(UInt8(ascii: "<")), !attributes.contains(where: { $0.name == attribute }) else {
                throw fault(.markup)
            }
            attributes.append((attribute, value))
        }
    }

    private mutating func name() throws(DrawingFault) -> String {
        let first = place
        while place < bytes.count, Self.isOfName(bytes[place]) { place += 1 }
        guard place > first, let name = String(validating: bytes[first..<place], as: UTF8.self) else {
            throw fault(.markup)
        }
        return name
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }

    private mutating func skipBlanks() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private func isNext(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard bytes.count - place >= count else { return false }
        return (0..<count).allSatisfy { bytes[place + $0] == word.utf8Start[$0] }
    }

    private mutating func skip(_ word: StaticString) -> Bool {
        guard isNext(word) else { return false }
        place += word.utf8CodeUnitCount
        return true
    }

    /// What stands before a word, which stays to be read.
    private mutating func string(upTo word: StaticString, orEnd: Bool = false) throws(DrawingFault) -> String {
        let first = place
        while place < bytes.count, !isNext(word) { place += 1 }
        guard orEnd || place < bytes.count, let text = String(validating: bytes[first..<place], as: UTF8.self) else {
            throw fault(.markup)
        }
        return text
    }
}
