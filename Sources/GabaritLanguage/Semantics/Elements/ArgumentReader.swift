import GabaritPrimitives

/// The arguments of an element as they are asked for; what nobody asks for is reported.
struct ArgumentReader {
    /// The element's word.
    let element: Name
    /// What the messages name: the whole element.
    let span: Span
    private let context: CheckContext
    private var labelled: [String: ArgumentNode] = [:]
    private var order: [String] = []
    private var values: [ExpressionNode] = []
    private let given: Set<String>
    private var known: Set<String> = []

    /// Sorts arguments; a label given twice is reported, and the first stands.
    init(_ arguments: [ArgumentNode], of element: Name, at span: Span, context: CheckContext) {
        self.element = element
        self.span = span
        self.context = context
        given = Set(arguments.compactMap { $0.label?.text })
        for argument in arguments {
            guard let label = argument.label else {
                values.append(argument.value)
                continue
            }
            if labelled[label.text] == nil {
                labelled[label.text] = argument
                order.append(label.text)
            } else {
                context.report(SemanticsMessages.duplicateArgument(label))
            }
        }
        values.reverse()
    }

    /// Takes the next value without a label.
    mutating func value() -> ExpressionNode? { values.popLast() }

    /// Takes the next value without a label; one must be there, `example` shows its form.
    mutating func requiredValue(example: String) -> ExpressionNode? {
        if let value = values.popLast() { return value }
        context.report(ElementMessages.missingValue(element, example: example))
        return nil
    }

    /// Takes all values behind a label.
    mutating func all(_ label: String) -> [ExpressionNode]? {
        known.insert(label)
        return labelled.removeValue(forKey: label).map { [$0.value] + $0.further }
    }

    /// Takes the value behind a label.
    mutating func labelled(_ label: String) -> ExpressionNode? {
        guard let all = all(label) else { return nil }
        if all.count > 1 { context.report(ElementMessages.tooManyValues(label, most: 1, at: all[1].span)) }
        return all[0]
    }

    /// Takes the value behind a label; it must be there, `example` shows its form.
    mutating func required(_ label: String, example: String) -> ExpressionNode? {
        if let value = labelled(label) { return value }
        context.report(ElementMessages.missingArgument(label, of: element, example: example))
        return nil
    }

    /// Whether a label is there, taken or not.
    func isGiven(_ label: String) -> Bool { given.contains(label) }

    /// Reports what is left.
    mutating func finish() {
        for label in order {
            guard let argument = labelled[label], let name = argument.label else { continue }
            context.report(ElementMessages.unknownArgument(name, of: element, known: known.sorted()))
        }
        if let value = values.last { context.report(ElementMessages.unexpectedValue(element, at: value.span)) }
        labelled = [:]
        values = []
    }
}
