import GabaritLanguage
import GabaritPrimitives

extension Evaluation {
    /// The value of an aggregate over a list.
    mutating func aggregate(_ aggregate: TypedAggregate, _ expression: TypedExpression) -> Value {
        guard case .list(let elements) = value(aggregate.list) else { return defect(expression) }
        let origin = origin(of: aggregate.list)
        var fold = Fold(aggregate.function)
        for (index, element) in elements.enumerated() {
            bind(aggregate.slot, element, from: origin?.index(index), at: expression.span)
            if let filter = aggregate.filter, !isTrue(filter) { continue }
            guard fold.add(value(aggregate.body)) else { return defect(expression) }
            if fold.isSettled { break }
        }
        return fold.result(as: expression.type) ?? defect(expression)
    }
}
