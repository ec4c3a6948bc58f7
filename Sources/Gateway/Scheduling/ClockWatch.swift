/// Notices that the wall clock was set, by comparing it with one that only goes forward.
struct ClockWatch: Sendable {
    /// Less than this is drift and the time server's doing.
    private static let tolerance = 60.0
    private var wall: Double
    private var uptime: Double

    init(_ time: Timekeeper) {
        wall = time.now()
        uptime = time.uptime()
    }

    /// By how many seconds the clock was set since the last call; 0 where it was not.
    mutating func jump(_ time: Timekeeper) -> Double {
        let (newWall, newUptime) = (time.now(), time.uptime())
        defer { (wall, uptime) = (newWall, newUptime) }
        let jump = (newWall - wall) - (newUptime - uptime)
        return abs(jump) > Self.tolerance ? jump : 0
    }
}
