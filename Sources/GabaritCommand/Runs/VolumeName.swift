import Gabarit

/// The names that follow from a run's.
enum VolumeName {
    /// The path of a volume, counted from 1: `run-0001.pdf` of `run.pdf`.
    static func path(_ output: String, _ volume: Int) -> String {
        let digits = String(volume)
        let (stem, ending) = parts(output)
        return "\(stem)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)\(ending)"
    }

    /// The path of the report: `run.report.ndjson` beside `run.pdf`; in the working folder where the file is one of the system's,
    /// such as `/dev/stdout`.
    static func report(_ output: String) -> String {
        parts(output.hasPrefix("/dev/") ? last(output) : output).stem + ".report.ndjson"
    }

    /// The last part of a path.
    static func last(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// The paths of what stands under the run's names, or may be taken for it, and is none of its files.
    static func others(than standing: Set<String>, of output: String, isSplit: Bool) -> [String] {
        guard isSplit else { return standing.isEmpty && Files.length(output) != nil ? [output] : [] }
        let (stem, ending) = parts(last(output))
        let folder = String(output.dropLast(last(output).count))
        let names = (try? Files.names(in: folder.isEmpty ? "." : folder)) ?? []
        return names.filter { name in
            guard name.hasPrefix(stem + "-"), name.hasSuffix(ending), !standing.contains(name) else { return false }
            let number = name.dropFirst(stem.count + 1).dropLast(ending.count)
            return number.count >= 4 && number.allSatisfy { ("0"..."9").contains($0) }
        }.map { folder + $0 }
    }

    /// What a file says that it is: its template, and the line of its first record.
    static func title(of template: CheckedTemplate, lines first: Int) -> String { "\(template.label), \(first)…" }

    private static func parts(_ path: String) -> (stem: String, ending: String) {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return (path, "") }
        return (String(path[..<dot]), String(path[dot...]))
    }
}
