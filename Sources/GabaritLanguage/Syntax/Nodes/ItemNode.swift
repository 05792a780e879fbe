/// Something at the top level of a file.
public enum ItemNode: Sendable {
    /// `template name { … }`, `mail name { … }`.
    case unit(UnitNode)
    /// `policy name(…) { … }`.
    case policy(PolicyNode)
    /// `import "path"`.
    case importing(ImportNode)
    /// `data { … }`.
    case data(DataNode)
    /// `record Name { … }`.
    case record(RecordNode)
    /// `enum Name { … }`.
    case enumeration(EnumNode)
    /// `type Name = …`.
    case alias(AliasNode)
    /// `function name(…) -> Type = expression`.
    case function(FunctionNode)
    /// `component name(…) { … }`.
    case component(ComponentNode)
    /// `style name: parent { … }`.
    case style(StyleNode)
    /// `theme name { … }`.
    case theme(ThemeNode)
    /// `page { … }`.
    case page(PageNode)
    /// Anything that may also stand in a block: elements, `let`, `if`, `match`, `for`.
    case statement(StatementNode)
}
