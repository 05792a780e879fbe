import Gabarit

/// The guide "Run a million".
func run(_ template: ServedTemplate, _ renderer: Renderer, file data: String, into folder: String) async throws {
    let records = try RecordFile(data)
    var volume = 0
    while let first = try records.next() {
        volume += 1
        let path = "\(folder)/avis-\(volume).pdf"
        let file = try await renderer.run(
            template, of: Volume(first: first, rest: records, limit: 5_000), title: "Avis d'échéance", into: path
        ) { number, outcome in
            if case .failure(let error) = outcome {
                print("record \(number): \(error.diagnostics.map(\.code))")
            }
        }
        print("\(path): \(file.documents) letters, \(file.pages) pages, SHA-256 \(file.digest)")
    }
}

/// The records of one volume, read as they are needed.
struct Volume: AsyncSequence, AsyncIteratorProtocol {
    var first: RecordFile.Record?
    let rest: RecordFile
    var limit: Int

    func makeAsyncIterator() -> Volume { self }

    mutating func next() async throws -> RenderRequest.Record? {
        guard limit > 0, let record = try first ?? rest.next() else { return nil }
        (first, limit) = (nil, limit - 1)
        return .json(record.bytes)
    }
}
