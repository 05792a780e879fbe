import ArgumentParser
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPrimitives

/// A document that the command makes of one record.
struct OneDocument {
    let session: Session
    /// The template: its name or its path.
    let name: String
    let record: Record
    /// The lists that come from CSV files.
    let tables: TableOptions
    /// The file to write, `-`, or nothing for one that is named after the template.
    let output: String?
    let format: DocumentFormat
    let purpose: Purpose
    let day: CivilDate?
    let attachesData: Bool
    let fontPrograms: FontPrograms
    let sheet: Sheet

    /// Where the record comes from.
    enum Record {
        /// A file, or `-`.
        case file(String)
        /// The command itself.
        case made([UInt8])

        /// The file, where it is one on disk.
        var file: String? {
            if case .file(let path) = self, path != "-" { path } else { nil }
        }

        /// What faults name.
        fileprivate var name: String {
            if case .file(let path) = self { path } else { "-" }
        }
    }

    /// What was made.
    struct Made {
        /// The file.
        var path: String
        /// How many pages it has.
        var pages: Int
    }

    /// Makes the document; what it is made of is noted, even where it cannot be made.
    ///
    /// - Throws: the command's exit, once it has been said why.
    @discardableResult
    func make(noting files: inout Set<String>) throws -> Made {
        let inputs = [record.file].compactMap(\.self) + tables.sources.map(\.file).filter { $0 != "-" }
        files.formUnion(inputs)
        let (catalogue, choice) = try session.choose(name, noting: &files)
        let target = output ?? "\(choice.candidates[0].version.template.name).\(format.rawValue)"
        if target != "-", inputs.contains(where: { Files.areSame(target, $0) }) {
            throw session.fail([CommandMessages.sameAsInput(target)], status: ExitStatus.cannotCreate)
        }
        let bytes = try self.bytes()
        let lists = try tables.read(in: session)
        let candidate = try session.candidate(of: choice, on: day, of: bytes)
        let template = try session.finish(candidate, in: catalogue)
        let renderer: TemplateRenderer
        let value: Value
        let content: Content
        do {
            renderer = try TemplateRenderer(template, compression: .fast, fontPrograms: fontPrograms, sheet: sheet)
            value = try renderer.decode(bytes, tables: lists)
            content = renderer.content(of: value, purpose: purpose)
            try renderer.requireInForce(content, on: day)
        } catch {
            throw session.fail(tables.placed(error.all, in: record.name), sources: template.template.sources)
        }
        // The data fit and the template is checked: whatever goes wrong now is a defect of ours.
        let rendered: Rendered
        do {
            let attachment = lists.isEmpty ? renderer.attachment(of: bytes) : renderer.attachment(of: value)
            rendered = try renderer.render(content, as: format, attachments: attachesData ? [attachment] : [])
        } catch {
            throw session.fail(error.all, sources: template.template.sources, status: ExitStatus.defect)
        }
        do {
            if target == "-" {
                try Files.writeToStandardOutput(rendered.bytes)
            } else {
                try Files.write(rendered.bytes, to: target)
            }
        } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
        return Made(path: target, pages: rendered.pages)
    }

    private func bytes() throws -> [UInt8] {
        switch record {
        case .file(let path): try session.read(path)
        case .made(let bytes): bytes
        }
    }
}
