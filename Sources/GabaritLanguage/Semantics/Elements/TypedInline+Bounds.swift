extension [TypedInline] {
    /// The fewest characters that it prints, blanks aside.
    var minimumLength: Int {
        reduce(0) { sum, inline in
            switch inline {
            case .text(let text, _): sum.addingClamped(text.unicodeScalars.count { !$0.properties.isWhitespace })
            case .lineBreak: sum
            case .value(let value, _), .grouped(let value, _):
                // What is unknown has been reported.
                sum.addingClamped(value.type.asText?.minimum ?? 1)
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _), .link(let inner, _, _):
                sum.addingClamped(inner.minimumLength)
            case .pageNumber, .pageCount: sum.addingClamped(1)
            }
        }
    }

    /// The most characters that it prints.
    var maximumLength: Int {
        reduce(0) { sum, inline in
            switch inline {
            case .text(let text, _): sum.addingClamped(text.unicodeScalars.count)
            case .lineBreak: sum.addingClamped(1)
            case .value(let value, _), .grouped(let value, _): sum.addingClamped(value.type.asText?.maximum ?? 0)
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _), .link(let inner, _, _):
                sum.addingClamped(inner.maximumLength)
            case .pageNumber, .pageCount: sum.addingClamped(6)
            }
        }
    }

    /// Whether it prints the same in every document, wherever it stands.
    var isClosed: Bool {
        allSatisfy { inline in
            switch inline {
            case .text, .lineBreak: true
            case .value(let value, _), .grouped(let value, _): value.isClosed
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _): inner.isClosed
            case .link(let inner, let target, _): inner.isClosed && target.isClosed
            case .pageNumber, .pageCount: false
            }
        }
    }
}
