import Foundation

/// What the server is told by `feedgate.yaml` and the environment.
package struct ServerSettings: Sendable, Equatable {
    /// Where it listens; port 0 lets the system choose one.
    package var host = "127.0.0.1"
    package var port = 8_080
    /// What its addresses begin with, without a slash at the end; nil for the place where it listens.
    package var baseURL: String?
    /// What proves that somebody may write; nil where nobody may.
    package var token: String?
    /// Whether feeds, pages and the API can be read without the token.
    package var publicReads = true
    /// Whether callbacks of WebSub subscribers may lie in a private network.
    package var privateCallbacks = false
    /// How many units of work a second one peer may ask for; 0 sets no limit.
    package var requestRate = 20
    /// The most connections at the same time.
    package var connections = 20_000

    package init() {}

    /// Reads a place to listen at: `host:port`, `:port` or `[v6]:port`; nil where it is none.
    package static func endpoint(_ text: String) -> (host: String, port: Int)? {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        return (host.isEmpty ? "0.0.0.0" : host, port)
    }

    /// A token for one run.
    package static func newToken() -> String { Secrets.random(24) }

    /// What a link to a path of this server begins with.
    package func address(port: Int? = nil) -> String {
        if let baseURL { return baseURL }
        let host = ["0.0.0.0", "::", ""].contains(host) ? "localhost" : host
        return "http://\(host.contains(":") ? "[\(host)]" : host):\(port ?? self.port)"
    }
}

/// Reads the server's part of `feedgate.yaml` and of the environment, which goes before the file.
struct ServerSettingsReader {
    static let keys = [
        "listen_addr", "base_url", "api_token", "public_reads", "websub_private_callbacks", "request_rate",
    ]
    let environment: [String: String]

    /// Adds to `yaml` what is wrong in it.
    func read(_ yaml: inout YAMLMapping) -> ServerSettings {
        var settings = ServerSettings()
        if let text = environment["LISTEN_ADDR"] ?? yaml.string("listen_addr") {
            if let (host, port) = ServerSettings.endpoint(text) {
                settings.host = host
                settings.port = port
            } else {
                yaml.report(
                    yaml.has("listen_addr") ? "listen_addr" : nil,
                    "`\(text)` is no place to listen at; write a host and a port, such as 127.0.0.1:8080 or :8080")
            }
        }
        if let text = environment["BASE_URL"] ?? yaml.string("base_url") {
            if let base = Self.base(text) {
                settings.baseURL = base
            } else {
                yaml.report(
                    yaml.has("base_url") ? "base_url" : nil,
                    "`\(text)` is no address; write what readers put before /feeds, such as https://news.example.org")
            }
        }
        settings.token = token(&yaml)
        settings.publicReads = yaml.bool("public_reads") ?? true
        if let text = environment["PUBLIC_READS"] {
            settings.publicReads = ["1", "true", "yes"].contains(text.lowercased())
        }
        settings.privateCallbacks = yaml.bool("websub_private_callbacks") ?? false
        settings.requestRate = yaml.number("request_rate", in: 0...100_000) ?? settings.requestRate
        return settings
    }

    private func token(_ yaml: inout YAMLMapping) -> String? {
        if let file = environment["API_TOKEN_FILE"] {
            guard let data = FileManager.default.contents(atPath: file), data.count <= 4_096 else {
                yaml.report(nil, "API_TOKEN_FILE names \(file), which cannot be read; correct it or take it out")
                return nil
            }
            return checked(String(decoding: data, as: UTF8.self), "the file of API_TOKEN_FILE", &yaml)
        }
        if let token = environment["API_TOKEN"] { return checked(token, "API_TOKEN", &yaml) }
        return yaml.string("api_token").flatMap { checked($0, "`api_token`", &yaml) }
    }

    private func checked(_ text: String, _ place: String, _ yaml: inout YAMLMapping) -> String? {
        let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if token.utf8.count >= 16, token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return token }
        yaml.report(
            nil, "\(place) is no token of at least 16 letters and digits; make one with `openssl rand -hex 32`")
        return nil
    }

    private static func base(_ text: String) -> String? {
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme ?? ""), url.host()?.isEmpty == false,
            url.query() == nil, url.fragment() == nil
        else { return nil }
        var base = url.absoluteString
        while base.hasSuffix("/") { base.removeLast() }
        return base
    }
}
