import Articles
import Foundation
import HTTPTypes
import Logging
import Testing

@testable import Gateway

@Suite struct HubTests {
    private static let topic = TestSite.base + "/feeds/ha-nam.rss"

    private func hub(_ site: TestSite) -> Hub {
        Hub(
            store: site.store, client: site.webSub, context: site.context,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) { target in
            guard let request = WebRequest(target: target) else { return nil }
            let answer = await site.site.answer(request)
            return answer.response.status == .ok ? answer.response : nil
        }
    }

    /// Asks the hub, and does what it left to be done.
    private func ask(_ site: TestSite, _ hub: Hub, _ form: [(name: String, value: String)]) async -> Int {
        let answer = await site.post("/hub", form)
        for errand in site.errands.withLockedValue({ errands in
            defer { errands = [] }
            return errands
        }) {
            if case .settle(let request) = errand { await hub.settle(request) }
        }
        return answer.status
    }

    private func subscription(_ mode: String = "subscribe") -> [(name: String, value: String)] {
        [
            ("hub.mode", mode), ("hub.topic", Self.topic), ("hub.callback", "https://reader.example/cb?id=1"),
            ("hub.secret", "s3cret"),
            ("hub.lease_seconds", "7200"),
        ]
    }

    private func publish(_ site: TestSite, _ number: Int) async throws {
        try await site.store.keep(
            [
                article(
                    "Bài \(number)", url: "https://hanam.example/\(number)", title: "Tin \(number)", day: "2024-05-20")
            ], source: "ha-nam")
    }

    @Test func aSubscriberIsAskedThenToldOfWhatIsNew() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let hub = hub(site)
        try await publish(site, 1)
        #expect(await ask(site, hub, subscription()) == 202)
        let question = try #require(site.webSub.state.withLockedValue { $0.gets.first })
        #expect(
            question.hasPrefix(
                "https://reader.example/cb?id=1&hub.mode=subscribe&hub.topic=https%3A%2F%2Fnews.example.org%2Ffeeds%2Fha-nam.rss&hub.challenge="
            ))
        #expect(question.hasSuffix("&hub.lease_seconds=7200"))
        await hub.deliver()
        #expect(site.webSub.state.withLockedValue { $0.posts } == [], "it has what was there when it subscribed")
        try await publish(site, 2)
        await hub.deliver()
        await hub.deliver()
        let post = try #require(site.webSub.state.withLockedValue { $0.posts.count == 1 ? $0.posts.first : nil })
        #expect(post.url == "https://reader.example/cb?id=1")
        #expect(post.body.contains("Tin 2"))
        #expect(post.fields["Content-Type"] == "application/rss+xml; charset=utf-8")
        #expect(post.fields["Link"] == "<\(TestSite.base)/hub>; rel=\"hub\", <\(Self.topic)>; rel=\"self\"")
        #expect(WebSubSignature.matches(post.fields["X-Hub-Signature"] ?? "", Array(post.body.utf8), secret: "s3cret"))
        #expect(!WebSubSignature.matches(post.fields["X-Hub-Signature"] ?? "", Array(post.body.utf8), secret: "other"))
        #expect(await ask(site, hub, subscription("unsubscribe")) == 202)
        #expect(try await site.store.subscriptions(now: TestSite.now) == [])
    }

    @Test func whoDoesNotConfirmIsNotSubscribed() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        site.webSub.state.withLockedValue { $0.confirms = false }
        #expect(await ask(site, hub(site), subscription()) == 202)
        #expect(try await site.store.subscriptions(now: TestSite.now) == [])
    }

    @Test func aDeliveryThatFailsIsTriedLaterAndGivenUpAtLast() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let hub = hub(site)
        _ = await ask(site, hub, subscription())
        try await publish(site, 1)
        site.webSub.state.withLockedValue { $0.status = 500 }
        await hub.deliver()
        var kept = try #require(try await site.store.subscriptions(now: TestSite.now).first)
        #expect(kept.failures == 1)
        #expect(kept.nextAttempt == TestSite.now + 60)
        await hub.deliver()
        #expect(site.webSub.state.withLockedValue { $0.posts.count } == 1, "not before its time")
        for _ in 2..<Hub.mostFailures {
            kept = try #require(try await site.store.subscriptions(now: TestSite.now).first)
            kept.nextAttempt = 0
            try await site.store.note(kept)
            await hub.deliver()
        }
        kept.nextAttempt = 0
        kept.failures = Hub.mostFailures - 1
        try await site.store.note(kept)
        await hub.deliver()
        #expect(try await site.store.subscriptions(now: TestSite.now) == [])
    }

    @Test func whoIsGoneIsForgotten() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let hub = hub(site)
        _ = await ask(site, hub, subscription())
        try await publish(site, 1)
        site.webSub.state.withLockedValue { $0.status = 410 }
        await hub.deliver()
        #expect(try await site.store.subscriptions(now: TestSite.now) == [])
        #expect(try await site.store.subscriptions(now: TestSite.now + 7_201) == [])
    }

    @Test(arguments: [
        ("hub.mode", "publish", 400), ("hub.topic", "https://elsewhere.example/feeds/ha-nam.rss", 400),
        ("hub.topic", TestSite.base + "/feeds/nowhere.rss", 404),
        ("hub.topic", TestSite.base + "/feeds/../search", 404),
        ("hub.callback", "ftp://reader.example/", 400), ("hub.callback", "https://a:b@reader.example/", 400),
        ("hub.lease_seconds", "soon", 400), ("hub.secret", String(repeating: "x", count: 200), 400),
    ])
    func aWrongRequestIsToldSo(_ name: String, _ value: String, _ status: Int) async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let form = FormValues(subscription()).setting(name, to: value)
        #expect(await site.post("/hub", form.pairs).status == status)
        #expect(site.errands.withLockedValue { $0.isEmpty })
    }

    @Test func aSourceWithAHubTellsUsOfNews() async throws {
        let scratch = try Scratch()
        let feed = """
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>t</title>
            <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://hanam.example/feed?a=1&amp;b=2"/></channel></rss>
            """
        let site = try TestSite(scratch.path, lastBody: Array(feed.utf8))
        let push = try #require(site.site.push)
        let source = try #require(site.context.definitions.source("ha-nam"))
        await push.renew([source])
        await push.renew([source])
        let posts = site.webSub.state.withLockedValue { $0.posts }
        #expect(posts.map(\.url) == ["https://hub.example/"], "asked once a day")
        let form = try #require(FormValues(posts[0].body))
        #expect(form["hub.topic"] == "https://hanam.example/feed?a=1&b=2")
        let callback = try #require(form["hub.callback"]).dropFirst(TestSite.base.count)
        let secret = try #require(form["hub.secret"])
        let body = "<rss/>"
        func deliver(_ signature: String) async -> Int {
            var fields: HTTPFields = [.contentType: "application/rss+xml"]
            fields[.hubSignature] = signature
            return await site.get(String(callback), fields, method: .post, body: body).status
        }
        #expect(await deliver("sha256=00") == 404, "nothing was agreed yet")
        let query = FormValues([
            ("hub.mode", "subscribe"), ("hub.topic", "https://hanam.example/feed?a=1&b=2"), ("hub.challenge", "<abc>"),
            ("hub.lease_seconds", "9000"),
        ])
        let answer = await site.get(callback + "?" + query.encoded)
        #expect(answer.body == "<abc>")
        #expect(answer.fields[.contentType] == "text/plain; charset=utf-8")
        #expect(
            await site.get(callback + "?" + query.setting("hub.topic", to: "https://other.example/").encoded).status
                == 404)
        #expect(await deliver("sha256=00") == 202)
        #expect(site.errands.withLockedValue { $0.isEmpty }, "not the hub's signature")
        #expect(await deliver(WebSubSignature.text(Array(body.utf8), secret: secret)) == 202)
        guard case .take(let to, let feed)? = site.errands.withLockedValue({ $0.first }) else {
            Issue.record("what came is not handed on")
            return
        }
        #expect(to.id == "ha-nam")
        #expect(feed == PushedFeed(body: Array(body.utf8), contentType: "application/rss+xml"))
        #expect(await site.get("/push/ffffffffffffffffffffffffffffffff", method: .post).status == 404)
    }
}
