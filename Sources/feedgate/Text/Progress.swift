import Glibc
import Synchronization

/// A line on the terminal that shows how far long work has come; nothing where standard error is no terminal.
final class Progress: Sendable {
    private let total: Int
    private let visible: Bool
    private let done = Mutex(0)

    init(total: Int, quiet: Bool) {
        self.total = total
        visible = !quiet && total > 0 && isatty(STDERR_FILENO) == 1
    }

    /// One more is done.
    func step(_ name: String) {
        let count = done.withLock { done in
            done += 1
            return done
        }
        guard visible else { return }
        let width = 24
        let filled = width * count / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        put("\r\u{1B}[K\(bar) \(count)/\(total)  \(name)")
    }

    /// Takes the line away.
    func end() {
        if visible { put("\r\u{1B}[K") }
    }

    private func put(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
