/// Edits a content stream of cairo's: greys instead of equal shares of red, green and blue, and artifacts around all that no element
/// holds (ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.2).
///
/// Linear; tokens are told apart, never understood beyond what is named here. An artifact opens before the first operator that
/// paints or begins a path or text, and closes before the next element, before the graphics state around it ends, or with the page.
struct ContentEditor {
    /// Whether it is a page, whose content belongs to elements or is an artifact; what a form holds belongs to who shows it.
    private let isPage: Bool
    private let input: UnsafePointer<UInt8>
    private let count: Int
    private let output: ByteBuffer
    /// All before is in the output.
    private var copied = 0
    private var position = 0
    /// The operands of the coming operator: where the first begins, where the last three begin and end, and how many there are.
    private var operands = Operands()
    private var hasMark = false
    /// Elements and replacement texts in each other.
    private var depth = 0
    /// Saved graphics states in each other.
    private var states = 0
    /// The saved states around the open artifact.
    private var artifact: Int?

    private struct Operands {
        var start = 0
        var count = 0
        var first = 0..<0
        var second = 0..<0
        var third = 0..<0

        mutating func add(_ range: Range<Int>) {
            if count == 0 { start = range.lowerBound }
            count += 1
            (first, second, third) = (second, third, range)
        }
    }

    /// Appends the edited stream to a buffer.
    static func edit(
        _ bytes: UnsafeRawBufferPointer, isPage: Bool, into output: ByteBuffer
    ) throws(FinishError) {
        guard let start = bytes.baseAddress else { return }
        var editor = ContentEditor(
            isPage: isPage, input: start.assumingMemoryBound(to: UInt8.self), count: bytes.count, output: output)
        try editor.run()
    }

    private init(isPage: Bool, input: UnsafePointer<UInt8>, count: Int, output: ByteBuffer) {
        self.isPage = isPage
        self.input = input
        self.count = count
        self.output = output
    }

    private mutating func run() throws(FinishError) {
        while position < count {
            let byte = input[position]
            switch byte {
            case 0x20, 0x0A, 0x0D, 0x09, 0x00, 0x0C: position += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"):
                operands.add(word())
            case UInt8(ascii: "/"):
                let name = word()
                if name.count == 5, `is`("/MCID", at: name.lowerBound) { hasMark = true }
                operands.add(name)
            case UInt8(ascii: "("): operands.add(try string())
            case UInt8(ascii: "<"), UInt8(ascii: ">"): operands.add(try angle())
            case UInt8(ascii: "["), UInt8(ascii: "]"):
                operands.add(position..<position + 1)
                position += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "'"),
                UInt8(ascii: "\""):
                let word = word()
                try perform(word)
                operands.count = 0
                hasMark = false
            default: throw .unknownShape(.content)
            }
        }
        guard depth == 0 else { throw .unknownShape(.content) }
        copy(upTo: count)
        if artifact != nil { output.append("\nEMC\n") }
    }

    // MARK: Operators

    private mutating func perform(_ word: Range<Int>) throws(FinishError) {
        let start = operands.count > 0 ? operands.start : word.lowerBound
        let first = input[word.lowerBound]
        switch word.count {
        case 1:
            switch first {
            case UInt8(ascii: "m"): beginArtifact(before: start)
            case UInt8(ascii: "q"): states += 1
            case UInt8(ascii: "Q"):
                if artifact == states { endArtifact(before: start) }
                states -= 1
            default: break
            }
        case 2:
            switch (first, input[word.lowerBound + 1]) {
            case (UInt8(ascii: "r"), UInt8(ascii: "g")): try paint(.init(ascii: "g"), word)
            case (UInt8(ascii: "R"), UInt8(ascii: "G")): try paint(.init(ascii: "G"), word)
            case (UInt8(ascii: "r"), UInt8(ascii: "e")), (UInt8(ascii: "B"), UInt8(ascii: "T")),
                (UInt8(ascii: "D"), UInt8(ascii: "o")), (UInt8(ascii: "s"), UInt8(ascii: "h")):
                beginArtifact(before: start)
            // An image inside the stream would end where its bytes say so; cairo writes none.
            case (UInt8(ascii: "B"), UInt8(ascii: "I")): throw .unknownShape(.content)
            default: break
            }
        case 3:
            if `is`("BDC", at: word.lowerBound) || `is`("BMC", at: word.lowerBound) {
                if depth == 0, hasMark { endArtifact(before: start) }
                depth += 1
            } else if `is`("EMC", at: word.lowerBound) {
                depth -= 1
                guard depth >= 0 else { throw .unknownShape(.content) }
            }
        default: break
        }
    }

    /// Writes a colour whose shares are equal as a grey.
    private mutating func paint(_ operation: UInt8, _ word: Range<Int>) throws(FinishError) {
        guard operands.count == 3 else { throw .unknownShape(.content) }
        guard areEqual(operands.first, operands.second), areEqual(operands.second, operands.third) else { return }
        copy(upTo: operands.first.upperBound)
        output.append(UInt8(ascii: " "))
        output.append(operation)
        copied = word.upperBound
    }

    private mutating func beginArtifact(before index: Int) {
        guard isPage, depth == 0, artifact == nil else { return }
        copy(upTo: index)
        output.append("/Artifact BMC\n")
        artifact = states
    }

    private mutating func endArtifact(before index: Int) {
        guard artifact != nil else { return }
        copy(upTo: index)
        output.append("EMC\n")
        artifact = nil
    }

    private mutating func copy(upTo end: Int) {
        output.append(UnsafeRawBufferPointer(start: input + copied, count: end - copied))
        copied = end
    }

    // MARK: Tokens

    private func `is`(_ name: StaticString, at index: Int) -> Bool {
        for place in 0..<name.utf8CodeUnitCount where input[index + place] != name.utf8Start[place] { return false }
        return true
    }

    private func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for place in 0..<left.count where input[left.lowerBound + place] != input[right.lowerBound + place] {
            return false
        }
        return true
    }

    /// A word: up to the next blank or delimiter.
    private mutating func word() -> Range<Int> {
        let start = position
        position += 1
        while position < count {
            switch input[position] {
            case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
                UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"):
                return start..<position
            default: position += 1
            }
        }
        return start..<position
    }

    private mutating func string() throws(FinishError) -> Range<Int> {
        let start = position
        var open = 0
        while position < count {
            let byte = input[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"):
                open -= 1
                if open == 0 { return start..<position }
            default: break
            }
        }
        throw .unknownShape(.content)
    }

    /// `<<`, `>>` or a string in hexadecimal digits.
    private mutating func angle() throws(FinishError) -> Range<Int> {
        let start = position
        let byte = input[position]
        position += 1
        if position < count, input[position] == byte {
            position += 1
            return start..<position
        }
        guard byte == UInt8(ascii: "<") else { throw .unknownShape(.content) }
        while position < count {
            position += 1
            if input[position - 1] == UInt8(ascii: ">") { return start..<position }
        }
        throw .unknownShape(.content)
    }
}
