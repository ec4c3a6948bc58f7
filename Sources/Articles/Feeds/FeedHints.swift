/// What a feed says of how it wants to be read: how often, when not, and where it tells of changes by itself.
public struct FeedHints: Sendable, Equatable {
    /// RSS `ttl`: for how many minutes a copy of the feed is good.
    public var ttl: Int?
    /// `sy:updatePeriod`: the span of time in which the feed changes `updateFrequency` times.
    public var updatePeriod: UpdatePeriod?
    /// `sy:updateFrequency`: how many times it changes in a period; 1 where only the period is named.
    public var updateFrequency: Int?
    /// RSS `skipHours`: hours of the day in GMT, 0…23, in which nothing new appears.
    public var skipHours: [Int] = []
    /// RSS `skipDays`: days on which nothing new appears, by their English names, as `Saturday`.
    public var skipDays: [String] = []
    /// The addresses of its WebSub hubs.
    public var hubs: [String] = []
    /// `rel="self"`, JSON Feed's `feed_url`: the address that the feed names as its own.
    public var selfURL: String?
    /// `itunes:new-feed-url`, or `newLocation`: where the feed has moved.
    public var newURL: String?
    /// Whether its publisher says that nothing more will appear in it: `itunes:complete`, JSON Feed's `expired`.
    public var isComplete = false

    /// The spans of the RSS 1.0 syndication module.
    public enum UpdatePeriod: String, Sendable, CaseIterable {
        case hourly, daily, weekly, monthly, yearly

        /// The length of the span in seconds; a month has 30 days, a year 365.
        public var seconds: Int {
            switch self {
            case .hourly: 3_600
            case .daily: 86_400
            case .weekly: 604_800
            case .monthly: 2_592_000
            case .yearly: 31_536_000
            }
        }
    }

    /// No hints.
    public init() {}

    /// How many seconds should pass between two polls by the feed's own word; nil where it has none.
    ///
    /// `ttl` and `sy:` say the same thing in two ways; the longer one is polite.
    public var interval: Int? {
        let fromPeriod = updatePeriod.map { $0.seconds / max(1, updateFrequency ?? 1) }
        let fromTTL = ttl.map { min($0, 525_600) * 60 }
        return [fromPeriod, fromTTL].compactMap { $0 }.filter { $0 > 0 }.max()
    }
}
