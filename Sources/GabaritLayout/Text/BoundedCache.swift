/// A memory of the last things asked for, bounded in number: what is not asked for twice in a while is forgotten.
///
/// Two generations: when the young one is full it becomes the old one, and the old one is dropped; what is found in the
/// old one is young again. So it holds at most twice its capacity, and keeps what has been used among the last
/// `capacity` things at least.
struct BoundedCache<Key: Hashable, Value> {
    /// The number of things in a generation.
    let capacity: Int
    /// What the cache has done so far.
    private(set) var counts = CacheCounts()

    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    /// Makes an empty cache; a capacity below 1 counts as 1.
    init(capacity: Int) { self.capacity = max(capacity, 1) }

    /// How many things it holds.
    var count: Int { young.count + old.count }

    /// What is known of a key.
    mutating func value(for key: Key) -> Value? {
        if let value = young[key] {
            counts.hits += 1
            return value
        }
        if let value = old.removeValue(forKey: key) {
            counts.hits += 1
            insert(value, for: key)
            return value
        }
        counts.misses += 1
        return nil
    }

    /// Remembers what belongs to a key.
    mutating func insert(_ value: Value, for key: Key) {
        if young.count >= capacity, young[key] == nil {
            counts.evictions += old.count
            old = young
            young = [:]
        }
        young[key] = value
    }
}

/// What a cache has done so far.
struct CacheCounts: Hashable, Sendable {
    /// How often something was found.
    var hits = 0
    /// How often it was not.
    var misses = 0
    /// How many things were forgotten.
    var evictions = 0
}
