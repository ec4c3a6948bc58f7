/// Sizes as people write them in definitions.
enum ByteCount {
    /// `500KB`, `256MB`, `1GB`, `64MiB` or a number of bytes, in bytes; nil for anything else.
    static func bytes(_ text: String) -> Int? {
        let units: [(String, Int)] = [
            ("kib", 1 << 10), ("mib", 1 << 20), ("gib", 1 << 30), ("kb", 1_000), ("mb", 1_000_000),
            ("gb", 1_000_000_000),
            ("b", 1),
        ]
        let lower = text.lowercased()
        let unit = units.first { lower.hasSuffix($0.0) } ?? ("", 1)
        let digits = lower.dropLast(unit.0.count).filter { $0 != " " }
        guard let number = Int(digits), number > 0 else { return nil }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: unit.1)
        return overflow || bytes > 1 << 44 ? nil : bytes
    }
}
