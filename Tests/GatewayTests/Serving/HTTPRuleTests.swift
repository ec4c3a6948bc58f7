import Foundation
import HTTPTypes
import NIOCore
import Testing

@testable import Gateway

@Suite struct HTTPRuleTests {
    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    ])
    func datesAreThoseOfHTTP(_ seconds: Int, _ text: String) {
        #expect(IMFDate.text(seconds) == text)
        #expect(IMFDate.seconds(text) == seconds)
    }

    @Test(arguments: [
        "", "now", "Sun, 06 Nov 1994 08:49:37", "Sun, 99 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
        "a b c d e f GMT",
    ])
    func whatIsNoDateIsNone(_ text: String) { #expect(IMFDate.seconds(text) == nil) }

    @Test(
        arguments: [
            (nil, 0), ("", 0), ("vi", 1), ("vi-VN,vi;q=0.9,en;q=0.5", 1), ("en-GB, vi;q=0.1", 0), ("fr, *;q=0.5", 0),
            ("fr", nil), ("vi;q=0, en;q=0", nil),
        ] as [(String?, Int?)])
    func theBestLanguageIsChosen(_ header: String?, _ index: Int?) {
        #expect(Negotiation.best(header, of: ["en", "vi"]) == index)
    }

    @Test func aRequestMustBeWholeInItsTime() {
        let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
        var clock = ConnectionClock(limits: .init(), now: start)
        #expect(clock.deadline == start + .seconds(180))
        clock.partialHead(start + .seconds(5))
        // A byte every second does not move the end away.
        for second in 6...12 { clock.partialHead(start + .seconds(Int64(second))) }
        #expect(clock.deadline == start + .seconds(15))
        clock.headRead(start + .seconds(13))
        #expect(clock.deadline == start + .seconds(43))
        clock.requestRead(start + .seconds(14))
        #expect(clock.deadline == nil, "the site takes as long as it takes")
        clock.answered(start + .seconds(20))
        #expect(clock.deadline == start + .seconds(200))
        clock.stalled(start + .seconds(21))
        clock.stalled(start + .seconds(30))
        #expect(clock.deadline == start + .seconds(81))
        let looks = clock.takes(1_000_000, start + .seconds(81))
        #expect(looks, "the first look only sees how much there is")
        let goesOn = clock.takes(900_000, start + .seconds(141))
        #expect(goesOn)
        let crawls = clock.takes(899_999, start + .seconds(201))
        #expect(!crawls, "a byte a minute is no progress")
        #expect(clock.deadline == start + .seconds(201))
        clock.flowing(start + .seconds(210))
        #expect(clock.deadline == start + .seconds(390))
    }

    @Test func aPeerHasAnAllowance() {
        let limit = RateLimit(perSecond: 2, burst: 4, mostPeers: 3)
        for _ in 0..<4 { #expect(limit.take("192.0.2.1", now: 0) == nil) }
        #expect(limit.take("192.0.2.1", now: 0) == 1)
        #expect(limit.take("192.0.2.2", now: 0) == nil, "another peer has its own")
        #expect(limit.take("192.0.2.1", cost: 4, now: 0.5) == 2)
        #expect(limit.take("192.0.2.1", now: 0.5) == nil)
        #expect(limit.take("2001:db8:1:2:3::4", cost: 4, now: 1) == nil)
        #expect(limit.take("2001:db8:1:2:ffff::1", now: 1) != nil, "one household, one allowance")
        for number in 0..<100 { _ = limit.take("198.51.100.\(number)", now: 2) }
    }

    @Test func whatIsKeptReadyHasALimit() {
        let hot = HotResponses(mostBytes: 1 << 20, mostEntries: 3)
        func prepared(_ text: String) -> PreparedResponse {
            PreparedResponse(WebResponse(type: "text/plain", body: Array(text.utf8)), lastModified: nil)
        }
        for name in ["/a", "/b", "/c", "/d"] { hot.keep(prepared(name), for: name, generation: 0) }
        #expect(hot.response("/a") == nil)
        #expect(hot.response("/d") != nil)
        #expect(hot.beginRenewal() == ["/d", "/c", "/b"])
        hot.keep(prepared("late"), for: "/b", generation: 0)
        #expect(hot.response("/b")?.plain.etag == prepared("/b").plain.etag, "made before the change")
        hot.keep(prepared("new"), for: "/c", generation: 1)
        hot.endRenewal()
        #expect(hot.response("/b") == nil)
        #expect(hot.response("/c") != nil)
    }

    @Test(
        arguments: [
            ("/feeds/all.rss?limit=2", ["feeds", "all.rss"]), ("/", []), ("/a%2Fb/c", ["a/b", "c"]), ("/%C4%91", ["đ"]),
            ("x", nil), ("", nil), ("/%zz", nil), ("/%C4", nil), ("/a%00b", nil), ("/a?%ff", nil),
            ("/a?" + String(repeating: "b&", count: 101), nil),
        ] as [(String, [String]?)])
    func aTargetIsTakenApart(_ target: String, _ path: [String]?) { #expect(WebRequest(target: target)?.path == path) }

    @Test(arguments: [
        ("127.0.0.1:8080", "127.0.0.1", 8080), (":80", "0.0.0.0", 80), ("[::1]:9", "::1", 9),
        ("localhost:0", "localhost", 0),
    ])
    func aPlaceToListenAtIsRead(_ text: String, _ host: String, _ port: Int) throws {
        let place = try #require(ServerSettings.endpoint(text))
        #expect(place.host == host)
        #expect(place.port == port)
    }

    @Test(
        arguments: [
            ("127.0.0.1", "198.51.100.7", "198.51.100.7"), ("10.0.0.2", "1.2.3.4, 9.9.9.9", "9.9.9.9"),
            ("::1", "2001:4860:0::8888", "2001:4860::8888"), ("local", "9.9.9.9", "9.9.9.9"),
            ("8.8.8.8", "9.9.9.9", "8.8.8.8"), ("127.0.0.1", "unknown", "127.0.0.1"), ("127.0.0.1", nil, "127.0.0.1"),
            ("127.0.0.1", "", "127.0.0.1"),
        ] as [(String, String?, String)])
    func aProxySaysWhoAsks(_ peer: String, _ header: String?, _ asks: String) throws {
        var fields: HTTPFields = [:]
        if let header { fields[try #require(HTTPField.Name("X-Forwarded-For"))] = header }
        #expect(ForwardedPeer.of(peer, fields) == asks)
    }

    @Test(arguments: ["", "8080", "host:", "host:99999", "host:-1"])
    func whatIsNoPlaceIsNone(_ text: String) { #expect(ServerSettings.endpoint(text) == nil) }
}
