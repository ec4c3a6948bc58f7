/// What a robots.txt says to one crawler.
public struct RobotsRules: Sendable, Equatable {
    /// Seconds to wait between two requests, if the file asks for it.
    public private(set) var crawlDelay: Double?

    private var allows: [RobotsPattern] = []
    private var disallows: [RobotsPattern] = []

    /// No rule at all: for a server that has no robots.txt (any status from 400 to 499).
    public static let allowingAll = RobotsRules()

    /// Nothing may be fetched: for a server that cannot say (any status from 500, or no answer).
    public static let disallowingAll = RobotsRules(disallows: [RobotsPattern([UInt8(ascii: "/")])])

    private init(disallows: [RobotsPattern] = []) { self.disallows = disallows }

    /// The rules for one crawler.
    ///
    /// Groups that name the crawler are taken together; those for `*` count only where no group does.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - agent: The crawler's product token, `Feedgate`: no version, no comment.
    public init(_ file: RobotsTxt, agent: String) {
        let agent = agent.lowercased()
        var own = RobotsRules()
        var general = RobotsRules()
        var isNamed = false
        var group = RobotsGroup()
        var delayGroup = RobotsGroup()
        for line in file.lines {
            switch line {
            case .everyAgent:
                group.begin()
                delayGroup.begin()
                (group.isGeneral, delayGroup.isGeneral) = (true, true)
            case .agent(let name):
                group.begin()
                delayGroup.begin()
                if name == agent { (group.isOwn, delayGroup.isOwn, isNamed) = (true, true, true) }
            case .allow(let pattern):
                group.add(to: &own, &general) { $0.allows.append(pattern) }
                delayGroup.isClosed = true
            case .disallow(let pattern):
                group.add(to: &own, &general) { $0.disallows.append(pattern) }
                delayGroup.isClosed = true
            case .crawlDelay(let seconds):
                // To Google's parser this line does not end a list of agents; to those who write it, it does.
                delayGroup.add(to: &own, &general) { $0.crawlDelay = max($0.crawlDelay ?? 0, seconds) }
                delayGroup.isClosed = true
            }
        }
        self = isNamed ? own : general
    }

    /// Whether a URL may be fetched.
    ///
    /// - Parameter url: The URL; its escapes may be written in small letters.
    /// - Returns: Whether the longest pattern that matches path and query is one that allows; true where none does.
    public func allows(_ url: WebURL) -> Bool {
        allows(path: RobotsPattern.withCapitalEscapes(Array(url.requestTarget.utf8)))
    }

    /// As above, for a text that need not be a URL: its path and query are found as Google's parser finds them.
    func allows(text: String) -> Bool { allows(path: RobotsPath.of(Array(text.utf8))) }

    private func allows(path: [UInt8]) -> Bool {
        let disallowed = disallows.lazy.compactMap { $0.priority(for: path) }.max() ?? 0
        guard disallowed > 0 else { return true }
        return allows.contains { pattern in
            if let priority = pattern.priority(for: path) { return priority >= disallowed }
            return (pattern.directoryOfIndex?.priority(for: path) ?? 0) >= disallowed
        }
    }
}

/// The user agents of consecutive lines, which share the rules that follow.
private struct RobotsGroup {
    var isOwn = false
    var isGeneral = false
    /// Whether a rule has been read since: the next agent begins another group.
    var isClosed = false

    mutating func begin() { if isClosed { self = RobotsGroup() } }

    /// Gives a rule to those the group is for; a group that names the crawler beside `*` is the crawler's alone.
    mutating func add(
        to own: inout RobotsRules, _ general: inout RobotsRules, _ change: (inout RobotsRules) -> Void
    ) {
        guard isOwn || isGeneral else { return }
        isClosed = true
        if isOwn { change(&own) } else { change(&general) }
    }
}
