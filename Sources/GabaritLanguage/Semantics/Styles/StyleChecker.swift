import GabaritPrimitives

/// Checks the declared styles and flattens each onto its parents.
final class StyleChecker {
    private let context: CheckContext
    private let evaluator: StaticEvaluator
    /// The flattened styles, by index in ``Declarations/styles``; valid once ``check()`` has run.
    private var flattened: [Int: StyleProperties] = [:]

    /// Makes a checker for one template.
    init(context: CheckContext, evaluator: StaticEvaluator) {
        self.context = context
        self.evaluator = evaluator
    }

    /// Checks every style, used or not.
    func check() {
        for index in context.declarations.styles.indices { flatten(index) }
    }

    /// A declared style; the first of its name where there are several.
    func style(named name: Name, in file: SourceID) -> StyleProperties? {
        guard let index = context.style(named: name.text, in: file) else {
            context.report(StyleMessages.unknownStyle(name, known: context.styleNames(in: file)))
            return nil
        }
        return flattened[index] ?? StyleProperties()
    }

    /// The style that bears an element's name: its base, wherever it is declared.
    func base(of element: String) -> StyleProperties {
        context.declarations.styleNames[element].flatMap { flattened[$0.index] } ?? StyleProperties()
    }

    /// Flattens a style, and its parents before it.
    private func flatten(_ start: Int) {
        var chain: [Int] = []
        var next: Int? = start
        while let index = next, flattened[index] == nil {
            if chain.contains(index) {
                let node = context.declarations.styles[index].node
                context.report(StyleMessages.styleCycle(node.parent ?? node.name))
                break
            }
            chain.append(index)
            next = parent(of: index)
        }
        for index in chain.reversed() {
            let base = parent(of: index, isReported: true).flatMap { flattened[$0] } ?? StyleProperties()
            flattened[index] = base.overridden(by: own(index))
            checkLeading(of: index)
        }
    }

    private func parent(of index: Int, isReported: Bool = false) -> Int? {
        let style = context.declarations.styles[index]
        guard let name = style.node.parent else { return nil }
        let parent = context.style(named: name.text, in: style.file)
        if parent == nil, isReported {
            context.report(StyleMessages.unknownStyle(name, known: context.styleNames(in: style.file)))
        }
        return parent
    }

    /// What a style itself sets.
    private func own(_ index: Int) -> StyleProperties {
        let style = context.declarations.styles[index]
        var properties = StyleProperties()
        var seen: [String: Span] = [:]
        for node in style.node.properties {
            if let first = seen[node.name.text] {
                context.report(StyleMessages.duplicateProperty(node.name, first: first))
                continue
            }
            seen[node.name.text] = node.name.span
            guard let property = StyleProperty(rawValue: node.name.text) else {
                context.report(StyleMessages.unknownProperty(node.name))
                continue
            }
            if let values = evaluator.constants(node.values, in: style.file) {
                property.set(values, in: &properties, by: evaluator)
            }
        }
        return properties
    }

    /// Reports lines that would run into each other, where the style itself knows both measures.
    private func checkLeading(of index: Int) {
        guard let style = flattened[index], let size = style.size, let leading = style.leading,
            leading < size.scaled(by: Self.leastLeading)
        else { return }
        let node = context.declarations.styles[index].node
        let place = node.properties.last { $0.name.text == "leading" || $0.name.text == "size" }?.span ?? node.name.span
        context.report(StyleMessages.leadingTooSmall(leading: leading, size: size, at: place))
    }

    /// The least leading, as a share of the em.
    static let leastLeading = 0.8
}
