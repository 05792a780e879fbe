public import GabaritPrimitives

/// A place in the records of a contract: a field, the payload of a case, the elements of a list.
///
/// An optional and what it holds are one place.
public struct ContractPlace: Hashable, Sendable {
    /// One step into a record.
    public enum Step: Hashable, Sendable {
        /// A field of a record, by its index.
        case field(Int)
        /// A field of a case's payload, both by index; no step where the value is of another case.
        case payload(case: Int, field: Int)
        /// All elements of a list at once.
        case elements
        /// One element of a list, counted from 0.
        case element(Int)
    }

    /// The steps from the record's root.
    public var steps: [Step]
    /// The type of what stands there.
    public var type: Type
    /// The path that people read; that of the list where all its elements are meant.
    public var path: DataPath

    /// The most places that are listed.
    static let limit = 4000
    /// Lists of no more elements are listed element by element.
    static let shortList = 24

    /// All places of a contract, containers before what they hold, lists by ``Step/elements``; 4000 at most.
    public static func all(of contract: Contract) -> [ContractPlace] {
        var places: [ContractPlace] = []
        let root = ContractPlace(steps: [], type: .record(RecordID(0)), path: DataPath())
        root.add(to: &places, contract, value: nil)
        return places
    }

    /// The places that a record has, containers before what they hold: short lists element by element too; 4000 at most.
    public static func all(in record: Value, of contract: Contract) -> [ContractPlace] {
        var places: [ContractPlace] = []
        let root = ContractPlace(steps: [], type: .record(RecordID(0)), path: DataPath())
        root.add(to: &places, contract, value: record)
        return places
    }

    /// Adds what stands inside; `value` narrows that to what a record has.
    private func add(to places: inout [ContractPlace], _ contract: Contract, value: Value?) {
        func add(_ step: Step, _ type: Type, _ path: DataPath, _ inner: Value?) {
            guard places.count < Self.limit else { return }
            let place = ContractPlace(steps: steps + [step], type: type, path: path)
            places.append(place)
            if let inner, case .none = inner { return }
            place.add(to: &places, contract, value: inner)
        }
        switch type.wrapped {
        case .record(let id):
            let held: [Value]? = if case .record(let fields)? = value { fields } else { nil }
            for (index, field) in contract[id].fields.enumerated() {
                let inner = held.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                add(.field(index), field.type, path.field(field.name), inner)
            }
        case .enumeration(let id):
            for (number, one) in contract[id].cases.enumerated() {
                var held: [Value]?
                if let value {
                    guard case .enumCase(number, let payload) = value else { continue }
                    held = payload
                }
                for (index, field) in one.payload.enumerated() {
                    let inner = held.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                    add(.payload(case: number, field: index), field.type, path.field(field.name), inner)
                }
            }
        case .list(let element, _):
            guard case .list(let values)? = value else {
                if value == nil { add(.elements, element, path, nil) }
                return
            }
            guard let first = values.first else { return }
            add(.elements, element, path, first)
            guard values.count > 1, values.count <= Self.shortList else { return }
            for (index, inner) in values.enumerated() { add(.element(index), element, path.index(index), inner) }
        default: break
        }
    }

    /// What stands here in a record: the first element where all are meant; nothing where the record has no such place.
    public func value(in record: Value) -> Value? {
        var value = record
        for step in steps {
            switch (step, value) {
            case (.field(let index), .record(let values)) where values.indices.contains(index): value = values[index]
            case (.payload(let number, let index), .enumCase(let own, let values))
            where own == number && values.indices.contains(index):
                value = values[index]
            case (.elements, .list(let values)):
                guard let first = values.first else { return nil }
                value = first
            case (.element(let index), .list(let values)) where values.indices.contains(index): value = values[index]
            default: return nil
            }
        }
        return value
    }

    /// A record with what stands here replaced; the record as it is where it has no such place.
    public func replacing(with new: Value, in record: Value) -> Value { Self.replaced(steps[...], new, in: record) }

    private static func replaced(_ steps: ArraySlice<Step>, _ new: Value, in value: Value) -> Value {
        guard let step = steps.first else { return new }
        let rest = steps.dropFirst()
        switch (step, value) {
        case (.field(let index), .record(var values)) where values.indices.contains(index):
            values[index] = replaced(rest, new, in: values[index])
            return .record(values)
        case (.payload(let number, let index), .enumCase(let own, var values))
        where own == number && values.indices.contains(index):
            values[index] = replaced(rest, new, in: values[index])
            return .enumCase(number, values)
        case (.elements, .list(let values)): return .list(values.map { replaced(rest, new, in: $0) })
        case (.element(let index), .list(var values)) where values.indices.contains(index):
            values[index] = replaced(rest, new, in: values[index])
            return .list(values)
        default: return value
        }
    }
}
