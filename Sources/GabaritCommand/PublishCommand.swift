import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// `gabarit publish NAME…`: from now on the version does not change.
struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publishes versions of templates: locks all that they are made of.",
        discussion: """
            The version that is being worked on, NAME/NAME.gabarit, is copied to NAME/VERSION with its samples, what it imports \
            and what it shows, and written into versions.lock. From then on a change to it is an error, and the next one is a new \
            version.
            """)

    @Argument(help: "Templates: NAME, or NAME@VERSION.")
    var names: [String]

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let catalogue = try session.openCatalogue()
        var publication: Publication
        do { publication = try Publication(catalogue) } catch { throw session.fail(error.all) }
        for name in names {
            let version = try version(named: name, in: catalogue, session: session)
            let written: [String]
            do { written = try publication.publish(version) } catch {
                throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
            }
            let message =
                written.isEmpty
                ? CommandMessages.publishedBefore(version.label)
                : CommandMessages.published(version.label, digest: version.parts.digest)
            try session.write(
                session.text(message) + "\n" + written.map { "  \(session.rootPath)/\($0)\n" }.joined())
        }
    }

    /// The version to publish, checked with all others of its name: of a name, the one that is being worked on.
    private func version(named name: String, in catalogue: Catalogue, session: Session) throws -> CatalogueVersion {
        let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
        let series = catalogue.series(parts[0])
        let results = series.results(in: catalogue)
        for result in results { session.report(result.diagnostics, sources: result.sources) }
        session.report(series.findings.diagnostics, sources: series.findings.sources)
        guard !series.findings.hasErrors, !results.contains(where: { $0.template == nil }) else {
            throw ExitStatus.diagnostics
        }
        let found =
            parts.count == 2
            ? series.versions.first { $0.template.version == parts[1] }
            : series.versions.first { $0.state == .draft } ?? series.versions.last
        guard let found else {
            let (_, findings) = catalogue.choice(of: name)
            throw session.fail(findings.diagnostics, sources: findings.sources)
        }
        return found
    }
}
