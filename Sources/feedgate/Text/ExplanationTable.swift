import Articles

/// Shows why every block of a page was kept or dropped.
enum ExplanationTable {
    static func write(_ explanation: Explanation) throws {
        let width = max(12, min(30, explanation.blocks.map(\.reason.count).max() ?? 12))
        let room = max(30, Output.columns - width - 8)
        let colour = Output.isColourful
        for block in explanation.blocks {
            let mark = block.kept ? "keep" : "drop"
            let reason = block.reason.padding(to: width)
            let text = block.text.count > room ? block.text.prefix(room - 1) + "…" : block.text[...]
            let line = "\(mark)  \(reason)  \(text)"
            try Output.line(colour ? (block.kept ? line : "\u{1B}[2m\(line)\u{1B}[0m") : line)
        }
        let kept = explanation.blocks.count(where: \.kept)
        try Output.line("\(kept) of \(explanation.blocks.count) blocks kept")
    }
}

extension String {
    /// With spaces behind it, up to `width` characters.
    func padding(to width: Int) -> String {
        count >= width ? self : self + String(repeating: " ", count: width - count)
    }
}
