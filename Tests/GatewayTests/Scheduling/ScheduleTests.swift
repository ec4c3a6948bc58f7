import Articles
import Testing

@testable import Gateway

@Suite struct ScheduleTests {
    /// A Tuesday: 2023-11-14, 22:13:20 GMT.
    private static let now = 1_700_000_000.0
    private static let hour = 3_600.0
    private static let day = 86_400.0

    struct Case: CustomTestStringConvertible {
        var what: String
        var interval = 3_600.0
        var outcome = Schedule.Outcome()
        var before: PollPlan?
        /// From now, without jitter.
        var wait: Double
        var reason: PollPlan.Reason
        var testDescription: String { what }

        init(
            _ what: String, _ wait: Double, _ reason: PollPlan.Reason, interval: Double = 3_600,
            before: PollPlan? = nil,
            _ change: (inout Schedule.Outcome) -> Void = { _ in }
        ) {
            self.what = what
            self.wait = wait
            self.reason = reason
            self.interval = interval
            self.before = before
            change(&outcome)
        }
    }

    private static func wish(_ change: (inout FeedHints) -> Void) -> PublisherWish {
        var hints = FeedHints()
        change(&hints)
        return PublisherWish(hints)
    }

    /// A source that has failed, and was last polled so long ago.
    private static func failed(_ times: Int, ago: Double) -> PollPlan {
        var plan = failed(times)
        plan.polledAt = now - ago
        return plan
    }

    private static func failed(_ times: Int) -> PollPlan {
        var plan = PollPlan(nextAt: now)
        plan.failures = times
        return plan
    }

    @Test(arguments: [
        Case("nothing said", hour, .interval),
        Case("max-age", 2 * hour, .freshness) { $0.fresh = 2 * hour },
        Case("a shorter max-age", hour, .interval) { $0.fresh = 60 },
        Case("max-age of a year", day, .freshness) { $0.fresh = 365 * day },
        Case("ttl", 6 * hour, .hint) { $0.wish = wish { $0.ttl = 360 } },
        Case("a silly ttl", 7 * day, .hint) { $0.wish = wish { $0.ttl = 9_999_999 } },
        Case("sy:updatePeriod", 12 * hour, .hint) {
            $0.wish = wish {
                $0.updatePeriod = .daily
                $0.updateFrequency = 2
            }
        },
        Case("the latest of all", 6 * hour, .hint) {
            $0.fresh = 2 * hour
            $0.wish = wish { $0.ttl = 360 }
        },
        Case("Retry-After", 5 * hour, .retryAfter) {
            $0.isFailure = true
            $0.retryAfter = 5 * hour
        },
        Case("Retry-After of ten years", 8 * day, .retryAfter) {
            $0.isFailure = true
            $0.retryAfter = 3_650 * day
        },
        // Where a queue was longer than the wait, the wait outgrows it.
        Case("failed again after long", 10 * hour, .backOff, before: failed(1, ago: 5 * hour)) { $0.isFailure = true },
        Case("failed again in time", 2 * hour, .backOff, before: failed(1, ago: hour / 2)) { $0.isFailure = true },
        Case("failed again after a month", day, .backOff, before: failed(1, ago: 30 * day)) { $0.isFailure = true },
        Case("failed for the first time after a month", hour, .interval, before: failed(0, ago: 30 * day)) {
            $0.isFailure = true
        },
        Case("Retry-After: 0", hour, .interval) {
            $0.isFailure = true
            $0.retryAfter = 0
        },
        Case("a third failure", 4 * hour, .backOff, before: failed(2)) { $0.isFailure = true },
        Case("a thousandth failure", day, .backOff, before: failed(999)) { $0.isFailure = true },
        Case("rare polls fail as rarely", 3 * day, .interval, interval: 3 * day, before: failed(9)) {
            $0.isFailure = true
        },
        Case("hours skipped", 2 * hour - 800, .skipped) { $0.wish = wish { $0.skipHours = [23] } },
        Case("a day skipped", day + 2 * hour - 800, .skipped, interval: 2 * hour) {
            $0.wish = wish { $0.skipDays = ["Wednesday"] }
        },
        Case("everything skipped", hour, .interval) { $0.wish = wish { $0.skipHours = Array(0...23) } },
        Case("gone", hour, .gone) {
            $0.isFailure = true
            $0.isGone = true
        },
    ])
    func theLatestWishDecides(_ test: Case) {
        let schedule = Schedule(interval: test.interval, isFixed: true)
        let plan = schedule.plan(after: test.outcome, before: test.before, now: Self.now, random: 0)
        #expect(plan.nextAt - Self.now == test.wait)
        #expect(plan.reason == test.reason)
        let late = schedule.plan(after: test.outcome, before: test.before, now: Self.now, random: 0.999)
        #expect(late.nextAt >= plan.nextAt, "jitter never brings a poll forward")
        #expect(late.nextAt - Self.now <= test.wait * 1.4 + 1_200)
        #expect(late.nextAt - Self.now <= Schedule.longestWait)
    }

    @Test func whatAFeedSaidHoldsWhileItIsUnchanged() {
        let schedule = Schedule(interval: 3_600, isFixed: true)
        var outcome = Schedule.Outcome()
        outcome.wish = Self.wish { $0.ttl = 120 }
        let first = schedule.plan(after: outcome, before: nil, now: Self.now, random: 0)
        let second = schedule.plan(after: Schedule.Outcome(), before: first, now: first.nextAt, random: 0)
        #expect(second.nextAt - first.nextAt == 2 * Self.hour)
        outcome.wish = PublisherWish(FeedHints())
        let third = schedule.plan(after: outcome, before: second, now: second.nextAt, random: 0)
        #expect(third.nextAt - second.nextAt == Self.hour)
    }

    @Test func goneIsTheEndAndAClockSetBackIsNot() {
        var outcome = Schedule.Outcome()
        outcome.isGone = true
        let gone = Schedule(interval: 60, isFixed: true).plan(after: outcome, before: nil, now: Self.now, random: 0)
        #expect(!gone.isDue(at: Self.now + 1e9))
        let plan = PollPlan(nextAt: Self.now + 60)
        #expect(!plan.isDue(at: Self.now))
        #expect(plan.isDue(at: Self.now + 60))
        #expect(plan.isDue(at: Self.now - 400 * Self.day))
    }

    @Test(arguments: [(300.0, 900.0), (14_400.0, 7_200.0), (2_592_000.0, 86_400.0)])
    func theRhythmOfASourceIsLearnt(_ gap: Double, _ wait: Double) {
        var rhythm = PublishingRhythm()
        #expect(rhythm.wait(at: Self.now, usual: 3_600) == 3_600)
        var now = Self.now
        rhythm.note(news: 20, at: now)
        for _ in 1...20 {
            now += gap
            rhythm.note(news: 1, at: now)
        }
        #expect(rhythm.wait(at: now, usual: 3_600) == wait)
    }

    @Test func silenceSlowsARhythm() {
        var rhythm = PublishingRhythm()
        rhythm.note(news: 1, at: Self.now)
        rhythm.note(news: 1, at: Self.now + 3_600)
        #expect(rhythm.wait(at: Self.now + 3_600, usual: 3_600) == 1_800)
        #expect(rhythm.wait(at: Self.now + 11 * 3_600, usual: 3_600) == 5 * 3_600)
    }
}
