import Testing

@testable import Gateway

@Suite struct HostPaceTests {
    @Test func oneRequestFollowsAnotherAfterAGap() {
        var pace = HostPace()
        #expect(pace.wait(now: 100, gap: 2, crawlDelay: nil) == 0)
        pace.began = 100
        pace.note(now: 100.5, isSlowDown: false, retryAfter: nil)
        #expect(pace.wait(now: 100.5, gap: 2, crawlDelay: nil) == 2)
        #expect(pace.wait(now: 100.5, gap: 2, crawlDelay: 10) == 10)
        #expect(pace.wait(now: 100.5, gap: 0, crawlDelay: nil) == 0)
        #expect(pace.wait(now: 102, gap: 2, crawlDelay: nil) == 0.5)
        #expect(pace.wait(now: 103, gap: 2, crawlDelay: nil) == 0)
        // A slow answer earns a rest.
        pace.note(now: 130, isSlowDown: false, retryAfter: nil)
        #expect(pace.wait(now: 130, gap: 2, crawlDelay: nil) == 2)
    }

    @Test func aHostThatAsksForFewerRequestsGetsThem() {
        var pace = HostPace()
        pace.began = 0
        pace.note(now: 0, isSlowDown: true, retryAfter: 20)
        #expect(pace.wait(now: 0, gap: 1, crawlDelay: nil) == 20)
        #expect(pace.wait(now: 20, gap: 1, crawlDelay: nil) == 0)
        for _ in 1...4 { pace.note(now: 0, isSlowDown: true, retryAfter: nil) }
        #expect(pace.wait(now: 0, gap: 1, crawlDelay: nil) == 32)
        for _ in 1...9 { pace.note(now: 0, isSlowDown: true, retryAfter: 1_000_000) }
        #expect(
            pace.wait(now: 0, gap: 1, crawlDelay: nil) == HostPace.longest, "one feed's wish is not the whole host's")
        for _ in 1...10 { pace.note(now: 0, isSlowDown: false, retryAfter: nil) }
        pace.pausedUntil = nil
        #expect(pace.wait(now: 0, gap: 1, crawlDelay: nil) == 1)
    }

    @Test func aClockThatWasSetBackStopsNobody() {
        var pace = HostPace()
        pace.began = 1e9
        pace.ended = 1e9
        pace.pausedUntil = 1e9
        #expect(pace.wait(now: 0, gap: 1, crawlDelay: nil) == HostPace.longest)
        pace.forgetFuture(0)
        #expect(pace.wait(now: 0, gap: 1, crawlDelay: nil) == 1)
        #expect(pace.wait(now: 1, gap: 1, crawlDelay: nil) == 0)
    }

    @Test func aHostIsAskedAGapAfterTheClockWasSetBack() async throws {
        let time = FakeTime()
        let gates = HostGates(gap: 1, time: time.keeper)
        try await gates.enter("a", visit: HostGates.Visit())
        await gates.leave("a")
        time.jump(-34_560_000)
        try await gates.enter("a", visit: HostGates.Visit())
        await gates.leave("a")
        #expect(time.slept == [1])
    }
}
