public import GabaritLanguage
public import GabaritPrimitives

/// Resolves the styles of a template's table for blocks in their places, remembering what it has resolved.
public struct StyleResolver {
    /// The template's styles; a number outside the table sets nothing.
    public let styles: [StyleProperties]
    /// The style of links: how ``TextEngine`` sets them inside a text.
    public let link: StyleProperties

    private let linkStyle: StyleID
    private let memory = Memory()

    private struct Key: Hashable {
        var parent: TextStyle
        var style: StyleID
        var language: LanguageTag?
        var defaults: BoxStyle.Defaults

        func hash(into hasher: inout Hasher) {
            hasher.combine(style.index)
            hasher.combine(parent)
        }
    }

    /// What was resolved, shared by the copies of a resolver.
    private final class Memory {
        var known: [Key: ComputedStyle] = [:]
    }

    /// Makes a resolver over a template's styles.
    public init(styles: [StyleProperties], link: StyleID = .empty) {
        self.styles = styles
        linkStyle = link
        self.link = styles.indices.contains(link.index) ? styles[link.index] : StyleProperties()
    }

    /// Whether it is that of a table of styles, and of the style of links in it.
    func serves(_ styles: [StyleProperties], link: StyleID) -> Bool { linkStyle == link && self.styles == styles }

    /// What a style of the table sets.
    public subscript(style: StyleID) -> StyleProperties {
        styles.indices.contains(style.index) ? styles[style.index] : StyleProperties()
    }

    /// The style of a block inside an element whose text style is `parent`.
    ///
    /// `language` is the block's own, where it has one. The memory is bounded by 4096 entries, then it starts anew.
    public func resolve(
        _ style: StyleID, in parent: TextStyle, language: LanguageTag? = nil, defaults: BoxStyle.Defaults = .none
    ) -> ComputedStyle {
        let key = Key(parent: parent, style: style, language: language, defaults: defaults)
        if let computed = memory.known[key] { return computed }
        let properties = self[style]
        var text = parent.applying(properties)
        if let language { text.language = language }
        if defaults == .heading { text = text.ofWholeWords }
        let computed = ComputedStyle(
            text: text, box: BoxStyle(properties, text: text, defaults: defaults))
        if memory.known.count >= 4096 { memory.known.removeAll(keepingCapacity: true) }
        memory.known[key] = computed
        return computed
    }
}
