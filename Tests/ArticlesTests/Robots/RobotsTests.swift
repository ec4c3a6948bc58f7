import Foundation
import Testing

@testable import Articles

struct RobotsTests {
    struct Case: CustomTestStringConvertible {
        var robots: String
        var url: String
        var allowed: Bool
        var agent = "Feedgate"
        var testDescription: String { "\(robots.debugDescription.prefix(80)) \(url)" }

        init(_ robots: String, _ url: String, _ allowed: Bool, agent: String = "Feedgate") {
            (self.robots, self.url, self.allowed, self.agent) = (robots, url, allowed, agent)
        }
    }

    @Test(arguments: [
        Case("", "https://a.example/x", true),
        Case("User-agent: *\nDisallow: /x", "https://a.example/xy", false),
        Case("User-agent: *\nDisallow: /x", "https://a.example/X", true),
        Case("User-agent: *\nDisallow:", "https://a.example/", true),
        Case("User-agent: *\rDisallow: /x\r\nAllow: /x/y\r", "https://a.example/x/y/z", true),
        Case("User-agent: *\nDisallow: /x\nAllow: /x", "https://a.example/x", true),
        // The longest pattern decides, wherever it stands.
        Case("User-agent: *\nAllow: /x\nDisallow: /*/secret", "https://a.example/x/secret", false),
        Case("User-agent: *\nDisallow: /*.pdf$", "https://a.example/a.pdf", false),
        Case("User-agent: *\nDisallow: /*.pdf$", "https://a.example/a.pdf?x", true),
        Case("User-agent: *\nDisallow: /a$b", "https://a.example/a$b", false),
        Case("User-agent: *\nDisallow: /a*a*b$", "https://a.example/a/b", true),
        Case("User-agent: *\nDisallow: /a*$", "https://a.example/abc", false),
        Case("User-agent: *\nDisallow: /\nAllow: /tin/index.html", "https://a.example/tin/", true),
        Case("User-agent: *\nDisallow: /\nAllow: /tin/index.html", "https://a.example/tin/a", false),
        // Groups.
        Case("User-agent: *\nDisallow: /\nUser-agent: feedgate/2.0\nDisallow: /x", "https://a.example/y", true),
        Case("User-agent: Other\nUser-agent: FeedGate\nDisallow: /x", "https://a.example/x", false),
        Case("User-agent: Feedgates\nDisallow: /", "https://a.example/x", true),
        Case("User-agent: Feedgate\nUser-agent: *\nDisallow: /x", "https://a.example/x", false, agent: "Other"),
        Case(
            "User-agent: Feedgate\nDisallow: /x\nUser-agent: a\nDisallow: /\nUser-agent: feedgate\nDisallow: /y",
            "https://a.example/y", false),
        Case("User-agent: Feedgate\n\nUser-agent: *\nDisallow: /", "https://a.example/y", false),
        Case("User-agent: Feedgate\nAllow: /x\nUser-agent: *\nDisallow: /", "https://a.example/y", true),
        Case("Disallow: /", "https://a.example/y", true),
        Case("User-agent: * everybody\nDisallow: /", "https://a.example/y", false),
        // What people write.
        Case("\u{FEFF}user agent: *\ndisalow /x # why not", "https://a.example/x", false),
        Case("useragent : *\nDisallow : /x", "https://a.example/x", false),
        Case("User-agent: *\nDisallow /x y", "https://a.example/x", true),
        Case("User-agent: *\nDisallow: /tin-tức", "https://a.example/tin-t%E1%BB%A9c", false),
        Case("User-agent: *\nDisallow: /%e1%bb%a9", "https://a.example/%E1%BB%A9", false),
        Case("<html><body>User-agent: *\nDisallow: /</body>", "https://a.example/x", true),
        Case("User-agent: *\nDisallow: /x\u{0}y", "https://a.example/x", false),
        // Addresses.
        Case("User-agent: *\nDisallow: /?q", "https://a.example?q=1", false),
        Case("User-agent: *\nDisallow: /;p", "a.example;p", false),
        Case("User-agent: *\nDisallow: /x", "//a.example/x#y", false),
        Case("User-agent: *\nDisallow: /x", "https://a.example#/x", true),
        Case("User-agent: *\nDisallow: /$\n", "", false),
    ])
    func aFileAllowsOrNot(_ example: Case) {
        let rules = RobotsRules(RobotsTxt(Array(example.robots.utf8)), agent: example.agent)
        #expect(rules.allows(text: example.url) == example.allowed)
    }

    @Test func aURLIsAskedForByItsPathAndQuery() throws {
        let rules = RobotsRules(RobotsTxt(Array("user-agent: *\ndisallow: /tức?q".utf8)), agent: "Feedgate")
        #expect(try !rules.allows(#require(WebURL("https://a.example/t%e1%bb%a9c?q#f"))))
        #expect(try rules.allows(#require(WebURL("https://a.example/tức"))))
        let url = try #require(WebURL("https://a.example"))
        #expect(!RobotsRules.disallowingAll.allows(url))
        #expect(RobotsRules.allowingAll.allows(url))
    }

    struct DelayCase: CustomTestStringConvertible {
        var robots: String
        var seconds: Double?
        var testDescription: String { robots.debugDescription }
    }

    @Test(arguments: [
        DelayCase(robots: "User-agent: *\nCrawl-delay: 5.5", seconds: 5.5),
        DelayCase(robots: "User-agent: *\nDisallow: /x\nCrawl-delay: 5 # seconds", seconds: 5),
        DelayCase(robots: "User-agent: *\nCrawl-delay: soon", seconds: nil),
        DelayCase(robots: "User-agent: *\nCrawl-delay: -1", seconds: nil),
        DelayCase(robots: "User-agent: *\nCrawl-delay: inf", seconds: nil),
        DelayCase(robots: "User-agent: *\nCrawl-delay: 9\nUser-agent: feedgate\nCrawl-delay: 2", seconds: 2),
        DelayCase(robots: "User-agent: *\nCrawl-delay: 9\n\nUser-agent: feedgate\nDisallow: /x", seconds: nil),
        DelayCase(robots: "User-agent: Other\nCrawl-delay: 9\n\nUser-agent: *\nDisallow: /x", seconds: nil),
        DelayCase(robots: "Crawl-delay: 9", seconds: nil),
    ])
    func aFileMayAskForADelay(_ example: DelayCase) {
        #expect(RobotsRules(RobotsTxt(Array(example.robots.utf8)), agent: "Feedgate").crawlDelay == example.seconds)
    }

    @Test func aFileNamesSitemaps() {
        let file = RobotsTxt(Array("Sitemap: https://a.example/s.xml\nsite-map:/t.xml".utf8))
        #expect(file.sitemaps == ["https://a.example/s.xml", "/t.xml"])
    }

    @Test func onlyTheBeginningOfAHugeFileIsRead() {
        let filler = "#" + String(repeating: " filler", count: RobotsTxt.mostBytes / 7) + "\n"
        let early = RobotsTxt(Array(("User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b\n").utf8))
        #expect(early.lines.count == 2)
    }

    @Test func hostilePatternsTakeLinearTime() {
        let pattern = "/" + String(repeating: "*aaaaaaab", count: 1_000)
        let rules = RobotsRules(RobotsTxt(Array("User-agent: *\nDisallow: \(pattern)".utf8)), agent: "Feedgate")
        #expect(rules.allows(text: "https://a.example/" + String(repeating: "a", count: 20_000)))
    }
}
