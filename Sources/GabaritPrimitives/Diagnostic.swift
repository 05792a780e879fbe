/// Something to tell the user about a template, a datum or a page: what, where, why, and what to do.
///
/// A diagnostic never holds a datum, only types, paths and places (personal data must not reach a log).
public struct Diagnostic: Error, Hashable, Sendable {
    /// How grave it is.
    public enum Severity: String, Hashable, Sendable {
        /// Nothing is made.
        case error
        /// Something is probably not meant.
        case warning
        /// Background to another diagnostic.
        case note
    }

    /// A second place that explains the first.
    public struct Label: Hashable, Sendable {
        /// The place.
        public var span: Span
        /// What it has to do with it.
        public var message: Message

        /// Makes a label.
        public init(_ span: Span, _ message: Message) {
            self.span = span
            self.message = message
        }
    }

    /// Advice; it starts with a verb.
    public struct Hint: Hashable, Sendable {
        /// The advice.
        public var message: Message
        /// An edit that follows it, where one is known.
        public var fixIt: FixIt?

        /// Makes a hint.
        public init(_ message: Message, fixIt: FixIt? = nil) {
            self.message = message
            self.fixIt = fixIt
        }
    }

    /// An edit that would cure the fault.
    public struct FixIt: Hashable, Sendable {
        /// What to replace.
        public var span: Span
        /// With what.
        public var replacement: String

        /// Makes an edit.
        public init(_ span: Span, replacement: String) {
            self.span = span
            self.replacement = replacement
        }
    }

    /// One step of the calls that led to the place: a component or a function, and where it was called.
    public struct Frame: Hashable, Sendable {
        /// The component or function.
        public var name: String
        /// The call.
        public var span: Span

        /// Makes a step.
        public init(name: String, span: Span) {
            self.name = name
            self.span = span
        }
    }

    /// A place in a data file.
    public struct DataPosition: Hashable, Sendable {
        /// The file, where a record comes from several.
        public var file: String?
        /// The line, from 1.
        public var line: Int
        /// The column in characters, from 1.
        public var column: Int

        /// Makes a position.
        public init(file: String? = nil, line: Int, column: Int) {
            self.file = file
            self.line = line
            self.column = column
        }
    }

    /// The stable code, `domain.name`, such as `type.unknown-field`.
    public var code: String
    /// How grave it is.
    public var severity: Severity
    /// The primary place in a template, if it has one.
    public var span: Span?
    /// What is wrong: found, then expected.
    public var message: Message
    /// Secondary places.
    public var labels: [Label]
    /// What to do.
    public var hints: [Hint]
    /// The calls that led there, innermost first.
    public var trace: [Frame]
    /// The datum's path, if it is about data.
    public var dataPath: DataPath?
    /// The place in the data file, if it is about data.
    public var dataPosition: DataPosition?

    /// Makes a diagnostic; only code and message are required.
    public init(
        _ code: String,
        severity: Severity = .error,
        at span: Span? = nil,
        _ message: Message,
        labels: [Label] = [],
        hints: [Hint] = [],
        trace: [Frame] = [],
        dataPath: DataPath? = nil,
        dataPosition: DataPosition? = nil
    ) {
        self.code = code
        self.severity = severity
        self.span = span
        self.message = message
        self.labels = labels
        self.hints = hints
        self.trace = trace
        self.dataPath = dataPath
        self.dataPosition = dataPosition
    }
}

/// All the diagnostics that made an operation impossible.
public struct Diagnostics: Error, Sendable {
    /// The diagnostics, in the order of their places.
    public var all: [Diagnostic]

    /// Makes an error of one or more diagnostics.
    public init(_ all: [Diagnostic]) { self.all = all }
}
