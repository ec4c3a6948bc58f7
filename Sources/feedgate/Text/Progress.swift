import Glibc
import Synchronization

/// A line on the terminal that shows how far long work has come; nothing where standard error is no terminal.
final class Progress: Sendable {
    private let total: Int
    private let visible: Bool
    /// How many are done, and what is at work, in the order of their beginnings.
    private let state = Mutex((done: 0, names: [String]()))

    init(total: Int, quiet: Bool) {
        self.total = total
        visible = !quiet && total > 0 && isatty(STDERR_FILENO) == 1
    }

    /// Something has begun: it is named until it is done.
    func start(_ name: String) {
        show(
            state.withLock { state in
                state.names.append(name)
                return (state.done, state.names.first ?? name)
            })
    }

    /// One more is done; what began first of all that is at work is named.
    func step(_ name: String) {
        show(
            state.withLock { state in
                state.done += 1
                if let place = state.names.firstIndex(of: name) { state.names.remove(at: place) }
                return (state.done, state.names.first ?? name)
            })
    }

    private func show(_ now: (count: Int, name: String)) {
        guard visible else { return }
        let (count, name) = now
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
