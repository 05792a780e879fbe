import GabaritPages
import GabaritPrimitives

/// A heading in the list that viewers show beside a document.
struct Bookmark: Equatable {
    /// The heading's level, from 1.
    var level: Int
    /// Its text.
    var title: String
    /// Its page, from 1.
    var page: Int
    /// Its upper left corner on the page, in whole points: cairo 1.16 reads numbers by the process's locale.
    var x: Int
    var y: Int

    /// The headings of a document over two pages, in reading order; shorter ones are seen at a glance.
    static func all(of pages: Pages) -> [Bookmark] {
        guard pages.pages.count > 2 else { return [] }
        var bookmarks: [Int: Bookmark] = [:]
        for (number, page) in pages.pages.enumerated() {
            for item in page.items {
                guard case .node(let owner) = item.owner, case .glyphs(let run, let origin) = item.content,
                    let node = pages.structure.nearest(from: owner, where: { $0.role.headingLevel != nil }),
                    let level = pages.structure[node].role.headingLevel
                else { continue }
                let top = origin.y - run.size
                bookmarks[
                    node.index,
                    default: Bookmark(
                        level: level, title: "", page: number + 1, x: max(Int(origin.x.points), 0),
                        y: max(Int(top.points), 0))
                ].title += run.text
            }
        }
        return bookmarks.sorted { $0.key < $1.key }.map(\.value).filter { $0.title.contains { $0 != " " } }
    }
}

extension Role {
    /// The level of a heading.
    fileprivate var headingLevel: Int? { if case .heading(let level) = self { level } else { nil } }
}
