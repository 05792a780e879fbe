import GabaritPrimitives

/// Everything that the files of a template declare, in the order of the files and of their items.
///
/// Filled once by the collector; indices are those of ``Template/functions``, ``Template/components`` and so on.
struct Declarations {
    /// A parameter of a function or a component.
    struct Parameter {
        /// Its name.
        var name: Name
        /// Its type.
        var type: Type
        /// The value where a call gives none: a closed expression, checked.
        var defaultValue: TypedExpression?
    }

    /// A `function`.
    struct Function {
        /// Its syntax.
        var node: FunctionNode
        /// Its file.
        var file: SourceID
        /// Its parameters; valid once signatures are checked.
        var parameters: [Parameter] = []
        /// The type of what it gives; valid once it is checked.
        var result: Type = .unknown
        /// What it does; valid once it is checked, none where it needs itself or goes too deep.
        var typed: TypedFunction?
        /// How deep its evaluation goes, as ``TypedExpression/depth(calling:)`` counts; valid once it is checked.
        var depth = 0
    }

    /// A `component`.
    struct Component {
        /// Its syntax.
        var node: ComponentNode
        /// Its file.
        var file: SourceID
        /// Its parameters; valid once signatures are checked.
        var parameters: [Parameter] = []
    }

    /// A `style`.
    struct Style {
        /// Its syntax.
        var node: StyleNode
        /// Its file.
        var file: SourceID
    }

    /// A `theme`.
    struct Theme {
        /// Its syntax.
        var node: ThemeNode
        /// Its file.
        var file: SourceID
    }

    /// A `record`.
    struct Record {
        /// Its syntax.
        var node: RecordNode
        /// Its file.
        var file: SourceID
        /// Its index in the contract.
        var id: RecordID
    }

    /// An `enum`.
    struct Enumeration {
        /// Its syntax.
        var node: EnumNode
        /// Its file.
        var file: SourceID
        /// Its index in the contract.
        var id: EnumID
    }

    /// A `type`.
    struct Alias {
        /// Its syntax.
        var node: AliasNode
        /// Its file.
        var file: SourceID
        /// What it stands for; valid once types are checked.
        var type: Type = .unknown
    }

    /// A top-level `let` or a field of `data`: a slot of the template's activation.
    struct Global {
        /// Its name.
        var name: Name
        /// The value of a `let`; none for a field of `data`.
        var node: LetNode?
        /// Its file.
        var file: SourceID
        /// Its slot in the template's activation.
        var slot: Int
        /// Its type; valid once it is checked.
        var type: Type = .unknown
        /// The checked value of a `let`.
        var value: TypedExpression?
    }

    /// One declaration of a name.
    enum Entry {
        case function(Int)
        case component(Int)
        case theme(Int)
        case record(Int)
        case enumeration(Int)
        case alias(Int)
        case global(Int)
    }

    /// The functions.
    var functions: [Function] = []
    /// The components.
    var components: [Component] = []
    /// The components' indices, each after those that it calls.
    var componentOrder: [Int] = []
    /// The styles.
    var styles: [Style] = []
    /// The themes.
    var themes: [Theme] = []
    /// The record types.
    var records: [Record] = []
    /// The enums.
    var enums: [Enumeration] = []
    /// The type aliases.
    var aliases: [Alias] = []
    /// The fields of `data`, then the top-level `let`s.
    var globals: [Global] = []
    /// The top-level `let`s' indices in ``globals``, each after those that it needs; those of a cycle are left out.
    var letOrder: [Int] = []
    /// The functions and top-level `let`s, each after those that it needs; those of a cycle are left out.
    var valueOrder: [Entry] = []

    /// The template's header.
    var unit: UnitNode?
    /// The policy, where the file is one's.
    var policy: PolicyNode?
    /// The fields of `data`; the facts of a policy.
    var data: DataNode?
    /// The page model.
    var page: PageNode?
    /// The template's statements in order, top-level `let`s left out.
    var body: [StatementNode] = []

    /// What each name was declared as first, and where; styles have names of their own.
    var names: [String: (entry: Entry, span: Span)] = [:]
    /// The styles by name, and where each was declared first.
    var styleNames: [String: (index: Int, span: Span)] = [:]

    /// How deep the evaluation of an expression goes: what functions that are too deep themselves add is left out, since they
    /// have been reported.
    func depth(of expression: TypedExpression) -> Int {
        expression.depth { functions[$0].depth > LimitsChecker.reach ? 0 : functions[$0].depth }
    }

    /// The bindings of the top-level `let`s, each after those that it needs; valid once they are checked.
    var lets: [TypedStatement] {
        letOrder.compactMap { index in globals[index].value.map { .binding(slot: globals[index].slot, $0) } }
    }
}
