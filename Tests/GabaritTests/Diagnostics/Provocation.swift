import Gabarit
import GabaritLanguage
import GabaritLayout
import GabaritPrimitives
import GabaritTestSupport

/// What a section provokes: its diagnostics and the sources they point into.
struct Provocation: Sendable {
    var diagnostics: [Diagnostic]
    var sources: SourceMap

    /// Reads a section's datum or checks its template, by the domain of its code.
    static func of(_ section: SuiteSection) -> Provocation {
        if section.suite == "csv" { return ofTable(section.bytes) }
        switch section.code.prefix(while: { $0 != "." }) {
        case "data", "json":
            // Of the limits, those that would take much text are set lower.
            return ofDatum(
                section.bytes,
                limits: ["json.too-large", "json.too-many-values"].contains(section.code)
                    ? JSONLimits(maximumBytes: 2000, maximumValues: 200) : .standard)
        default: return ofTemplate(section)
        }
    }

    /// Decodes a datum against the standard contract.
    static func ofDatum(_ bytes: [UInt8], limits: JSONLimits = .standard) -> Provocation {
        guard let decoder else { return Provocation(diagnostics: [], sources: SourceMap()) }
        let diagnostics: [Diagnostic]
        do {
            switch decoder.decode(try JSONReader.parse(bytes, limits: limits)) {
            case .success: diagnostics = []
            case .failure(let faults): diagnostics = faults.all
            }
        } catch {
            diagnostics = [error.diagnostic]
        }
        return Provocation(diagnostics: diagnostics, sources: SourceMap())
    }

    /// Fills the standard list from a file; where nothing is wrong, how it was read is told.
    static func ofTable(_ bytes: [UInt8]) -> Provocation {
        do {
            let table = try CSVTable(bytes, field: "lieux", file: "lieux.csv")
            switch tableDecoder?.decode(JSONValue(.object([])), tables: [table]) {
            case .failure(let faults): return Provocation(diagnostics: faults.all, sources: SourceMap())
            default: return Provocation(diagnostics: table.notice.map { [$0] } ?? [], sources: SourceMap())
            }
        } catch {
            return Provocation(diagnostics: error.all, sources: SourceMap())
        }
    }

    /// The decoder of the contract that data are read against.
    private static let decoder = decoder(of: "contract.gabarit")
    /// The decoder of the contract whose list files fill.
    private static let tableDecoder = decoder(of: "table.gabarit")

    private static func decoder(of path: String) -> Decoder? {
        let file = SuiteSection.File(path: path, state: nil, bytes: SuiteSection.file(path))
        let result = Checker.check(path: path, resources: SuiteResources(files: [path: file]), images: SuiteImages())
        return result.template.map { Decoder(contract: $0.contract, images: PaintableImages()) }
    }

    /// Checks a template.
    private static func ofTemplate(_ section: SuiteSection) -> Provocation {
        let path = "essai.gabarit"
        var files = Dictionary(section.files.flatMap(\.all).map { ($0.path, $0) }) { first, _ in first }
        if section.suite == "policies" { return ofPolicy(section, files) }
        let isWhole =
            section.bytes.starts(with: Array("template ".utf8)) || contains(section.bytes, "\ntemplate ")
            || section.bytes.starts(with: Array("mail ".utf8))
        let bytes = isWhole ? section.bytes : section.bytes + [0x0A] + SuiteSection.file("wrapper.gabarit")
        files[path] = files[path] ?? SuiteSection.File(path: path, state: nil, bytes: bytes)
        let result = Checker.check(path: path, resources: SuiteResources(files: files), images: SuiteImages())
        var diagnostics = result.diagnostics
        if section.suite == "fit", let template = result.template {
            do {
                diagnostics += FitProver(engine: try TextEngine(faces: TestFaces.all)).check(template).diagnostics
            } catch {
                diagnostics += error.diagnostics
            }
        }
        return Provocation(diagnostics: diagnostics, sources: result.sources)
    }

    /// Checks a policy.
    private static func ofPolicy(_ section: SuiteSection, _ files: [String: SuiteSection.File]) -> Provocation {
        let path = "essai.policy.gabarit"
        var files = files
        files[path] = files[path] ?? SuiteSection.File(path: path, state: nil, bytes: section.bytes)
        let result = Checker.checkPolicy(
            path: path, resources: SuiteResources(files: files), images: SuiteImages())
        return Provocation(diagnostics: result.diagnostics, sources: result.sources)
    }

    private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains(text)
    }

    /// The diagnostics in their human form, in one language.
    func text(in language: MessageLanguage) -> String {
        DiagnosticPrinter(sources: sources, language: language, style: .human).print(diagnostics)
    }
}
