/// Who is to be told of what, and who tells us: kept, so that a restart loses no subscriber.
package protocol WebSubStore: Sendable {
    /// Keeps a subscription that was verified, in the place of an older one for the same topic and callback.
    func keep(_ subscription: Subscription) async throws
    func removeSubscription(topic: String, callback: String) async throws
    /// All whose lease has not ended.
    func subscriptions(now: Int) async throws -> [Subscription]
    /// Notes how a delivery ended: `delivered` is the tag of what the subscriber has.
    func note(_ subscription: Subscription) async throws
    /// Takes away what has ended.
    func removeEnded(now: Int) async throws
    /// Keeps what was agreed, or asked for, with the hub of a source.
    func keep(_ push: PushSource) async throws
    func pushSources() async throws -> [PushSource]
}

/// Somebody who is to be told when one of our feeds changes.
package struct Subscription: Sendable, Equatable {
    /// The target of the feed: `/feeds/all.rss`.
    package var topic: String
    package var callback: String
    package var secret: String?
    /// Seconds since 1970.
    package var endsAt: Int
    /// The entity tag of what the subscriber was sent last.
    package var delivered: String
    /// Deliveries in a row that failed.
    package var failures = 0
    /// Not before this moment.
    package var nextAttempt = 0

    package init(topic: String, callback: String, secret: String?, endsAt: Int, delivered: String) {
        self.topic = topic
        self.callback = callback
        self.secret = secret
        self.endsAt = endsAt
        self.delivered = delivered
    }
}

/// A source whose hub tells us of news.
package struct PushSource: Sendable, Equatable {
    package var source: String
    /// What stands in our callback's address; nobody can guess it.
    package var key: String
    package var hub: String
    package var topic: String
    package var secret: String
    /// When the hub stops telling us, in seconds since 1970; 0 while it has not answered.
    package var endsAt = 0
    /// When it was last asked.
    package var askedAt = 0

    package init(source: String, key: String, hub: String, topic: String, secret: String) {
        self.source = source
        self.key = key
        self.hub = hub
        self.topic = topic
        self.secret = secret
    }
}
