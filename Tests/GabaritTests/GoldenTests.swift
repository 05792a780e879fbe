import GabaritTestSupport
import Testing

/// The folder of goldens holds what tests compare with, and nothing else.
struct GoldenTests {
    @Test func `no golden is an orphan`() {
        for path in Golden.files().subtracting(ExpectedGoldens.all).sorted() {
            Issue.record("no test compares with Goldens/\(path): remove it, or name it in ExpectedGoldens")
        }
    }
}
