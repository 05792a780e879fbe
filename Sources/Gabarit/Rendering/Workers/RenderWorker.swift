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
        executor = WorkerExecutor(number)
        renderers = BoundedCache(capacity: writing.limits.templates)
    }

    /// Makes a document.
    ///
    /// After a failure that is not the record's, the worker's fonts and memories are dropped: what comes next begins anew.
    func make(_ request: RenderRequest, _ ticket: RenderTicket) -> Result<Rendered, RenderError> {
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
        do throws(Diagnostics) { tools = try self.tools(for: template) } catch { return .failure(.failed(error)) }
        do throws(Diagnostics) {
            return try make(request, json, of: try renderer(of: template, request.sheet, with: tools), ticket)
        } catch {
            return .failure(.refused(error))
        }
    }

    private func make(
        _ request: RenderRequest, _ json: JSONValue, of renderer: TemplateRenderer, _ ticket: RenderTicket
    ) throws(Diagnostics) -> Result<Rendered, RenderError> {
        let value = try renderer.decode(json)
        do throws(Diagnostics) {
            let content = renderer.content(of: value, purpose: request.purpose)
            let attachments = request.attachesRecord ? [renderer.attachment(of: value)] : []
            return .success(
                try renderer.render(
                    content, as: request.format, attachments: attachments, while: { ticket.refusal == nil }))
        } catch {
            if error.all.contains(where: { $0.code == RenderingMessages.stoppedCode }), let refusal = ticket.refusal {
                return .failure(refusal)
            }
            if error.all.contains(where: { $0.code == "layout.too-many-pages" }) { return .failure(.refused(error)) }
            forget()
            return .failure(.failed(error))
        }
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
                forget()
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

    private func forget() {
        tools = nil
        renderers = BoundedCache(capacity: writing.limits.templates)
    }
}
