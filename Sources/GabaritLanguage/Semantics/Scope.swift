import GabaritPrimitives

/// The flat array of slots of one activation: a template's, a component's or a function's own.
final class Activation {
    /// Whose slots they are.
    enum Kind: Hashable {
        /// The template's: first the fields of `data`, then the top-level `let`s, then inner names.
        case template
        /// A component's: first its parameters, then inner names.
        case component(Int)
        /// A function's: first its parameters, then inner names.
        case function(Int)
    }

    /// Whose slots they are.
    let kind: Kind
    /// How many slots have been given out.
    private(set) var slotCount = 0

    /// Makes an activation without slots.
    init(_ kind: Kind) { self.kind = kind }

    /// Gives out the next slot; slots are never used twice.
    func allocate() -> Int {
        defer { slotCount += 1 }
        return slotCount
    }
}

/// The names that a block may use: its own, those of the blocks around it, and what its file sees of the declarations.
///
/// Scopes are lexical; ``CheckContext/declare(_:type:in:)`` adds a name, ``CheckContext/meaning(of:in:)`` looks one up.
/// A name may not hide another that is visible.
final class Scope {
    /// A name bound in a block: a parameter, a `let`, a loop's variable, what a pattern binds.
    struct Local {
        /// Its slot in the activation.
        var slot: Int
        /// Its type.
        var type: Type
        /// Where it is bound.
        var span: Span
        /// The value, where it is a `let`.
        var value: TypedExpression?
    }

    /// Whose slots the names live in.
    let activation: Activation
    /// The file whose declarations and imports are visible.
    let file: SourceID
    /// The block around this one.
    let parent: Scope?
    /// The names bound here.
    private(set) var locals: [String: Local] = [:]

    /// Makes the outermost scope of an activation.
    init(activation: Activation, file: SourceID) {
        self.activation = activation
        self.file = file
        parent = nil
    }

    private init(inside parent: Scope) {
        activation = parent.activation
        file = parent.file
        self.parent = parent
    }

    /// Makes the scope of a block inside this one: same activation, names of its own.
    func nested() -> Scope { Scope(inside: self) }

    /// Binds a name here without any question; use ``CheckContext/declare(_:type:in:)``.
    func bind(_ name: String, to local: Local) { locals[name] = local }

    /// The local of a name, here or in a block around.
    func local(_ name: String) -> Local? {
        var scope: Scope? = self
        while let current = scope {
            if let found = current.locals[name] { return found }
            scope = current.parent
        }
        return nil
    }

    /// The names bound here and around.
    var localNames: [String] {
        var names: Set<String> = []
        var scope: Scope? = self
        while let current = scope {
            names.formUnion(current.locals.keys)
            scope = current.parent
        }
        return names.sorted()
    }
}

/// What a name stands for where it is used.
enum Meaning {
    /// A slot of the running activation.
    case local(slot: Int, type: Type)
    /// A slot of the template's activation, seen from a component or a function.
    case global(slot: Int, type: Type)
    /// A function, by its index in ``Declarations/functions``.
    case function(Int)
    /// A component, by its index in ``Declarations/components``.
    case component(Int)
    /// A theme, by its index in ``Declarations/themes``.
    case theme(Int)
    /// A record type.
    case record(RecordID)
    /// An enum type.
    case enumeration(EnumID)
    /// A type alias, by its index in ``Declarations/aliases``.
    case alias(Int)
}
