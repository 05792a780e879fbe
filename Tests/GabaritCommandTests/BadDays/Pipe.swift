import Foundation
import GabaritTestSupport
import Testing

/// A named pipe whose other end is in the test's hand: a run at it stands still until the test goes on.
final class Pipe {
    let path: String
    private var descriptor: Int32

    /// Makes a pipe that holds a page and no more.
    init(_ url: URL) throws {
        path = url.path
        try #require(mkfifo(path, 0o600) == 0)
        // Both directions: opening waits for nobody.
        descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        try #require(descriptor >= 0 && fcntl(descriptor, Self.setSize, 4096) >= 0)
    }

    deinit { close() }

    /// Linux's `F_SETPIPE_SZ`.
    private static let setSize: Int32 = 1031

    /// Takes so many bytes of what a process writes.
    func take(_ count: Int, from process: Shell.Running) {
        var (taken, buffer) = (0, [UInt8](repeating: 0, count: 512))
        while taken < count {
            let read = Glibc.read(descriptor, &buffer, min(buffer.count, count - taken))
            if read > 0 { taken += read } else if !Self.waits(for: process) { return }
        }
    }

    /// Gives bytes to a process that reads them.
    func give(_ text: String, to process: Shell.Running) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 { rest = rest.dropFirst(written) } else if !Self.waits(for: process) { return }
        }
    }

    /// Waits a moment, unless the process has ended.
    private static func waits(for process: Shell.Running) -> Bool {
        guard process.isRunning else { return false }
        usleep(500)
        return true
    }

    /// Goes away.
    func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
    }
}
