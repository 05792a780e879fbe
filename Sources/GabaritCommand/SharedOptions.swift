public import ArgumentParser
public import GabaritLanguage
public import GabaritPrimitives

/// What every subcommand understands.
struct SharedOptions: ParsableArguments {
    @Option(name: .customLong("diagnostics"), help: "How diagnostics are printed: human, short or json.")
    var style: DiagnosticPrinter.Style = .human

    @Option(help: "The language of messages: fr or en. By default that of LC_ALL, LC_MESSAGES or LANG.")
    var lang: LanguageOption?

    @Option(help: "The folder of templates. By default GABARIT_TEMPLATES, or Templates.")
    var root: String?

    @Option(name: .customLong("fonts"), help: "A fonts' lock whose faces are added. By default those in GABARIT_FONTS.")
    var fontLocks: [String] = []
}

extension DiagnosticPrinter.Style: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
    /// Reads a day such as `2024-04-15`.
    public init?(argument: String) { self.init(iso: argument) }
}

/// The languages of messages.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
    case fr, en
}
