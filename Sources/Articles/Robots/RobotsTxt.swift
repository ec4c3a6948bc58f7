/// A robots.txt file, read line by line as RFC 9309 and Google's parser do.
///
/// Lenient where that parser is: frequent misspellings, a forgotten colon, a byte order mark, bytes that are no UTF-8.
public struct RobotsTxt: Sendable, Equatable {
    /// What is read of a file; RFC 9309 asks for this much at least.
    public static let mostBytes = 500 * 1024

    /// The addresses of sitemaps that the file names, as they stand there.
    public private(set) var sitemaps: [String] = []

    private(set) var lines: [Line] = []

    /// A line that has a meaning.
    enum Line: Sendable, Equatable {
        /// `*`.
        case everyAgent
        /// A product token; empty where the value begins with something else.
        case agent(String)
        case allow(RobotsPattern)
        case disallow(RobotsPattern)
        /// Seconds.
        case crawlDelay(Double)
    }

    /// Reads the first 500 KiB of a file; never fails, because what cannot be understood has no meaning.
    public init(_ bytes: [UInt8]) {
        var body = bytes.prefix(Self.mostBytes)
        if body.count < bytes.count, let end = body.lastIndex(where: Self.isLineEnd) { body = body[...end] }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let marked = zip(body, mark).prefix { $0 == $1 }.count
        for line in body.dropFirst(marked).split(whereSeparator: Self.isLineEnd) {
            if let (key, value) = RobotsLine.keyAndValue(line) { add(RobotsLine.directive(key), value) }
        }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func add(_ directive: RobotsLine.Directive?, _ value: ArraySlice<UInt8>) {
        switch directive {
        case .userAgent: lines.append(Self.agent(value))
        case .allow: lines.append(.allow(RobotsPattern(value)))
        case .disallow: lines.append(.disallow(RobotsPattern(value)))
        case .sitemap: sitemaps.append(String(decoding: value, as: UTF8.self))
        case .crawlDelay:
            guard let seconds = Double(String(decoding: value, as: UTF8.self)), seconds >= 0, seconds.isFinite else {
                return
            }
            lines.append(.crawlDelay(seconds))
        case nil: break
        }
    }

    private static func agent(_ value: ArraySlice<UInt8>) -> Line {
        if value.first == UInt8(ascii: "*"), value.dropFirst().first?.isASCIISpace ?? true { return .everyAgent }
        let token = value.prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        return .agent(String(decoding: token, as: UTF8.self).lowercased())
    }
}

extension UInt8 {
    /// A space as C has it.
    var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
