import CGlibc
import Foundation
import Glibc
import NIOConcurrencyHelpers

/// A program that is run to its end, with nothing of this one open but its input and output.
///
/// Foundation's `Process` is not used: with several started at once its `run` was seen to read beyond its memory (Swift 6.3).
struct ChildProcess: Sendable {
    /// The program's path, the first of the arguments.
    var arguments: [String]
    var environment: [String] = ["LC_ALL=C.UTF-8"]
    /// After so many seconds it is killed.
    var seconds: Int

    enum End: Equatable {
        case exited(Int), signal(Int), timeout
    }

    /// The system could not start it.
    struct NotStarted: Error, CustomStringConvertible {
        var description: String
    }

    private enum State {
        case running, late, over
    }

    /// Runs it in the root folder.
    ///
    /// - Parameters:
    ///   - input: A descriptor to read from.
    ///   - output: A descriptor to write to; its errors go nowhere.
    /// - Returns: How it ended.
    /// - Throws: `NotStarted`.
    func run(input: CInt, output: CInt) async throws -> End {
        let child = try start(input, output)
        let state = NIOLockedValueBox(State.running)
        let stop: @Sendable () -> Void = {
            state.withLockedValue { state in
                guard state == .running else { return }
                state = .late
                kill(child, SIGKILL)
            }
        }
        // Not a task: its turn comes late where tasks are many.
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: stop)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread { continuation.resume(returning: Self.wait(for: child, state)) }
            }
        } onCancel: {
            stop()
        }
    }

    /// Its number is free for another one only once it is fetched, which must not happen between a look at it and a signal.
    private static func wait(for child: pid_t, _ state: NIOLockedValueBox<State>) -> End {
        var information = siginfo_t()
        while waitid(P_PID, id_t(child), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
        return state.withLockedValue { state in
            var status: CInt = 0
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
            defer { state = .over }
            if state == .late { return .timeout }
            return status & 0x7F == 0 ? .exited(Int(status >> 8 & 0xFF)) : .signal(Int(status & 0x7F))
        }
    }

    private func start(_ input: CInt, _ output: CInt) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        posix_spawn_file_actions_addchdir_np(&actions, "/")
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals that this program ignores or holds back are its own affair.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var usual = sigset_t()
        sigemptyset(&usual)
        for signal in [SIGPIPE, SIGTERM, SIGINT, SIGHUP] { sigaddset(&usual, signal) }
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var list = arguments.map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for text in list + variables { free(text) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, arguments[0], &actions, &attributes, &list, &variables)
        guard code == 0 else { throw NotStarted(description: String(cString: strerror(code))) }
        return child
    }
}
