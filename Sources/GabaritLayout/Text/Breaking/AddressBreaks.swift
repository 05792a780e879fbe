/// Breaks inside web and mail addresses: after `/` and before `.`, never with a hyphen and nowhere else (French rules
/// of composition); `www` does not stand alone.
enum AddressBreaks {
    /// Corrects the opportunities of the address-like words of a text.
    ///
    /// A word is address-like if it holds `://`, or `@` with a point after it, or begins with `www.`, or if `isLinked`
    /// says that it stands in a link and it holds a point or a slash inside.
    static func apply(to breaks: inout [Bool], of scalars: [Unicode.Scalar], isLinked: (Int) -> Bool) {
        var start = 0
        while start < scalars.count {
            guard !isWhite(scalars[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < scalars.count, !isWhite(scalars[end]) { end += 1 }
            if isAddress(scalars[start..<end], isLinked: isLinked(start)) {
                for index in start + 1..<max(end, start + 1) {
                    breaks[index] =
                        mayBreak(before: index, in: scalars, until: end)
                        && !isAfterHostPrefix(index, in: scalars[start..<end])
                }
            }
            start = end
        }
    }

    private static func mayBreak(before index: Int, in scalars: [Unicode.Scalar], until end: Int) -> Bool {
        let left = scalars[index - 1]
        let right = scalars[index]
        if left == "/" { return right != "/" && isWord(right) }
        return right == "." && isWord(left) && index + 1 < end && isWord(scalars[index + 1])
    }

    /// Whether `www`, as a whole name, ends before an index.
    private static func isAfterHostPrefix(_ index: Int, in word: ArraySlice<Unicode.Scalar>) -> Bool {
        let name = word[..<index].suffix(3)
        guard name.elementsEqual("www".unicodeScalars) else { return false }
        return name.startIndex == word.startIndex || !isWord(word[name.startIndex - 1])
    }

    private static func isAddress(_ word: ArraySlice<Unicode.Scalar>, isLinked: Bool) -> Bool {
        var hasAt = false
        for index in word.indices.dropFirst() {
            let next = index + 1 < word.endIndex ? word[index + 1] : nil
            switch word[index] {
            case "@": hasAt = true
            case ".":
                guard let next, isWord(next) else { continue }
                if hasAt || isLinked || word[word.startIndex..<index].elementsEqual("www".unicodeScalars) {
                    return true
                }
            case "/":
                if word[index - 1] == ":", next == "/" { return true }
                if isLinked, next.map(isWord) == true { return true }
            default: break
            }
        }
        return false
    }

    private static func isWhite(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x0A, 0x200B: true
        default: LineBreakClass(scalar) == .glue
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch LineBreakClass(scalar) {
        case .alphabetic, .numeric: true
        default: false
        }
    }
}
