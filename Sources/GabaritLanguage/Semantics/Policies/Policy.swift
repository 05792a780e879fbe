public import GabaritPrimitives

/// A checked policy: total on data that fit its contract, on every history and every setting of its switches.
///
/// No rule of it sends to an address that may be absent, and every chain of events ends, since what has been used is not used
/// again.
public struct Policy: Sendable {
    /// A parameter that the house sets, not the data.
    public struct Switch: Hashable, Sendable {
        /// The name.
        public var name: String
        /// Whether it is on where nobody sets it.
        public var isOn: Bool
        /// Its slot.
        public var slot: Int

        /// Makes a switch.
        public init(name: String, isOn: Bool, slot: Int) {
            self.name = name
            self.isOn = isOn
            self.slot = slot
        }
    }

    /// What a rule does.
    public enum Outcome: Hashable, Sendable {
        /// Something other than holding it.
        case channel(PolicyChannel)
        /// It is held until somebody releases it, who is named.
        case held(releasedBy: String)

        /// The channel.
        public var channel: PolicyChannel {
            switch self {
            case .channel(let channel): channel
            case .held: .held
            }
        }

        /// Who may release it, where it is held.
        public var releaser: String? { if case .held(let releaser) = self { releaser } else { nil } }
    }

    /// One rule: the first whose condition holds decides.
    public struct Rule: Sendable {
        /// The number, from 1.
        public var number: Int
        /// When it applies; none where always.
        public var condition: TypedExpression?
        /// The condition as written, on one line; empty where it always applies.
        public var conditionText: String
        /// What it does, one outcome at least.
        public var outcomes: [Outcome]
        /// Why, in the words of those who own the rules.
        public var reason: String
        /// Where it stands.
        public var span: Span

        /// Makes a rule.
        public init(
            number: Int, condition: TypedExpression?, conditionText: String, outcomes: [Outcome], reason: String,
            span: Span
        ) {
            self.number = number
            self.condition = condition
            self.conditionText = conditionText
            self.outcomes = outcomes
            self.reason = reason
            self.span = span
        }
    }

    /// An address, and how it is written.
    public struct Address: Sendable {
        /// What it is.
        public var value: TypedExpression
        /// As written.
        public var text: String

        /// Makes an address.
        public init(value: TypedExpression, text: String) {
            self.value = value
            self.text = text
        }
    }

    /// The kebab-case name: that of the document it sends.
    public var name: String
    /// What it is for.
    public var documentation: String?
    /// The language of its functions' formats.
    public var language: LanguageTag
    /// The facts that it asks for: a field each parameter that is no switch.
    public var contract: Contract
    /// The switches, in the order of their declaration.
    public var switches: [Switch]
    /// The slots of events: whether each has happened.
    public var eventSlots: [PolicyEvent: Int]
    /// How many slots there are: first the facts, then top-level `let`s, switches, events, the policy's own names.
    public var slotCount: Int
    /// The functions that conditions call.
    public var functions: [TypedFunction]
    /// The `let`s: slots and their values, each after those that it needs.
    public var bindings: [(slot: Int, value: TypedExpression)]
    /// Where channels reach somebody.
    public var addresses: [PolicyChannel: Address]
    /// The rules with a condition, in order.
    public var rules: [Rule]
    /// The rule that applies where no other does.
    public var otherwise: Rule
    /// The files it was made of; spans point into it.
    public var sources: SourceMap

    /// Every rule, in order.
    public var allRules: [Rule] { rules + [otherwise] }

    /// Makes a policy.
    public init(
        name: String, documentation: String?, language: LanguageTag, contract: Contract, switches: [Switch],
        eventSlots: [PolicyEvent: Int], slotCount: Int, functions: [TypedFunction],
        bindings: [(slot: Int, value: TypedExpression)], addresses: [PolicyChannel: Address], rules: [Rule],
        otherwise: Rule, sources: SourceMap
    ) {
        self.name = name
        self.documentation = documentation
        self.language = language
        self.contract = contract
        self.switches = switches
        self.eventSlots = eventSlots
        self.slotCount = slotCount
        self.functions = functions
        self.bindings = bindings
        self.addresses = addresses
        self.rules = rules
        self.otherwise = otherwise
        self.sources = sources
    }
}
