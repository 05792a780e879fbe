import ArgumentParser
import Gabarit
import GabaritContent
import GabaritLanguage
import GabaritPrimitives

/// `gabarit mail NAME --data FILE -o FOLDER`: subject, plain text and HTML of a mail.
struct MailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Writes the subject and the two bodies of a mail.",
        discussion: """
            FOLDER gets subject.txt (one line), body.txt (flowed text of 72 columns: format=flowed, RFC 3676) and body.html, all in \
            UTF-8. They make a message of multipart/alternative; sending it is the dispatcher's work.
            """)

    @Argument(
        help: "The mail's template, NAME or NAME@VERSION, where that version has one mail; or the path of the mail.")
    var name: String

    @Option(help: "A JSON file, or - for standard input.")
    var data: String

    @Option(name: [.short, .customLong("output")], help: "The folder for the three parts.")
    var output: String

    @Option(
        name: .customLong("on"),
        help: "The day whose version is meant, and on which the mail must be in force; by default the document's own.")
    var day: CivilDate?

    @Option(help: "live, specimen or duplicate.")
    var purpose: Purpose = .live

    @OptionGroup var tables: TableOptions

    @OptionGroup var options: SharedOptions

    func validate() throws { try tables.validate(besides: data) }

    func run() throws {
        let session = Session(options)
        let bytes = try session.read(data)
        let mail = try session.loadMail(name, on: day, of: bytes)
        let lists = try tables.read(in: session)
        let message: MailMessage
        do {
            let value = try mail.template.decode(bytes, tables: lists)
            message = try mail.message(of: value, purpose: purpose, on: day)
        } catch {
            throw session.fail(tables.placed(error.all, in: data), sources: mail.template.sources)
        }
        let parts = [
            ("subject.txt", message.subject + "\n"), ("body.txt", message.text), ("body.html", message.html),
        ]
        for (file, _) in parts where data != "-" && Files.areSame("\(output)/\(file)", data) {
            throw session.fail(
                [CommandMessages.sameAsInput("\(output)/\(file)")], status: ExitStatus.cannotCreate)
        }
        do {
            try Files.makeFolder(output)
            for (file, text) in parts { try Files.write(Array(text.utf8), to: "\(output)/\(file)") }
        } catch {
            throw session.fail([error.diagnostic], status: ExitStatus.cannotCreate)
        }
    }
}
