/// A memory of the last things asked for, bounded in number: what is not asked for twice in a while is forgotten.
///
/// Two generations: when the young one is full it becomes the old one, and the old one is dropped; what is found in the
/// old one is young again. So it holds at most twice its capacity, and keeps what has been used among the last
/// `capacity` things at least.
public struct BoundedCache<Key: Hashable, Value> {
    /// The number of things in a generation.
    public let capacity: Int
    /// What the cache has done so far.
    public var counts: CacheCounts { tally }

    @usableFromInline var tally = CacheCounts()
    @usableFromInline var young: [Key: Value] = [:]
    @usableFromInline var old: [Key: Value] = [:]

    /// Makes an empty cache; a capacity below 1 counts as 1.
    public init(capacity: Int) { self.capacity = max(capacity, 1) }

    /// How many things it holds.
    public var count: Int { young.count + old.count }

    /// What is known of a key.
    @inlinable
    public mutating func value(for key: Key) -> Value? {
        if let value = young[key] {
            tally.hits += 1
            return value
        }
        if let value = old.removeValue(forKey: key) {
            tally.hits += 1
            insert(value, for: key)
            return value
        }
        tally.misses += 1
        return nil
    }

    /// Remembers what belongs to a key.
    @inlinable
    public mutating func insert(_ value: Value, for key: Key) {
        if young.count >= capacity, young[key] == nil {
            tally.evictions += old.count
            old = young
            young = [:]
        }
        young[key] = value
    }
}

/// What a cache has done so far.
public struct CacheCounts: Hashable, Sendable {
    /// How often something was found.
    public var hits = 0
    /// How often it was not.
    public var misses = 0
    /// How many things were forgotten.
    public var evictions = 0

    /// Makes the counts of a cache that has done nothing yet.
    public init() {}
}
