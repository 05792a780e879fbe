internal import GabaritPrimitives

/// Why a fixed box is not proved.
struct FitProblem {
    /// The kinds of reason.
    enum Reason {
        /// A text with data in it may need so many lines, more than one.
        case text(needed: Length, offered: Length, lines: Int)
        /// Something of a fixed width is wider than its room.
        case width(needed: Length, offered: Length)
        /// The columns of a grid that take their width from what they hold leave the others too little.
        case columnsOfContent(needed: Length, offered: Length)
        /// What stands at a tab stop meets what is before it, or leaves its room.
        case tab(over: Length)
        /// The header of a table, with what is carried, leaves a page no room for rows.
        case header(needed: Length, offered: Length)
        /// All together is higher than the box.
        case height(needed: Length, offered: Length)
        /// How many columns a row has depends on data.
        case columns
        /// The template is nested or repeated beyond what is followed.
        case tooComplex
    }

    /// The reason.
    var reason: Reason
    /// The innermost culprit.
    var span: Span
    /// The datum.
    var dataPath: DataPath?
    /// The calls of components that led there, innermost first.
    var trace: [Diagnostic.Frame]
}

extension FitProblem {
    /// Whether it is a text of more than a line.
    var isText: Bool { if case .text = reason { true } else { false } }

    /// Whether it is a grid whose cells have not been measured, for want of width.
    var isOfContentColumns: Bool { if case .columnsOfContent = reason { true } else { false } }

    /// Whether it is a table's header.
    var isHeader: Bool { if case .header = reason { true } else { false } }

    /// Whether nothing is known of the room that is needed.
    var isWithoutBound: Bool {
        switch reason {
        case .columns, .tooComplex: true
        case .text, .width, .header, .height, .columnsOfContent, .tab: false
        }
    }

    /// Whether it is a width that what is poured from page to page lacks too.
    var isWidth: Bool {
        switch reason {
        case .width, .columnsOfContent, .tab: true
        case .text, .header, .height, .columns, .tooComplex: false
        }
    }
}
