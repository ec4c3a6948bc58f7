/// Finds mail addresses as people write them in texts (the dot-atom form of RFC 5322).
enum MailAddresses {
    /// Where they stand, in their order.
    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
            // A name has 64 characters at most, a host 253 (RFC 5321).
            var start = at
            while start > (result.last?.upperBound ?? 0), at - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
            while start < at, bytes[start] == UInt8(ascii: ".") { start += 1 }
            var end = at + 1
            while end < bytes.count, end - at <= 253, isHost(bytes[end]) { end += 1 }
            while end > at + 1, !isAlphanumeric(bytes[end - 1]) { end -= 1 }
            let labels = bytes[(at + 1)..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard start < at, labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }),
                let top = labels.last, top.count >= 2, top.allSatisfy({ $0 > 0x39 })
            else { continue }
            result.append(start..<end)
        }
        return result
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
    }

    private static func isLocal(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "._%+-".utf8.contains(byte) }

    private static func isHost(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E }
}
