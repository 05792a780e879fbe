public import GabaritContent
import GabaritPages
public import GabaritPrimitives

extension Renderer {
    /// Makes one file of many records, in their order: tagged, archival, what pages have in common written once.
    ///
    /// Records are read as they are needed, set on all workers, and written by one more; the bytes follow from the records alone. A record
    /// that does not fit is left out, and `each` told of it; the others go on. The file takes its name when it is whole. Memory: some
    /// documents a worker, and some hundred bytes a page that are kept until the end, so a run of millions is made in volumes.
    ///
    /// `each` is told, in order, of each record by its number from 0: where it is in the file, or why it is not.
    /// - Throws: ``RenderError``: `failed` where no record fits, the file cannot be written, or a face cannot be opened; `cancelled` where
    ///   the task is; then there is no file. What reading the records throws goes on as it is.
    @discardableResult
    public nonisolated(nonsending) func run<Records: AsyncSequence>(
        _ template: ServedTemplate, of records: Records, title: String, into path: String, purpose: Purpose = .live,
        on day: CivilDate? = nil, sheet: Sheet = Sheet(),
        each: (Int, Result<RunFile.Place, RenderError>) throws -> Void = { _, _ in }
    ) async throws -> RunFile where Records.Element == RenderRequest.Record {
        let writer = try RunWriter(path: path, title: title, faces: template.versions[0].faces, writing: writing)
        let request = RenderRequest(template, .json([]), purpose: purpose, day: day, sheet: sheet)
        return try await write(request, records, writer, each)
    }

    private nonisolated(nonsending) func write<Records: AsyncSequence>(
        _ request: RenderRequest, _ records: Records, _ writer: RunWriter,
        _ each: (Int, Result<RunFile.Place, RenderError>) throws -> Void
    ) async throws -> RunFile where Records.Element == RenderRequest.Record {
        // So many documents are in hand that no worker waits for the writer.
        let ahead = workerCount * 4
        var iterator = records.makeAsyncIterator()
        var number = 0
        _ = try await OrderedPipeline.run(on: [self], depth: ahead, window: ahead) {
            try await iterator.next()
        } make: { renderer, record in
            var request = request
            request.record = record
            return await renderer.pages(request)
        } deliver: { outcome in
            if Task.isCancelled { throw RenderError.cancelled }
            switch outcome {
            case .success(let pages): try each(number, .success(try await writer.add(pages)))
            case .failure(let error): try each(number, .failure(error))
            }
            number += 1
        }
        return try await writer.finish()
    }
}
