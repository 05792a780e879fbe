import ArgumentParser
import Gabarit
import GabaritLayout
import GabaritPages
import GabaritPrimitives

/// `gabarit fonts`: the locked faces and dictionaries of hyphenation, and whether the machine has them.
struct FontsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fonts",
        abstract: "Lists the faces and dictionaries of the lock and checks them against the machine.")

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        let lock: FontLock
        do { lock = try FontLock(paths: session.lockPaths) } catch {
            throw session.fail(error.all, status: ExitStatus.configuration)
        }
        let faces = lock.entries.map { entry in
            [
                entry.face.family, String(entry.face.weight), entry.face.italic ? "italic" : "", entry.licence,
                "\(entry.package) \(entry.version)", entry.face.path,
            ]
        }
        let dictionaries = lock.dictionaries.map { entry in
            [
                "hyphenation", entry.patterns.language.tag, "", entry.licence, "\(entry.package) \(entry.version)",
                entry.patterns.path,
            ]
        }
        try session.write(TextTable.text(faces + dictionaries))
        let problems = lock.problems()
        guard problems.isEmpty else { throw session.fail(problems, status: ExitStatus.configuration) }
    }
}
