import Articles

/// What a gateway remembers of the servers it asks, across restarts.
///
/// Times are seconds since 1970, given by the caller.
package protocol FetchStore: Sendable {
    /// What is known of a document of a source; nil where it was never fetched.
    func document(_ url: String, source: String) async throws -> KnownDocument?
    /// When any source last had an answer from this address; nil where none has.
    func lastAsked(_ url: String) async throws -> Double?
    /// Keeps what is known of a document.
    func keep(_ document: KnownDocument, source: String) async throws
    /// Forgets what was asked for before `moment` and says nothing any more, a few thousand documents at a time.
    func forgetDocuments(before moment: Double) async throws
    /// How fast a host was asked.
    func pace(of host: String) async throws -> HostPace?
    /// Keeps how fast a host was asked.
    func keep(_ pace: HostPace, host: String) async throws
    /// The robots.txt of an origin, as it was last fetched.
    func robots(of origin: String) async throws -> RobotsRecord?
    /// Keeps the robots.txt of an origin.
    func keep(_ robots: RobotsRecord, origin: String) async throws
    /// When a source is to be polled; nil where it never was.
    func plan(of source: String) async throws -> PollPlan?
    /// Keeps when a source is to be polled.
    func keep(_ plan: PollPlan, source: String) async throws
    /// Has all plans stand as they did before the clock was set by `jump` seconds: see `PollPlan.shifted`.
    func shiftPlans(by jump: Double, now: Double) async throws
    /// The plans of all sources that were ever polled.
    func plans() async throws -> [String: PollPlan]
    /// The article that was last fetched at this address, by whatever source.
    func article(at url: String) async throws -> Article?
}

/// What is known of one document of one source.
package struct KnownDocument: Sendable, Equatable {
    package var url: String
    package var etag: String?
    package var lastModified: String?
    /// When its body was last read.
    package var readAt: Double?
    /// When it was last asked for and answered.
    package var askedAt: Double?
    /// Its validators were caught lying: none are sent before.
    package var distrustedUntil: Double?
    /// It is not asked for before, and how often in a row it has failed: of pages behind feeds.
    package var nextAt: Double?
    package var failures = 0
    /// When the server said that it is gone for good (410).
    package var goneAt: Double?
    /// Where it has moved for good (301, 308), when that was first seen, and when it was last asked at its old address.
    package var movedTo: String?
    package var movedSince: Double?
    package var movedCheckedAt: Double?

    package init(url: String) {
        self.url = url
    }
}

/// The robots.txt of an origin.
package struct RobotsRecord: Sendable, Equatable {
    /// Its text; nil where there is none to obey.
    package var text: String?
    /// Why it could not be read; nil where it could.
    ///
    /// Everything is forbidden then, unless an older text is at hand.
    package var failure: String?
    /// How many times in a row it could not be read.
    package var failures = 0
    /// When it was fetched.
    package var fetchedAt: Double
    /// When it is fetched again.
    package var expiresAt: Double

    package init(text: String?, failure: String? = nil, failures: Int = 0, fetchedAt: Double, expiresAt: Double) {
        self.text = text
        self.failure = failure
        self.failures = failures
        self.fetchedAt = fetchedAt
        self.expiresAt = expiresAt
    }
}
