public import GabaritContent
internal import GabaritLanguage
public import GabaritPages
internal import GabaritPrimitives

/// Lays documents out: content becomes pages.
///
/// Not Sendable: it owns a font map and its caches, so each worker has its own. The same content gives the same pages, whatever was
/// laid out before.
public final class LayoutEngine {
    /// What shapes and breaks text; a proof of fit measures with it.
    public let text: TextEngine
    private let setter: any ParagraphSetter
    private let limits: LayoutLimits
    /// The styles of the last document: those of the next one, in a run.
    private var styles: StyleResolver?

    /// Makes an engine that sees exactly the given faces; a run's face is the index in this list.
    ///
    /// Words of languages without `patterns` are never divided.
    /// - Throws: `font.unreadable`.
    public init(
        faces: [Face], patterns: [HyphenationPatterns] = [], limits: LayoutLimits = LayoutLimits()
    ) throws(LayoutError) {
        text = try TextEngine(faces: faces, patterns: patterns)
        setter = text
        self.limits = limits
    }

    /// Lays a document out.
    ///
    /// `images` are the template's pictures, in the order of its table; those of the data come with the content.
    /// `isWanted` is asked at each paragraph that is not known: once it says no, the work ends.
    /// - Throws: `font.…` for faces and characters that are missing, `layout.…` for what a checked template with data that fits its contract
    ///   never meets: a defect, with all its places.
    public func layOut(
        _ content: Content, images: [ImageResource], while isWanted: @escaping () -> Bool = { true }
    ) throws(LayoutError) -> Pages {
        text.isWanted = isWanted
        defer { text.isWanted = { true } }
        let document = DocumentLayouter(content, setter: setter, styles: resolver(of: content), limits: limits)
        let (pages, overflows) = try document.pages(images: images)
        guard overflows.isEmpty else { throw LayoutError(overflows.prefix(20).map(LayoutMessages.overflow)) }
        return pages
    }

    /// What becomes of the fixed boxes of a document, whether they hold their content or not, and how many pages were made to
    /// know it; the work is that of laying it out.
    func outcomes(of content: Content) throws(LayoutError) -> (boxes: [BoxOutcome], pages: Int) {
        try DocumentLayouter(content, setter: setter, styles: resolver(of: content), limits: limits).outcomes()
    }

    private func resolver(of content: Content) -> StyleResolver {
        if let styles, styles.serves(content.styles, link: content.linkStyle) { return styles }
        let fresh = StyleResolver(styles: content.styles, link: content.linkStyle)
        styles = fresh
        return fresh
    }
}
