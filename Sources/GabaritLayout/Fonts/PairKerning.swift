internal import CPango

/// The kerning of pairs of glyphs, read from a face's `GPOS` or `kern` table without shaping (OpenType 1.9, chapter 2, `GPOS`, `kern`).
///
/// It reads what nearly all faces have: pairs of one lookup, whose first glyph moves; or a list of pairs, for scripts without such a
/// lookup. Where a face does anything more to advances, there is no reading, and shaping must tell.
struct PairKerning {
    private let table: LayoutTable
    /// The subtables of pairs, in the order in which they are tried.
    private let subtables: [Subtable]

    private enum Subtable {
        /// The pairs of each first glyph, listed.
        case pairs(Int)
        /// Pairs of classes of glyphs.
        case classes(Int)
        /// The pairs of the older table.
        case list(LayoutTable)
    }

    /// Reads what is done to text of a script and language by default.
    ///
    /// Nothing where the face may change advances by anything but simple pairs.
    init?(_ face: OpaquePointer, script: hb_script_t, language: String) {
        guard let table = LayoutTable(face, "GPOS"), !Self.has(face, "kerx") else { return nil }
        guard let features = Features(face, script: script, language: language) else { return nil }
        guard features.kerning.count <= 1 else { return nil }
        var reader = LookupReader(table)
        guard features.others.allSatisfy({ reader.keepsAdvances($0) }) else { return nil }
        var subtables: [Subtable] = []
        // A script without pairs of its own is kerned by the older table.
        if features.kerning.isEmpty, let older = LayoutTable(face, "kern"), older.count > 0 {
            // One subtable of sorted pairs, for horizontal text and nothing else.
            guard older.word(0) == 0, older.word(2) == 1, older.word(8) == 1 else { return nil }
            subtables.append(.list(older))
        }
        for lookup in features.kerning {
            guard let found = reader.subtables(of: lookup) else { return nil }
            for subtable in found {
                guard subtable.type == 2 else { return nil }
                let start = subtable.start
                // The first value may move its glyph's advance; the second glyph stays, and nothing depends on size.
                guard table.word(start + 4) & ~0x05 == 0, table.word(start + 6) == 0 else { return nil }
                switch table.word(start) {
                case 1: subtables.append(.pairs(start))
                case 2: subtables.append(.classes(start))
                default: return nil
                }
            }
        }
        self.table = table
        self.subtables = subtables
    }

    /// How far two of some glyphs, in order of their numbers, are driven apart at most, in the face's units; 0 where they are only
    /// drawn together.
    ///
    /// Nothing where the table leaves open what happens.
    func largest(among glyphs: [UInt32]) -> Int? {
        let numbers = glyphs.map(Int.init)
        var readings: [Reading] = []
        for subtable in subtables {
            guard let reading = reading(of: subtable, numbers) else { return nil }
            readings.append(reading)
        }
        var largest = 0
        // Which seconds have got their value from an earlier subtable.
        var settled = [Int](repeating: -1, count: numbers.count)
        for first in numbers.indices {
            for reading in readings {
                guard let row = reading.rows[first] else { continue }
                for (second, value) in row where settled[second] != first {
                    settled[second] = first
                    largest = max(largest, value)
                }
            }
        }
        return largest
    }

    /// What a subtable does to pairs: by first glyph, the second ones with the value of the pair; nothing for a first glyph that it
    /// does not cover.
    private struct Reading {
        var rows: [[(second: Int, value: Int)]?]
    }

    private func reading(of subtable: Subtable, _ numbers: [Int]) -> Reading? {
        switch subtable {
        case .pairs(let start): return pairs(at: start, numbers)
        case .classes(let start): return classes(at: start, numbers)
        case .list(let older): return Self.list(in: older, numbers)
        }
    }

    private static func list(in older: LayoutTable, _ numbers: [Int]) -> Reading {
        var places: [Int: Int] = [:]
        for (place, number) in numbers.enumerated() { places[number] = place }
        var rows = [[(second: Int, value: Int)]](repeating: [], count: numbers.count)
        for pair in 0..<older.word(10) {
            let record = 18 + 6 * pair
            guard let first = places[older.word(record)], let second = places[older.word(record + 2)] else { continue }
            rows[first].append((second, older.signedWord(record + 4)))
        }
        return Reading(rows: rows)
    }

    private func pairs(at start: Int, _ numbers: [Int]) -> Reading {
        let coverage = table.coverage(at: start + table.word(start + 2), of: numbers)
        let format = table.word(start + 4)
        let size = 2 + 2 * format.nonzeroBitCount
        var places: [Int: Int] = [:]
        for (place, number) in numbers.enumerated() { places[number] = place }
        let rows = coverage.map { index -> [(second: Int, value: Int)]? in
            guard let index else { return nil }
            let set = start + table.word(start + 10 + 2 * index)
            return (0..<table.word(set)).compactMap { pair in
                let record = set + 2 + size * pair
                guard let second = places[table.word(record)] else { return nil }
                return (second, advance(at: record + 2, format))
            }
        }
        return Reading(rows: rows)
    }

    private func classes(at start: Int, _ numbers: [Int]) -> Reading? {
        let coverage = table.coverage(at: start + table.word(start + 2), of: numbers)
        let format = table.word(start + 4)
        let size = 2 * format.nonzeroBitCount
        let firsts = table.classes(at: start + table.word(start + 8), of: numbers)
        let seconds = table.classes(at: start + table.word(start + 10), of: numbers)
        let (firstCount, secondCount) = (table.word(start + 12), table.word(start + 14))
        guard firstCount > 0, secondCount > 0 else { return nil }
        var known: [Int: [(second: Int, value: Int)]] = [:]
        var rows: [[(second: Int, value: Int)]?] = []
        for place in numbers.indices {
            guard coverage[place] != nil, firsts[place] < firstCount else {
                rows.append(nil)
                continue
            }
            if let row = known[firsts[place]] {
                rows.append(row)
                continue
            }
            let record = start + 16 + size * secondCount * firsts[place]
            // A second glyph of no class may be passed on to the next subtable or not: only where nothing happens it is the same.
            guard advance(at: record, format) == 0 else { return nil }
            let values = (0..<secondCount).map { advance(at: record + size * $0, format) }
            var row: [(second: Int, value: Int)] = []
            for second in numbers.indices where seconds[second] > 0 && seconds[second] < secondCount {
                row.append((second, values[seconds[second]]))
            }
            known[firsts[place]] = row
            rows.append(row)
        }
        return Reading(rows: rows)
    }

    /// The advance in a value of a format that has a place, an advance, both or none.
    private func advance(at record: Int, _ format: Int) -> Int {
        format & 0x04 == 0 ? 0 : table.signedWord(record + (format & 0x01 == 0 ? 0 : 2))
    }

    private static func has(_ face: OpaquePointer, _ name: StaticString) -> Bool {
        guard let table = LayoutTable(face, name) else { return false }
        return table.count > 0
    }
}

/// The lookups of `GPOS` that shaping applies by default to horizontal text.
private struct Features {
    /// Those of kerning.
    var kerning: [Int] = []
    /// All others.
    var others: Set<Int> = []

    /// What shaping applies besides kerning.
    private static let others: [StaticString] = ["abvm", "blwm", "mark", "mkmk", "curs", "dist"]

    init?(_ face: OpaquePointer, script: hb_script_t, language: String) {
        let gpos = LayoutTable.tag("GPOS")
        var scripts = [hb_tag_t](repeating: 0, count: 3)
        var languages = [hb_tag_t](repeating: 0, count: 8)
        var scriptCount = UInt32(scripts.count)
        var languageCount = UInt32(languages.count)
        hb_ot_tags_from_script_and_language(
            script, hb_language_from_string(language, -1), &scriptCount, &scripts, &languageCount, &languages)
        var scriptIndex: UInt32 = 0
        var chosen: hb_tag_t = 0
        hb_ot_layout_table_select_script(face, gpos, scriptCount, scripts, &scriptIndex, &chosen)
        var languageIndex: UInt32 = 0
        hb_ot_layout_script_select_language(face, gpos, scriptIndex, languageCount, languages, &languageIndex)
        var required: UInt32 = 0
        if hb_ot_layout_language_get_required_feature_index(face, gpos, scriptIndex, languageIndex, &required) != 0 {
            guard let lookups = Self.lookups(face, of: required) else { return nil }
            others.formUnion(lookups)
        }
        func find(_ name: StaticString) -> [Int]? {
            var feature: UInt32 = 0
            guard
                hb_ot_layout_language_find_feature(
                    face, gpos, scriptIndex, languageIndex, LayoutTable.tag(name), &feature) != 0
            else { return [] }
            return Self.lookups(face, of: feature)
        }
        guard let kerning = find("kern") else { return nil }
        self.kerning = kerning
        for name in Self.others {
            guard let lookups = find(name) else { return nil }
            others.formUnion(lookups)
        }
    }

    /// The lookups of a feature; nothing where there are more than any face needs.
    private static func lookups(_ face: OpaquePointer, of feature: UInt32) -> [Int]? {
        var lookups = [UInt32](repeating: 0, count: 256)
        var count = UInt32(lookups.count)
        let total = hb_ot_layout_feature_get_lookups(face, LayoutTable.tag("GPOS"), feature, 0, &count, &lookups)
        guard total == count else { return nil }
        return lookups.prefix(Int(count)).map(Int.init)
    }
}

/// Reads the lookups of `GPOS`.
private struct LookupReader {
    private let table: LayoutTable
    /// Which lookups are known to keep all advances.
    private var known: [Int: Bool] = [:]

    init(_ table: LayoutTable) { self.table = table }

    /// The subtables of a lookup, each with its type; nothing where there is no such lookup.
    func subtables(of lookup: Int) -> [(type: Int, start: Int)]? {
        let list = table.word(8)
        guard list > 0, lookup < table.word(list) else { return nil }
        let start = list + table.word(list + 2 + 2 * lookup)
        return (0..<table.word(start + 4)).map { index in
            let subtable = start + table.word(start + 6 + 2 * index)
            // An extension says the type and the place of what stands for it.
            guard table.word(start) == 9 else { return (table.word(start), subtable) }
            return (table.word(subtable + 2), subtable + table.long(subtable + 4))
        }
    }

    /// Whether a lookup moves glyphs at most, and what it calls.
    mutating func keepsAdvances(_ lookup: Int) -> Bool {
        if let answer = known[lookup] { return answer }
        // One that calls itself is none that is understood.
        known[lookup] = false
        let answer = subtables(of: lookup)?.allSatisfy { keepsAdvances($0.type, $0.start) } ?? false
        known[lookup] = answer
        return answer
    }

    private mutating func keepsAdvances(_ type: Int, _ start: Int) -> Bool {
        switch type {
        // A value's bits 2 and 6 are advances.
        case 1: return table.word(start + 4) & 0x44 == 0
        case 2: return (table.word(start + 4) | table.word(start + 6)) & 0x44 == 0
        // Marks hang on what they mark.
        case 4, 5, 6: return true
        case 8:
            // A context by coverages: those before, those in it, those behind, then what is called.
            guard table.word(start) == 3 else { return false }
            var place = start + 2
            for _ in 0..<3 { place += 2 + 2 * table.word(place) }
            return (0..<table.word(place)).allSatisfy { keepsAdvances(table.word(place + 4 + 4 * $0)) }
        default: return false
        }
    }
}
