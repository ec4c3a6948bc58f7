import Articles
import HTTPTypes
import Logging

/// The hub of our own feeds (W3C WebSub): who subscribes is asked whether it meant it, then told of every change.
package struct Hub: Sendable {
    let store: any WebSubStore
    let client: any WebSubClient
    let context: SiteContext
    let logger: Logger
    /// The document of a topic as it stands now; nil where it is no feed of ours.
    let document: @Sendable (String) async -> WebResponse?
    /// More subscribers than this are refused.
    static let mostSubscriptions = 10_000
    static let mostForOneHost = 200
    /// After so many failures in a row a subscriber is given up.
    static let mostFailures = 8
    private static let width = 8

    /// Verifies what was asked for with the subscriber, and does it.
    func settle(_ request: HubRequest) async {
        guard let response = await document(request.topic) else { return }
        let challenge = Secrets.random(24)
        do {
            let answer = try await client.get(request.verification(challenge: challenge, base: context.base))
            guard (200..<300).contains(answer.status), answer.body == Array(challenge.utf8) else {
                logger.debug(
                    "subscriber did not confirm",
                    metadata: ["callback": "\(request.callback)", "status": "\(answer.status)"])
                return
            }
            switch request.mode {
            case .subscribe:
                try await store.keep(
                    Subscription(
                        topic: request.topic, callback: request.callback, secret: request.secret,
                        endsAt: context.now() + request.leaseSeconds, delivered: WebResponse.etag(of: response.body)))
            case .unsubscribe: try await store.removeSubscription(topic: request.topic, callback: request.callback)
            }
        } catch {
            logger.debug("subscriber not verified", metadata: ["callback": "\(request.callback)", "error": "\(error)"])
        }
    }

    /// Sends every feed that has changed to those who have not got it yet.
    func deliver() async {
        do {
            let moment = context.now()
            let due = try await store.subscriptions(now: moment).filter { $0.nextAttempt <= moment }
            for (topic, subscriptions) in Dictionary(grouping: due, by: \.topic).sorted(by: { $0.key < $1.key }) {
                guard !Task.isCancelled, let response = await document(topic) else { continue }
                let etag = WebResponse.etag(of: response.body)
                var waiting = subscriptions.filter { $0.delivered != etag }.makeIterator()
                await withTaskGroup(of: Void.self) { group in
                    for _ in 0..<Self.width {
                        guard let next = waiting.next() else { break }
                        group.addTask { await send(response, etag, next) }
                    }
                    while await group.next() != nil, !Task.isCancelled, let next = waiting.next() {
                        group.addTask { await send(response, etag, next) }
                    }
                }
            }
            try await store.removeEnded(now: moment)
        } catch {
            logger.warning("subscribers could not be told", metadata: ["error": "\(error)"])
        }
    }

    private func send(_ response: WebResponse, _ etag: String, _ subscription: Subscription) async {
        var fields = [
            ("Content-Type", response.fields[.contentType] ?? "application/octet-stream"),
            ("Link", "<\(context.base)/hub>; rel=\"hub\", <\(context.base)\(subscription.topic)>; rel=\"self\""),
        ]
        if let secret = subscription.secret {
            fields.append(("X-Hub-Signature", WebSubSignature.text(response.body, secret: secret)))
        }
        let status = try? await client.post(subscription.callback, fields: fields, body: response.body)
        var subscription = subscription
        do {
            switch status {
            case 410:
                return try await store.removeSubscription(topic: subscription.topic, callback: subscription.callback)
            case .some(200..<300):
                subscription.delivered = etag
                subscription.failures = 0
                subscription.nextAttempt = 0
            default:
                subscription.failures += 1
                subscription.nextAttempt = context.now() + Self.wait(afterFailures: subscription.failures)
                guard subscription.failures < Self.mostFailures else {
                    logger.notice("subscriber given up", metadata: ["callback": "\(subscription.callback)"])
                    return try await store.removeSubscription(
                        topic: subscription.topic, callback: subscription.callback)
                }
            }
            try await store.note(subscription)
        } catch {
            logger.warning(
                "delivery could not be noted", metadata: ["callback": "\(subscription.callback)", "error": "\(error)"])
        }
    }

    /// Seconds: a minute, then twice as long each time, up to six hours.
    static func wait(afterFailures failures: Int) -> Int { min(60 << min(max(failures - 1, 0), 16), 21_600) }
}

/// What nobody can guess.
enum Secrets {
    static func random(_ bytes: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return Hexadecimal.text((0..<bytes).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
}
