/// How much a renderer takes on; counted, never timed.
public struct RenderLimits: Hashable, Sendable {
    /// The documents that may wait for a worker; one more is refused as overloaded.
    public var waiting: Int
    /// The bytes that the JSON of a record may have.
    public var recordBytes: Int
    /// The pages that a document may have.
    public var pages: Int
    /// The templates and sheets that a worker keeps prepared, at least, and twice as many at most.
    public var templates: Int

    /// Makes limits: 256 documents waiting, records of 8 MiB, 2,000 pages, 32 templates.
    public init(waiting: Int = 256, recordBytes: Int = 8 << 20, pages: Int = 2_000, templates: Int = 32) {
        self.waiting = waiting
        self.recordBytes = recordBytes
        self.pages = pages
        self.templates = templates
    }
}
