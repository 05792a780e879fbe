public import GabaritPrimitives

/// Writes diagnostics for people or for programs.
///
/// The output depends on the diagnostics, the sources and the settings alone.
public struct DiagnosticPrinter: Sendable {
    /// The forms of a diagnostic.
    public enum Style: String, CaseIterable, Sendable {
        /// Several lines: place and message, the source with carets, labels, hints, the calls that led there.
        case human
        /// One line: `path:line:column: error: message [code]`.
        case short
        /// One JSON object on one line, with places as the Language Server Protocol counts them.
        case json
    }

    let sources: SourceMap
    let language: MessageLanguage
    let style: Style
    let usesColor: Bool

    /// Makes a printer; colour applies to the human and the short form.
    public init(sources: SourceMap, language: MessageLanguage, style: Style, usesColor: Bool = false) {
        self.sources = sources
        self.language = language
        self.style = style
        self.usesColor = usesColor
    }

    /// Writes one diagnostic, without a line's end at its end.
    public func print(_ diagnostic: Diagnostic) -> String {
        switch style {
        case .human: human(diagnostic)
        case .short: heading(diagnostic)
        case .json: json(diagnostic)
        }
    }

    /// Writes diagnostics in their order, each ended by a line's end; human ones are parted by an empty line.
    public func print(_ all: [Diagnostic]) -> String {
        all.map { print($0) + "\n" }.joined(separator: style == .human ? "\n" : "")
    }

    /// The line that all forms for people start with; the place is a template's, else a data file's, else nothing.
    func heading(_ diagnostic: Diagnostic) -> String {
        var text = ""
        if let span = diagnostic.span, let file = sources[span.source] {
            let (line, column) = sources.position(of: span.start, in: span.source)
            text += paint("\(file.path):\(line):\(column): ", .bold)
        } else if let position = diagnostic.dataPosition {
            text += paint("\(position.file.map { $0 + ":" } ?? "")\(position.line):\(position.column): ", .bold)
        }
        if let path = diagnostic.dataPath, !path.steps.isEmpty { text += paint("\(path.description): ", .bold) }
        text += paint(diagnostic.severity.word.text(in: language) + colon, Ink(diagnostic.severity)) + " "
        text += paint(diagnostic.message.text(in: language), .bold)
        return text + paint(" [\(diagnostic.code)]", .faint)
    }

    /// The colon behind a word; French puts a space before it.
    var colon: String { language == .french ? " :" : ":" }

    // MARK: - Colour

    /// How a piece is shown on a terminal, as the parameter of an SGR sequence (ECMA-48).
    enum Ink: String {
        case bold = "1"
        case faint = "2"
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case help = "1;32"

        init(_ severity: Diagnostic.Severity) {
            switch severity {
            case .error: self = .error
            case .warning: self = .warning
            case .note: self = .note
            }
        }
    }

    func paint(_ text: String, _ ink: Ink) -> String {
        usesColor && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension Diagnostic.Severity {
    /// The word for it.
    public var word: Message {
        switch self {
        case .error: Message(fr: "erreur", en: "error")
        case .warning: Message(fr: "avertissement", en: "warning")
        case .note: Message(fr: "note", en: "note")
        }
    }
}
