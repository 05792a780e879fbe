import GabaritPrimitives

/// The wordings of what can go wrong with files.
enum FileMessages {
    /// `file.read`, `file.write`, `file.list`.
    static func failed(_ error: FileError) -> Diagnostic {
        let message =
            switch error.operation {
            case .read:
                Message(
                    fr: "`\(error.path)` ne peut pas être lu : \(error.reason)",
                    en: "cannot read `\(error.path)`: \(error.reason)")
            case .write:
                Message(
                    fr: "`\(error.path)` ne peut pas être écrit : \(error.reason)",
                    en: "cannot write `\(error.path)`: \(error.reason)")
            case .list:
                Message(
                    fr: "le dossier `\(error.path)` ne peut pas être parcouru : \(error.reason)",
                    en: "cannot list folder `\(error.path)`: \(error.reason)")
            }
        return Diagnostic("file.\(error.operation.rawValue)", message)
    }
}
