import Foundation
import Glibc
import Synchronization

/// What a daemon tells the service manager.
package enum ServiceState: Sendable {
    case ready, reloading, stopping, alive
}

/// Tells systemd how the daemon is (sd_notify(3)); nothing where it was not started by systemd.
package final class ServiceManager: Sendable {
    private let path: String?
    /// Seconds between two signs of life.
    private let interval: Double
    private let lastSign = Mutex(-Double.infinity)

    /// - Parameter environment: Holds `NOTIFY_SOCKET` and `WATCHDOG_USEC`.
    package init(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
        path = environment["NOTIFY_SOCKET"]
        // Half of the time after which it would be restarted, as sd_watchdog_enabled(3) recommends.
        interval = environment["WATCHDOG_USEC"].flatMap(Double.init).map { $0 / 2e6 } ?? .infinity
    }

    package func tell(_ state: ServiceState) {
        switch state {
        case .ready: send("READY=1")
        case .reloading: send("RELOADING=1\nMONOTONIC_USEC=\(Self.monotonic)")
        case .stopping: send("STOPPING=1")
        case .alive:
            let now = Double(Self.monotonic) / 1e6
            let isTime = lastSign.withLock { last in
                guard interval.isFinite, now - last >= interval / 2 else { return false }
                last = now
                return true
            }
            if isTime { send("WATCHDOG=1") }
        }
    }

    private static var monotonic: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1_000
    }

    private func send(_ text: String) {
        guard let path, path.hasPrefix("/") || path.hasPrefix("@") else { return }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(path.utf8)
        // A name that begins with @ is in the abstract namespace, where it begins with NUL.
        if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        let message = Array(text.utf8)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, message, message.count, Int32(MSG_NOSIGNAL), $0, length)
            }
        }
    }
}
