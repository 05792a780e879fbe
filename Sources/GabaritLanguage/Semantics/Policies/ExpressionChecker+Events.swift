import GabaritPrimitives

extension ExpressionChecker {
    /// `email rejected`: whether it has happened; the parser reads events in policies alone.
    func event(_ subject: Name, _ event: Name, _ span: Span) -> TypedExpression {
        guard let known = PolicyEvent(rawValue: "\(subject.text) \(event.text)") else {
            context.report(PolicyMessages.unknownEvent(subject, event))
            return unknown(span)
        }
        guard let slot = context.eventSlots[known] else { return unknown(span) }
        return TypedExpression(.local(slot), type: .bool, span: span)
    }
}
