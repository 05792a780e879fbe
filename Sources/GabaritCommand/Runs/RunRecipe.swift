import Gabarit
import GabaritContent
import GabaritExport
import GabaritPrimitives

/// The digest of all that a file of a run follows from besides its record.
enum RunRecipe {
    static func digest(
        _ template: CheckedTemplate, purpose: Purpose, format: DocumentFormat, attachesData: Bool,
        fontPrograms: FontPrograms, sheet: Sheet, isOneFile: Bool = false
    ) -> String {
        var choices = (attachesData ? " attached" : "") + (fontPrograms == .whole ? " whole" : "")
        if let format = sheet.format { choices += " \(format.rawValue)" }
        if sheet.hasCropMarks { choices += " cut" }
        if isOneFile { choices += " one" }
        return SHA256(of: "\(template.digest) \(purpose.rawValue) \(format.rawValue)\(choices)").hexadecimal
    }
}
