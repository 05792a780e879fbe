/// What `page.number` and `page.count` print.
///
/// Furniture is set when all pages are known, each page's with its own numbers; a proof of fit sets it with ``widest``.
public struct PageNumbers: Hashable, Sendable {
    /// The page's number, from 1.
    public var number: Int
    /// How many pages there are.
    public var count: Int

    /// Makes the numbers of one page.
    public init(number: Int, count: Int) {
        self.number = number
        self.count = count
    }

    /// Numbers as long as a document's can be, 10 000 pages at most.
    public static let widest = PageNumbers(number: 88_888, count: 88_888)
}
