public import GabaritPrimitives

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

/// The kind of document that a unit describes.
public enum UnitKind: String, Sendable {
    case template
    case mail
}

/// `template name { version "…" … }`: the header of a document.
public struct UnitNode: Sendable {
    /// One line of the header: a word, and what follows it.
    public struct Entry: Sendable {
        /// The first word: `version`, `valid`, `language`, `date`, `title` or another.
        public var key: Name
        /// The words between the key and the values, such as `from` in `valid from 2024-04-15`; each applies to the value at
        /// the same index (an empty name where there is none).
        public var words: [Name]
        /// The values.
        public var values: [ExpressionNode]
        /// The whole line.
        public var span: Span

        /// Makes a line.
        public init(key: Name, words: [Name], values: [ExpressionNode], span: Span) {
            self.key = key
            self.words = words
            self.values = values
            self.span = span
        }
    }

    /// What it is.
    public var kind: UnitKind
    /// Its kebab-case name.
    public var name: Name
    /// The lines of the header.
    public var entries: [Entry]
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes a unit's header.
    public init(kind: UnitKind, name: Name, entries: [Entry], documentation: String?, span: Span) {
        self.kind = kind
        self.name = name
        self.entries = entries
        self.documentation = documentation
        self.span = span
    }
}

/// `import "lib/etat.gabarit"`.
public struct ImportNode: Sendable {
    /// The path from the template root, as written.
    public var path: Name
    /// The whole item.
    public var span: Span

    /// Makes an import.
    public init(path: Name, span: Span) {
        self.path = path
        self.span = span
    }
}

/// `data { name Type … }`: what the document needs.
public struct DataNode: Sendable {
    /// The fields, in order.
    public var fields: [FieldNode]
    /// The whole item.
    public var span: Span

    /// Makes a contract's root.
    public init(fields: [FieldNode], span: Span) {
        self.fields = fields
        self.span = span
    }
}

/// `name Type /// description`, with marks such as `id` and `sensitive` behind the type.
public struct FieldNode: Sendable {
    /// The field's name.
    public var name: Name
    /// Its type.
    public var type: TypeNode
    /// The words behind the type: `id`, `sensitive`.
    public var marks: [Name]
    /// The `///` comment above or behind it.
    public var documentation: String?
    /// The whole line.
    public var span: Span

    /// Makes a field.
    public init(name: Name, type: TypeNode, marks: [Name], documentation: String?, span: Span) {
        self.name = name
        self.type = type
        self.marks = marks
        self.documentation = documentation
        self.span = span
    }
}

/// `record Name { … }`.
public struct RecordNode: Sendable {
    /// The type's name.
    public var name: Name
    /// Its fields.
    public var fields: [FieldNode]
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes a record type.
    public init(name: Name, fields: [FieldNode], documentation: String?, span: Span) {
        self.name = name
        self.fields = fields
        self.documentation = documentation
        self.span = span
    }
}

/// `enum Name { case name(payload) "CODE" "Label" … }`, `open enum …`.
public struct EnumNode: Sendable {
    /// `case radiee(le: Date) "R" "Radiée"`: identifier, payload, wire code, printed label.
    public struct Case: Sendable {
        /// The identifier.
        public var name: Name
        /// The payload's fields.
        public var payload: [FieldNode]
        /// The code on the wire; the identifier where there is none.
        public var code: StringNode?
        /// The printed label; the identifier where there is none.
        public var label: StringNode?
        /// The `///` comment.
        public var documentation: String?
        /// The whole line.
        public var span: Span

        /// Makes a case.
        public init(
            name: Name, payload: [FieldNode], code: StringNode?, label: StringNode?, documentation: String?, span: Span
        ) {
            self.name = name
            self.payload = payload
            self.code = code
            self.label = label
            self.documentation = documentation
            self.span = span
        }
    }

    /// The type's name.
    public var name: Name
    /// Whether codes it does not know are kept.
    public var isOpen: Bool
    /// The cases.
    public var cases: [Case]
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes an enum.
    public init(name: Name, isOpen: Bool, cases: [Case], documentation: String?, span: Span) {
        self.name = name
        self.isOpen = isOpen
        self.cases = cases
        self.documentation = documentation
        self.span = span
    }
}

/// `type Nom = Text(max: 60)`.
public struct AliasNode: Sendable {
    /// The new name.
    public var name: Name
    /// What it stands for.
    public var type: TypeNode
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes an alias.
    public init(name: Name, type: TypeNode, documentation: String?, span: Span) {
        self.name = name
        self.type = type
        self.documentation = documentation
        self.span = span
    }
}

/// `name: Type`, a parameter.
public struct ParameterNode: Sendable {
    /// Its name.
    public var name: Name
    /// Its type.
    public var type: TypeNode
    /// The value where the call gives none.
    public var defaultValue: ExpressionNode?

    /// Makes a parameter.
    public init(name: Name, type: TypeNode, defaultValue: ExpressionNode?) {
        self.name = name
        self.type = type
        self.defaultValue = defaultValue
    }
}

/// `function name(a: Type, …) -> Type = expression`; the result's type may be left out.
public struct FunctionNode: Sendable {
    /// Its name.
    public var name: Name
    /// Its parameters.
    public var parameters: [ParameterNode]
    /// The declared type of its result.
    public var result: TypeNode?
    /// What it gives.
    public var body: ExpressionNode
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes a function.
    public init(
        name: Name, parameters: [ParameterNode], result: TypeNode?, body: ExpressionNode, documentation: String?,
        span: Span
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.body = body
        self.documentation = documentation
        self.span = span
    }
}

/// `component name(a: Type, …) { … }`.
public struct ComponentNode: Sendable {
    /// Its name.
    public var name: Name
    /// Its parameters.
    public var parameters: [ParameterNode]
    /// Its content.
    public var body: [StatementNode]
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes a component.
    public init(
        name: Name, parameters: [ParameterNode], body: [StatementNode], documentation: String?, span: Span
    ) {
        self.name = name
        self.parameters = parameters
        self.body = body
        self.documentation = documentation
        self.span = span
    }
}

/// `name: value`, a property of a style or a token of a theme.
public struct PropertyNode: Sendable {
    /// Its name.
    public var name: Name
    /// Its values; more than one for `padding: 2mm 4mm`.
    public var values: [ExpressionNode]
    /// The whole line.
    public var span: Span

    /// Makes a property.
    public init(name: Name, values: [ExpressionNode], span: Span) {
        self.name = name
        self.values = values
        self.span = span
    }
}

/// `style name: parent { … }`.
public struct StyleNode: Sendable {
    /// Its name.
    public var name: Name
    /// The style it starts from.
    public var parent: Name?
    /// What it changes.
    public var properties: [PropertyNode]
    /// The whole item.
    public var span: Span

    /// Makes a style.
    public init(name: Name, parent: Name?, properties: [PropertyNode], span: Span) {
        self.name = name
        self.parent = parent
        self.properties = properties
        self.span = span
    }
}

/// `theme name { token: value … }`.
public struct ThemeNode: Sendable {
    /// Its name: tokens are read as `name.token`.
    public var name: Name
    /// Its tokens.
    public var tokens: [PropertyNode]
    /// The whole item.
    public var span: Span

    /// Makes a theme.
    public init(name: Name, tokens: [PropertyNode], span: Span) {
        self.name = name
        self.tokens = tokens
        self.span = span
    }
}

/// `page { size A4 … }` and the masters `first { … }`, `odd { … }`, `even { … }` inside it.
public struct PageNode: Sendable {
    /// `header { … }`, `footer height: 20mm { … }`, `background { … }`, `first { … }`: a block.
    public struct Section: Sendable {
        /// Its first word.
        public var name: Name
        /// What stands between the word and the block.
        public var arguments: [ArgumentNode]
        /// What `header`, `footer` and `background` hold.
        public var body: [StatementNode]
        /// What `first`, `odd` and `even` hold.
        public var master: PageNode?
        /// The whole block.
        public var span: Span

        /// Makes a block.
        public init(name: Name, arguments: [ArgumentNode], body: [StatementNode], master: PageNode?, span: Span) {
            self.name = name
            self.arguments = arguments
            self.body = body
            self.master = master
            self.span = span
        }
    }

    /// `size A4 landscape`, `margins 20mm 18mm`, `reserve fenetre at: … size: …`: a word and its arguments.
    public var settings: [ElementNode]
    /// The blocks.
    public var sections: [Section]
    /// The whole item.
    public var span: Span

    /// Makes a page model.
    public init(settings: [ElementNode], sections: [Section], span: Span) {
        self.settings = settings
        self.sections = sections
        self.span = span
    }
}

/// `policy name(a: Type, …) { … }`.
///
/// Parsed; its meaning comes with dispatch.
public struct PolicyNode: Sendable {
    /// `when condition -> outcome, … because "…"`, or `otherwise -> …`.
    public struct Rule: Sendable {
        /// The condition; none for `otherwise`.
        public var condition: ExpressionNode?
        /// The channels.
        public var outcomes: [Name]
        /// Why.
        public var reason: StringNode?
        /// The whole rule.
        public var span: Span

        /// Makes a rule.
        public init(condition: ExpressionNode?, outcomes: [Name], reason: StringNode?, span: Span) {
            self.condition = condition
            self.outcomes = outcomes
            self.reason = reason
            self.span = span
        }
    }

    /// Its name.
    public var name: Name
    /// Its parameters.
    public var parameters: [ParameterNode]
    /// The `let` lines.
    public var lets: [LetNode]
    /// The rules, in order.
    public var rules: [Rule]
    /// The whole item.
    public var span: Span

    /// Makes a policy.
    public init(name: Name, parameters: [ParameterNode], lets: [LetNode], rules: [Rule], span: Span) {
        self.name = name
        self.parameters = parameters
        self.lets = lets
        self.rules = rules
        self.span = span
    }
}
