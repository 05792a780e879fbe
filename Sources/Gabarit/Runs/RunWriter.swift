import GabaritExport
import GabaritPages
import GabaritPrimitives

/// Writes the file of a run, on a thread of its own beside those that set its documents.
actor RunWriter {
    private let executor = WorkerExecutor(named: "gabarit.run")
    private let file: NewFile
    private let run: PrintRun

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(path: String, title: String, faces: [Face], writing: RenderWorker.Writing) throws(RenderError) {
        do throws(FileError) { file = try NewFile(path) } catch { throw .failed(Diagnostics([error.diagnostic])) }
        do throws(ExportError) {
            let exporter = try PDFExporter(
                faces: faces, compression: writing.compression, fontPrograms: writing.fontPrograms)
            run = PrintRun(PDFRun(exporter, title: title, to: file))
        } catch {
            throw .failed(Diagnostics([RenderingMessages.diagnostic(error)]))
        }
    }

    func add(_ pages: Pages) throws(RenderError) -> RunFile.Place {
        let place = RunFile.Place(page: run.pageCount + 1, pages: pages.pages.count)
        do throws(Diagnostics) { try run.add(pages) } catch { throw .failed(error) }
        return place
    }

    /// Ends the file and gives it its name.
    func finish() throws(RenderError) -> RunFile {
        do throws(Diagnostics) { try run.finish() } catch { throw .failed(error) }
        do throws(FileError) {
            let digest = try file.finish()
            return RunFile(documents: run.documentCount, pages: run.pageCount, bytes: file.count, digest: digest)
        } catch {
            throw .failed(Diagnostics([error.diagnostic]))
        }
    }
}
