extension YAMLMapping {
    /// `keep_days`, `keep_articles`, and `keep_size` in MiB.
    mutating func retention() -> RetentionPolicy {
        RetentionPolicy(
            days: number("keep_days", in: 1...36_500), articles: number("keep_articles", in: 1...1_000_000_000),
            bytes: number("keep_size", in: 1...100_000_000).map { $0 << 20 })
    }
}
