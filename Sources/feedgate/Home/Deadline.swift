import Dispatch
import Foundation
import ServiceLifecycle

/// Ends the process where a graceful end takes too long: the store is whole at any moment.
///
/// It stands last in its group: services are told to stop in reverse order, each when the one after it has ended.
struct Deadline: Service {
    /// What is not over so many seconds after the signal is left to the next start.
    private static let patience = 4.5

    func run() async throws {
        try await gracefulShutdown()
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { _exit(0) }
    }
}
