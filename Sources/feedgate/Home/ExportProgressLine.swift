import Foundation
import Gateway
import Glibc
import Synchronization

/// A line on the terminal that says how far an export has come and how fast it is; nothing where standard error is none.
final class ExportProgressLine: Sendable {
    private let isVisible: Bool
    private let start = ContinuousClock.now
    private let shown = Mutex(ContinuousClock.now)

    init(quiet: Bool) {
        isVisible = !quiet && isatty(STDERR_FILENO) == 1
    }

    /// Shows how far it has come, ten times a second at most.
    func show(_ progress: ExportProgress) {
        guard isVisible else { return }
        let now = ContinuousClock.now
        let isDue = shown.withLock { last in
            guard now - last > .milliseconds(100) else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let total = progress.total.map { " of \(max($0, progress.articles))" } ?? ""
        put("\r\u{1B}[K\(progress.phase)  \(progress.articles)\(total) articles  \(rate(progress.bytes))")
    }

    /// Takes the line away.
    func end() {
        if isVisible { put("\r\u{1B}[K") }
    }

    /// The totals, for people.
    func total(articles: Int, bytes: Int) {
        guard isVisible else { return }
        put("\(Counted.text(articles, "article")), \(rate(bytes)) in \(String(format: "%.1f", seconds)) s\n")
    }

    private var seconds: Double {
        let elapsed = ContinuousClock.now - start
        return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    }

    private func rate(_ bytes: Int) -> String {
        "\(Size.text(bytes)), \(Size.text(Int(Double(bytes) / max(0.001, seconds))))/s"
    }

    private func put(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
