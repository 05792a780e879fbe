import GabaritPrimitives

/// What differs between two versions of a document: what moved, by how much, what says something else.
///
/// Elements are paired by role and words, in their order (Myers, "An O(ND) difference algorithm"); what is left between two pairs
/// is paired by role. All elements of a page that moved by the same count as one change.
public struct PagesComparison: Sendable {
    /// What differs, in the order of the new pages.
    public let changes: [PageChange]
    /// How many pages there were and are.
    public let pages: (before: Int, after: Int)

    /// Whether nothing differs.
    public var isEmpty: Bool { changes.isEmpty && pages.before == pages.after }

    /// Positions are compared to 0.02 pt, since each is rounded to 0.01.
    static let tolerance = Length(units: 21)

    /// Compares laid-out documents; linear where they are the same.
    public init(_ before: Pages, _ after: Pages, faces: (before: [Face], after: [Face])) {
        guard !before.looks(like: after), let old = PagesDump(PagesDumper.dump(before, faces: faces.before)),
            let new = PagesDump(PagesDumper.dump(after, faces: faces.after))
        else {
            self.init(changes: [], pages: (before.pages.count, after.pages.count))
            return
        }
        self.init(old, new)
    }

    private init(changes: [PageChange], pages: (before: Int, after: Int)) {
        self.changes = changes
        self.pages = pages
    }

    /// Compares documents that were written down.
    public init(_ before: PagesDump, _ after: PagesDump) {
        var changes: [PageChange] = []
        func tell(_ kind: PageChange.Kind) {
            changes.append(
                PageChange(kind: kind, role: "", text: "", count: 1, before: [], after: [], place: nil))
        }
        if before.title != after.title { tell(.title(before: before.title, after: after.title)) }
        if before.language != after.language { tell(.reading(before: before.language, after: after.language)) }
        for (index, sizes) in zip(before.pages.map(\.size), after.pages.map(\.size)).enumerated()
        where sizes.0 != sizes.1 {
            changes.append(
                PageChange(
                    kind: .pageSize, role: "", text: "", count: 1,
                    before: [PageChange.Box(page: index, rectangle: Rectangle(origin: .zero, size: sizes.0))],
                    after: [PageChange.Box(page: index, rectangle: Rectangle(origin: .zero, size: sizes.1))], place: nil
                ))
        }
        let (old, new) = (ShownElement.all(of: before), ShownElement.all(of: after))
        for part in ShownElement.Part.allCases {
            changes += Self.changes(old.filter { $0.part == part }, new.filter { $0.part == part })
        }
        self.init(changes: Self.gathered(changes), pages: (before.pages.count, after.pages.count))
    }

    // MARK: Pairs

    private static func changes(_ old: [ShownElement], _ new: [ShownElement]) -> [PageChange] {
        var changes: [PageChange] = []
        // Numbers for keys: they are compared often.
        var numbers: [String: Int] = [:]
        func number(_ element: ShownElement) -> Int {
            let key = element.key
            if let number = numbers[key] { return number }
            numbers[key] = numbers.count
            return numbers.count - 1
        }
        let keys = old.map(number)
        let difference = new.map(number).difference(from: keys)
        var (gone, come): (Set<Int>, Set<Int>) = ([], [])
        for change in difference {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): come.insert(offset)
            }
        }
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            var (removed, added): ([ShownElement], [ShownElement]) = ([], [])
            while i < old.count, gone.contains(i) {
                removed.append(old[i])
                i += 1
            }
            while j < new.count, come.contains(j) {
                added.append(new[j])
                j += 1
            }
            changes += unpaired(removed, added)
            guard i < old.count, j < new.count else { continue }
            changes += compare(old[i], new[j])
            i += 1
            j += 1
        }
        return changes
    }

    /// What stands between two pairs: elements of one role are the same with other words, the rest has come or gone.
    private static func unpaired(_ removed: [ShownElement], _ added: [ShownElement]) -> [PageChange] {
        var left = removed
        var changes: [PageChange] = []
        for element in added {
            guard let index = left.firstIndex(where: { $0.role == element.role && $0.isText == element.isText }) else {
                changes.append(change(.added, nil, element))
                continue
            }
            let other = left.remove(at: index)
            if other.key == element.key || !element.isText {
                changes += compare(other, element)
            } else {
                changes.append(change(.text(before: other.text, after: element.text), other, element))
                // Where it begins is told too, what its lines do is not: they are other ones.
                changes += moved(other, element, by: beginning(other, element))
            }
        }
        return left.map { change(.removed, $0, nil) } + changes
    }

    /// What differs in two elements of the same words.
    private static func compare(_ old: ShownElement, _ new: ShownElement) -> [PageChange] {
        var changes: [PageChange] = []
        if old.attributes != new.attributes {
            changes.append(change(.reading(before: old.attributes, after: new.attributes), old, new))
        }
        let looks = zip(old.items, new.items).first { $0.item.look != $1.item.look }
        if let looks {
            changes.append(
                change(
                    .look(
                        before: looks.0.item.look.joined(separator: " "),
                        after: looks.1.item.look.joined(separator: " ")),
                    old, new))
        }
        let beginning = beginning(old, new)
        changes += moved(old, new, by: beginning)
        // Letters of another size take another room: that is said already.
        if looks == nil, !hasMoved(old, new, by: beginning) {
            changes.append(change(.shape(by: farthest(old, new, by: beginning)), old, new))
        }
        return changes
    }

    private static func moved(_ old: ShownElement, _ new: ShownElement, by shift: Point) -> [PageChange] {
        guard shift != .zero || old.page != new.page else { return [] }
        return [change(.moved(right: shift.x, down: shift.y), old, new)]
    }

    private static func change(_ kind: PageChange.Kind, _ old: ShownElement?, _ new: ShownElement?) -> PageChange {
        let element = new ?? old
        return PageChange(
            kind: kind, role: element?.role ?? "", text: element?.text ?? "", count: 1, before: old?.boxes ?? [],
            after: new?.boxes ?? [], place: new.map(\.place) ?? old?.place)
    }

    // MARK: Places

    /// Whether an element has moved as a whole, pages turned alike.
    private static func hasMoved(_ old: ShownElement, _ new: ShownElement, by shift: Point) -> Bool {
        guard old.items.count == new.items.count else { return false }
        for (one, two) in zip(old.items, new.items) {
            guard two.page - one.page == new.page - old.page, one.item.text == two.item.text,
                one.item.points.count == two.item.points.count, one.item.extents.count == two.item.extents.count
            else { return false }
            for (from, to) in zip(one.item.points, two.item.points) {
                guard isNear(to.x - from.x, shift.x), isNear(to.y - from.y, shift.y) else { return false }
            }
            for (from, to) in zip(one.item.extents, two.item.extents) {
                guard isNear(from.width, to.width), isNear(from.height, to.height) else { return false }
            }
        }
        return true
    }

    /// By how much the first thing of an element has moved.
    private static func beginning(_ old: ShownElement, _ new: ShownElement) -> Point {
        guard let from = old.items.first?.item.points.first, let to = new.items.first?.item.points.first else {
            return .zero
        }
        let shift = Point(x: to.x - from.x, y: to.y - from.y)
        return isNear(shift.x, .zero) && isNear(shift.y, .zero) ? .zero : shift
    }

    private static func isNear(_ one: Length, _ two: Length) -> Bool {
        (-tolerance...tolerance).contains(one - two)
    }

    /// The farthest that an edge of an element has moved besides its beginning, on the pages that both have.
    private static func farthest(_ old: ShownElement, _ new: ShownElement, by shift: Point) -> Length {
        zip(old.boxes, new.boxes).map { one, two in
            let (from, to) = (one.rectangle, two.rectangle)
            let edges =
                [to.minX - from.minX - shift.x, to.maxX - from.maxX - shift.x]
                + [to.minY - from.minY - shift.y, to.maxY - from.maxY - shift.y]
            return edges.map { Length(units: abs($0.units)) }.max() ?? .zero
        }.max() ?? .zero
    }

    // MARK: Changes that are one

    /// What changes have in common that count as one.
    private enum Likeness: Hashable {
        /// A movement by so many tenths of a millimetre between two pages.
        case movement(right: Int, down: Int, from: Int?, to: Int?)
        /// Another look of elements of one role.
        case look(role: String, before: String, after: String)
        /// Another shape of what one place of the template sets on a page.
        case shape(role: String, page: Int, place: Span?)
        /// Furniture that has come to a page or gone from it.
        case furniture(role: String, page: Int, isAdded: Bool)

        init?(_ change: PageChange) {
            switch change.kind {
            case .moved(let right, let down):
                let (from, to) = (change.before.first?.page, change.after.first?.page)
                // From one page to another, how far does not matter.
                func tenths(_ length: Length) -> Int { from == to ? Int((length.millimetres * 10).rounded()) : 0 }
                self = .movement(right: tenths(right), down: tenths(down), from: from, to: to)
            case .shape: self = .shape(role: change.role, page: change.page, place: change.place)
            case .look(let before, let after): self = .look(role: change.role, before: before, after: after)
            case .added where change.role.hasPrefix("("), .removed where change.role.hasPrefix("("):
                self = .furniture(role: change.role, page: change.page, isAdded: change.kind == .added)
            default: return nil
            }
        }
    }

    private static func gathered(_ changes: [PageChange]) -> [PageChange] {
        var gathered: [PageChange] = []
        var places: [Likeness: Int] = [:]
        for change in changes {
            guard let likeness = Likeness(change) else {
                gathered.append(change)
                continue
            }
            if let place = places[likeness] {
                gathered[place].count += change.count
                if case .shape(let far) = change.kind, case .shape(let most) = gathered[place].kind, far > most {
                    gathered[place].kind = change.kind
                }
                gathered[place].before += change.before
                gathered[place].after += change.after
            } else {
                places[likeness] = gathered.count
                gathered.append(change)
            }
        }
        return gathered.enumerated().sorted { ($0.element.page, $0.offset) < ($1.element.page, $1.offset) }.map(
            \.element)
    }
}

extension Pages {
    /// Whether everything that a reader sees or hears is the same; places in templates may differ.
    fileprivate func looks(like other: Pages) -> Bool {
        metadata.title == other.metadata.title && metadata.language == other.metadata.language
            && images == other.images
            && pages.elementsEqual(other.pages) { one, two in
                one.size == two.size
                    && one.items.elementsEqual(two.items) { $0.content == $1.content && $0.owner == $1.owner }
            }
            && structure.nodes.elementsEqual(other.structure.nodes) { one, two in
                one.role == two.role && one.parent == two.parent && one.language == two.language
                    && one.alternative == two.alternative && one.target == two.target
            }
    }
}
