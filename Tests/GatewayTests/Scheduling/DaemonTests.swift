import Foundation
import Testing

@testable import Gateway
@testable import year

@Suite struct DaemonTests {
    private static func world(
        _ count: Int, hosts: Int, answers: Double = 0, interval: (Int) -> Int = { _ in 3_600 }
    ) -> World {
        World(
            (0..<count).map { Publisher(plain: $0, hosts: hosts, interval: interval($0), answers: answers) },
            keepsMoments: true)
    }

    private static func moments(_ world: World) -> [String: [Double]] { world.state.withLock { $0.moments ?? [:] } }

    @Test func everySourceKeepsItsOwnTime() async {
        let intervals = [3_600, 7_200, 21_600, 86_400]
        let world = Self.world(24, hosts: 4) { intervals[$0 % 4] }
        await world.run([(0, 10 * 86_400)])
        #expect(world.faults == World.Faults())
        for (source, times) in Self.moments(world) {
            let interval = Double(intervals[(Int(source.dropFirst()) ?? 0) % 4])
            let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
            #expect(gaps.allSatisfy { $0 >= interval && $0 <= interval * 1.1 + 10 }, "\(source)")
        }
    }

    @Test func aSourceWhoseHostIsBusyIsPolledWhenTheHostIsFree() async {
        // Two of one host, a few seconds apart, and nobody else to wake the daemon.
        let world = Self.world(2, hosts: 1) { [60, 61][$0] }
        await world.run([(0, 86_400)])
        for (source, times) in Self.moments(world) {
            #expect((zip(times, times.dropFirst()).map { $1 - $0 }.max() ?? 0) < 90, "\(source)")
        }
    }

    @Test func aStartAfterAPauseIsNoStampede() async {
        let world = Self.world(2_000, hosts: 2_000)
        await world.run([(0, 1_200)])
        let all = Self.moments(world).values.flatMap { $0 }
        #expect(all.count == 2_000)
        #expect(world.state.withLock(\.mostPerSecond) <= 100)
        #expect((all.max() ?? 0) - (all.min() ?? 0) > 150)
    }

    @Test(arguments: [34_560_000.0, -34_560_000.0, 864_000, -864_000, 3_600.0, -3_600.0, 473_040_000.0])
    func aClockThatIsSetChangesNothing(_ jump: Double) async {
        let world = Self.world(60, hosts: 6)
        await world.run([(0, 20_000)]) {
            try? await world.time.sleep(5_000)
            world.time.jump(jump)
        }
        let polls = Self.moments(world)
        #expect(polls.count == 60)
        for (source, times) in polls {
            let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
            #expect(gaps.allSatisfy { $0 >= 3_600 && $0 < 4_100 }, "\(source) \(times)")
            #expect(times.count >= 5, "\(source) \(times)")
        }
    }

    @Test(arguments: [34_560_000.0, -34_560_000.0, 864_000, -864_000])
    func aClockThatWasSetMeanwhileMakesNoStorm(_ jump: Double) async {
        let world = Self.world(60, hosts: 6)
        await world.run([(0, 5_000), (6_000, 20_000)]) {
            try? await world.time.sleep(5_500)
            world.time.jump(jump)
        }
        #expect(world.state.withLock(\.mostPerSecond) <= 60)
        for (source, times) in Self.moments(world) {
            // Every hour or a little later, and one more because nobody can tell how much time has passed.
            #expect((4...8).contains(times.count), "\(source) \(times)")
        }
    }

    @Test(arguments: [0.0, 864_000, -864_000])
    func aStoreThatIsOutOfOrderForAWhileIsMadeGood(_ jump: Double) async {
        let world = Self.world(60, hosts: 6)
        await world.run([(0, 30_000)]) {
            try? await world.time.sleep(5_000)
            world.queue.breaks(true)
            try? await world.time.sleep(600)
            world.time.jump(jump)
            try? await world.time.sleep(2_000)
            world.queue.breaks(false)
        }
        for (source, times) in Self.moments(world) {
            let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
            #expect(gaps.allSatisfy { $0 >= 3_600 && $0 < 7_000 }, "\(source) \(times)")
            #expect(times.count >= 6, "\(source) \(times)")
        }
    }

    @Test func whatWasPolledAndCouldNotBeNotedIsNotPolledAgainAtOnce() async {
        let world = Self.world(10, hosts: 2, answers: 30)
        await world.run([(0, 10_000)]) {
            // In the middle of a poll, each time.
            for _ in 0..<20 {
                try? await world.time.sleep(100)
                world.queue.breaks(true)
                try? await world.time.sleep(90)
                world.queue.breaks(false)
            }
        }
        for (source, times) in Self.moments(world) {
            let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
            #expect(gaps.allSatisfy { $0 >= 3_600 }, "\(source) \(times)")
            #expect((2...3).contains(times.count), "\(source) \(times)")
        }
    }

    @Test func goneSourcesRestAndNewOnesAreFoundOnReload() async {
        let publishers = (0..<4).map { Publisher(plain: $0, hosts: 4, end: $0 == 0 ? 0 : .infinity) }
        let world = World(publishers, keepsMoments: true)
        world.state.withLock { _ = $0.definitions.removeLast() }
        await world.run([(0, 40_000)]) {
            try? await world.time.sleep(10_000)
            world.state.withLock { $0.definitions = [0, 2, 3].map { publishers[$0].source } }
            world.reload.make()
        }
        let polls = Self.moments(world).mapValues(\.count)
        #expect(polls["s0"] == 1)
        #expect((2...4).contains(polls["s1"] ?? 0), "taken out")
        #expect((9...12).contains(polls["s2"] ?? 0))
        #expect((7...9).contains(polls["s3"] ?? 0), "put in")
    }
}
