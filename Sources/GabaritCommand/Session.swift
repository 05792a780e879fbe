import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritLayout
import GabaritPrimitives
import Glibc

/// One call of the command: where templates and fonts are, how and in which language diagnostics are printed.
struct Session {
    /// The language of messages.
    let language: MessageLanguage
    /// How diagnostics are printed.
    let style: DiagnosticPrinter.Style
    /// The folder of templates, as named.
    let rootPath: String
    /// The locks of fonts.
    let lockPaths: [String]
    /// Whether the files of fonts are held open, as a run of many documents wants it.
    var holdsFonts = false

    /// Reads options and environment.
    init(_ options: SharedOptions) {
        // A reader that closes the pipe, and a file as large as it may be, are errors to tell, not signals to die of.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        ProcessFonts.ignoreMachineFonts()
        style = options.style
        let environment = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Self.environment).first { !$0.isEmpty }
        switch options.lang {
        case .fr: language = .french
        case .en: language = .english
        case nil: language = environment?.hasPrefix("fr") == true ? .french : .english
        }
        let root = options.root ?? Self.environment("GABARIT_TEMPLATES") ?? "Templates"
        rootPath = root
        let added =
            options.fontLocks.isEmpty
            ? (Self.environment("GABARIT_FONTS")?.split(separator: ":").map(String.init) ?? []) : options.fontLocks
        lockPaths = [Self.defaultLock(besides: root)] + added
    }

    /// The lock of the house: `Fonts/fonts.lock` beside the templates' folder, else in the working folder.
    private static func defaultLock(besides root: String) -> String {
        let candidate = place("Fonts/fonts.lock", beside: root)
        return Files.exists(candidate) ? candidate : "Fonts/fonts.lock"
    }

    private static func place(_ name: String, beside root: String) -> String {
        let trimmed = root.hasSuffix("/") ? String(root.dropLast()) : root
        return (trimmed.lastIndex(of: "/").map { String(trimmed[...$0]) } ?? "") + name
    }

    /// The path of what stands beside the folder of templates.
    func beside(_ name: String) -> String { Self.place(name, beside: rootPath) }

    /// A variable of the environment.
    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Whether what is written to standard output may be in colour.
    var usesColor: Bool { Self.admitsColor(STDOUT_FILENO) }

    private static func admitsColor(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1 && environment("NO_COLOR")?.isEmpty != false && environment("TERM") != "dumb"
    }

    /// Prints diagnostics to standard error.
    func report(_ diagnostics: [Diagnostic], sources: SourceMap = SourceMap()) {
        guard !diagnostics.isEmpty else { return }
        let printer = DiagnosticPrinter(
            sources: sources, language: language, style: style,
            usesColor: Self.admitsColor(STDERR_FILENO) && style != .json)
        Self.writeError(printer.print(diagnostics))
    }

    /// Prints diagnostics and ends the command.
    func fail(_ diagnostics: [Diagnostic], sources: SourceMap = SourceMap(), status: ExitCode = ExitStatus.diagnostics)
        -> ExitCode
    {
        report(diagnostics, sources: sources)
        return status
    }

    /// A sentence in the language of messages.
    func text(_ message: Message) -> String { message.text(in: language) }

    /// Writes to standard error.
    static func writeError(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// Writes to standard output; ends the command where that is not possible.
    func write(_ text: String) throws {
        do { try Files.writeToStandardOutput(Array(text.utf8)) } catch {
            throw fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
    }

    /// Opens the folder of templates and the fonts, as ``openFonts(digesting:)`` does; ends the command where that is not possible.
    func openCatalogue(digesting families: Set<String>? = nil) throws -> Catalogue {
        let root: TemplateRoot
        do { root = try TemplateRoot(rootPath) } catch { throw fail([error.diagnostic], status: ExitStatus.noInput) }
        return Catalogue(root: root, lock: try openFonts(digesting: families))
    }

    /// Opens the fonts and compares them with their lock, those of some families to the byte; ends the command where they differ.
    func openFonts(digesting families: Set<String>? = nil) throws -> FontLock {
        let lock: FontLock
        do {
            let named = try FontLock(paths: lockPaths)
            lock = holdsFonts ? named.holdingFiles() : named
        } catch {
            throw fail(error.all, status: ExitStatus.configuration)
        }
        try compare(lock, digesting: families)
        return lock
    }

    private func compare(_ lock: FontLock, digesting families: Set<String>?) throws {
        let problems = lock.problems(digesting: families)
        guard problems.isEmpty else { throw fail(problems, status: ExitStatus.configuration) }
    }

    /// Loads a checked template by name or path, on a day the version that is then in force, else the last; prints its warnings, and
    /// ends the command where it has errors.
    func load(_ name: String, on day: CivilDate? = nil) throws -> CheckedTemplate {
        var files: Set<String> = []
        let (catalogue, choice) = try choose(name, noting: &files)
        return try finish(try candidate(of: choice, on: day), in: catalogue)
    }

    /// Loads a template by name or path, as ``load(_:on:)`` does, or a mail by its path; without a day, that of a record's document
    /// says which version is meant, where there is a record.
    func loadUnit(_ name: String, on day: CivilDate? = nil, of record: [UInt8]? = nil) throws -> Template {
        let (catalogue, wanted) = try open(name)
        if catalogue.isMail(wanted) { return try loadMail(at: wanted, in: catalogue).template }
        var files: Set<String> = []
        let choice = try choose(wanted, in: catalogue, noting: &files)
        return try finish(try candidate(of: choice, on: day, of: record), in: catalogue).template
    }

    /// Loads a checked mail by its own path, or by the name of its template, where the version that is then meant has one mail.
    func loadMail(_ name: String, on day: CivilDate?, of record: [UInt8]) throws -> CheckedMail {
        let (catalogue, wanted) = try open(name)
        if catalogue.isMail(wanted) { return try loadMail(at: wanted, in: catalogue) }
        var files: Set<String> = []
        let choice = try choose(wanted, in: catalogue, noting: &files)
        let version = try candidate(of: choice, on: day, of: record).version
        if wanted.hasSuffix(".gabarit") { throw fail([version.isNoMail]) }
        let path: String
        do { path = try catalogue.mailPath(of: version) } catch { throw fail(error.all) }
        return try loadMail(at: path, in: catalogue)
    }

    private func loadMail(at path: String, in catalogue: Catalogue) throws -> CheckedMail {
        let result = catalogue.load(path)
        report(result.diagnostics, sources: result.sources)
        guard let mail = result.mail else { throw ExitStatus.diagnostics }
        return mail
    }

    private func open(_ name: String) throws -> (Catalogue, String) {
        name.hasSuffix(".gabarit")
            ? try openFolder(ofTemplateAt: name, digesting: []) : (try openCatalogue(digesting: []), name)
    }

    /// The versions that a name or path may mean, with their catalogue; ends the command where it means none.
    ///
    /// The files that were read are noted, and where the template is looked for.
    func choose(_ name: String, noting files: inout Set<String>) throws -> (Catalogue, TemplateChoice) {
        let (catalogue, wanted) = try open(name)
        return (catalogue, try choose(wanted, in: catalogue, noting: &files))
    }

    private func choose(
        _ wanted: String, in catalogue: Catalogue, noting files: inout Set<String>
    ) throws -> TemplateChoice {
        let below = catalogue.root.path + "/"
        let (choice, findings) = catalogue.choice(of: wanted)
        files.formUnion(findings.sources.files.map { below + $0.path })
        guard let choice else {
            files.formUnion(["\(below)\(wanted)/\(wanted).gabarit", "\(below)\(wanted).gabarit"])
            throw fail(findings.diagnostics, sources: findings.sources)
        }
        files.formUnion(choice.candidates.flatMap(\.version.files).map { below + $0 })
        return choice
    }

    /// The version that is meant on a day, the last without one; ends the command where there is none.
    ///
    /// Without a day, that of a record's document says which is meant, where there is a record.
    func candidate(
        of choice: TemplateChoice, on day: CivilDate?, of record: [UInt8]? = nil
    ) throws -> TemplateChoice.Candidate {
        do {
            guard day == nil, let record else { return try choice.candidate(on: day) }
            return try choice.candidate(of: record)
        } catch {
            throw fail(error.all)
        }
    }

    /// Checks a version's fit; prints its warnings, and ends the command where it has errors.
    ///
    /// Of the fonts, the families that it is set in are compared with their lock to the byte, before anything is told of it.
    func finish(_ candidate: TemplateChoice.Candidate, in catalogue: Catalogue) throws -> CheckedTemplate {
        let result = catalogue.finish(candidate.version)
        try compare(catalogue.lock, digesting: result.template?.families)
        report(result.diagnostics, sources: result.sources)
        guard let template = result.template else { throw ExitStatus.diagnostics }
        return template
    }

    /// A template named by its path, in a catalogue of its folder.
    func openFolder(
        ofTemplateAt path: String, digesting families: Set<String>? = nil
    ) throws -> (Catalogue, String) {
        let (root, inside) = try folder(ofFileAt: path)
        return (Catalogue(root: root, lock: try openFonts(digesting: families)), inside)
    }

    /// The root of a file named by its path, and its path from there: the named folder where the file lies in it, else the one that
    /// the file's place tells of, `NAME/NAME.gabarit` or `NAME/VERSION/NAME.gabarit`, else the file's own folder.
    func folder(ofFileAt path: String) throws -> (TemplateRoot, String) {
        guard let resolved = Files.resolved(path) else {
            throw fail([FileError.missing(path).diagnostic], status: ExitStatus.noInput)
        }
        if let root = try? TemplateRoot(rootPath), resolved.hasPrefix(root.path + "/") {
            return (root, String(resolved.dropFirst(root.path.count + 1)))
        }
        let parts = resolved.split(separator: "/").map(String.init)
        let name = String((parts.last ?? "").dropLast(".gabarit".count))
        let depth = parts.dropLast().suffix(2).lastIndex(of: name).map { parts.count - $0 } ?? 1
        do {
            let root = try TemplateRoot("/" + parts.dropLast(depth).joined(separator: "/"))
            return (root, parts.suffix(depth).joined(separator: "/"))
        } catch {
            throw fail([error.diagnostic], status: ExitStatus.noInput)
        }
    }

    /// The names given, or where there are none those of all templates; ends the command where the folder cannot be listed.
    func names(_ given: [String] = [], in catalogue: Catalogue) throws -> [String] {
        do { return try given.isEmpty ? catalogue.names() : given } catch {
            throw fail([error.diagnostic], status: ExitStatus.noInput)
        }
    }

    /// Reads a file of data, or standard input for `-`; ends the command where that is not possible.
    func read(_ path: String) throws -> [UInt8] {
        do { return try Files.read(path) } catch { throw fail([error.diagnostic], status: ExitStatus.noInput) }
    }
}
