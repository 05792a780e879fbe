extension StyleProperties {
    /// The style with what another sets on top of it.
    func overridden(by other: StyleProperties) -> StyleProperties {
        var style = self
        func take<Value>(_ property: WritableKeyPath<StyleProperties, Value?>) {
            if let value = other[keyPath: property] { style[keyPath: property] = value }
        }
        take(\.family)
        take(\.size)
        take(\.weight)
        take(\.italic)
        take(\.color)
        take(\.leading)
        take(\.alignment)
        take(\.hyphenation)
        take(\.tracking)
        take(\.kerning)
        take(\.ligatures)
        take(\.capitals)
        take(\.underline)
        take(\.spaceBefore)
        take(\.spaceAfter)
        take(\.indent)
        take(\.padding)
        take(\.fill)
        take(\.border)
        take(\.borderColor)
        take(\.keepWithNext)
        return style
    }

    /// What the elements inside inherit.
    var inherited: StyleProperties {
        var style = self
        style.spaceBefore = nil
        style.spaceAfter = nil
        style.indent = nil
        style.padding = nil
        style.fill = nil
        style.border = nil
        style.borderColor = nil
        style.keepWithNext = nil
        return style
    }
}
