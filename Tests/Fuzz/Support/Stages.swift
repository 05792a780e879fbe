import Glibc

/// Counts how far the inputs of a fuzzer got, and tells at the end of the process.
public enum Stages {
    /// What is counted, in order; written from the fuzzer's one thread only.
    nonisolated(unsafe) private static var counts: [(name: String, count: Int)] = []

    /// Counts one input that reached a stage; the first call registers the report.
    public static func reach(_ name: String) {
        if counts.isEmpty { atexit { Stages.report() } }
        if let index = counts.firstIndex(where: { $0.name == name }) {
            counts[index].count += 1
        } else {
            counts.append((name, 1))
        }
    }

    private static func report() {
        let all = counts.first?.count ?? 0
        for (name, count) in counts where all > 0 {
            let tenths = count * 1000 / all
            let line = "stage \(name): \(count) of \(all) inputs, \(tenths / 10).\(tenths % 10) %\n"
            _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
        }
    }
}
