import Glibc

/// A line on the terminal that says what is under way; nothing where standard error is no terminal.
struct StepLine: Sendable {
    private let isVisible: Bool

    init(quiet: Bool) { isVisible = !quiet && isatty(STDERR_FILENO) == 1 }

    /// Shows what is under way in place of what was.
    func show(_ text: String) {
        put("\r\u{1B}[K" + (text.count > 78 ? text.prefix(77) + "…" : text))
    }

    /// Takes the line away.
    func end() { put("\r\u{1B}[K") }

    private func put(_ text: String) {
        guard isVisible else { return }
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
