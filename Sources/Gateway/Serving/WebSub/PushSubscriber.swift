import Articles
import Foundation
import HTTPTypes
import Logging

/// Our own subscriptions at the hubs of sources, so that these tell us of news instead of being asked.
///
/// A hub must be able to reach us: it works where `base_url` is set.
package struct PushSubscriber: Sendable {
    let store: any WebSubStore
    let client: any WebSubClient
    let base: String
    let now: @Sendable () -> Int
    let logger: Logger
    /// The body that a source's address last brought; nil where it is not at hand.
    ///
    /// No hub is worth a request of its own.
    let lastBody: @Sendable (_ source: String, _ address: String) async throws -> [UInt8]?
    /// Is asked for again when less than this is left.
    private static let margin = 86_400
    /// A hub that does not answer is asked again after this time, and a source without one looked at again.
    private static let pause = 86_400
    /// A source of which nothing has come yet is looked at again after this time.
    private static let shortPause = 3_600

    /// Subscribes to every feed that names a hub, and renews what is about to end.
    func renew(_ sources: [SourceDefinition]) async {
        do {
            let known = Dictionary(try await store.pushSources().map { ($0.source, $0) }) { one, _ in one }
            for source in sources where source.enabled && source.kind == .feed {
                guard case .web(let addresses) = source.location, addresses.count == 1, !Task.isCancelled else {
                    continue
                }
                let push = known[source.id]
                let moment = now()
                if let push, push.endsAt - moment > Self.margin || moment - push.askedAt < Self.pause { continue }
                try await subscribe(source, addresses[0], push)
            }
        } catch {
            logger.warning("hubs could not be asked", metadata: ["error": "\(error)"])
        }
    }

    private func subscribe(_ source: SourceDefinition, _ address: String, _ known: PushSource?) async throws {
        var push =
            known
            ?? PushSource(source: source.id, key: Secrets.random(16), hub: "", topic: "", secret: Secrets.random(32))
        push.askedAt = now()
        if let body = try await lastBody(source.id, address) {
            if let (hub, topic) = HubDiscovery.find(body, address) { (push.hub, push.topic) = (hub, topic) }
        } else {
            push.askedAt -= Self.pause - Self.shortPause
        }
        try await store.keep(push)
        guard !push.hub.isEmpty else { return }
        let form = FormValues([
            ("hub.mode", "subscribe"), ("hub.topic", push.topic), ("hub.callback", "\(base)/push/\(push.key)"),
            ("hub.secret", push.secret), ("hub.lease_seconds", "864000"),
        ])
        let status = try? await client.post(
            push.hub, fields: [("Content-Type", "application/x-www-form-urlencoded")], body: Array(form.encoded.utf8))
        logger.debug(
            "hub asked", metadata: ["source": "\(source.id)", "hub": "\(push.hub)", "status": "\(status ?? 0)"])
    }

    /// Answers a hub that asks whether we meant it.
    func confirm(_ key: String, _ query: FormValues) async throws -> WebResponse {
        guard var push = try await store.pushSources().first(where: { $0.key == key }),
            query["hub.topic"] == push.topic,
            query["hub.mode"] == "subscribe", let challenge = query["hub.challenge"], challenge.utf8.count <= 1_024
        else { throw Problem.notFound }
        let lease = query["hub.lease_seconds"].flatMap { Int($0) } ?? 864_000
        push.endsAt = now() + min(max(lease, 60), 31_536_000)
        try await store.keep(push)
        // Plain text, whatever stands in it: the challenge comes from outside.
        return .text(challenge)
    }

    /// Takes a delivery in.
    ///
    /// - Returns: The source whose feed came; nil where the signature is not the hub's, of which the hub is not told (8.).
    func receive(_ key: String, _ request: WebRequest) async throws -> String? {
        guard let push = try await store.pushSources().first(where: { $0.key == key }), push.endsAt > now() else {
            throw Problem.notFound
        }
        guard let signature = request.fields[.hubSignature],
            WebSubSignature.matches(signature, request.body, secret: push.secret)
        else { return nil }
        return push.source
    }
}

/// Which hub a feed names (W3C WebSub, 4).
enum HubDiscovery {
    /// Links stand before the entries.
    private static let mostBytes = 64 << 10

    static func find(_ feed: [UInt8], _ address: String) -> (hub: String, topic: String)? {
        let text = String(decoding: feed.prefix(mostBytes), as: UTF8.self)
        let links = LinkTags.find(in: text)
        func first(_ relation: String) -> String? {
            let link = links.first { $0["rel"]?.lowercased().split(separator: " ").contains(relation[...]) == true }
            return link?["href"].flatMap { WebURL($0, base: WebURL(address))?.href }.flatMap {
                $0.hasPrefix("http") ? $0 : nil
            }
        }
        return first("hub").map { ($0, first("self") ?? address) }
    }
}
