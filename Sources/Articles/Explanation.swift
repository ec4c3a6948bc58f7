/// Why each block of a page was kept or dropped, in the order of the page.
public struct Explanation: Sendable, Equatable {
    /// One block: a line of text as a reader sees it.
    public struct Block: Sendable, Equatable {
        /// The text, white space folded.
        public var text: String
        /// Whether it is in the article's text.
        public var kept: Bool
        /// The rule or score that decided: `score 0.93`, `rule SkipLinks`, `headline`, `caption`.
        public var reason: String

        /// One decision.
        public init(text: String, kept: Bool, reason: String) {
            self.text = text
            self.kept = kept
            self.reason = reason
        }
    }

    /// The blocks in the order of the page.
    public var blocks: [Block]

    /// The decisions of one page.
    public init(blocks: [Block] = []) {
        self.blocks = blocks
    }
}
