import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// `gabarit format FILE…`: one layout for every template.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format", abstract: "Writes template files in the one canonical layout.")

    @Argument(help: "Files, or - for standard input.")
    var files: [String]

    @Flag(help: "Change nothing; end with 1 where a file would change.")
    var check = false

    @OptionGroup var options: SharedOptions

    func run() throws {
        let session = Session(options)
        var hasFailed = false
        for path in files {
            let bytes = try session.read(path)
            var sources = SourceMap()
            let file = SourceFile(path: path, bytes: bytes)
            _ = sources.add(file)
            let formatted: [UInt8]
            do { formatted = try Formatter.format(file) } catch {
                session.report(error.all, sources: sources)
                hasFailed = true
                continue
            }
            if path == "-" {
                try session.write(String(decoding: formatted, as: UTF8.self))
            } else if formatted != bytes {
                if check {
                    hasFailed = true
                    try session.write(path + "\n")
                } else {
                    do { try Files.write(formatted, to: path) } catch {
                        throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
                    }
                }
            }
        }
        if hasFailed { throw ExitStatus.diagnostics }
    }
}
