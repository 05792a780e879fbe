import Gabarit

/// The names that follow from a run's.
enum VolumeName {
    /// The path of a volume, counted from 1: `run-0001.pdf` of `run.pdf`.
    static func path(_ output: String, _ volume: Int) -> String {
        let digits = String(volume)
        let (stem, ending) = parts(output)
        return "\(stem)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)\(ending)"
    }

    /// The path of the report: `run.report.ndjson` beside `run.pdf`.
    static func report(_ output: String) -> String { parts(output).stem + ".report.ndjson" }

    /// The last part of a path.
    static func last(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// What a file says that it is: its template, and the line of its first record.
    static func title(of template: CheckedTemplate, lines first: Int) -> String { "\(template.label), \(first)…" }

    private static func parts(_ path: String) -> (stem: String, ending: String) {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return (path, "") }
        return (String(path[..<dot]), String(path[dot...]))
    }
}
