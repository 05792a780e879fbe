public import GabaritPrimitives

/// The logical structure of a document: who is whose child, in reading order.
///
/// Children stand in reading order; the root is node 0, a ``Role/document``. A leaf may own items on several pages; it is
/// one element all the same.
public struct StructureTree: Hashable, Sendable {
    /// The number of a node.
    public struct NodeID: Hashable, Comparable, Sendable {
        /// The index in ``StructureTree/nodes``.
        public var index: Int

        /// Makes an identifier.
        public init(_ index: Int) { self.index = index }

        public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
    }

    /// What a cell of a table spans and heads (ISO 32000-1, 14.8.5.7).
    public struct TableCell: Hashable, Sendable {
        /// What a header heads.
        public enum Scope: Hashable, Sendable {
            /// The cells of its columns.
            case column
            /// The cells of its row.
            case row
        }

        /// What it heads; none for a cell that is no header.
        public var scope: Scope?
        /// How many columns it is as wide as.
        public var columns: Int
        /// How many rows it is as high as.
        public var rows: Int

        /// Makes the attributes of a cell.
        public init(scope: Scope?, columns: Int, rows: Int) {
            self.scope = scope
            self.columns = columns
            self.rows = rows
        }
    }

    /// One element of the structure.
    public struct Node: Hashable, Sendable {
        /// What it is.
        public var role: Role
        /// Its parent; the root has none.
        public var parent: NodeID?
        /// Its children, in reading order.
        public var children: [NodeID]
        /// Its language where that differs from its parent's.
        public var language: LanguageTag?
        /// What is read instead of a picture.
        public var alternative: String?
        /// The target of a link.
        public var target: String?
        /// What it spans and heads, where it is a cell of a table.
        public var cell: TableCell?
        /// Where in the template it comes from.
        public var span: Span

        /// Makes a node without children.
        public init(
            role: Role, parent: NodeID?, language: LanguageTag? = nil, alternative: String? = nil,
            target: String? = nil, cell: TableCell? = nil, span: Span
        ) {
            self.role = role
            self.parent = parent
            self.children = []
            self.language = language
            self.alternative = alternative
            self.target = target
            self.cell = cell
            self.span = span
        }
    }

    /// The nodes, the root first.
    public private(set) var nodes: [Node]

    /// The root's number.
    public static let root = NodeID(0)

    /// Makes a tree that holds its root only.
    public init(span: Span) {
        nodes = []
        nodes.reserveCapacity(48)
        nodes.append(Node(role: .document, parent: nil, span: span))
    }

    /// The node of a number.
    public subscript(id: NodeID) -> Node { nodes[id.index] }

    /// Adds a node as the last child of its parent, the root where none is named.
    @discardableResult
    public mutating func append(_ node: consuming Node) -> NodeID {
        let parent = node.parent ?? Self.root
        node.parent = parent
        let id = NodeID(nodes.count)
        nodes.append(node)
        nodes[parent.index].children.append(id)
        return id
    }

    /// The node itself or the nearest above it for which a condition holds; nothing for a number that no node has.
    public func nearest(from id: NodeID, where holds: (Node) -> Bool) -> NodeID? {
        var current: NodeID? = id
        while let node = current, nodes.indices.contains(node.index) {
            if holds(nodes[node.index]) { return node }
            current = nodes[node.index].parent
        }
        return nil
    }

    /// The numbers from the root's child down to the node itself.
    public func path(to id: NodeID) -> [NodeID] {
        var path: [NodeID] = []
        var current: NodeID? = id
        while let node = current, node != Self.root {
            path.append(node)
            current = nodes[node.index].parent
        }
        return path.reversed()
    }
}
