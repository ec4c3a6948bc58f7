import Testing

@testable import Gateway

@Suite struct HostQueueTests {
    private func queue(_ kind: StoreKind, _ scratch: borrowing Scratch) async throws -> any HostQueue {
        let queue = try kind.make(scratch.path)
        try await queue.enrol([
            PlannedPoll(source: "a1", host: "a.example", nextAt: 100),
            PlannedPoll(source: "a2", host: "a.example", nextAt: 90),
            PlannedPoll(source: "a3", host: "a.example", nextAt: 500),
            PlannedPoll(source: "b1", host: "b.example", nextAt: 50),
        ])
        return queue
    }

    @Test(arguments: StoreKind.allCases)
    func aHostIsClaimedOnceWithAllThatIsDue(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let queue = try await queue(kind, scratch)
        #expect(try await queue.nextDue() == 50)
        #expect(try await queue.claimDueHosts(now: 49, worker: "x", until: 60, atMost: 9) == [])
        #expect(
            try await queue.claimDueHosts(now: 100, worker: "x", until: 200, atMost: 1) == [
                HostClaim(host: "b.example", sources: ["b1"])
            ])
        #expect(
            try await queue.claimDueHosts(now: 100, worker: "y", until: 200, atMost: 9) == [
                HostClaim(host: "a.example", sources: ["a2", "a1"])
            ])
        #expect(try await queue.claimDueHosts(now: 100, worker: "z", until: 200, atMost: 9) == [])
        #expect(try await queue.nextDue() == 200)
    }

    @Test(arguments: StoreKind.allCases)
    func whatIsCompletedWaitsAndWhatIsReleasedIsDueStill(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let queue = try await queue(kind, scratch)
        _ = try await queue.claimDueHosts(now: 100, worker: "x", until: 200, atMost: 9)
        #expect(try await queue.complete(source: "a2", worker: "x", nextAt: 9_000_000_000))
        #expect(try await queue.complete(source: "a1", worker: "stranger", nextAt: 1_000) == false)
        try await queue.release(host: "a.example", worker: "stranger")
        #expect(try await queue.claimDueHosts(now: 100, worker: "y", until: 200, atMost: 9) == [])
        try await queue.release(host: "a.example", worker: "x")
        #expect(
            try await queue.claimDueHosts(now: 100, worker: "y", until: 200, atMost: 9) == [
                HostClaim(host: "a.example", sources: ["a1"])
            ])
    }

    @Test(arguments: StoreKind.allCases)
    func aLeaseEndsByItselfUnlessRenewed(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let queue = try await queue(kind, scratch)
        _ = try await queue.claimDueHosts(now: 60, worker: "x", until: 70, atMost: 9)
        #expect(try await queue.renew(host: "b.example", worker: "x", until: 90))
        #expect(try await queue.claimDueHosts(now: 75, worker: "y", until: 200, atMost: 9) == [])
        #expect(
            try await queue.claimDueHosts(now: 90, worker: "y", until: 200, atMost: 1) == [
                HostClaim(host: "b.example", sources: ["b1"])
            ])
        #expect(try await queue.renew(host: "b.example", worker: "x", until: 300) == false)
    }

    @Test(arguments: StoreKind.allCases)
    func enrollingAgainKeepsTheTimeAndWithdrawingForgets(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let queue = try await queue(kind, scratch)
        try await queue.enrol([PlannedPoll(source: "b1", host: "c.example", nextAt: 999)])
        try await queue.withdraw(sources: ["a1", "a2", "a3"])
        #expect(
            try await queue.claimDueHosts(now: 9_999, worker: "x", until: 10_000, atMost: 9) == [
                HostClaim(host: "c.example", sources: ["b1"])
            ])
        try await queue.withdraw(sources: ["b1"])
        #expect(try await queue.nextDue() == nil)
    }
}
