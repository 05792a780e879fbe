extension Typography {
    /// Puts the language's apostrophes, quotation marks and ellipses for those of a keyboard.
    func replacingSigns(_ text: Composition, before: Context) -> Composition {
        var result = Composition()
        var index = 0
        let opensWord: Set<Unicode.Scalar> = ["(", "[", "«", "“", "‘", "–", "—", "\n"]
        while index < text.scalars.count {
            let scalar = text.scalars[index]
            guard !text.isProtected[index] else {
                result.append(scalar, isProtected: true)
                index += 1
                continue
            }
            let isOpening =
                if let previous = result.scalars.last ?? before.scalar {
                    previous.isBlank || opensWord.contains(previous)
                } else {
                    before == .edge
                }
            switch scalar {
            case "'":
                result.append(isOpening ? openingApostrophe ?? apostrophe : apostrophe)
            case "\"":
                let follows = result.scalars.last ?? before.scalar
                let mark = isOpening || follows == apostrophe ? openingMark : closingMark
                for sign in mark.unicodeScalars { result.append(sign) }
            case ".":
                let run = text.scalars[index...].prefix { $0 == "." }.count
                if run == 3 {
                    result.append(ellipsis)
                } else {
                    for _ in 0..<run { result.append(".") }
                }
                index += run - 1
            default:
                result.append(scalar)
            }
            index += 1
        }
        return result
    }

    /// Puts in the spaces around signs.
    func spacingSigns(_ text: Composition, before: Context, after: Context) -> Composition {
        var result = Composition()
        let count = text.scalars.count
        var index = 0
        while index < count {
            let scalar = text.scalars[index]
            let previous = index > 0 ? text.scalars[index - 1] : before.scalar
            guard scalar.isBlank else {
                if let space = missingSpace(in: text, at: index, previous: previous, before: before, after: after) {
                    result.append(space)
                }
                result.append(scalar, isProtected: text.isProtected[index])
                index += 1
                if let space = spaceAfter[scalar] {
                    let next = index < count ? text.scalars[index] : after.scalar
                    let isFollowed =
                        next.map { !$0.isBlank && $0 != "\n" && spaceBefore[$0] == nil } ?? (after == .datum)
                    if isFollowed { result.append(space) }
                }
                continue
            }
            var end = index
            while end < count, text.scalars[end].isBlank { end += 1 }
            let next = end < count ? text.scalars[end] : after.scalar
            let isAtEdge = index == 0 && before == .edge || previous == "\n"
            let isAfterNumber = index == 0 && before == .datum || previous?.isDigit == true
            if let next, let space = spaceBefore[next], !isAtEdge {
                result.append(space)
            } else if let previous, let space = spaceAfter[previous], next != nil || after == .datum {
                result.append(space)
            } else if let next, let space = spaceAfterNumber[next], isAfterNumber {
                result.append(space)
            } else {
                for blank in text.scalars[index..<end] { result.append(blank) }
            }
            index = end
        }
        return result
    }

    /// Puts in the spaces between words that stay together.
    func keepingWords(_ text: Composition, before: Context, after: Context) -> String {
        var result = String.UnicodeScalarView()
        let dashes = keptBlanks(aroundDashesOf: text)
        let count = text.scalars.count
        var index = 0
        while index < count {
            guard text.scalars[index] == " " else {
                result.append(text.scalars[index])
                index += 1
                continue
            }
            var end = index
            while end < count, text.scalars[end].isBlank { end += 1 }
            let isKept =
                dashes.contains(index)
                || staysTogether(
                    trimmed(text.word(endingAt: index)), text.word(startingAt: end),
                    isAfterDatum: index == 0 && before == .datum, isBeforeDatum: end == count && after == .datum)
            if isKept {
                result.append(keptSpace)
            } else {
                result.append(contentsOf: text.scalars[index..<end])
            }
            index = end
        }
        return String(result)
    }

    /// Whether no line may end between two words.
    private func staysTogether(
        _ left: String, _ right: ArraySlice<Unicode.Scalar>, isAfterDatum: Bool, isBeforeDatum: Bool
    ) -> Bool {
        if right.isEmpty && !isBeforeDatum { return false }
        if keptWithNext.contains(left) { return true }
        if isKeptWithNumber(left), isBeforeDatum || isNumbered(right) { return true }
        if !right.isEmpty, isAfterDatum || left.unicodeScalars.first?.isDigit == true {
            let word = trimmed(right)
            let isPlain = isAfterDatum || left.unicodeScalars.last?.isDigit == true
            if units.contains(word), isPlain { return true }
            if months.contains(word), isAfterDatum || isDay(left) { return true }
        }
        return keepsInitials && isInitial(left) && right.first?.properties.isUppercase == true
    }

    /// Whether a word is a day of a month: a number up to 31, with the ending of an ordinal or none.
    private func isDay(_ word: String) -> Bool {
        let digits = word.unicodeScalars.prefix { $0.isDigit }
        guard digits.count <= 2, let day = Int(String(digits)) else { return false }
        return (1...31).contains(day) && word.unicodeScalars.count <= digits.count + 2
    }

    /// Whether a word begins with a number, or with an abbreviation joined to one: `R.441-2-6`.
    private func isNumbered(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = word.first else { return false }
        if first.isDigit { return true }
        guard let digit = word.firstIndex(where: \.isDigit) else {
            return isKeptWithNumber(string(word))
        }
        return isKeptWithNumber(string(word[word.startIndex..<digit]))
    }

    /// Whether a word stays with a number after it; at the head of a sentence too.
    private func isKeptWithNumber(_ word: String) -> Bool {
        if keptWithNumber.contains(word) { return true }
        guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
        return keptWithNumber.contains(first.properties.lowercaseMapping + word.dropFirst())
    }

    /// Whether a word is one capital with a point, or several with hyphens: `J.`, `J.-P.`.
    private func isInitial(_ word: String) -> Bool {
        let parts = word.unicodeScalars.split(separator: "-", omittingEmptySubsequences: false)
        return parts.allSatisfy { $0.count == 2 && $0.first?.properties.isUppercase == true && $0.last == "." }
    }

    /// The space that a sign lacks before it, where it is sure that the sign belongs to a sentence.
    private func missingSpace(
        in text: Composition, at index: Int, previous: Unicode.Scalar?, before: Context, after: Context
    ) -> Unicode.Scalar? {
        let sign = text.scalars[index]
        guard !text.isProtected[index], previous?.isBlank != true, previous != "\n",
            previous != nil || before == .datum
        else { return nil }
        let next = index + 1 < text.scalars.count ? text.scalars[index + 1] : after.scalar
        let isLast = index + 1 == text.scalars.count
        if let space = spaceAfterNumber[sign], previous?.isDigit ?? true {
            let goesOn = next.map { $0.properties.isAlphabetic || $0.isDigit } ?? (isLast && after == .datum)
            if !goesOn { return space }
        }
        guard let space = spaceBefore[sign] else { return nil }
        // A closing mark is never anything else.
        if sign.properties.isQuotationMark { return space }
        if let previous {
            guard spaceBefore[previous] == nil || previous.properties.isQuotationMark else { return nil }
            let ends: Set<Unicode.Scalar> = [")", "]", "”", "’", "…", ".", "%", "€", "»"]
            guard previous.properties.isAlphabetic || previous.isDigit || ends.contains(previous) else { return nil }
        }
        let isEnd =
            if let next {
                next.isBlank || next == "\n" || next == ")" || next == "”" || spaceBefore[next] != nil
            } else {
                after == .edge
            }
        return isEnd ? space : nil
    }

    /// The places of blanks inside asides between dashes: after the first dash and before the second, sentence by sentence.
    private func keptBlanks(aroundDashesOf text: Composition) -> Set<Int> {
        guard let pairedDash, text.scalars.contains(pairedDash) else { return [] }
        let ends: Set<Unicode.Scalar> = [".", "!", "?", "…", "\n"]
        var kept: Set<Int> = []
        var opening: Int?
        for index in text.scalars.indices {
            let scalar = text.scalars[index]
            let isBeforeBlank = index + 1 < text.scalars.count && text.scalars[index + 1].isBlank
            if scalar == "\n" || ends.contains(scalar) && isBeforeBlank { opening = nil }
            guard scalar == pairedDash, isBeforeBlank, index > 1, text.scalars[index - 1].isBlank else { continue }
            if let first = opening {
                kept.insert(first)
                var start = index - 1
                while start > 0, text.scalars[start - 1].isBlank { start -= 1 }
                kept.insert(start)
                opening = nil
            } else {
                opening = index + 1
            }
        }
        return kept
    }

    /// A word without the brackets, marks and points around it that are not part of it.
    private func trimmed(_ word: ArraySlice<Unicode.Scalar>) -> String {
        let around: Set<Unicode.Scalar> = ["(", "[", "«", "“", "‘", ")", "]", "»", "”", ",", ";", "!", "?", ":", "…"]
        var core = word.drop { around.contains($0) }
        while let last = core.last, around.contains(last) { core.removeLast() }
        if let elision = core.lastIndex(of: apostrophe), elision + 1 < core.endIndex { core = core[(elision + 1)...] }
        // A point belongs to an abbreviation only.
        if core.last == ".", !keptWithNext.contains(string(core)), !keptWithNumber.contains(string(core)),
            !isInitial(string(core))
        {
            core.removeLast()
        }
        return string(core)
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension Typography.Context {
    /// The character that is known to stand there.
    var scalar: Unicode.Scalar? { if case .scalar(let scalar) = self { scalar } else { nil } }
}
