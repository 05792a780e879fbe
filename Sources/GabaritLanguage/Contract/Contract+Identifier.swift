extension Contract {
    /// The value of the field marked `id`, wherever it stands in records of the root; none where no field is marked.
    public func identifier(of value: Value) -> Value? { identifier(of: value, root) }

    private func identifier(of value: Value, _ record: Record) -> Value? {
        guard case .record(let values) = value, values.count == record.fields.count else { return nil }
        for (field, value) in zip(record.fields, values) {
            if field.isIdentifier { return value }
            if case .record(let id) = field.type, let found = identifier(of: value, self[id]) { return found }
        }
        return nil
    }
}
