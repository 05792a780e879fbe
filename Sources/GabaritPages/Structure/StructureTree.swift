public import GabaritPrimitives

/// The logical structure of a document: who is whose child, in reading order.
///
/// Nodes are numbered in reading order; the root is node 0, a ``Role/document``. A leaf may own items on several pages; it is
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
        /// Where in the template it comes from.
        public var span: Span

        /// Makes a node without children.
        public init(
            role: Role, parent: NodeID?, language: LanguageTag? = nil, alternative: String? = nil,
            target: String? = nil,
            span: Span
        ) {
            self.role = role
            self.parent = parent
            self.children = []
            self.language = language
            self.alternative = alternative
            self.target = target
            self.span = span
        }
    }

    /// The nodes, the root first.
    public private(set) var nodes: [Node]

    /// The root's number.
    public static let root = NodeID(0)

    /// Makes a tree that holds its root only.
    public init(span: Span) { nodes = [Node(role: .document, parent: nil, span: span)] }

    /// The node of a number.
    public subscript(id: NodeID) -> Node { nodes[id.index] }

    /// Adds a node as the last child of its parent, the root where none is named.
    @discardableResult
    public mutating func append(_ node: Node) -> NodeID {
        var node = node
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
