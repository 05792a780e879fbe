import Gabarit

/// The guide "Embed in a server".
struct LetterService {
    let catalogue: LiveCatalogue
    let renderer: Renderer

    init(templates: String, fonts: String) async throws {
        catalogue = try LiveCatalogue(templates: templates, fontLocks: [fonts])
        renderer = Renderer(workers: 2, limits: RenderLimits(waiting: 64, recordBytes: 1 << 20, pages: 100))
        try await renderer.warmUp(catalogue.snapshot.templates)
    }

    /// Answers requests until the task is cancelled, and takes templates anew as they change.
    func run() async {
        await catalogue.watch { change in
            for problem in change.problems {
                print("\(problem.name): kept as it was: \(problem.findings.diagnostics.map(\.code))")
            }
        }
        await renderer.shutDown()
    }

    /// What a route answers: a status, a media type, a body.
    func answer(_ name: String, _ body: [UInt8]) async -> (status: Int, type: String, body: [UInt8]) {
        let template: ServedTemplate
        do throws(Diagnostics) { template = try catalogue.template(name) } catch {
            return problem(404, error.all)
        }
        do throws(RenderError) {
            let deadline = ContinuousClock.now + .seconds(5)
            let letter = try await renderer.render(RenderRequest(template, .json(body)), deadline: deadline)
            return (200, "application/pdf", letter.bytes)
        } catch {
            switch error {
            case .refused(let diagnostics): return problem(422, diagnostics.all)
            case .tooLarge: return problem(413)
            case .overloaded, .shutDown: return problem(503)
            case .deadlineExceeded, .cancelled: return problem(504)
            case .failed(let diagnostics): return problem(500, diagnostics.all)
            }
        }
    }

    /// A problem after RFC 9457: the place of each fault, never a datum.
    private func problem(
        _ status: Int, _ diagnostics: [Diagnostic] = []
    ) -> (status: Int, type: String, body: [UInt8]) {
        let faults = diagnostics.map { diagnostic in
            JSONValue(
                .object([
                    JSONMember(name: "code", value: JSONValue(.string(diagnostic.code))),
                    JSONMember(name: "path", value: JSONValue(.string(diagnostic.dataPath?.description ?? ""))),
                    JSONMember(name: "message", value: JSONValue(.string(diagnostic.message.english))),
                ]))
        }
        let body = JSONValue(
            .object([
                JSONMember(name: "status", value: JSONValue(.number(JSONNumber(status)))),
                JSONMember(name: "faults", value: JSONValue(.array(faults))),
            ]))
        return (status, "application/problem+json", Array(JSONWriter.text(body).utf8))
    }
}
