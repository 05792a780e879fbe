public import GabaritPrimitives

/// One parsed source file: its items in order, and everything the parser had to say.
///
/// A tree is always made, however broken the source; what could not be understood is left out and told of.
public struct SyntaxTree: Sendable {
    /// The file.
    public var source: SourceID
    /// The items, in order.
    public var items: [ItemNode]
    /// What the lexer and the parser found wrong.
    public var diagnostics: [Diagnostic]

    /// Makes a tree.
    public init(source: SourceID, items: [ItemNode], diagnostics: [Diagnostic]) {
        self.source = source
        self.items = items
        self.diagnostics = diagnostics
    }
}
