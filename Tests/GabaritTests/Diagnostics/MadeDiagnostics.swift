import CCairo
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport

@testable import Gabarit
@testable import GabaritCommand
@testable import GabaritContent
@testable import GabaritExport
@testable import GabaritLanguage
@testable import GabaritLayout

/// Diagnostics that no source and no datum of a section provokes: defects that a checked template excludes, faults of the machine.
///
/// Each is made by its maker, so that its wording has a golden too.
enum MadeDiagnostics {
    /// A title and what is made.
    typealias Made = (title: String, diagnostic: Diagnostic)

    /// The diagnostics by code.
    static let byCode: [String: [Made]] = Dictionary(grouping: all, by: \.diagnostic.code)

    private static let place = Span(source: SourceID(0), start: 0, end: 3)

    private static var all: [Made] {
        defects + export + files + fonts + tables + MadeVersions.diagnostics + [
            ("", CommandMessages.unknownCode("layout.unproven")),
            ("nothing like it", CommandMessages.unknownCode("x")),
            ("", CommandMessages.sameAsInput("demande.json")),
            ("", CommandMessages.duplicateName()),
            ("", CommandMessages.leftOver(["lot/run-0003.pdf"])),
            ("several", CommandMessages.leftOver(["lot/run-0003.pdf", "lot/run-0004.pdf", "lot/run-0005.pdf"])),
            ("", CommandMessages.otherVersion("tb06@2023", than: "tb06@2024")),
            ("", CommandMessages.badTemplateName("Avis_Loyer")),
            ("", CommandMessages.templateExists("Templates/avis/avis.gabarit")),
            ("", CommandMessages.noTemplateIn("Templates")),
            ("", CatalogueMessages.mailHasNoPages("avis@2024-04")),
            ("", CatalogueMessages.noMail(of: "avis")),
            ("", CatalogueMessages.notAMail("avis@2024-04")),
            ("", CatalogueMessages.severalMails(["avis/courriel.gabarit", "avis/relance.gabarit"], of: "avis")),
            ("", CatalogueMessages.imageChanged()),
            ("", CatalogueMessages.notInForce("avis@2", from: "2024-04-15", on: "2024-01-01")),
            ("operations", PolicyMessages.tooManyOperations(2400, limit: 2000, at: place)),
            ("", CatalogueMessages.unknownPolicy("attestation", closest: "attestation-simplifiee")),
            ("nothing like it", CatalogueMessages.unknownPolicy("avis", closest: nil)),
            ("", CommandMessages.unknownSwitch("repliPostale", among: ["repliPostal"])),
            ("nothing like it", CommandMessages.unknownSwitch("x", among: ["repliPostal"])),
            ("", CatalogueMessages.otherFormat(.a5, than: [.a3, .a4], of: "affiche@2")),
            ("a page without a name", CatalogueMessages.otherFormat(.a4, than: [], of: "carte@1")),
            ("", CatalogueMessages.unknownTemplate("attestation", closest: "attestation-simplifiee")),
            ("nothing like it", CatalogueMessages.unknownTemplate("x", closest: nil)),
            ("after the last day", CatalogueMessages.noLongerInForce("avis", until: "2024-05-15", on: "2024-06-01")),
            ("", CatalogueMessages.otherName("avis", expected: "lettre")),
            ("", CatalogueMessages.unknownVersion("2023", of: "avis", known: ["2024-04"])),
            ("of several", CatalogueMessages.unknownVersion("2023", of: "avis", known: ["2024-04", "2025-01"])),
        ]
    }

    private static var defects: [Made] {
        let overflow = Overflow(measure: .height, needed: .millimetres(12.5), offered: .millimetres(9), span: place)
        return [
            ("", ContentMessages.unexpectedValue(at: place)),
            ("", GabaritLayout.LayoutMessages.noProgress(at: place)),
            ("", GabaritLayout.LayoutMessages.noRegion(at: place)),
            ("", GabaritLayout.LayoutMessages.overflow(overflow)),
            ("", GabaritLayout.LayoutMessages.tooDeep(limit: 100, at: place)),
            ("", GabaritLayout.LayoutMessages.tooManyBlocks(limit: 2_000_000, at: place)),
            ("", GabaritLayout.LayoutMessages.tooManyPages(limit: 2000, at: place)),
            ("", TextMessages.noFontMap()),
            ("", TextMessages.substitutedFace("Roboto", at: place)),
            ("", TextMessages.missingGlyph("漢", family: "Roboto", at: place)),
            ("", TextMessages.unreadable(face)),
        ]
    }

    private static var export: [Made] {
        [
            ("", RenderingMessages.nonconforming(Violation(.title, at: place))),
            ("a language", RenderingMessages.nonconforming(Violation(.language, at: place))),
            ("a picture", RenderingMessages.nonconforming(Violation(.alternative, at: place))),
            ("the first heading", RenderingMessages.nonconforming(Violation(.heading(2, after: 0), at: place))),
            ("a heading", RenderingMessages.nonconforming(Violation(.heading(3, after: 1), at: place))),
            ("an element", RenderingMessages.nonconforming(Violation(.nesting(.paragraph, in: .list), at: place))),
            ("text", RenderingMessages.nonconforming(Violation(.text(in: .table), at: place))),
            ("a link", RenderingMessages.nonconforming(Violation(.link, at: place))),
            ("a character", RenderingMessages.nonconforming(Violation(.missingGlyph, at: place))),
            ("glyphs", RenderingMessages.nonconforming(Violation(.silentGlyphs, at: place))),
            ("", RenderingMessages.diagnostic(.drawing(CairoError(CAIRO_STATUS_NO_MEMORY, during: .paint)))),
            ("", RenderingMessages.diagnostic(.face(face, CairoError(CAIRO_STATUS_NO_MEMORY, during: .openFont)))),
            ("", RenderingMessages.diagnostic(.malformed(.noPages))),
            ("", RenderingMessages.diagnostic(.code(.tooLong(bytes: 3000), at: place))),
            ("", RenderingMessages.diagnostic(.image(.damaged, at: place))),
            ("", RenderingMessages.diagnostic(.oversized(width: 40_000, height: 30_000))),
            ("", RenderingMessages.diagnostic(.finish(.unknownShape(.structure)))),
            ("", RenderingMessages.diagnostic(.stopped)),
            ("", RenderingMessages.diagnostic(.output(FileError(.write, path: "avis.pdf", code: 28)))),
        ]
    }

    private static var tables: [Made] {
        let place = DataPlace(path: DataPath([.field("lieux")]), position: JSONPosition(), file: "lieux.csv")
        return [
            ("", CSVMessages.ambiguousHeader(["depart.code", "arrivee.code"], at: place)),
            ("of another mark", CSVMessages.encoding(.otherMark(.utf16), at: place)),
            ("of no mark", CSVMessages.encoding(.noMark, at: place)),
            ("", CSVMessages.filledTwice("lieux", at: place)),
            ("", CSVMessages.noRecord("tableau", at: place)),
            ("", CSVMessages.noSuchList("lieu", known: ["lieux"], at: place)),
            ("nothing like it", CSVMessages.noSuchList("guichets", known: ["lieux"], at: place)),
            ("", CSVMessages.columns(.notFlat(path: ["lieux", "horaires"]), at: place)),
            ("of too many columns", CSVMessages.columns(.tooMany, at: place)),
            ("", CSVMessages.tooLarge(limit: CSVTable.largest, at: place)),
        ]
    }

    private static var files: [Made] {
        [
            ("", FileMessages.failed(FileError(.read, path: "demande.json", code: 2))),
            ("", FileMessages.failed(FileError(.write, path: "out/avis.pdf", code: 28))),
            ("", FileMessages.failed(FileError(.list, path: "Templates", code: 13))),
            ("", FileMessages.failed(FileError(.write, path: "out/tirage.pdf", code: 16))),
            (
                "in a run",
                CommandMessages.stopped(FileMessages.failed(FileError(.write, path: "lot/run-0003.pdf", code: 28)))
            ),
        ]
    }

    private static var fonts: [Made] {
        let entry = FontLock.Entry(
            face: face, package: "fonts-roboto-unhinted", version: "2:0~20170802-3", licence: "Apache-2.0", bytes: 1,
            digest: "")
        let dictionary = FontLock.HyphenationEntry(
            patterns: HyphenationPatterns(language: LanguageTag("fr"), path: "/usr/share/hyphen/hyph_fr.dic"),
            package: "hyphen-fr", version: "1:7.5.0-1", licence: "LGPL-2.1-or-later", bytes: 1, digest: "")
        return [
            ("", FontMessages.different(entry)),
            ("of a lock that says something else", FontMessages.malformed("Fonts/fonts.lock", "faces", index: 2)),
            ("of a lock that is not there", FontMessages.unreadable("Fonts/fonts.lock", "No such file or directory")),
            ("", FontMessages.missing(entry)),
            ("", FontMessages.different(dictionary)),
            ("", FontMessages.missing(dictionary)),
            ("", TextMessages.unreadablePatterns(dictionary.patterns)),
        ]
    }

    private static let face = Face(
        family: "Roboto", weight: 400, italic: false, path: "/usr/share/fonts/truetype/roboto/Roboto-Regular.ttf")
}
