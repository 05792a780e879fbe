public import Foundation

/// Runs other programs: the independent readers and judges of the files that are made.
public enum Shell {
    /// What a program gave.
    public struct Outcome: Sendable {
        /// Its exit status; 127 where it could not be started.
        public var status: Int32
        /// Its standard output.
        public var output: Data
        /// Its standard error.
        public var errors: String

        /// The standard output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Runs a program found on the path and waits for its end.
    public static func run(
        _ program: String, _ arguments: [String], input: Data? = nil, environment: [String: String] = [:],
        folder: URL? = nil
    ) -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        if let folder { process.currentDirectoryURL = folder }
        if !environment.isEmpty {
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        }
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        // Files instead of pipes: a program that prints more than a pipe holds would wait for ever.
        let names = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
        for (name, data) in zip(names, [input ?? Data(), Data(), Data()]) { try? data.write(to: name) }
        guard let standardInput = try? FileHandle(forReadingFrom: names[0]),
            let output = try? FileHandle(forWritingTo: names[1]), let errors = try? FileHandle(forWritingTo: names[2])
        else { return Outcome(status: 127, output: Data(), errors: "no scratch files") }
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = errors
        do { try process.run() } catch { return Outcome(status: 127, output: Data(), errors: "\(error)") }
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: (try? Data(contentsOf: names[1])) ?? Data(),
            errors: (try? String(contentsOf: names[2], encoding: .utf8)) ?? "")
    }
}
