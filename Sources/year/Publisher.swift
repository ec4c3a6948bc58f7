import Gateway

/// What an invented source wants of those who poll it, and how it behaves; the same for the same number.
struct Publisher: Sendable {
    let source: SourceDefinition
    /// Seconds between two articles.
    private let pace: Double
    /// Seconds until a poll is answered.
    let answers: Double
    private let fresh: Double?
    private let ttl: Double?
    private let skipHours: Set<Int>
    /// 0 is Thursday, as 1970 began.
    private let skipDays: Set<Int>
    /// Out of order in the first days of every tenth.
    private let brokenDays: Int
    private let retryAfter: Double?
    /// Gone for good after so many seconds.
    private let end: Double

    /// One that is there, asks for nothing and answers at once.
    init(plain number: Int, hosts: Int, interval: Int = 3_600, answers: Double = 0, end: Double = .infinity) {
        source = Self.source(number, hosts, interval: interval, isOwn: true)
        (pace, fresh, ttl, retryAfter, brokenDays) = (86_400, nil, nil, nil, 0)
        self.answers = answers
        (skipHours, skipDays) = ([], [])
        self.end = end
    }

    private static func source(_ number: Int, _ hosts: Int, interval: Int, isOwn: Bool) -> SourceDefinition {
        var source = SourceDefinition(feed: "s\(number)", at: "https://h\(number % hosts).example/\(number)")
        source.interval = interval
        source.hasOwnInterval = isOwn
        return source
    }

    /// One of a kind of its own.
    init(_ number: Int, hosts: Int) {
        var random = SplitMix(state: UInt64(number))
        func oneOf<T>(_ values: [T]) -> T { values[Int(random.fraction() * Double(values.count))] }
        let kind = number % 10
        source = Self.source(
            number, hosts, interval: kind < 4 ? 3_600 : oneOf([3_600, 7_200, 21_600, 86_400]), isOwn: kind >= 4)
        pace = oneOf([1_800, 7_200, 20_000, 86_400, 200_000, 1_209_600])
        answers = oneOf([0.2, 0.5, 1, 2, 5, 30])
        fresh = kind == 3 || kind == 5 ? oneOf([60, 7_200, 43_200, 31_536_000]) : nil
        ttl = kind == 6 ? oneOf([600, 10_800, 172_800, 9_999_999]) : nil
        skipHours = kind == 7 ? oneOf([[0, 1, 2, 3, 4, 5], Set(0...22), [12]]) : []
        skipDays = kind == 7 ? oneOf([[], [2, 3]]) : []
        brokenDays = kind == 8 ? oneOf([1, 2, 5]) : 0
        retryAfter = kind == 8 ? oneOf([nil, 300, 90_000, 999_999_999]) : nil
        end = number % 100 == 9 ? random.fraction() * 40_000_000 : .infinity
    }

    /// What a poll brings that ends at `now`; `last` is when the one before did, in seconds since the beginning.
    func outcome(at now: Double, after last: Double?) -> Schedule.Outcome {
        var outcome = Schedule.Outcome()
        guard now < end else {
            outcome.isGone = true
            outcome.isFailure = true
            return outcome
        }
        if Int(now / 86_400) % 10 < brokenDays {
            outcome.isFailure = true
            outcome.retryAfter = retryAfter
            return outcome
        }
        outcome.fresh = fresh
        outcome.wish = PublisherWish()
        outcome.wish?.interval = ttl
        for hour in skipHours { outcome.wish?.skipHours |= 1 << UInt32(hour) }
        for day in skipDays { outcome.wish?.skipDays |= 1 << UInt8((day + 3) % 7) }
        outcome.news = last.map { Int(now / pace) - Int($0 / pace) } ?? 20
        return outcome
    }

    /// Between how many seconds the next poll may begin, by every rule there is, told anew and as simply as can be.
    func limits(after outcome: Schedule.Outcome, failures: Int) -> (least: Double, most: Double) {
        let (day, interval) = (86_400.0, Double(source.interval))
        var least = source.hasOwnInterval ? interval : min(interval, 900)
        var most = source.hasOwnInterval ? interval : day
        func wish(_ seconds: Double?, atMost limit: Double) {
            guard let seconds else { return }
            least = max(least, min(seconds, limit))
            most = max(most, min(seconds, limit))
        }
        wish(outcome.fresh, atMost: day)
        wish(ttl, atMost: 7 * day)
        if outcome.isFailure {
            var doubled = interval
            for _ in 1..<max(1, min(failures, 20)) { doubled *= 2 }
            least = max(least, min(doubled, max(interval, day)))
            most = max(most, max(interval, day) * 1.25)
            wish(outcome.retryAfter, atMost: 8 * day)
        }
        return (least, most + min(most / 10, 600))
    }

    /// Whether the source does not want to be polled now, in seconds since 1970.
    func skips(_ now: Double) -> Bool {
        let hours = Int(now / 3_600)
        return skipHours.contains(hours % 24) || skipDays.contains(hours / 24 % 7)
    }

    /// The first moment from `moment` on that is not skipped.
    func next(from moment: Double) -> Double {
        var next = moment
        while skips(next) { next = (next / 3_600).rounded(.down) * 3_600 + 3_600 }
        return next
    }
}
