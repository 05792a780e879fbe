import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritLayout
import GabaritPages
import GabaritPrimitives

/// Makes documents, one at a time, on a thread of its own: it owns its fonts and memories.
///
/// A document is arithmetic without a pause: on the threads that all tasks of the process share it would keep others from going on.
actor RenderWorker {
    /// How its documents are written.
    struct Writing: Sendable {
        var compression: StreamCompression
        var fontPrograms: FontPrograms
        var limits: RenderLimits
    }

    private struct Key: Hashable {
        var template: String
        var sheet: Sheet
    }

    private let executor: WorkerExecutor
    private let writing: Writing
    private var tools: (faces: [Face], patterns: [HyphenationPatterns], tools: RenderTools)?
    private var renderers: BoundedCache<Key, TemplateRenderer>

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ number: Int, _ writing: Writing) {
        self.writing = writing
        executor = WorkerExecutor(named: "gabarit.worker.\(number)")
        renderers = BoundedCache(capacity: writing.limits.templates)
    }

    /// Makes a document.
    ///
    /// After a failure that is not the record's, the worker's fonts and memories are dropped: what comes next begins anew.
    func make(_ request: RenderRequest, _ ticket: RenderTicket) -> Result<Rendered, RenderError> {
        perform(request, ticket) { renderer, value throws(Diagnostics) in
            try renderer.render(
                renderer.content(of: value, purpose: request.purpose), as: request.format,
                attachments: request.attachesRecord ? [renderer.attachment(of: value)] : [],
                while: { ticket.refusal == nil })
        }
    }

    /// Sets the pages of a document; failures are as those of ``make(_:_:)``.
    func set(_ request: RenderRequest, _ ticket: RenderTicket) -> Result<Pages, RenderError> {
        perform(request, ticket) { renderer, value throws(Diagnostics) in
            try renderer.pages(
                of: renderer.content(of: value, purpose: request.purpose), while: { ticket.refusal == nil })
        }
    }

    private func perform<Product>(
        _ request: RenderRequest, _ ticket: RenderTicket,
        _ work: (TemplateRenderer, Value) throws(Diagnostics) -> Product
    ) -> Result<Product, RenderError> {
        if let refusal = ticket.refusal { return .failure(refusal) }
        let template: CheckedTemplate
        let json: JSONValue
        do throws(Diagnostics) {
            switch request.record {
            case .json(let bytes): json = try JSONValue(parsing: bytes)
            case .value(let value): json = value
            }
            template = try request.template.version(for: json, on: request.day)
        } catch {
            return .failure(.refused(error))
        }
        let tools: RenderTools
        do throws(Diagnostics) { tools = try self.tools(for: template) } catch { return failure(error) }
        let renderer: TemplateRenderer
        let value: Value
        do throws(Diagnostics) {
            renderer = try self.renderer(of: template, request.sheet, with: tools)
            value = try renderer.decode(json)
        } catch {
            return .failure(.refused(error))
        }
        do throws(Diagnostics) { return .success(try work(renderer, value)) } catch {
            let codes = Set(error.all.map(\.code))
            if codes.contains(RenderingMessages.stoppedCode), let refusal = ticket.refusal { return .failure(refusal) }
            return codes.contains("layout.too-many-pages") ? .failure(.refused(error)) : failure(error)
        }
    }

    private func failure<Product>(_ diagnostics: Diagnostics) -> Result<Product, RenderError> {
        tools = nil
        renderers = BoundedCache(capacity: writing.limits.templates)
        return .failure(.failed(diagnostics))
    }

    /// Opens the fonts of templates and makes an invented document of each, so that the first that is asked for finds them ready.
    func warmUp(_ templates: [CheckedTemplate]) throws(RenderError) {
        for template in templates {
            do throws(Diagnostics) {
                let renderer = try renderer(of: template, Sheet(), with: try tools(for: template))
                var samples = SampleGenerator(contract: template.template.contract, most: 400)
                _ = try renderer.render(
                    try renderer.decode(Array(samples.nextJSON().utf8)), purpose: .specimen)
            } catch {
                throw .failed(error)
            }
        }
    }

    /// Waits for nothing: work that was asked for before is done when it returns.
    func drain() {}

    /// - Throws: `Diagnostics` where the template is not made for the sheet.
    private func renderer(
        of template: CheckedTemplate, _ sheet: Sheet, with tools: RenderTools
    ) throws(Diagnostics) -> TemplateRenderer {
        let key = Key(template: template.digest, sheet: sheet)
        if let renderer = renderers.value(for: key) { return renderer }
        let renderer = try TemplateRenderer(template, with: tools, sheet: sheet)
        renderers.insert(renderer, for: key)
        return renderer
    }

    /// The tools of a template's faces; those of other faces, of an earlier lock, are let go.
    private func tools(for template: CheckedTemplate) throws(Diagnostics) -> RenderTools {
        if let tools, tools.faces == template.faces, tools.patterns == template.patterns { return tools.tools }
        let made = try RenderTools(
            faces: template.faces, patterns: template.patterns, compression: writing.compression,
            fontPrograms: writing.fontPrograms, limits: LayoutLimits(pages: writing.limits.pages))
        tools = (template.faces, template.patterns, made)
        return made
    }
}
