import GabaritLanguage
import GabaritPrimitives

/// The state of one document's evaluation, or of one decision's: slots, and what went wrong.
///
/// All activations stand in one array, one behind the other: the template's or the policy's first, then each component's or function's while it
/// runs. Recursion is bounded: calls by the checker, nesting by the parser.
struct Evaluation {
    /// The block that a component's call brings: it runs in the activation of whoever wrote it.
    struct Brought {
        let statements: [TypedStatement]
        let base: Int
        /// The block of the component in which it was written, by its index in ``Evaluation/brought``.
        let outer: Int?
    }

    /// What types refer to.
    let contract: Contract
    /// What calls refer to.
    let functions: [TypedFunction]
    /// The template; none in a decision, which has no elements.
    let template: Template?
    let leaves: [Block?]
    /// The slots of all activations.
    var slots: ContiguousArray<Value>
    /// Where the value of each slot comes from in the data.
    var origins: ContiguousArray<DataPath?>
    /// The first slot of the running activation.
    var base = 0
    /// The language of formats and prose: that of the element around them, as in the bounds by which fit is proved.
    private(set) var language: LanguageData?
    /// The template's own language: that of its functions, whoever calls them.
    let home: LanguageData?
    /// The blocks of the component calls that are running.
    var brought: [Brought] = []
    /// The block of the running component.
    var currentBlock: Int?
    /// The pictures of the data that were met.
    var images = ImageCollector()
    /// What the checker excludes and evaluation met all the same.
    private(set) var defects: [Diagnostic] = []

    /// Told of every value that an expression gives; for tests that compare values with the types the checker found.
    var observer: ((TypedExpression, Value) -> Void)?

    /// How many defects of one document are kept.
    private static let mostDefects = 20

    init(evaluator: Evaluator, data: Value) {
        self.init(
            template: evaluator.template, contract: evaluator.template.contract,
            functions: evaluator.template.functions, leaves: evaluator.leaves, language: evaluator.language,
            slotCount: evaluator.template.slotCount)
        fill(with: data, at: evaluator.template.date.span)
    }

    /// Makes the evaluation of one decision over facts that fit the policy's contract.
    init(policy: Policy, language: LanguageData?, facts: Value) {
        self.init(
            template: nil, contract: policy.contract, functions: policy.functions, leaves: [], language: language,
            slotCount: policy.slotCount)
        fill(with: facts, at: policy.otherwise.span)
    }

    private init(
        template: Template?, contract: Contract, functions: [TypedFunction], leaves: [Block?], language: LanguageData?,
        slotCount: Int
    ) {
        self.template = template
        self.contract = contract
        self.functions = functions
        self.leaves = leaves
        self.language = language
        home = language
        slots = ContiguousArray(repeating: .none, count: max(slotCount, 0))
        origins = ContiguousArray(repeating: nil, count: max(slotCount, 0))
    }

    /// Puts the fields of the data into the first slots; a defect is told of at a place.
    private mutating func fill(with data: Value, at span: Span) {
        let fields = contract.root.fields
        guard case .record(let values) = data, values.count == fields.count, fields.count <= slots.count else {
            if !fields.isEmpty { report(span) }
            return
        }
        for (index, field) in fields.enumerated() {
            slots[index] = values[index]
            origins[index] = DataPath([.field(field.name)])
        }
    }

    /// Makes an evaluation without data, for what depends on none.
    init(wordsOf template: Template) {
        self.init(
            template: template, contract: template.contract, functions: template.functions, leaves: [],
            language: LanguageData.named(template.language), slotCount: 0)
    }

    /// Makes an evaluation that goes on where another has been.
    init(of template: Template, slots: ContiguousArray<Value>, base: Int, language: LanguageData?) {
        self.init(
            template: template, contract: template.contract, functions: template.functions, leaves: [],
            language: LanguageData.named(template.language), slotCount: 0)
        self.language = language
        self.slots = slots
        self.base = base
        origins = ContiguousArray(repeating: nil, count: slots.count)
    }

    /// Keeps a defect of the engine.
    mutating func report(_ span: Span) {
        guard defects.count < Self.mostDefects else { return }
        let defect = ContentMessages.unexpectedValue(at: span)
        if !defects.contains(defect) { defects.append(defect) }
    }

    /// The value of a slot of the running activation.
    func local(_ slot: Int) -> Value? {
        let index = base + slot
        return slots.indices.contains(index) ? slots[index] : nil
    }

    /// Fills a slot of the running activation.
    mutating func bind(_ slot: Int, _ value: Value, from origin: DataPath?, at span: Span) {
        let index = base + slot
        guard slots.indices.contains(index) else { return report(span) }
        slots[index] = value
        origins[index] = origin
    }

    /// Opens an activation whose first slots are the arguments, runs what it is for, and closes it.
    mutating func activated<Result>(
        slotCount: Int, arguments: [TypedExpression], block: Int?, _ body: (inout Evaluation) -> Result
    ) -> Result {
        // Arguments are evaluated in the caller's activation; the calls in them have come and gone before the new one opens.
        var values: [(Value, DataPath?)] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append((value(argument), origin(of: argument))) }
        let start = slots.count
        let count = max(slotCount, arguments.count)
        slots.append(contentsOf: repeatElement(Value.none, count: count))
        origins.append(contentsOf: repeatElement(nil, count: count))
        for (offset, (value, origin)) in values.enumerated() {
            slots[start + offset] = value
            origins[start + offset] = origin
        }
        let caller = (base, currentBlock)
        (base, currentBlock) = (start, block)
        let result = body(&self)
        (base, currentBlock) = caller
        slots.removeLast(count)
        origins.removeLast(count)
        return result
    }

    /// Evaluates something in another language, where there is one.
    mutating func speaking<Result>(_ own: LanguageData?, _ body: (inout Evaluation) -> Result) -> Result {
        guard let own, own !== language else { return body(&self) }
        let outer = language
        language = own
        let result = body(&self)
        language = outer
        return result
    }
}
