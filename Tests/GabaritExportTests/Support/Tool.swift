import Foundation

/// Runs the judges of PDF files: programs of the machine that the tests run on.
enum Tool {
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Runs a program, found by name, over a file of its own that holds these bytes; `{}` in an argument stands for its path.
    static func run(
        _ name: String, _ arguments: [String], on bytes: [UInt8], environment: [String: String] = [:]
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("file")
        let (output, errors) = (folder.appendingPathComponent("out"), folder.appendingPathComponent("err"))
        try Data(bytes).write(to: file)
        for url in [output, errors] { try Data().write(to: url) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments.map { $0.replacingOccurrences(of: "{}", with: file.path) }
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
            .merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try read(output), errors: try read(errors))
    }

    private static func read(_ url: URL) throws -> String {
        String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
}
