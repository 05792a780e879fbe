internal import GabaritLanguage
internal import GabaritPrimitives

/// Makes a record that overflows a box as small as it can be: whatever is made simpler still, the box holds it.
struct WitnessShrinker {
    /// The most work, as a search counts it.
    private static let budget = 15_000

    /// Tries records in the box.
    var search: BoxSearch
    private var variants: SampleVariants
    private let contract: Contract

    /// Makes a shrinker that tries records in a box of a template; its records are of days on which that is in force.
    init(_ search: BoxSearch, of template: Template) {
        self.search = search
        contract = template.contract
        variants = SampleVariants(contract: contract, day: template.validFrom)
    }

    /// A smaller record that still overflows, and the datum that takes the most of the box.
    mutating func shrunk(_ found: BoxSearch.Found) -> (found: BoxSearch.Found, dataPath: DataPath?) {
        var found = found
        let end = search.work + Self.budget
        var hasChanged = true
        while hasChanged, search.work < end {
            hasChanged = false
            for place in places(in: found.record) where search.work < end {
                while let simpler = simpler(found, at: place, before: end) {
                    found = simpler
                    hasChanged = true
                }
            }
        }
        return (found, heaviest(in: found))
    }

    /// The places of a record, those that hold the most first: what makes the record small makes the rest quick.
    private func places(in record: Value) -> [ContractPlace] {
        let places = ContractPlace.all(in: record, of: contract).map { place in
            (place: place, size: place.value(in: record).map(SampleVariants.size) ?? 0)
        }
        return places.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }.map(
            \.element.place)
    }

    /// The simplest record with another value at a place that still overflows.
    private mutating func simpler(
        _ found: BoxSearch.Found, at place: ContractPlace, before end: Int
    ) -> BoxSearch.Found? {
        guard let value = place.value(in: found.record) else { return nil }
        for candidate in variants.simpler(than: value, of: place.type) where search.work < end {
            let record = place.replacing(with: candidate, in: found.record)
            guard record != found.record else { continue }
            if let other = search.attempt(record), other.outcome.isOver { return other }
        }
        return nil
    }

    /// The datum whose simplest value gains the most height or width.
    private mutating func heaviest(in found: BoxSearch.Found) -> DataPath? {
        var heaviest: (path: DataPath, gain: Length)?
        for place in ContractPlace.all(in: found.record, of: contract) {
            // A list counts as a whole, and a record by its fields.
            if case .element? = place.steps.last { continue }
            if case .record = place.type.wrapped { continue }
            guard let value = place.value(in: found.record),
                let simplest = variants.simpler(than: value, of: place.type).first,
                let other = search.attempt(place.replacing(with: simplest, in: found.record))
            else { continue }
            let gain = (found.outcome.needed - other.outcome.needed) * 1024 + (found.outcome.ink - other.outcome.ink)
            if gain > .zero, gain > heaviest?.gain ?? .zero { heaviest = (place.path, gain) }
        }
        return heaviest?.path
    }
}
