internal import GabaritContent
internal import GabaritLanguage

/// What a shaped paragraph is remembered by: its text and all that it is set with.
///
/// Texts are the same where their bytes are: letters and accents that make the same characters another way have other glyphs.
struct ParagraphKey: Hashable {
    private let inlines: [Inline]
    private let style: TextStyle
    private let link: StyleProperties
    private let pages: PageNumbers?
    /// A number that texts of the same bytes share.
    let bytes: Int

    init(inlines: [Inline], style: TextStyle, link: StyleProperties, pages: PageNumbers?) {
        self.inlines = inlines
        self.style = style
        self.link = link
        self.pages = pages
        var hash = TextHash()
        hash.add(inlines)
        bytes = hash.value
    }

    static func == (left: ParagraphKey, right: ParagraphKey) -> Bool {
        left.bytes == right.bytes && left.style == right.style && left.pages == right.pages
            && left.inlines == right.inlines && left.link == right.link
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(bytes)
        hasher.combine(style)
        hasher.combine(pages)
    }
}

/// A number of the bytes of running text, made eight bytes at a time: a dictionary's own would bring each string into normal form.
private struct TextHash {
    private(set) var value = 0

    mutating func add(_ inlines: [Inline]) {
        mix(inlines.count)
        for inline in inlines {
            switch inline {
            case .text(let text, let isVerbatim, _):
                mix(isVerbatim ? 1 : 2)
                add(text)
            case .grouped(let text, let groups, _):
                for group in groups { mix(group) }
                add(text)
            case .lineBreak: mix(3)
            case .strong(let inner, _): add(inner, as: 4)
            case .emphasis(let inner, _): add(inner, as: 5)
            case .passage(let inner, _, _): add(inner, as: 6)
            case .link(let inner, let target, _):
                add(target)
                add(inner, as: 7)
            case .pageNumber(_, let offset): mix(8 + offset)
            case .pageCount: mix(9)
            }
        }
    }

    private mutating func add(_ inlines: [Inline], as kind: Int) {
        mix(kind)
        add(inlines)
    }

    private mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            var offset = 0
            while offset + 8 <= raw.count {
                mix(raw.loadUnaligned(fromByteOffset: offset, as: Int.self))
                offset += 8
            }
            var rest = raw.count
            for byte in raw[offset...] { rest = rest << 8 | Int(byte) }
            mix(rest)
        }
    }

    private mutating func mix(_ word: Int) {
        let mixed = (value ^ word) &* 0x2127_599B_F432_5C37
        value = mixed ^ Int(bitPattern: UInt(bitPattern: mixed) >> 29)
    }
}
