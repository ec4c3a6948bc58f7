import NIOConcurrencyHelpers

/// How often one peer may ask for what costs something: a bucket of tokens that fills up steadily.
package final class RateLimit: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: Double
    }

    private let perSecond: Double
    private let burst: Double
    private let mostPeers: Int
    private let buckets = NIOLockedValueBox<[String: Bucket]>([:])

    /// - Parameters:
    ///   - perSecond: How many tokens come back in a second.
    ///   - burst: How many a peer that has long been silent may use at once.
    ///   - mostPeers: How many peers are remembered.
    package init(perSecond: Double, burst: Double, mostPeers: Int = 10_000) {
        self.perSecond = perSecond
        self.burst = burst
        self.mostPeers = mostPeers
    }

    /// Takes tokens.
    ///
    /// - Parameters:
    ///   - peer: An address.
    ///   - cost: How many tokens.
    ///   - now: Seconds on a clock that never goes back.
    /// - Returns: Nil where there were enough, else in how many seconds there will be.
    package func take(_ peer: String, cost: Double = 1, now: Double) -> Int? {
        buckets.withLockedValue { buckets in
            if buckets.count >= mostPeers, buckets[Self.network(peer)] == nil {
                // Whoever has a full bucket again need not be remembered; if all are busy, all start anew.
                buckets = buckets.filter { $0.value.tokens + (now - $0.value.at) * perSecond < burst }
                if buckets.count >= mostPeers { buckets.removeAll() }
            }
            var bucket = buckets[Self.network(peer)] ?? Bucket(tokens: burst, at: now)
            bucket.tokens = min(burst, bucket.tokens + max(0, now - bucket.at) * perSecond)
            bucket.at = now
            let missing = cost - bucket.tokens
            if missing <= 0 { bucket.tokens -= cost }
            buckets[Self.network(peer)] = bucket
            return missing <= 0 ? nil : max(1, Int((missing / perSecond).rounded(.up)))
        }
    }

    /// Who has one IPv6 address has its whole /64.
    static func network(_ peer: String) -> String {
        guard peer.contains(":") else { return peer }
        let groups = peer.split(separator: "%")[0].split(separator: ":", omittingEmptySubsequences: false)
        return groups.prefix(4).joined(separator: ":")
    }
}
