internal import GabaritPrimitives

/// The most room that blocks can take, whatever the data: sound bounds of what the flow's layouters would give.
struct Extent {
    /// What takes the most height, innermost.
    struct Culprit {
        var span: Span
        var dataPath: DataPath?
        var height: Length
    }

    /// The height, white outside excluded.
    var height = Length.zero
    /// The width that cannot be less; what is only filled does not count.
    var width = Length.zero
    /// White wanted above.
    var before = Length.zero
    /// White wanted below.
    var after = Length.zero
    /// From the top to the first baseline, least and most; none where nothing has one.
    var baseline: ClosedRange<Length>?
    /// Whether it may be nothing at all.
    var mayBeNothing = false
    /// Whether it never is anything.
    var isNothing = false
    /// How often it may end the page.
    var breaks = 0
    /// What takes the most height.
    var culprit: Culprit?

    /// What never is anything.
    static let nothing = Extent(mayBeNothing: true, isNothing: true)

    /// The bound of blocks one below the other; `gap` is the least white between two.
    ///
    /// White between two is the larger of what both want; where a block may be missing its neighbours meet, so the
    /// largest of all that may come before counts.
    static func stack(_ blocks: [Extent], gap: Length = .zero) -> Extent {
        var result = Extent(mayBeNothing: true, isNothing: true)
        var isFirstSeen = false
        for block in blocks where !block.isNothing {
            if result.isNothing {
                result.height = block.height
                result.after = block.after
            } else {
                let top = result.height + max(result.after, block.before, gap)
                result.height = top + block.height
                result.after = block.mayBeNothing ? max(result.after, block.after) : block.after
            }
            // The white above is that of the first block there is.
            if !isFirstSeen {
                result.before = max(result.before, block.before)
                if let own = block.baseline {
                    let top = result.height - block.height
                    let moved = own.lowerBound...(own.upperBound + top)
                    result.baseline =
                        result.baseline.map {
                            min($0.lowerBound, moved.lowerBound)...max($0.upperBound, moved.upperBound)
                        } ?? moved
                }
                isFirstSeen = !block.mayBeNothing
            }
            result.isNothing = false
            result.mayBeNothing = result.mayBeNothing && block.mayBeNothing
            result.width = max(result.width, block.width)
            result.breaks = min(result.breaks + block.breaks, endlessBreaks)
            result.note(block.culprit)
        }
        return result
    }

    /// The bound of one of several.
    static func either(_ choices: [Extent]) -> Extent {
        guard var result = choices.first else { return .nothing }
        for choice in choices.dropFirst() {
            result.height = max(result.height, choice.height)
            result.width = max(result.width, choice.width)
            result.before = max(result.before, choice.before)
            result.after = max(result.after, choice.after)
            result.breaks = max(result.breaks, choice.breaks)
            result.isNothing = result.isNothing && choice.isNothing
            result.mayBeNothing = result.mayBeNothing || choice.mayBeNothing
            if let own = choice.baseline {
                result.baseline =
                    result.baseline.map {
                        min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound)
                    } ?? own
            }
            result.note(choice.culprit)
        }
        return result
    }

    /// The bound of the same block up to `count` times.
    func times(_ count: Int, gap: Length) -> Extent {
        guard count > 0, !isNothing else { return .nothing }
        var result = self
        let between = max(after, before, gap)
        result.height = min(height + Self.product(height + between, count - 1), Self.endless)
        // Both factors are far below what would overflow: a list has 100 000 entries at most.
        result.breaks = min(breaks * min(count, Self.endlessBreaks), Self.endlessBreaks)
        if var culprit {
            culprit.height = result.height
            result.culprit = culprit
        }
        return result
    }

    /// More than any box holds.
    static let endless = Length(units: 1 << 50)
    /// More than any document ends pages.
    static let endlessBreaks = 1 << 30

    /// So many times a length, at most what is endless.
    static func product(_ length: Length, _ count: Int) -> Length {
        let (units, isTooMuch) = length.units.multipliedReportingOverflow(by: count)
        return isTooMuch ? endless : min(Length(units: units), endless)
    }

    mutating func note(_ other: Culprit?) {
        guard let other else { return }
        if let own = culprit, own.height >= other.height { return }
        culprit = other
    }
}
