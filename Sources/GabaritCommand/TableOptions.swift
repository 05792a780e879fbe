public import ArgumentParser
import Gabarit
public import GabaritLanguage
import GabaritPrimitives

/// What commands that take a record understand of CSV files.
struct TableOptions: ParsableArguments {
    @Option(
        name: .customLong("csv"),
        help: "A list of the record from a CSV file: FIELD=FILE, - for standard input. May be given for several lists.")
    var sources: [TableSource] = []

    @Option(
        name: .customLong("csv-encoding"),
        help: "utf-8, windows-1252 or utf-16. By default seen from the file, and told.")
    var encoding: CSVDialect.Encoding?

    @Option(
        name: .customLong("csv-delimiter"), help: "comma, semicolon or tab. By default seen from the header, and told.")
    var delimiter: CSVDialect.Delimiter?

    @Option(
        name: .customLong("csv-decimal"),
        help: "comma or point. By default either, and numbers that could be read both ways are refused.")
    var decimalMark: CSVDialect.DecimalMark?

    /// Refuses to read standard input twice.
    func validate(besides data: String) throws {
        guard ([data] + sources.map(\.file)).count(where: { $0 == "-" }) <= 1 else {
            throw ValidationError("standard input can be one file only")
        }
    }

    /// What is wrong with a record, each fault with its file where there are several.
    func placed(_ diagnostics: [Diagnostic], in data: String) -> [Diagnostic] {
        guard !sources.isEmpty else { return diagnostics }
        return diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            if diagnostic.dataPosition?.file == nil { diagnostic.dataPosition?.file = data }
            return diagnostic
        }
    }

    /// Reads the tables, and tells how they were read; ends the command where that is not possible.
    func read(in session: Session) throws -> [CSVTable] {
        let dialect = CSVDialect(encoding: encoding, delimiter: delimiter, decimalMark: decimalMark)
        var tables: [CSVTable] = []
        for source in sources {
            let bytes = try session.read(source.file)
            do {
                tables.append(try CSVTable(bytes, field: source.field, file: source.file, dialect: dialect))
            } catch {
                throw session.fail(error.all)
            }
        }
        session.report(tables.compactMap(\.notice))
        return tables
    }
}

/// `FIELD=FILE`.
struct TableSource: ExpressibleByArgument {
    let field: String
    let file: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex,
            argument.index(after: equals) != argument.endIndex
        else { return nil }
        field = String(argument[..<equals])
        file = String(argument[argument.index(after: equals)...])
    }
}

extension CSVDialect.Encoding: ExpressibleByArgument {}
extension CSVDialect.Delimiter: ExpressibleByArgument {}
extension CSVDialect.DecimalMark: ExpressibleByArgument {}
