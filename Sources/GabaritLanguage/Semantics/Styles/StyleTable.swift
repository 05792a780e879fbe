/// The styles of a template under their numbers; equal ones share one.
struct StyleTable {
    /// The styles; the first sets nothing.
    private(set) var styles = [StyleProperties()]
    private var numbers = [StyleProperties(): StyleID.empty]

    /// The number of a style, a new one where it has none yet.
    mutating func number(of style: StyleProperties) -> StyleID {
        if let known = numbers[style] { return known }
        let number = StyleID(styles.count)
        styles.append(style)
        numbers[style] = number
        return number
    }

    /// The style of a number.
    subscript(id: StyleID) -> StyleProperties {
        styles.indices.contains(id.index) ? styles[id.index] : StyleProperties()
    }
}
