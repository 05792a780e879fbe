/// What a piece of a page is to a reader: the standard structure types of ISO 32000-1, 14.8.4, that Gabarit writes.
public enum Role: Hashable, Sendable {
    /// The whole document.
    case document
    /// A generic block of content.
    case section
    /// A block without meaning of its own.
    case division
    /// A heading of level 1 to 6.
    case heading(Int)
    /// A paragraph.
    case paragraph
    /// A stretch of text in a paragraph.
    case span
    /// A list.
    case list
    /// One entry of a list.
    case listItem
    /// The label of a list entry.
    case label
    /// The body of a list entry.
    case listBody
    /// A link; its target stands on the structure node.
    case link
    /// A picture, a drawing or a code, with an alternative text.
    case figure
    /// A table.
    case table
    /// The words above a table.
    case caption
    /// A row of a table.
    case tableRow
    /// A header cell.
    case tableHeader
    /// A data cell.
    case tableCell

    /// The name of the standard structure type.
    public var name: String {
        switch self {
        case .document: "Document"
        case .section: "Sect"
        case .division: "Div"
        case .heading(let level): "H\(min(max(level, 1), 6))"
        case .paragraph: "P"
        case .span: "Span"
        case .list: "L"
        case .listItem: "LI"
        case .label: "Lbl"
        case .listBody: "LBody"
        case .link: "Link"
        case .figure: "Figure"
        case .table: "Table"
        case .caption: "Caption"
        case .tableRow: "TR"
        case .tableHeader: "TH"
        case .tableCell: "TD"
        }
    }
}
