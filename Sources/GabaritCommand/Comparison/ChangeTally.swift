import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// How many records each place of a template changes: what a body of records says in a few lines.
struct ChangeTally {
    private struct Place: Hashable {
        var location: String
        var role: String
        /// The kind of change, whatever its words and lengths; `turned` of what goes to another page.
        var kind: String
    }

    private struct Count {
        var records = 0
        var lastRecord = 0
        /// The change that is the farthest, of those that have a length.
        var greatest: PageChange
    }

    private var counts: [Place: Count] = [:]
    private var records = 0

    /// Counts a record; places are those of the new template, of what is gone those of the old one.
    mutating func add(_ comparison: PagesComparison, before: SourceMap, after: SourceMap) {
        records += 1
        for change in comparison.changes {
            let place = Place(
                location: change.location(before: before, after: after).map { "\($0.path):\($0.line)" } ?? "",
                role: change.role, kind: change.isTurned ? "turned" : change.kind.name)
            var count = counts[place] ?? Count(greatest: change)
            if count.lastRecord != records { count.records += 1 }
            count.lastRecord = records
            if change.kind.length > count.greatest.kind.length { count.greatest = change }
            counts[place] = count
        }
    }

    /// One line a place, those of most records first.
    func text(in words: ChangeWords) -> String {
        let sorted = counts.sorted {
            ($1.value.records, $0.key.location, $0.key.role, $0.key.kind)
                < ($0.value.records, $1.key.location, $1.key.role, $1.key.kind)
        }
        return TextTable.text(
            sorted.map { place, count in
                var change = count.greatest
                change.count = 1
                let most = place.kind == "moved" && count.records > 1 ? words.say(" au plus", " at most") : ""
                let what =
                    place.kind == "turned"
                    ? words.say("passe à une autre page", "goes to another page")
                    : words.change(change, showsWords: false) + most
                return ["  " + words.records(count.records), words.role(place.role), what, place.location]
            })
    }
}

extension PageChange {
    /// Whether it goes to another page.
    fileprivate var isTurned: Bool {
        if case .moved = kind { before.first?.page != after.first?.page } else { false }
    }
}

extension PageChange.Kind {
    /// How far something has moved; zero where nothing has.
    fileprivate var length: Length {
        switch self {
        case .moved(let right, let down): Length(units: max(abs(right.units), abs(down.units)))
        case .shape(let far): far
        default: .zero
        }
    }
}
