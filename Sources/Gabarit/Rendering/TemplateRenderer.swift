public import GabaritContent
public import GabaritExport
public import GabaritLanguage
import GabaritLayout
public import GabaritPages
public import GabaritPrimitives

/// Makes documents of one checked template; one belongs to one worker, and is used by one thread at a time.
///
/// The same value and purpose give the same bytes, in any order and on any number of renderers.
public final class TemplateRenderer {
    /// The template.
    public let template: CheckedTemplate
    private let reader: DataReader
    private let evaluator: Evaluator
    private let tools: RenderTools
    /// The size that pages are scaled to; none where it is their own.
    private let size: Size?
    /// How far colour runs over the edges of pages that are cut; none where no page is.
    private let bleed: Length?

    /// Opens fonts and prepares everything that is the same for every document.
    ///
    /// PDF files embed subsets of their faces unless whole programs are asked for: to a sender of five million letters a year those
    /// would save some twenty minutes of one core, and cost 150 GB to send and to keep.
    ///
    /// - Throws: `Diagnostics` where a face cannot be opened, or the template is not made for the format asked for.
    public convenience init(
        _ template: CheckedTemplate, form: PDFExporter.Form = .finished, compression: StreamCompression = .zlib,
        fontPrograms: FontPrograms = .subsets, sheet: Sheet = Sheet()
    ) throws(Diagnostics) {
        let tools = try RenderTools(
            faces: template.faces, patterns: template.patterns, form: form, compression: compression,
            fontPrograms: fontPrograms)
        try self.init(template, with: tools, sheet: sheet)
    }

    /// Makes a renderer that shares its fonts and memories with others of its worker; they are of the template's faces.
    init(_ template: CheckedTemplate, with tools: RenderTools, sheet: Sheet) throws(Diagnostics) {
        self.template = template
        self.tools = tools
        let page = template.template.page
        bleed = sheet.hasCropMarks ? page.bleed : nil
        if let format = sheet.format {
            guard let size = page.size(in: format) else {
                throw Diagnostics([CatalogueMessages.otherFormat(format, than: page.formats, of: template.label)])
            }
            self.size = size == page.size ? nil : size
        } else {
            size = nil
        }
        reader = DataReader(contract: template.template.contract)
        evaluator = Evaluator(template: template.template)
    }

    /// Reads one record of JSON; tables fill lists of it.
    public func decode(_ bytes: [UInt8], tables: [CSVTable] = []) throws(Diagnostics) -> Value {
        try reader.value(of: bytes, tables: tables)
    }

    /// Reads one record that has been parsed.
    public func decode(_ json: JSONValue) throws(Diagnostics) -> Value { try reader.value(of: json) }

    /// What the document says.
    public func content(of value: Value, purpose: Purpose) -> Content {
        evaluator.content(for: value, purpose: purpose)
    }

    /// Refuses a document on a day on which its template is not in force, neither under its name nor under its alias.
    ///
    /// The day is the document's own date unless one is given.
    public func requireInForce(_ content: Content, on day: CivilDate?) throws(Diagnostics) {
        try template.template.requireInForce(on: day ?? content.date)
    }

    /// Sets a document.
    ///
    /// `isWanted` is asked now and then: once it says no, the work ends with `render.stopped`.
    /// - Throws: `Diagnostics`; on valid data of a checked template that is a defect of Gabarit's own, told as such.
    public func pages(of content: Content, while isWanted: @escaping () -> Bool = { true }) throws(Diagnostics) -> Pages
    {
        guard content.defects.isEmpty else { throw Diagnostics(content.defects) }
        do {
            var pages = try tools.engine.layOut(content, images: template.images, while: isWanted)
            if let size { pages = pages.scaled(to: size) }
            if let bleed { pages = pages.cut(bleed: bleed) }
            return pages
        } catch {
            throw Diagnostics(error.isStopped ? [RenderingMessages.stopped()] : error.diagnostics)
        }
    }

    /// Makes a finished document; files go along in a PDF.
    ///
    /// - Throws: `Diagnostics`, as ``pages(of:while:)`` does.
    public func render(
        _ content: Content, as format: DocumentFormat = .pdf, attachments: [Attachment] = [],
        while isWanted: @escaping () -> Bool = { true }
    ) throws(Diagnostics) -> Rendered {
        let pages = try pages(of: content, while: isWanted)
        let violations = ConformanceCheck.violations(of: pages)
        guard violations.isEmpty else { throw Diagnostics(violations.map(RenderingMessages.nonconforming)) }
        do {
            let bytes =
                switch format {
                case .pdf: try tools.exporter.pdf(of: pages, attachments: attachments, while: isWanted)
                case .png: try tools.raster.png(of: pages, page: 0, dotsPerInch: 150)
                }
            return Rendered(bytes: bytes, pages: pages.pages.count, template: template.label)
        } catch {
            throw Diagnostics([RenderingMessages.diagnostic(error)])
        }
    }

    /// Begins a run: many documents of the template in one file, which follow each other.
    ///
    /// It opens the fonts anew for itself, so that the renderer may make other documents meanwhile.
    ///
    /// - Throws: `Diagnostics` where cairo or the compressor lacks memory.
    public func run(title: String, to sink: any ByteSink) throws(Diagnostics) -> PrintRun {
        do { return PrintRun(PDFRun(try tools.makeExporter(), title: title, to: sink)) } catch {
            throw Diagnostics([RenderingMessages.diagnostic(error)])
        }
    }

    /// Makes a finished document from a checked value.
    public func render(_ value: Value, purpose: Purpose, as format: DocumentFormat = .pdf) throws(Diagnostics)
        -> Rendered
    {
        try render(content(of: value, purpose: purpose), as: format)
    }

    /// A page, counted from 0, as a PNG picture.
    ///
    /// - Throws: `Diagnostics`, as ``pages(of:while:)`` does.
    public func picture(of pages: Pages, page index: Int, dotsPerInch: Double) throws(Diagnostics) -> [UInt8] {
        do { return try tools.raster.png(of: pages, page: index, dotsPerInch: dotsPerInch) } catch {
            throw Diagnostics([RenderingMessages.diagnostic(error)])
        }
    }

    /// The pages of a sample, marked as a specimen and written down: what is accepted as a golden.
    public func golden(of record: [UInt8]) throws(Diagnostics) -> String {
        PagesDumper.dump(try pages(of: content(of: try decode(record), purpose: .specimen)), faces: template.faces)
    }

    /// A record as the attachment of its document, written anew from its value: of several files it is one.
    public func attachment(of value: Value) -> Attachment {
        attachment(of: Array(ValueEncoder.json(value, contract: template.template.contract).utf8))
    }

    /// A record as the attachment of its document.
    public func attachment(of record: [UInt8]) -> Attachment {
        let isFrench = template.template.language.tag.hasPrefix("fr")
        return Attachment(
            name: isFrench ? "donnees.json" : "data.json", mediaType: "application/json",
            description: isFrench ? "Les données de ce document" : "The data of this document", relationship: .data,
            bytes: record)
    }
}
