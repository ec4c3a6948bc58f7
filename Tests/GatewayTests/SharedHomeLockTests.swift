import Foundation
import Synchronization
import Testing

@testable import Gateway

@Suite struct SharedHomeLockTests {
    @Test func whatOneProcessPollsSharesTheLock() async throws {
        let scratch = try Scratch()
        let home = Home(scratch.path)
        let lock = SharedHomeLock(home)
        let done = Mutex(0)
        let inner = await lock.whileHeld(patience: .seconds(1)) {
            // Another source is added while the first is polled.
            _ = await lock.whileHeld(patience: .zero) { done.withLock { $0 += 1 } }
            done.withLock { $0 += 1 }
            #expect(throws: HomeLock.Failure.self) { try HomeLock(home) }
        }
        #expect(inner)
        #expect(done.withLock { $0 } == 2)
        // Afterwards it is free.
        try HomeLock(home).release()
    }

    @Test func anotherPollerIsWaitedFor() async throws {
        let scratch = try Scratch()
        let home = Home(scratch.path)
        let other = try HomeLock(home)
        let lock = SharedHomeLock(home)
        #expect(await lock.whileHeld(patience: .zero) {} == false)
        async let waiting = lock.whileHeld(patience: .seconds(20)) {}
        try await Task.sleep(for: .milliseconds(200))
        other.release()
        #expect(await waiting)
    }
}
