import GabaritPrimitives

/// The wordings of what can go wrong with files.
enum FileMessages {
    /// `file.read`, `file.write`, `file.list`; `file.busy` where somebody else is writing.
    static func failed(_ error: FileError) -> Diagnostic {
        if error.isBusy { return busy(error.path) }
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

    private static func busy(_ path: String) -> Diagnostic {
        Diagnostic(
            "file.busy",
            Message(
                fr: "`\(path)` est en train d'être écrit par un autre processus",
                en: "`\(path)` is being written by another process"),
            hints: [
                Diagnostic.Hint(
                    Message(fr: "attendez-le, ou nommez un autre fichier", en: "wait for it, or name another file"))
            ])
    }
}
