import Foundation

/// Lives through a year of a daemon and five thousand sources as fast as their work allows, and says whether every poll
/// kept every rule: `swift run -c release year [SOURCES] [DAYS]`.
@main struct Year {
    static func main() async {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let sources = max(1, numbers.first ?? 5_000)
        let days = max(10, numbers.dropFirst().first ?? 365)
        let start = ContinuousClock.now
        let world = await World.restless(sources: sources, days: days)
        let (polls, most) = world.state.withLock { ($0.total, $0.mostPerSecond) }
        let seconds = Int(start.duration(to: .now).components.seconds)
        print("\(days) days of \(sources) sources: \(polls) polls, at most \(most) in one second, in \(seconds) s")
        let faults = world.faults
        print(
            """
            too soon \(faults.tooSoon), too late \(faults.tooLate), in skipped hours \(faults.skipped), \
            two at once at a host \(faults.atOnce), after the end \(faults.afterTheEnd), starved \(faults.starved)
            """)
        exit(faults == World.Faults() && most <= 60 ? 0 : 1)
    }
}

extension World {
    /// Days in which the daemon is started anew for an update, is off for a night, and then for five days.
    static func restless(sources: Int, days: Int) async -> World {
        let hosts = max(1, sources / 6)
        let world = World((0..<sources).map { Publisher($0, hosts: hosts) })
        let end = Double(days) * 86_400
        let (update, night, absence) = (end * 0.2, end * 0.5, end * 0.8)
        await world.run([(0, update), (update + 30, night), (night + 40_000, absence), (absence + 432_000, end)])
        return world
    }
}
