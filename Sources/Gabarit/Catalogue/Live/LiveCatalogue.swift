internal import GabaritLayout
public import GabaritPrimitives
internal import Synchronization

/// The templates of a folder in service: all of them checked, and taken anew when they change on disk.
///
/// A change is seen whole or not at all: who asks gets one snapshot of it. A template that is broken on disk keeps its last good
/// state in service, and the snapshot says why. It may be used from any number of tasks; asking costs a lock.
public final class LiveCatalogue: Sendable {
    private let root: TemplateRoot
    private let lockPaths: [String]
    private let current: Mutex<CatalogueSnapshot>
    /// What loading goes on from: one reload at a time has it, and readers do not wait for it.
    private let loaded: Mutex<Loaded>

    private struct Loaded {
        /// The faces in service, held open.
        var fonts: FontLock
        /// What the files looked like before they were read: what is saved meanwhile is seen by the next look.
        var stamps: [FileStamps]
    }

    /// What a reload did.
    public struct Change: Sendable {
        /// The names whose templates are others than before, or new, or gone, sorted.
        public var names: [String]
        /// What is wrong on disk.
        public var problems: [CatalogueSnapshot.Problem]
    }

    /// Opens a folder with the faces of some locks, and checks everything: some seconds for a dozen templates.
    ///
    /// Templates with errors do not keep others from being served.
    /// - Throws: `Diagnostics` where the folder or a lock cannot be read, or a face is not what its lock says.
    public init(templates path: String, fontLocks: [String]) throws(Diagnostics) {
        do { root = try TemplateRoot(path) } catch { throw Diagnostics([error.diagnostic]) }
        lockPaths = fontLocks
        let stamps = Self.stamps(root, fontLocks)
        let lock = try Self.lock(fontLocks, after: nil)
        loaded = Mutex(Loaded(fonts: lock, stamps: stamps))
        current = Mutex(CatalogueLoader(Catalogue(root: root, lock: lock)).snapshot(after: CatalogueSnapshot()))
    }

    /// What is served now.
    public var snapshot: CatalogueSnapshot { current.withLock { $0 } }

    /// The template of a name, an alias or `name@version`, as it is served now.
    ///
    /// - Throws: `Diagnostics` where there is none.
    public func template(_ name: String) throws(Diagnostics) -> ServedTemplate { try snapshot.template(name) }

    /// Takes the templates as they are on disk; who asks meanwhile gets what was served before.
    ///
    /// Templates that have not changed are not checked again. Where a face or its lock is not right, all stays as it was. Each other lock
    /// takes a descriptor a face for good.
    @discardableResult
    public func reload() -> Change {
        loaded.withLock { loaded in
            loaded.stamps = Self.stamps(root, lockPaths)
            let before = snapshot
            var next: CatalogueSnapshot
            do throws(Diagnostics) {
                loaded.fonts = try Self.lock(lockPaths, after: loaded.fonts)
                next = CatalogueLoader(Catalogue(root: root, lock: loaded.fonts)).snapshot(after: before)
            } catch {
                next = before
                var findings = Findings()
                findings.add(error.all)
                next.problems = [CatalogueSnapshot.Problem(name: "", findings: findings, isServed: true)]
            }
            let names = next.names(differingFrom: before)
            if !names.isEmpty { next.generation += 1 }
            current.withLock { $0 = next }
            return Change(names: names, problems: next.problems)
        }
    }

    /// Looks at the folder and the locks every so often, and reloads once what has changed is no longer being written; until the task is
    /// cancelled.
    ///
    /// `changed` is told of each reload.
    @concurrent
    public func watch(
        every pause: Duration = .seconds(1), changed: @Sendable (Change) -> Void = { _ in }
    ) async {
        while (try? await Task.sleep(for: pause)) != nil {
            let now = Self.stamps(root, lockPaths)
            guard now != loaded.withLock(\.stamps) else { continue }
            guard (try? await Task.sleep(for: min(pause, .milliseconds(200)))) != nil else { return }
            if Self.stamps(root, lockPaths) == now { changed(reload()) }
        }
    }

    private static func stamps(_ root: TemplateRoot, _ lockPaths: [String]) -> [FileStamps] {
        [FileStamps(below: root.path), FileStamps(of: Set(lockPaths))]
    }

    /// Reads the locks and holds their files, so that an installer that puts others in their place changes no document; where they say
    /// the same as before, the files held before go on.
    private static func lock(_ paths: [String], after before: FontLock?) throws(Diagnostics) -> FontLock {
        let lock = try FontLock(paths: paths)
        let problems = lock.problems()
        guard problems.isEmpty else { throw Diagnostics(problems) }
        if let before, before.isSame(as: lock) { return before }
        let held = lock.holdingFiles()
        let changes = held.problems()
        guard changes.isEmpty else { throw Diagnostics(changes) }
        return held
    }
}
