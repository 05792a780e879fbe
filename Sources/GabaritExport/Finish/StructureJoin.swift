import GabaritPages
import GabaritPrimitives

/// Joins the elements of a structure that cairo had to write in parts, and puts children into the order of reading.
///
/// Cairo keeps elements in the order in which they began, and opens none again: of two columns side by side over a page's border, what
/// goes on of the first is begun anew, behind the second. Here the parts of a node become one element, the first, and the children of
/// a group stand as the structure has them. Elements with text of their own keep their children's order: they are read as they run.
/// The parts of a link stay elements of their own, each with its annotation.
///
/// All elements are held until the last has come; cairo holds them as long.
struct StructureJoin {
    private struct Element {
        var number: Int
        var bytes: [UInt8]
        var begun: TagLog.Element
        /// The place of the element that holds it; none for the first.
        var parent: Int?
    }

    private let plan: FinishPlan
    private var elements: [Element] = []
    private var places: [Int: Int] = [:]

    /// Makes a join of the elements of a document.
    init(_ plan: FinishPlan) { self.plan = plan }

    /// Takes the next element, as cairo wrote it.
    mutating func add(_ number: Int, _ words: PDFScanner) throws(FinishError) {
        var inner = words
        guard plan.log.elements.indices.contains(elements.count), let parent = inner.value(of: "\n   /P ") else {
            throw .unknownShape(.structure)
        }
        let place = places[parent]
        // Only the first element is the root's.
        guard (place == nil) == elements.isEmpty else { throw .unknownShape(.structure) }
        places[number] = elements.count
        elements.append(
            Element(
                number: number, bytes: [UInt8](words.trimmed), begun: plan.log.elements[elements.count],
                parent: place))
    }

    /// Whether all elements have come.
    var isComplete: Bool { elements.count == plan.log.elements.count }

    /// The elements as they are to be written, and the numbers of those that are no more.
    func joined() throws(FinishError) -> (
        elements: [(number: Int, begun: TagLog.Element, bytes: [UInt8])], freed: [Int]
    ) {
        let firsts = firsts()
        var before: [[Int]] = Array(repeating: [], count: elements.count)
        var kids = before
        for (place, element) in elements.enumerated() {
            guard let parent = element.parent else { continue }
            before[parent].append(place)
            if firsts[place] == place { kids[firsts[parent]].append(place) }
        }
        var result: [(number: Int, begun: TagLog.Element, bytes: [UInt8])] = []
        for (place, element) in elements.enumerated() where firsts[place] == place {
            var bytes = element.bytes
            let ordered = ordered(kids[place])
            if ordered != before[place] {
                bytes = try replacing("\n   /K ", in: bytes, by: list(ordered))
            }
            if let parent = element.parent, firsts[parent] != parent {
                bytes = try replacing("\n   /P ", in: bytes, by: "\(elements[firsts[parent]].number) 0 R")
            }
            result.append((element.number, element.begun, bytes))
        }
        return (result, elements.indices.filter { firsts[$0] != $0 }.map { elements[$0].number })
    }

    /// For each element the first of its node.
    private func firsts() -> [Int] {
        var first: [Int: Int] = [:]
        return elements.enumerated().map { place, element in
            guard case .node(let node) = element.begun, plan.structure.nodes[node].role != .link else { return place }
            if let known = first[node] { return known }
            first[node] = place
            return place
        }
    }

    /// Children in the order of reading, unless text stands between them.
    private func ordered(_ kids: [Int]) -> [Int] {
        let ranks = kids.map { place in
            if case .node(let node) = elements[place].begun { plan.ranks.rank(node) } else { -1 }
        }
        guard !ranks.contains(-1) else { return kids }
        return zip(kids, ranks).sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }

    private func list(_ kids: [Int]) -> String {
        let references = kids.map { "\(elements[$0].number) 0 R" }
        return references.count == 1 ? references[0] : "[ \(references.joined(separator: " ")) ]"
    }

    /// An element with another value behind a key that has a line of its own.
    private func replacing(_ key: StaticString, in bytes: [UInt8], by value: String) throws(FinishError) -> [UInt8] {
        let found = bytes.withUnsafeBytes { buffer -> Range<Int>? in
            guard let start = PDFScanner(buffer, at: 0).find(key) else { return nil }
            let value = start + key.utf8CodeUnitCount
            return PDFScanner(buffer, at: value).find("\n").map { value..<$0 }
        }
        guard let found else { throw .unknownShape(.structure) }
        var result = bytes
        result.replaceSubrange(found, with: value.utf8)
        return result
    }
}
