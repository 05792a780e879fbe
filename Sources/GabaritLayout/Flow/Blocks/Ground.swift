internal import GabaritPages
internal import GabaritPrimitives

/// What a group's style paints under and around it: ground, border, and the white inside.
struct Ground {
    /// The colour of the ground.
    var fill: Color?
    /// The border's thickness, side by side.
    var border: Edges
    /// The border's colour.
    var borderColor: Color
    /// White inside the border.
    var padding: Edges
    /// The group's number in reading order.
    var sequence: Int
    /// The artifact that it is.
    var owner: PageItem.Owner
    /// Where in the template it comes from.
    var span: Span

    /// Whether it neither paints nor takes room.
    var isEmpty: Bool { fill == nil && border == .zero && padding == .zero }

    /// From the outer edge to the content at the left.
    var left: Length { border.left + padding.left }
    /// From the content to the outer edge at the right.
    var right: Length { border.right + padding.right }

    /// From the outer edge to the content at the top; a fragment that goes on has no border there.
    func top(isContinued: Bool) -> Length { (isContinued ? .zero : border.top) + padding.top }

    /// From the content to the outer edge at the bottom; a fragment that will go on has no border there.
    func bottom(goesOn: Bool) -> Length { (goesOn ? .zero : border.bottom) + padding.bottom }

    /// What is painted behind a fragment of a size, the edges open where the group goes on.
    func items(size: Size, isContinued: Bool, goesOn: Bool) -> [Frame.Item] {
        var items: [Frame.Item] = []
        func add(_ x: Length, _ y: Length, _ width: Length, _ height: Length, _ color: Color) {
            guard width > .zero, height > .zero else { return }
            let rectangle = Rectangle(origin: Point(x: x, y: y), size: Size(width: width, height: height))
            items.append(
                Frame.Item(
                    content: .drawing(Drawing(.rectangle(rectangle), fill: color)), owner: owner, span: span,
                    sequence: sequence, kind: .ground))
        }
        if let fill { add(.zero, .zero, size.width, size.height, fill) }
        add(.zero, .zero, border.left, size.height, borderColor)
        add(size.width - border.right, .zero, border.right, size.height, borderColor)
        if !isContinued { add(.zero, .zero, size.width, border.top, borderColor) }
        if !goesOn { add(.zero, size.height - border.bottom, size.width, border.bottom, borderColor) }
        return items
    }
}
