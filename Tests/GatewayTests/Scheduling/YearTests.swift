import Foundation
import Testing

@testable import year

/// What a daemon does that runs for years; `swift run -c release year` does it with 5,000 sources for 365 days.
@Suite struct YearTests {
    @Test func everySourceIsPolledByItsOwnRules() async {
        let world = await World.restless(sources: 60, days: 25)
        #expect(world.faults == World.Faults())
        let (total, most) = world.state.withLock { ($0.total, $0.mostPerSecond) }
        #expect(total > 10_000)
        #expect(most <= 60, "no stampede")
    }
}
