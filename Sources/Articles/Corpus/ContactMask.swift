/// Takes personal addresses out of a text: mail addresses become `[email]`, telephone numbers `[phone]`.
public struct ContactMask: OptionSet, Sendable, Equatable {
    /// The kinds that are masked.
    public let rawValue: Int
    /// Mail addresses.
    public static let email = ContactMask(rawValue: 1)
    /// Telephone numbers.
    public static let phone = ContactMask(rawValue: 2)

    /// A set of kinds.
    ///
    /// - Parameter rawValue: One bit a kind.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Masks a text.
    ///
    /// - Parameter text: Any text.
    /// - Returns: The text, and how many addresses were taken out of it.
    public func apply(to text: String) -> (text: String, count: Int) {
        let bytes = Array(text.utf8)
        var finds: [(range: Range<Int>, mask: String)] = []
        if contains(.email) { finds += MailAddresses.ranges(in: bytes).map { ($0, "[email]") } }
        if contains(.phone) {
            let taken = finds.map(\.range)
            finds += PhoneNumbers.ranges(in: bytes)
                .filter { phone in !taken.contains { $0.overlaps(phone) } }.map { ($0, "[phone]") }
        }
        guard !finds.isEmpty else { return (text, 0) }
        finds.sort { $0.range.lowerBound < $1.range.lowerBound }
        var result: [UInt8] = []
        var start = 0
        for find in finds {
            result += bytes[start..<find.range.lowerBound]
            result += Array(find.mask.utf8)
            start = find.range.upperBound
        }
        result += bytes[start...]
        return (String(decoding: result, as: UTF8.self), finds.count)
    }
}
