import Gabarit
import Synchronization

/// Records that workers take one by one, in their order.
///
/// What is taken is finished, also where the run is asked to end: what was made then is of the first records, without a gap.
final class RecordBatch: Sendable {
    private let records: [RecordFile.Record]
    private let taken = Atomic(0)

    init(_ records: [RecordFile.Record]) { self.records = records }

    /// What all workers make of the records, in their order; of fewer where the run is asked to end.
    func outcomes<Worker: Sendable, Outcome: Sendable>(
        of pool: [Worker], _ make: @escaping @Sendable (Worker, RecordFile.Record) async -> Outcome
    ) async -> [Outcome] {
        await withTaskGroup(of: [(Int, Outcome)].self) { group in
            for worker in pool {
                group.addTask {
                    var made: [(Int, Outcome)] = []
                    while let (place, record) = self.next() { made.append((place, await make(worker, record))) }
                    return made
                }
            }
            var all: [(Int, Outcome)] = []
            for await made in group { all += made }
            return all.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func next() -> (Int, RecordFile.Record)? {
        guard !Interruption.isRequested else { return nil }
        let place = taken.add(1, ordering: .relaxed).oldValue
        return place < records.count ? (place, records[place]) : nil
    }
}
