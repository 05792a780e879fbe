import GabaritPages
import GabaritPrimitives

/// Joins the elements of a document's structure that cairo had to write in parts, and puts children into the order of reading.
///
/// Cairo keeps elements in the order in which they began, and opens none again: of two columns side by side over a page's border, what
/// goes on of the first is begun anew, behind the second. Here the parts of a node become one element, the first, and the children of
/// a group stand as the structure has them. Elements with text of their own keep their children's order: they are read as they run.
/// The parts of a link stay elements of their own, each with its annotation.
///
/// All elements of the document are held until the last has come; cairo holds them as long.
struct StructureJoin {
    /// An element as it is to be written.
    struct Joined {
        var number: Int
        /// Which of the document's elements it was.
        var index: Int
        var bytes: [UInt8]
    }

    private struct Element {
        var number: Int
        var bytes: [UInt8]
        /// The place of the element that holds it; none for the first.
        var parent: Int?
    }

    private let places: [FinishLog.Place]
    private var elements: [Element] = []
    private var numbers: [Int: Int] = [:]

    /// Makes a join of elements whose places are known.
    init(_ places: [FinishLog.Place]) { self.places = places }

    /// Takes the next element, as cairo wrote it.
    mutating func add(_ number: Int, _ words: PDFScanner) throws(FinishError) {
        var inner = words
        guard !isComplete, let parent = inner.value(of: "\n   /P ") else { throw .unknownShape(.structure) }
        let place = numbers[parent]
        // Only the first element is the root's.
        guard (place == nil) == elements.isEmpty else { throw .unknownShape(.structure) }
        numbers[number] = elements.count
        elements.append(Element(number: number, bytes: [UInt8](words.trimmed), parent: place))
    }

    /// Whether all elements have come.
    var isComplete: Bool { elements.count == places.count }

    /// The elements as they are to be written, and the numbers of those that are no more.
    func joined() throws(FinishError) -> (elements: [Joined], freed: [Int]) {
        let firsts = firsts()
        var before: [[Int]] = Array(repeating: [], count: elements.count)
        var kids = before
        for (place, element) in elements.enumerated() {
            guard let parent = element.parent else { continue }
            before[parent].append(place)
            if firsts[place] == place { kids[firsts[parent]].append(place) }
        }
        var result: [Joined] = []
        for (place, element) in elements.enumerated() where firsts[place] == place {
            var bytes = element.bytes
            let ordered = ordered(kids[place])
            if ordered != before[place] {
                bytes = try replacing("\n   /K ", in: bytes, by: list(ordered))
            }
            if let parent = element.parent, firsts[parent] != parent {
                bytes = try replacing("\n   /P ", in: bytes, by: "\(elements[firsts[parent]].number) 0 R")
            }
            result.append(Joined(number: element.number, index: place, bytes: bytes))
        }
        return (result, elements.indices.filter { firsts[$0] != $0 }.map { elements[$0].number })
    }

    /// For each element the first of its node.
    private func firsts() -> [Int] {
        var first: [Int32: Int] = [:]
        return places.enumerated().map { index, place in
            guard let node = place.node, !place.isLink else { return index }
            if let known = first[node] { return known }
            first[node] = index
            return index
        }
    }

    /// Children in the order of reading, unless text stands between them.
    private func ordered(_ kids: [Int]) -> [Int] {
        guard kids.allSatisfy({ places[$0].node != nil }) else { return kids }
        return kids.sorted { (places[$0].rank, $0) < (places[$1].rank, $1) }
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
