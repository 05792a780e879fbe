public import Foundation
import Glibc

/// Runs other programs: the independent readers and judges of the files that are made.
///
/// Through `posix_spawn` and `waitpid`, not Foundation's `Process`: that one needs a run loop of its own for each end it waits for,
/// and hundreds of them in one test run have ended it with an abort.
public enum Shell {
    /// What a program gave.
    public struct Outcome: Sendable {
        /// Its exit status; 127 where it could not be started, 128 and the signal where a signal ended it.
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
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        // Files instead of pipes: a program that prints more than a pipe holds would wait for ever.
        let names = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
        do {
            try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
            try (input ?? Data()).write(to: names[0])
            let running = try Running(
                program, arguments, input: names[0].path, output: names[1].path, errors: names[2].path,
                environment: environment, folder: folder)
            let status = running.wait()
            return Outcome(
                status: status, output: try Data(contentsOf: names[1]),
                errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
        } catch { return Outcome(status: 127, output: Data(), errors: "\(program): \(error)") }
    }

    /// A program that runs; it is ended and waited for with the value, at the latest.
    public final class Running {
        /// The process.
        public let identifier: pid_t
        private var status: Int32?

        /// Starts a program found on the path, its three streams files.
        public init(
            _ program: String, _ arguments: [String], input: String = "/dev/null", output: String = "/dev/null",
            errors: String = "/dev/null", environment: [String: String] = [:], folder: URL? = nil
        ) throws {
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            // Of the ways to start in another folder the one that needs no extension of the library.
            let command = (folder.map { ["env", "--chdir", $0.path] } ?? []) + [program] + arguments
            var words = command.map { strdup($0) } + [nil]
            var settings = all.map { strdup("\($0.key)=\($0.value)") } + [nil]
            defer { for word in words + settings { free(word) } }
            var process: pid_t = 0
            let failure = posix_spawnp(&process, command[0], &actions, nil, &words, &settings)
            guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
            identifier = process
        }

        /// Whether it still runs.
        public var isRunning: Bool {
            guard status == nil else { return false }
            var raw: Int32 = 0
            guard waitpid(identifier, &raw, WNOHANG) == identifier else { return true }
            status = Self.status(of: raw)
            return false
        }

        /// Waits for its end; its exit status, or 128 and the signal that ended it.
        public func wait() -> Int32 {
            if let status { return status }
            var raw: Int32 = 0
            while waitpid(identifier, &raw, 0) < 0 {
                guard errno == EINTR else { return 127 }
            }
            let ended = Self.status(of: raw)
            status = ended
            return ended
        }

        /// Sends it a signal.
        public func send(_ signal: Int32 = SIGTERM) {
            if isRunning { kill(identifier, signal) }
        }

        deinit {
            guard isRunning else { return }
            kill(identifier, SIGKILL)
            _ = wait()
        }

        private static func status(of raw: Int32) -> Int32 {
            raw & 0x7f == 0 ? (raw >> 8) & 0xff : 128 + (raw & 0x7f)
        }
    }
}
