import Foundation

/// What a subscriber asks of the hub (W3C WebSub, 5.1).
package struct HubRequest: Sendable, Equatable {
    enum Mode: String, Sendable { case subscribe, unsubscribe }

    var mode: Mode
    /// The target of one of our own feeds.
    var topic: String
    var callback: String
    var leaseSeconds: Int
    var secret: String?

    /// From an hour to thirty days; ten days without a wish.
    static let leases = 3_600...2_592_000
    static let usualLease = 864_000

    /// - Throws: `Problem`, in words for whoever runs the subscriber.
    init(_ form: FormValues, base: String) throws {
        guard let mode = form["hub.mode"].flatMap(Mode.init) else {
            throw Problem(
                .badRequest, "`hub.mode` is subscribe or unsubscribe; this hub publishes its own feeds by itself",
                parameter: "hub.mode")
        }
        guard let topic = form["hub.topic"], topic.hasPrefix(base + "/feeds/"), topic.utf8.count <= 2_048 else {
            throw Problem(
                .badRequest, "`hub.topic` is no feed of this server; take the address from the feed's `self` link",
                parameter: "hub.topic")
        }
        guard let callback = form["hub.callback"], callback.utf8.count <= 2_048, let url = URL(string: callback),
            ["http", "https"].contains(url.scheme ?? ""), url.host()?.isEmpty == false, url.fragment() == nil,
            url.user() == nil
        else {
            throw Problem(
                .badRequest, "`hub.callback` takes an http or https address without user and fragment",
                parameter: "hub.callback")
        }
        var lease = Self.usualLease
        if let text = form["hub.lease_seconds"], !text.isEmpty {
            guard let seconds = Int(text), seconds > 0 else {
                throw Problem(
                    .badRequest, "`hub.lease_seconds` takes a number of seconds", parameter: "hub.lease_seconds")
            }
            lease = min(max(seconds, Self.leases.lowerBound), Self.leases.upperBound)
        }
        secret = form["hub.secret"].flatMap { $0.isEmpty ? nil : $0 }
        guard secret?.utf8.count ?? 0 < 200 else {
            throw Problem(.badRequest, "`hub.secret` has 200 bytes or more", parameter: "hub.secret")
        }
        self.mode = mode
        self.topic = String(topic.dropFirst(base.count))
        self.callback = callback
        leaseSeconds = lease
    }

    /// Where the subscriber is asked whether it meant it (5.3).
    func verification(challenge: String, base: String) -> String {
        var query: [(name: String, value: String)] = [
            ("hub.mode", mode.rawValue), ("hub.topic", base + topic), ("hub.challenge", challenge),
        ]
        if mode == .subscribe { query.append(("hub.lease_seconds", "\(leaseSeconds)")) }
        return callback + (callback.contains("?") ? "&" : "?") + FormValues(query).encoded
    }
}
