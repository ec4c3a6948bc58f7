import Articles
import Foundation

extension SourceDefinition {
    /// Its own addresses; none where it is a folder.
    package var addresses: [String] {
        if case .web(let addresses) = location { return addresses }
        return []
    }

    /// A source for an address that has no file yet.
    package static func unsaved(_ url: String, allowPrivate: [String]) -> SourceDefinition {
        var source = SourceDefinition(id: "-", name: url, location: .web([url]), kind: .pages, file: "")
        source.allowPrivate = allowPrivate
        return source
    }

    /// The host that it asks, or a name of its own where it asks none.
    package var host: String { addresses.first.flatMap { WebURL($0)?.host } ?? "folder:" + id }

    /// When it is polled again.
    package var schedule: Schedule { Schedule(interval: Double(interval), isFixed: hasOwnInterval) }

    /// What its file opens for its fetches.
    ///
    /// - Parameter settings: The gateway's own settings.
    /// - Returns: What it may ask, and what it says besides.
    package func access(_ settings: Settings) -> FetchAccess {
        var access = FetchAccess()
        access.policy = PrivateHosts.policy(allowPrivate, addresses: addresses, ports: settings.allowedPorts)
        access.tls.authority = tlsAuthority
        access.tls.isVerified = verifiesTLS
        access.allowsDowngrade = allowsDowngrade
        access.obeysRobots = obeysRobots
        let fields = headers.compactMap(HeaderField.init)
        for url in addresses.compactMap({ WebURL($0) }) {
            access.fields[url.origin] = fields + Self.credentials(of: url)
        }
        return access
    }

    /// User and password of an address, as a header field (RFC 7617).
    private static func credentials(of url: WebURL) -> [HeaderField] {
        guard !url.username.isEmpty || !url.password.isEmpty else { return [] }
        let pair = [url.username, url.password].map { $0.removingPercentEncoding ?? $0 }.joined(separator: ":")
        return [HeaderField("Authorization: Basic " + Data(pair.utf8).base64EncodedString())].compactMap { $0 }
    }
}
