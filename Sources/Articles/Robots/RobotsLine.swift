/// One line of a robots.txt: which directive it is, and its value.
enum RobotsLine {
    enum Directive {
        case userAgent, allow, disallow, sitemap, crawlDelay
    }

    /// Bytes beyond this many are cut off a line: eight times the longest URL that any browser took.
    private static let longest = 2083 * 8 - 1

    /// Prefixes of keys, in lower case; what follows them is ignored.
    ///
    /// The misspellings are those that Google's parser knows.
    private static let directives: [(prefix: [UInt8], directive: Directive)] = [
        ("user-agent", .userAgent), ("useragent", .userAgent), ("user agent", .userAgent), ("allow", .allow),
        ("disallow", .disallow), ("dissallow", .disallow), ("dissalow", .disallow), ("disalow", .disallow),
        ("diasllow", .disallow), ("disallaw", .disallow), ("sitemap", .sitemap), ("site-map", .sitemap),
        ("crawl-delay", .crawlDelay), ("crawldelay", .crawlDelay), ("crawl delay", .crawlDelay),
    ].map { (Array($0.utf8), $1) }

    static func directive(_ key: ArraySlice<UInt8>) -> Directive? {
        directives.first { entry in
            key.count >= entry.prefix.count && zip(key, entry.prefix).allSatisfy { $0.asciiLowercased == $1 }
        }?.directive
    }

    /// Splits a line at its colon, or at its only gap where it has no colon.
    ///
    /// - Returns: Key and value without spaces around them; nil where the line has no key or no value's place.
    static func keyAndValue(_ line: ArraySlice<UInt8>) -> (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
        let text = trimmed(line.prefix(longest).prefix { $0 != 0 && $0 != UInt8(ascii: "#") })
        guard let separator = text.firstIndex(of: UInt8(ascii: ":")) ?? onlyGap(text) else { return nil }
        let key = trimmed(text[..<separator])
        return key.isEmpty ? nil : (key, trimmed(text[(separator + 1)...]))
    }

    private static func onlyGap(_ text: ArraySlice<UInt8>) -> Int? {
        let isGap = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        guard let gap = text.firstIndex(where: isGap) else { return nil }
        return text[gap...].drop(while: isGap).contains(where: isGap) ? nil : gap
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = text.drop(while: \.isASCIISpace)
        return start.prefix(
            (start.lastIndex { !$0.isASCIISpace }.map { $0 + 1 } ?? start.startIndex) - start.startIndex)
    }
}
