import Foundation
import Gateway
import Synchronization

/// An executor on which time passes only when nothing is left to be done: a year takes as long as its work, and every run
/// of it is the same.
final class SimulatedTime: TaskExecutor {
    private struct Sleeper {
        var wakes: Double
        /// Who began to sleep first wakes first.
        var order: Int
        var continuation: UnsafeContinuation<Void, any Error>
    }

    private struct State {
        var jobs: [UnownedJob] = []
        var nextJob = 0
        var sleepers = MinHeap<Sleeper> { $0.wakes < $1.wakes || $0.wakes == $1.wakes && $0.order < $1.order }
        var slept = 0
        var uptime = 0.0
        /// What the wall clock is ahead of `uptime`.
        var offset: Double
        var random = SplitMix(state: 7)
        var isOver = false
    }

    private let state: Mutex<State>

    init(_ now: Double = 1_700_000_000) {
        state = Mutex(State(offset: now))
    }

    var now: Double { state.withLock { $0.uptime + $0.offset } }
    /// Seconds since the beginning, however the clock was set.
    var uptime: Double { state.withLock(\.uptime) }

    /// Somebody sets the clock.
    func jump(_ seconds: Double) { state.withLock { $0.offset += seconds } }

    var keeper: Timekeeper {
        Timekeeper(
            now: { self.now }, uptime: { self.uptime }, sleep: { try await self.sleep($0) },
            random: { self.state.withLock { $0.random.fraction() } })
    }

    func sleep(_ seconds: Double) async throws {
        try await withUnsafeThrowingContinuation { (continuation: UnsafeContinuation<Void, any Error>) in
            let isOver = state.withLock { state in
                guard !state.isOver else { return true }
                state.slept += 1
                state.sleepers.insert(
                    Sleeper(wakes: state.uptime + max(0, seconds), order: state.slept, continuation: continuation))
                return false
            }
            if isOver { continuation.resume(throwing: CancellationError()) }
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
    }

    /// Runs `body` until `end`, in seconds since the beginning; then it is cancelled, and nobody sleeps any more.
    func run(until end: Double, _ body: @escaping @Sendable () async -> Void) async {
        await withCheckedContinuation { done in
            // Not one of the few threads that all other tests share.
            Thread.detachNewThread {
                let task = Task(executorPreference: self) { await body() }
                self.work(until: end)
                task.cancel()
                self.stop()
                done.resume()
            }
        }
    }

    private func work(until end: Double) {
        let executor = asUnownedTaskExecutor()
        var pauses = 0
        while true {
            while let job = takeJob() { job.runSynchronously(on: executor) }
            guard let sleeper = state.withLock({ $0.sleepers.first }) else {
                // Somebody may be at work on another executor, as a library that is shutting down.
                guard pauses < 60_000 else { return }
                pauses += 1
                Thread.sleep(forTimeInterval: 0.001)
                continue
            }
            guard sleeper.wakes <= end else { return }
            pauses = 0
            state.withLock { state in
                _ = state.sleepers.removeFirst()
                state.uptime = max(state.uptime, sleeper.wakes)
            }
            sleeper.continuation.resume()
        }
    }

    private func stop() {
        let executor = asUnownedTaskExecutor()
        let left = state.withLock { state in
            state.isOver = true
            defer { state.sleepers.removeAll() }
            return state.sleepers.all
        }
        for sleeper in left { sleeper.continuation.resume(throwing: CancellationError()) }
        while let job = takeJob() { job.runSynchronously(on: executor) }
    }

    private func takeJob() -> UnownedJob? {
        state.withLock { state in
            guard state.nextJob < state.jobs.count else {
                state.jobs.removeAll(keepingCapacity: true)
                state.nextJob = 0
                return nil
            }
            state.nextJob += 1
            return state.jobs[state.nextJob - 1]
        }
    }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// From 0 up to 1.
    mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
