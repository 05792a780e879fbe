internal import CPango
internal import GabaritPages
internal import GabaritPrimitives

/// What Pango makes of texts that are one item whatever they say: Latin letters, figures and their signs, set in one way.
///
/// Such a text is shaped with the item that was made of another one. Which characters are plain is asked of Pango once for each way of
/// setting: where it would part one of them from its neighbours, texts are itemised as they come.
final class ItemBook {
    /// How a text is set.
    struct Setting: Hashable {
        var face: Face.ID
        var size: Length
        var features: String
        /// The language of the paragraph, and that of the text.
        var paragraphLanguage: LanguageTag
        var language: LanguageTag
    }

    /// Items for texts with letters and for texts without: a text without letters is of no script.
    private struct Entry {
        var letters: ItemList?
        var signs: ItemList?
    }

    private let map: FontMap
    private var entries: [Setting: Entry] = [:]

    /// Makes an empty book; templates have few settings, and past 256 it starts anew.
    init(map: FontMap) { self.map = map }

    /// The item of a text; nothing where it has other characters than plain ones, or the face is none for them.
    func item(
        for bytes: [UInt8], set setting: Setting, in font: LoadedFont
    ) -> UnsafeMutablePointer<PangoItem>? {
        guard let hasLetters = PlainText.hasLetters(bytes) else { return nil }
        let entry: Entry
        if let known = entries[setting] {
            entry = known
        } else {
            entry = Entry(
                letters: single(PlainText.letterSample, setting, font),
                signs: single(PlainText.signSample, setting, font))
            if entries.count >= 256 { entries.removeAll(keepingCapacity: true) }
            entries[setting] = entry
        }
        return (hasLetters ? entry.letters : entry.signs)?.only
    }

    /// The items of a sample if they are one, of the face asked for.
    private func single(_ sample: [UInt8], _ setting: Setting, _ font: LoadedFont) -> ItemList? {
        guard let attributes = AttributeList(language: setting.paragraphLanguage.tag) else { return nil }
        // Without an end: features hold for texts of any length.
        attributes.set(font, features: setting.features, language: setting.language.tag, in: 0..<Int(UInt32.max))
        let text = sample.map(CChar.init(bitPattern:)) + [0]
        let list = text.withUnsafeBufferPointer { text in
            text.baseAddress.map { ItemList($0, length: sample.count, attributes: attributes, map: map) }
        }
        guard let list, let item = list.only, item.pointee.analysis.level == 0,
            font.isSame(as: item.pointee.analysis.font)
        else { return nil }
        return list
    }
}

/// The characters that a text of Latin letters is mostly made of, all written from left to right.
enum PlainText {
    /// Whether a text of plain characters has letters; nothing where it has other characters.
    static func hasLetters(_ bytes: [UInt8]) -> Bool? {
        var hasLetters = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte >= 0x20, byte < 0x7F else { return nil }
                if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { hasLetters = true }
                index += 1
                continue
            }
            guard index + 1 < bytes.count else { return nil }
            let next = bytes[index + 1]
            switch byte {
            // The no-break space, quotation marks and the degree sign.
            case 0xC2: guard next == 0xA0 || next == 0xAB || next == 0xBB || next == 0xB0 else { return nil }
            // From À to ſ, without the signs of multiplication and division.
            case 0xC3 where next != 0x97 && next != 0xB7, 0xC4, 0xC5: hasLetters = true
            // Apostrophe, dash, narrow no-break space; the euro sign.
            case 0xE2:
                guard index + 2 < bytes.count else { return nil }
                switch (next, bytes[index + 2]) {
                case (0x80, 0x99), (0x80, 0x93), (0x80, 0xAF), (0x82, 0xAC): break
                default: return nil
                }
                index += 1
            default: return nil
            }
            index += 2
        }
        return hasLetters
    }

    /// All plain characters that are no letters, and with them.
    static let signSample = sample(of: Array(0x20...0x7E).filter { !isLetter($0) } + signs)
    static let letterSample = sample(
        of: Array(0x20...0x7E) + signs + Array(0xC0...0x17F).filter { $0 != 0xD7 && $0 != 0xF7 })

    private static let signs = [0xA0, 0xAB, 0xBB, 0xB0, 0x2019, 0x2013, 0x202F, 0x20AC]

    private static func isLetter(_ value: Int) -> Bool { (0x61...0x7A).contains(value | 0x20) }

    private static func sample(of values: [Int]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: values.compactMap(Unicode.Scalar.init))
        return Array(String(text).utf8)
    }
}
