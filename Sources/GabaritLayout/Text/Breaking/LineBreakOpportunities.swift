/// Where a line may end inside a text: UAX #14 (revision 51, Unicode 15.1) over one line of text, no mandatory breaks
/// in it.
struct LineBreakOpportunities {
    private let scalars: [Unicode.Scalar]
    /// The class of each character after rules LB9 and LB10: a combining mark has its base's.
    private var classes: [LineBreakClass] = []
    /// Whether a character is a combining mark on the one before (LB9).
    private var isAttached: [Bool] = []
    /// For each character the first of the group that it ends: itself but for combining marks.
    private var heads: [Int] = []
    /// For each character the last one up to it that is no space, −1 where all are.
    private var solids: [Int] = []

    /// Prepares the classes of a text.
    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        classes.reserveCapacity(scalars.count)
        isAttached.reserveCapacity(scalars.count)
        heads.reserveCapacity(scalars.count)
        solids.reserveCapacity(scalars.count)
        defer { index() }
        for scalar in scalars {
            let own = LineBreakClass(scalar)
            guard own == .combining || own == .zeroWidthJoiner else {
                classes.append(own)
                isAttached.append(false)
                continue
            }
            switch classes.last {
            case nil, .space?, .zeroWidthSpace?, .mandatory?, .carriageReturn?, .lineFeed?, .nextLine?:
                classes.append(.alphabetic)
                isAttached.append(false)
            case let base?:
                classes.append(base)
                isAttached.append(true)
            }
        }
    }

    private mutating func index() {
        for index in classes.indices {
            heads.append(isAttached[index] ? heads[index - 1] : index)
            solids.append(classes[index] != .space ? index : index > 0 ? solids[index - 1] : -1)
        }
    }

    /// Whether a line may end before each character; the first answer is always no.
    func all() -> [Bool] { scalars.indices.map(mayBreak(before:)) }

    /// Whether a line may end before a character.
    func mayBreak(before index: Int) -> Bool {
        guard index > 0, index < scalars.count, !isAttached[index] else { return false }  // LB2, LB9
        let left = classes[index - 1]
        let right = classes[index]
        // Most of a text is letters and figures that follow each other, which no rule parts (LB23, LB25, LB28).
        if left == .alphabetic || left == .numeric, right == .alphabetic || right == .numeric { return false }
        if scalars[index - 1].value == 0x200D { return false }  // LB8a
        if right == .space || right == .zeroWidthSpace { return false }  // LB7
        if isMandatory(right) { return false }  // LB6
        if isMandatory(left) { return true }  // LB4, LB5
        // What stands before the spaces, where there are any.
        let base = solids[index - 1]
        if base >= 0, classes[base] == .zeroWidthSpace { return true }  // LB8
        if let answer = acrossSpaces(base, right: right, at: index) { return answer }
        if left == .space { return true }  // LB18
        return between(left, right, at: index)
    }

    private func isMandatory(_ type: LineBreakClass) -> Bool {
        switch type {
        case .mandatory, .carriageReturn, .lineFeed, .nextLine: true
        default: false
        }
    }

    /// Rules LB11 to LB17, which hold over spaces or say so; nothing where none applies.
    private func acrossSpaces(_ base: Int, right: LineBreakClass, at index: Int) -> Bool? {
        let left = classes[index - 1]
        if right == .wordJoiner || left == .wordJoiner { return false }  // LB11
        if left == .glue { return false }  // LB12
        if right == .glue, left != .space, left != .breakAfter, left != .hyphen { return false }  // LB12a
        switch right {
        case .close, .closeParenthesis, .exclamation, .symbol: return false  // LB13
        case .infix:
            // LB13, but a number may begin with its point (LB15c of Unicode 16).
            let isNumber = left == .space && index + 1 < classes.count && classes[index + 1] == .numeric
            guard isNumber, base >= 0, classes[base] != .open else { return false }
            return true
        case .quotation where closesQuotation(at: index): return false  // LB15b
        default: break
        }
        guard base >= 0 else { return nil }
        switch classes[base] {
        case .open: return false  // LB14
        case .quotation where opensQuotation(at: heads[base]): return false  // LB15a
        case .close, .closeParenthesis: return right == .nonStarter ? false : nil  // LB16
        case .breakBoth: return right == .breakBoth ? false : nil  // LB17
        default: return nil
        }
    }

    private func opensQuotation(at index: Int) -> Bool {
        guard scalars[index].properties.generalCategory == .initialPunctuation else { return false }
        guard index > 0 else { return true }
        switch classes[index - 1] {
        case .open, .quotation, .glue, .space, .zeroWidthSpace: return true
        default: return isMandatory(classes[index - 1])
        }
    }

    private func closesQuotation(at index: Int) -> Bool {
        guard scalars[index].properties.generalCategory == .finalPunctuation else { return false }
        var next = index + 1
        while next < isAttached.count, isAttached[next] { next += 1 }
        guard next < classes.count else { return true }
        switch classes[next] {
        case .space, .glue, .wordJoiner, .close, .quotation, .closeParenthesis, .exclamation, .infix, .symbol,
            .zeroWidthSpace:
            return true
        default: return isMandatory(classes[next])
        }
    }

    /// Rules LB19 to LB31, for two characters without a space between.
    private func between(_ left: LineBreakClass, _ right: LineBreakClass, at index: Int) -> Bool {
        if left == .quotation || right == .quotation { return false }  // LB19
        // LB20a of Unicode 16: a hyphen that begins a word stays with it.
        if left == .hyphen || scalars[heads[index - 1]].value == 0x2010, right == .alphabetic,
            beginsWord(heads[index - 1])
        {
            return false
        }
        switch right {
        case .breakAfter, .hyphen, .nonStarter, .inseparable: return false  // LB21, LB22
        default: break
        }
        if left == .breakBefore { return false }  // LB21
        switch (left, right) {
        case (.alphabetic, .numeric), (.numeric, .alphabetic): return false  // LB23
        case (.prefix, .ideographic), (.ideographic, .postfix): return false  // LB23a
        case (.prefix, .alphabetic), (.postfix, .alphabetic), (.alphabetic, .prefix), (.alphabetic, .postfix):
            return false  // LB24
        case (.close, .postfix), (.closeParenthesis, .postfix), (.close, .prefix), (.closeParenthesis, .prefix),
            (.numeric, .postfix), (.numeric, .prefix), (.postfix, .open), (.postfix, .numeric), (.prefix, .open),
            (.prefix, .numeric), (.hyphen, .numeric), (.infix, .numeric), (.numeric, .numeric), (.symbol, .numeric):
            return false  // LB25
        case (.alphabetic, .alphabetic): return false  // LB28
        case (.infix, .alphabetic): return false  // LB29
        case (.alphabetic, .open), (.numeric, .open), (.closeParenthesis, .alphabetic), (.closeParenthesis, .numeric):
            return false  // LB30
        default: return true  // LB31
        }
    }

    private func beginsWord(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        switch classes[index - 1] {
        case .space, .zeroWidthSpace, .glue: return true
        default: return isMandatory(classes[index - 1])
        }
    }
}
